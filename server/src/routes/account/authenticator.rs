//! An authenticator app as a second factor: a key, then a code that proves that the app contains it.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::account::second_factors::{AuthenticatorKey, SecondFactors, VerifyAuthenticatorRequest};
use wire::confirm::parse_code;
use wire::login::MfaType;
use wire::{Field, ProblemCode, Secret};

use super::super::authenticator_key::authenticator_key;
use super::{pool_user, second_factors, with_another_id};
use crate::config::Config;
use crate::error::Error;
use crate::extract::{EmptyObject, JsonBody, RecentAccountSession};
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{call_pool, change_login, run_to_completion};
use crate::user_pool::MfaPreference;

/// `POST /api/account/authenticator`: a new key. An app that is in use stays in use until [`verify`].
pub async fn start(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    JsonBody(EmptyObject {}): JsonBody<EmptyObject>,
) -> Result<Json<AuthenticatorKey>, Error> {
    require_offered(&state.config)?;
    let pool = &state.user_pool;
    let create = |token| async move { pool.create_software_token(&token).await };
    let secret_code = call_pool(&state, &mut session, create).await?;
    let name = &session.record.user.name;
    let key = authenticator_key(&state.config.public_url, secret_code, name)?;
    Ok(Json(key))
}

/// `POST /api/account/authenticator/verify`: turns the app on. It becomes the preferred factor if there is none yet. All
/// other sessions of the user end, and this one gets another id.
pub async fn verify(
    State(state): State<AppState>,
    RecentAccountSession(session): RecentAccountSession,
    jar: CookieJar,
    JsonBody(request): JsonBody<VerifyAuthenticatorRequest>,
) -> Result<(CookieJar, Json<SecondFactors>), Error> {
    require_offered(&state.config)?;
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    let name = request.device_name.trim().to_owned();
    run_to_completion(state, |state| {
        set_up(state, session, jar, Secret::new(code), name)
    })
    .await
}

async fn set_up(
    state: AppState,
    mut session: Session,
    jar: CookieJar,
    code: Secret,
    name: String,
) -> Result<(CookieJar, Json<SecondFactors>), Error> {
    let (pool, code) = (&state.user_pool, &code);
    let name = Some(name.as_str()).filter(|name| !name.is_empty());
    let verify = |token| async move { pool.replace_software_token(&token, code, name).await };
    // The other sessions end now: the app has been replaced, whatever fails below.
    change_login(&state, &mut session, EndReason::LoginChanged, verify).await?;
    let user = pool_user::read(&state, &mut session).await?;
    let other = user
        .preferred_mfa
        .filter(|mfa| *mfa != MfaType::SoftwareTokenMfa);
    let on = &[MfaPreference {
        mfa: MfaType::SoftwareTokenMfa,
        enabled: true,
        preferred: other.is_none(),
    }];
    let turn_on = |token| async move { pool.set_user_mfa_preference(&token, on).await };
    call_pool(&state, &mut session, turn_on).await?;
    tracing::info!("authenticator app set up");
    let user = pool_user::read(&state, &mut session).await?;
    let jar = with_another_id(&state, &session, jar).await;
    Ok((jar, Json(second_factors::of(&state.config, &user))))
}

fn require_offered(config: &Config) -> Result<(), Error> {
    if config.second_factors.contains(&MfaType::SoftwareTokenMfa) {
        Ok(())
    } else {
        Err(ProblemCode::MfaMethodNotFound.into())
    }
}
