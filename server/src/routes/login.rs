//! The in-app login: a start, and an answer to each challenge of the pool.
//!
//! - `first_factor`: what the browser sends first. `initiate`: the first request to the pool. `challenge`: what is asked, and what is answered.
//! - `step`: the session, or the next challenge. `failure`: whether an answer can be repeated.
//! - `device`: proves that this browser is a remembered device. `decoy`: challenges for users that the pool does not know
//!   or has disabled.

mod challenge;
mod decoy;
mod device;
mod failure;
mod first_factor;
mod initiate;
mod step;
mod timestamp;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use wire::login::{AnswerRequest, ChallengeAnswer, FirstFactor, LoginRequest, LoginStep};
use wire::{Field, LoginMode, ProblemCode, query};

use super::require_in_app;
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::{JsonBody, Query, RateLimiter, RequestLanguage};
use crate::session::transaction::{InApp, LoginAttempt};
use crate::session::{LoginSource, Taken, Transaction};
use crate::state::AppState;
use challenge::Reply;
use device::CurrentDevice;
use step::{NextStep, Origin, Step};

/// The longest username that Cognito accepts, in bytes.
const MAX_USERNAME: usize = 128;

/// `POST /api/login`: starts a login and returns the first challenge.
pub async fn start(
    State(state): State<AppState>,
    jar: CookieJar,
    source: LoginSource,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<LoginRequest>,
) -> Response {
    let mut device = CurrentDevice::find(&state, &jar, request.username.trim());
    let origin = Origin {
        source,
        limiter,
        language,
    };
    let outcome = start_with(&state, jar, origin, &mut device, &request).await;
    let outcome = outcome.map_err(|error| {
        let factor = first_factor::logged_name(&request.first_factor);
        error.with_details(state.events.login(&factor, &request.username))
    });
    respond(&state, outcome, device)
}

/// `POST /api/login/answer`: answers a challenge, in the browser that started the login.
///
/// # Errors
/// The answer was wrong. If the pool accepts another one, the login stays as it is until it ends.
pub async fn answer(
    State(state): State<AppState>,
    jar: CookieJar,
    source: LoginSource,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<AnswerRequest>,
) -> Response {
    let mut device = CurrentDevice::default();
    let origin = Origin {
        source,
        limiter,
        language,
    };
    let outcome = answer_with(&state, jar, origin, &mut device, &request).await;
    respond(&state, outcome, device)
}

async fn start_with(
    state: &AppState,
    jar: CookieJar,
    origin: Origin,
    device: &mut CurrentDevice,
    request: &LoginRequest,
) -> Result<NextStep, Error> {
    require_in_app(state)?;
    let username = username(request)?;
    first_factor::check(&request.first_factor, state.auth_flow.first_factors())?;
    let limits = first_factor::limits(&request.first_factor);
    let limits = [limits, &[RateLimit::LoginAccount]].concat();
    origin.limiter.count(&limits, username).await?;
    let asked_at = state.clock.now();
    let factor = &request.first_factor;
    let start = initiate::Start {
        state,
        origin: &origin,
        username,
        factor,
        replaces_second_factor: request.reauthenticate && had_second_factor(state, &jar).await?,
    };
    let (outcome, decoy) = start.initiate(device).await?;
    let (address, language) = (origin.limiter.address(), origin.language);
    let taken = origin.limiter.taken();
    let step = Step {
        state,
        jar,
        origin,
        device,
        attempt: LoginAttempt {
            username: username.to_owned(),
            user_id: username.to_owned(),
            remember: request.remember,
            reauthenticate: request.reauthenticate,
            // Of all factors, only a password is complete with the first request.
            first_factor_done: matches!(request.first_factor, FirstFactor::Password { .. }),
            trust_device: false,
            address: Some(address),
            language: Some(language),
            decoy,
            taken,
        },
        asked_at,
        factor: first_factor::logged_name(factor),
    };
    step.finish(Reply::Auth(outcome)).await
}

async fn answer_with(
    state: &AppState,
    jar: CookieJar,
    origin: Origin,
    device: &mut CurrentDevice,
    request: &AnswerRequest,
) -> Result<NextStep, Error> {
    let browser = state.cookies.login_id(&jar);
    // Take the login out before the pool is asked, so that of two parallel answers one counts (ASVS 5.0 2.3.1).
    let taken = state
        .transactions
        .take(browser.as_ref(), &request.login)
        .await?;
    let taken = taken.ok_or(ProblemCode::LoginExpired)?;
    let Transaction::InApp(login) = &taken.transaction else {
        return Err(ProblemCode::LoginExpired.into());
    };
    let (factor, username) = (&login.challenge_name, &login.attempt.username);
    let details = state.events.login(factor, username);
    let request = Answered { request, taken };
    let next = continue_with(state, jar, origin, device, request).await;
    next.map_err(|error| error.with_details(details))
}

/// An answer, and the login that it continues.
struct Answered<'a> {
    request: &'a AnswerRequest,
    taken: Taken,
}

async fn continue_with(
    state: &AppState,
    jar: CookieJar,
    origin: Origin,
    device: &mut CurrentDevice,
    answered: Answered<'_>,
) -> Result<NextStep, Error> {
    let Answered { request, mut taken } = answered;
    let Transaction::InApp(login) = &mut taken.transaction else {
        return Err(ProblemCode::LoginExpired.into());
    };
    *device = CurrentDevice::find(state, &jar, &login.attempt.username);
    login.attempt.trust_device |= request.trust_device;
    login.attempt.address = Some(origin.limiter.address());
    login.attempt.language = Some(origin.language);
    let asked_at = state.clock.now();
    let limiter = &origin.limiter;
    let reply = match count_answer(limiter, login, request).await {
        Ok(()) => challenge::answer(state, device, login, &request.answer).await,
        Err(error) => Err(error.into()),
    };
    let reply = if login.attempt.decoy {
        decoy::reply(state, login, &request.answer, reply)
    } else {
        reply
    };
    match reply {
        Ok(reply) => {
            login.attempt.first_factor_done |= is_factor(&request.answer);
            limiter.add(login.attempt.taken.clone());
            let step = Step {
                state,
                jar,
                origin,
                device,
                attempt: login.attempt.clone(),
                asked_at,
                factor: login.challenge_name.clone(),
            };
            step.finish(reply).await
        }
        Err(failure) => {
            if failure.is_outage() {
                limiter.add(std::mem::take(&mut login.attempt.taken));
            }
            if failure.may_repeat() {
                state.transactions.put_back(taken).await?;
            }
            Err(failure.into())
        }
    }
}

/// Counts an answer to a challenge, and the first factor that it chooses.
async fn count_answer(
    limiter: &RateLimiter,
    login: &InApp,
    request: &AnswerRequest,
) -> Result<(), Error> {
    limiter
        .count(&[RateLimit::CodeFlow], &request.login)
        .await?;
    if let ChallengeAnswer::SelectChallenge { first_factor } = &request.answer {
        let limits = first_factor::limits(first_factor);
        limiter.count(limits, &login.attempt.username).await?;
    }
    Ok(())
}

/// Adds the removal of a forgotten device to a response, whether or not the request failed.
fn respond(state: &AppState, outcome: Result<NextStep, Error>, device: CurrentDevice) -> Response {
    match outcome {
        Ok((jar, step)) => {
            if matches!(*step, LoginStep::Challenge(_)) {
                state.events.login_challenged(LoginMode::InApp);
            }
            (device.add_removal(jar), step).into_response()
        }
        Err(error) => (device.add_removal(CookieJar::new()), error).into_response(),
    }
}

/// `GET /api/login/challenge`: the challenge of a login in progress, for a page that was reloaded. Changes nothing.
///
/// # Errors
/// [`ProblemCode::LoginExpired`] unless the login waits for an answer of this browser.
pub async fn challenge(
    State(state): State<AppState>,
    jar: CookieJar,
    query: Query,
) -> Result<Json<LoginStep>, Error> {
    require_in_app(&state)?;
    let browser = state.cookies.login_id(&jar);
    let handle = query.get(query::LOGIN).unwrap_or_default();
    let found = state.transactions.peek(browser.as_ref(), handle).await?;
    let found = found.ok_or(ProblemCode::LoginExpired)?;
    match found.transaction {
        Transaction::InApp(login) => Ok(Json(step::pending(&state, handle, login, found.ends_at))),
        Transaction::Hosted(_) | Transaction::Ticket(_) => Err(ProblemCode::LoginExpired.into()),
    }
}

/// Returns whether the session of this browser began with a second factor.
async fn had_second_factor(state: &AppState, jar: &CookieJar) -> Result<bool, Error> {
    let Some(id) = state.cookies.session_id(jar) else {
        return Ok(false);
    };
    let session = state.sessions.reload(&id.hash()).await?;
    Ok(session.is_some_and(|session| session.record.had_second_factor()))
}

/// Returns whether a correct answer completes a factor. A choice does not, unless it contains the password.
const fn is_factor(answer: &ChallengeAnswer) -> bool {
    match answer {
        ChallengeAnswer::SelectChallenge { first_factor } => {
            matches!(first_factor, FirstFactor::Password { .. })
        }
        _ => true,
    }
}

fn username(request: &LoginRequest) -> Result<&str, Error> {
    let username = request.username.trim();
    if username.is_empty()
        || username.len() > MAX_USERNAME
        || username.chars().any(char::is_control)
    {
        return Err(Error::invalid(Field::Email));
    }
    Ok(username)
}
