//! The `Session` of a challenge: finds the sign-in, and uses the `Session` up.

use crate::pool::{pending_sign_ins::PendingSignIn, refusal::Refusal, user_pool::UserPool};

/// Runs `check` on the sign-in of a `Session`, and uses the `Session` up unless the refusal allows another try.
pub fn with_session<T>(
    pool: &UserPool,
    session: &str,
    check: impl FnOnce(&mut PendingSignIn) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    check_length(session)?;
    let now = pool.clock.now();
    let mut sign_in = pool.change_volatile(|volatile| volatile.sign_ins.take(session, now))?;
    let outcome = check(&mut sign_in);
    if outcome.as_ref().is_err_and(allows_another_try) {
        pool.change_volatile(|volatile| volatile.sign_ins.restore(session, sign_in));
    }
    outcome
}

/// A wrong code, a weak password or an incomplete answer can be corrected. A wrong first factor and a user who may not
/// sign in end the sign-in.
fn allows_another_try(refusal: &Refusal) -> bool {
    !matches!(
        refusal,
        Refusal::IncorrectPassword
            | Refusal::PasskeyNotVerified
            | Refusal::UserNotFound
            | Refusal::UserDisabled
            | Refusal::UserNotConfirmed
            | Refusal::PasswordResetRequired
            | Refusal::Internal { .. }
    )
}

/// The length that the service model requires.
fn check_length(session: &str) -> Result<(), Refusal> {
    if session.len() < 20 {
        return Err(Refusal::constraint(
            "session",
            "Member must have length greater than or equal to 20",
        ));
    }
    if session.len() > 4096 {
        return Err(Refusal::constraint(
            "session",
            "Member must have length less than or equal to 4096",
        ));
    }
    Ok(())
}
