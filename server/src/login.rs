//! The last step of every login. Both login modes share its checks, its new session and its log line.

use axum_extra::extract::CookieJar;
use wire::{LoginMode, ProblemCode, Secret};

use crate::error::Error;
use crate::events::BegunSession;
use crate::metrics::EndReason;
use crate::session::id::Hash;
use crate::session::{Browser, EndedByLogin, LoginSource, NewSession, Record};
use crate::state::AppState;
use crate::token_lifecycle::{UnusedTokens, end_session_later, revoke_soon, run_to_completion};
use crate::tokens::{self, IdClaims, IssuedTokens, TokenSet};

/// How a user logged in.
#[derive(Clone, Copy, Debug)]
pub struct LoginContext<'a> {
    /// The login mode.
    pub login_mode: LoginMode,
    /// Whether the user chose "Remember me".
    pub remember: bool,
    /// The `nonce` of a hosted login.
    pub nonce: Option<&'a Secret>,
    /// The session that this browser had when the login started, if the login remembered it.
    pub replaces: Option<Hash>,
    /// The key of the device, if the pool tracks it.
    pub device_key: Option<&'a str>,
    /// Whether the browser proved to be a remembered device where the user would have entered a code.
    pub device_replaced_code: bool,
    /// What the user proved last: a first factor, or Cognito's name of a challenge. For the log.
    pub factor: Option<&'a str>,
    /// What the user entered as the username. For the log, which contains a keyed hash of it.
    pub username: Option<&'a str>,
    /// When this server asked the pool for the tokens, seconds since 1970.
    pub requested_at: i64,
    /// Where the request comes from that completes the login.
    pub source: &'a LoginSource,
}

/// Verifies the tokens, creates the session and sets its cookie. No other function does, in either login mode.
///
/// # Errors
/// A token is not valid, or the store failed. The user is not logged in, an earlier session of this browser continues, and the
/// refresh token is revoked.
pub async fn log_in(
    state: &AppState,
    jar: CookieJar,
    issued: IssuedTokens,
    context: LoginContext<'_>,
) -> Result<(CookieJar, wire::SessionInfo), Error> {
    let unused = UnusedTokens::new(state, context.login_mode, &issued);
    let (claims, tokens) = verify(state, issued, &context).await?;
    let now = state.clock.now();
    let record = Record {
        subject: claims.sub.clone(),
        authenticated_at: authenticated_at(&claims, context.login_mode, now),
        user: claims.into_user(),
        login_mode: context.login_mode,
        remember: context.remember,
        logged_in_at: now,
        tokens,
        device_key: context.device_key.map(str::to_owned),
        device_replaced_code: context.device_replaced_code,
        source: context.source.clone(),
    };
    let browser = browser(state, &jar, context.replaces);
    let proof = Proof {
        factor: context.factor.map(str::to_owned),
        username: context.username.map(str::to_owned),
    };
    let begin = |state| begin(state, record, browser, unused, proof);
    let new = run_to_completion(state.clone(), begin).await?;
    let jar = jar.add(state.cookies.session(&new.id, new.cookie_lifetime));
    Ok((jar, new.session.public(now)))
}

/// What the log says about a login, in a task that outlives its request.
struct Proof {
    factor: Option<String>,
    username: Option<String>,
}

/// Creates the session, and reports it: also if nobody waits for the response any longer. If the store fails, it may have stored the session all the same: that one is removed as soon as
/// possible, because nobody has its cookie.
async fn begin(
    state: AppState,
    record: Record,
    browser: Browser,
    unused: UnusedTokens,
    proof: Proof,
) -> Result<NewSession, Error> {
    match state.sessions.begin(record, &browser).await {
        Ok(new) => {
            unused.keep();
            let EndedByLogin { replaced, evicted } = new.ended;
            let (events, record) = (&state.events, &new.session.record);
            let subject = &record.subject;
            events.session_began(BegunSession {
                login_mode: record.login_mode,
                factor: proof.factor.as_deref(),
                username: proof.username.as_deref(),
                remember: record.remember,
                subject,
                key: &new.session.key,
            });
            events.sessions_ended(EndReason::Replaced, replaced, None);
            events.sessions_ended(EndReason::Evicted, evicted, Some(subject));
            if replaced + evicted > 0 {
                revoke_soon(&state);
            }
            Ok(new)
        }
        Err(failed) => {
            end_session_later(&state, failed.key);
            Err(failed.error.into())
        }
    }
}

/// Verifies both tokens, and that they belong to the same user.
async fn verify(
    state: &AppState,
    issued: IssuedTokens,
    context: &LoginContext<'_>,
) -> Result<(IdClaims, TokenSet), Error> {
    let failed = |cause: &'static str| Error::caused_by(ProblemCode::LoginFailed, cause);
    let id_token = issued
        .id_token
        .ok_or_else(|| failed("no ID token was issued"))?;
    let verifier = &state.token_verifier;
    let refused = |error: tokens::Error| {
        state.events.token_refused(error.reason());
        Error::from(error)
    };
    let claims = verifier.verify_id_token(id_token.expose(), context.nonce);
    let claims = claims.await.map_err(refused)?;
    let access = verifier.verify_access_token(issued.access_token.expose());
    let access = access.await.map_err(refused)?;
    if access.sub != claims.sub {
        return Err(refused(tokens::Error::AnotherUser));
    }
    let tokens = TokenSet {
        id_token,
        access_token: issued.access_token,
        refresh_token: issued.refresh_token,
        access_expires_at: access.exp,
        requested_at: Some(context.requested_at),
    };
    Ok((claims, tokens))
}

/// Collects what identifies earlier sessions of this browser, so that exactly one remains (ASVS 5.0 7.2.4).
///
/// The session cookie is `SameSite=Strict`, so browsers do not send it with the callback of a hosted login: a session
/// that another tab began in the meantime would stay active although no cookie refers to it, and survive a logout. The
/// login cookie is sent in both login modes, lasts as long as a login may take, and therefore connects all logins that
/// overlap in one browser.
fn browser(state: &AppState, jar: &CookieJar, replaces: Option<Hash>) -> Browser {
    let current = state.cookies.session_id(jar).map(|id| id.hash());
    Browser {
        binding: state.cookies.login_id(jar).map(|id| id.hash()),
        sessions: current.into_iter().chain(replaces).collect(),
    }
}

/// Returns when the user proved who they are. The hosted pages do not ask again while their own session lasts, so that for
/// them only the pool can say when that was.
fn authenticated_at(claims: &IdClaims, login_mode: LoginMode, now: i64) -> i64 {
    let in_app = (login_mode == LoginMode::InApp).then_some(now);
    claims.auth_time.or(in_app).unwrap_or_default().min(now)
}
