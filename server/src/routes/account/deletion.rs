//! The end of an account.

use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::Field;
use wire::account::deletion::DeleteAccountRequest;

use super::super::logout::{self, LogoutResponse};
use crate::error::Error;
use crate::extract::{JsonBody, RecentAccountSession};
use crate::metrics::EndReason;
use crate::state::AppState;
use crate::token_lifecycle::{change_login, end_all_after_change, run_to_completion};

/// `POST /api/account/delete`: deletes the user at the pool, then ends all of their sessions (ASVS 5.0 7.4.2). The
/// response is that of a logout. What this browser knows as a device of the user is removed too.
///
/// # Errors
/// The confirmation is not the user's name: nothing was deleted.
pub async fn delete(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    jar: CookieJar,
    JsonBody(request): JsonBody<DeleteAccountRequest>,
) -> Result<LogoutResponse, Error> {
    let name = session.record.user.name.clone();
    if !is_confirmed(request.confirmation.expose(), &name) {
        return Err(Error::invalid(Field::Confirmation));
    }
    run_to_completion(state, |state| async move {
        let pool = &state.user_pool;
        let delete = |token| async move { pool.delete_user(&token).await };
        change_login(&state, &mut session, EndReason::AccountDeleted, delete).await?;
        tracing::info!("account deleted");
        end_all_after_change(&state, &session, EndReason::AccountDeleted).await;
        let jar = jar.add(state.devices.forget(&name));
        Ok(logout::response(&state, jar, Some(&session.record)))
    })
    .await
}

/// Ignores letter case and the spaces around what was typed: on a phone, keyboards add both.
fn is_confirmed(typed: &str, name: &str) -> bool {
    typed.trim().to_lowercase() == name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::is_confirmed;

    #[test]
    fn only_the_name_confirms_a_deletion() {
        for typed in ["ada@example.org", " Ada@Example.org\n"] {
            assert!(is_confirmed(typed, "ada@example.org"), "{typed}");
        }
        for typed in ["", "ada", "delete", "ada@example.org.", "ada @example.org"] {
            assert!(!is_confirmed(typed, "ada@example.org"), "{typed}");
        }
    }
}
