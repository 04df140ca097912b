//! The in-app login: a start and an answer to each challenge of the pool. The password never reaches the server.

mod decoy;

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use time::OffsetDateTime;
use time::macros::format_description;
use wire::login::{
    AnswerRequest, Challenge, ChallengeAnswer, FirstFactor, LoginRequest, LoginStep,
    PasswordVerifier, PendingLogin,
};
use wire::{Field, LoginMode, ProblemCode};

use super::require_in_app;
use crate::error::Error;
use crate::extract::JsonBody;
use crate::login::{LoginContext, log_in};
use crate::session::transaction::InApp;
use crate::session::{Id, Transaction};
use crate::state::AppState;
use crate::user_pool::{
    AuthOutcome, Error as PoolError, PasswordVerifierAnswer, PasswordVerifierChallenge,
};

/// The longest username that Cognito accepts, in bytes.
const MAX_USERNAME: usize = 128;
/// The longest public ephemeral value: the hexadecimal digits of N, and one byte for the sign.
const MAX_SRP_A: usize = 770;
/// How long a login may take.
const LOGIN_SECONDS: u32 = 600;

/// `POST /api/login`: starts a login and returns the first challenge.
pub async fn start(
    State(state): State<AppState>,
    jar: CookieJar,
    JsonBody(request): JsonBody<LoginRequest>,
) -> Result<(CookieJar, Json<LoginStep>), Error> {
    require_in_app(&state)?;
    let (username, srp_a) = check(&request)?;
    let (challenge, is_decoy) = challenge(&state, username, srp_a).await?;
    let timestamp = timestamp(&state)?;
    let browser = state
        .cookies
        .login_id(&jar)
        .unwrap_or_else(|| Id::new(&state.random));
    let in_progress = in_progress(&challenge, &timestamp, request.remember, is_decoy);
    let handle = state
        .transactions
        .begin(&browser, Transaction::InApp(in_progress))
        .await?;
    let step = LoginStep::Challenge(PendingLogin {
        login: handle.as_str().to_owned(),
        username: username.to_owned(),
        expires_in: LOGIN_SECONDS,
        remember: request.remember,
        can_resend: false,
        can_trust_device: false,
        challenge: Challenge::PasswordVerifier(PasswordVerifier {
            pool_name: state.config.pool.pool_name().to_owned(),
            user_id: challenge.user_id,
            salt: challenge.salt,
            srp_b: challenge.srp_b,
            secret_block: challenge.secret_block,
            timestamp,
        }),
    });
    Ok((jar.add(state.cookies.login(&browser)), Json(step)))
}

/// `POST /api/login/answer`: answers a challenge. Each login can be answered once, by the browser that started it
/// (ASVS 5.0 2.3.1).
pub async fn answer(
    State(state): State<AppState>,
    jar: CookieJar,
    JsonBody(request): JsonBody<AnswerRequest>,
) -> Result<(CookieJar, Json<LoginStep>), Error> {
    let browser = state.cookies.login_id(&jar);
    let taken = state
        .transactions
        .take(browser.as_ref(), &request.login)
        .await?;
    let Some(Transaction::InApp(in_progress)) = taken else {
        return Err(ProblemCode::LoginExpired.into());
    };
    let ChallengeAnswer::PasswordVerifier { signature } = request.answer else {
        return Err(ProblemCode::MalformedRequest.into());
    };
    let answer = PasswordVerifierAnswer {
        user_id: &in_progress.user_id,
        secret_block: &in_progress.secret_block,
        signature: &signature,
        timestamp: &in_progress.timestamp,
        session: in_progress.session.as_ref(),
    };
    let issued = match state.user_pool.respond_to_auth_challenge(answer).await {
        // Decoy login: the pool is called anyway so that timing matches, and its answer is ignored.
        _ if in_progress.decoy => return Err(ProblemCode::WrongCredentials.into()),
        Ok(AuthOutcome::Tokens(issued)) => issued,
        Ok(AuthOutcome::Challenge(name)) => {
            return Err(Error::caused_by(ProblemCode::ChallengeNotSupported, name));
        }
        Err(error) => return Err(error.into()),
    };
    let context = LoginContext {
        login_mode: LoginMode::InApp,
        remember: in_progress.remember,
        nonce: None,
        replaces: None,
    };
    let (jar, session) = log_in(&state, jar, issued, context).await?;
    Ok((jar, Json(LoginStep::LoggedIn(session))))
}

/// Asks the pool for a challenge. Returns it, and whether it is a decoy.
async fn challenge(
    state: &AppState,
    username: &str,
    srp_a: &str,
) -> Result<(PasswordVerifierChallenge, bool), Error> {
    match state.user_pool.initiate_auth(username, srp_a).await {
        Ok(challenge) => Ok((challenge, false)),
        // A pool that reveals unknown users must not make this server reveal them (ASVS 5.0 6.3.8).
        Err(PoolError::UserNotFound) => Ok((decoy::challenge(state, username), true)),
        Err(error) => Err(error.into()),
    }
}

fn check(request: &LoginRequest) -> Result<(&str, &str), Error> {
    let username = request.username.trim();
    if username.is_empty()
        || username.len() > MAX_USERNAME
        || username.chars().any(char::is_control)
    {
        return Err(Error::invalid(Field::Email));
    }
    let FirstFactor::PasswordSrp { srp_a } = &request.first_factor else {
        return Err(ProblemCode::MalformedRequest.into());
    };
    let is_hex = (1..=MAX_SRP_A).contains(&srp_a.len())
        && srp_a.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex {
        Ok((username, srp_a))
    } else {
        Err(ProblemCode::MalformedRequest.into())
    }
}

fn in_progress(
    challenge: &PasswordVerifierChallenge,
    timestamp: &str,
    remember: bool,
    decoy: bool,
) -> InApp {
    InApp {
        user_id: challenge.user_id.clone(),
        secret_block: challenge.secret_block.clone(),
        timestamp: timestamp.to_owned(),
        session: challenge.session.clone(),
        remember,
        decoy,
    }
}

/// Returns the time as `EEE MMM d HH:mm:ss UTC yyyy`: English names, and no leading zero in the day, which Cognito
/// would refuse.
fn timestamp(state: &AppState) -> Result<String, Error> {
    let format = format_description!(
        "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] UTC [year]"
    );
    let internal = |error: time::error::Error| Error::caused_by(ProblemCode::Internal, error);
    let now = OffsetDateTime::from_unix_timestamp(state.clock.now())
        .map_err(|error| internal(error.into()))?;
    now.format(format).map_err(|error| internal(error.into()))
}
