//! The in-app login: the browser starts, the pool asks, the browser answers. No password comes by.

mod decoy;

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use time::OffsetDateTime;
use time::macros::format_description;
use wire::login::{self, AnswerRequest, ChallengeAnswer, LoginRequest, LoginStep};
use wire::{Field, LoginMode, ProblemCode};

use crate::error::Error;
use crate::guard::body::Body;
use crate::login::{LoginContext, log_in};
use crate::session::transactions::InApp;
use crate::session::{Id, Transaction};
use crate::state::AppState;
use crate::user_pool::{
    AuthOutcome, Error as PoolError, PasswordVerifierAnswer, PasswordVerifierChallenge,
};

/// The longest user name that Cognito takes, in bytes.
const MAX_USERNAME: usize = 128;
/// A public ephemeral value has at most as many hexadecimal digits as N, and one byte of sign.
const MAX_SRP_A: usize = 770;

/// `POST /api/login`: starts a login.
///
/// # Errors
/// The way in is off, a value cannot be accepted, or the pool refuses.
pub async fn start(
    State(state): State<AppState>,
    jar: CookieJar,
    Body(request): Body<LoginRequest>,
) -> Result<(CookieJar, Json<LoginStep>), Error> {
    if !state.config.offers(LoginMode::InApp) {
        return Err(ProblemCode::LoginModeOff.into());
    }
    let username = check(&request)?;
    let (challenge, is_decoy) = match state
        .user_pool
        .initiate_auth(username, &request.srp_a)
        .await
    {
        Ok(challenge) => (challenge, false),
        // A pool that tells unknown users apart must not make this server do so (ASVS 5.0 6.3.8).
        Err(PoolError::UserNotFound) => (decoy::challenge(&state, username), true),
        Err(error) => return Err(error.into()),
    };
    let timestamp = timestamp(&state)?;
    let browser = state
        .cookies
        .login_id(&jar)
        .unwrap_or_else(|| Id::new(&state.random));
    let under_way = under_way(&challenge, &timestamp, request.remember, is_decoy);
    let handle = state
        .transactions
        .begin(&browser, Transaction::InApp(under_way))
        .await?;
    let step = LoginStep::PasswordVerifier(login::PasswordVerifierChallenge {
        login: handle.as_str().to_owned(),
        pool_name: state.config.pool.pool_name().to_owned(),
        user_id: challenge.user_id,
        salt: challenge.salt,
        srp_b: challenge.srp_b,
        secret_block: challenge.secret_block,
        timestamp,
    });
    Ok((jar.add(state.cookies.login(&browser)), Json(step)))
}

/// `POST /api/login/answer`: answers what the pool asked. One use, this browser only (ASVS 5.0 2.3.1).
///
/// # Errors
/// The login is over or not this browser's, the proof does not hold, or the pool refuses.
pub async fn answer(
    State(state): State<AppState>,
    jar: CookieJar,
    Body(request): Body<AnswerRequest>,
) -> Result<(CookieJar, Json<LoginStep>), Error> {
    let browser = state.cookies.login_id(&jar);
    let taken = state
        .transactions
        .take(browser.as_ref(), &request.login)
        .await?;
    let Some(Transaction::InApp(under_way)) = taken else {
        return Err(ProblemCode::LoginExpired.into());
    };
    let ChallengeAnswer::PasswordVerifier { signature } = request.answer;
    let outcome = state
        .user_pool
        .respond_to_auth_challenge(PasswordVerifierAnswer {
            user_id: &under_way.user_id,
            secret_block: &under_way.secret_block,
            signature: &signature,
            timestamp: &under_way.timestamp,
            session: under_way.session.as_ref(),
        });
    let issued = match outcome.await {
        // Decoy login: the pool is called anyway so that timing matches, and its answer is ignored.
        _ if under_way.decoy => return Err(ProblemCode::WrongCredentials.into()),
        Ok(AuthOutcome::Tokens(issued)) => issued,
        Ok(AuthOutcome::Challenge(name)) => {
            return Err(Error::caused_by(ProblemCode::ChallengeNotSupported, name));
        }
        Err(error) => return Err(error.into()),
    };
    let context = LoginContext {
        login_mode: LoginMode::InApp,
        remember: under_way.remember,
        nonce: None,
        replaces: None,
    };
    let (jar, session) = log_in(&state, jar, issued, context).await?;
    Ok((jar, Json(LoginStep::LoggedIn(session))))
}

fn check(request: &LoginRequest) -> Result<&str, Error> {
    let username = request.username.trim();
    if username.is_empty()
        || username.len() > MAX_USERNAME
        || username.chars().any(char::is_control)
    {
        return Err(Error::invalid(Field::Email));
    }
    let srp_a = &request.srp_a;
    let is_hex = (1..=MAX_SRP_A).contains(&srp_a.len())
        && srp_a.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex {
        Ok(username)
    } else {
        Err(ProblemCode::MalformedRequest.into())
    }
}

fn under_way(
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

/// `EEE MMM d HH:mm:ss UTC yyyy`: English names, the day without a leading zero (Cognito refuses it with one).
fn timestamp(state: &AppState) -> Result<String, Error> {
    let format = format_description!(
        "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] UTC [year]"
    );
    let internal = |error: time::error::Error| Error::caused_by(ProblemCode::Internal, error);
    let now = OffsetDateTime::from_unix_timestamp(state.clock.now())
        .map_err(|error| internal(error.into()))?;
    now.format(format).map_err(|error| internal(error.into()))
}
