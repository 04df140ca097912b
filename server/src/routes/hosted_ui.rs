//! The hosted login: a redirect to Cognito's pages, and the callback with a code. Every error redirects to the login
//! page with a problem code, or to `/auth/app` if the login was for an application, so that there are no dead ends or loops.

use axum::extract::State;
use axum::response::Redirect;
use axum_extra::extract::CookieJar;
use catalogue::Language;
use wire::email::is_plausible;
use wire::{LoginMode, ProblemCode, ReturnTo};

use crate::apps::LoginRequirements;
use crate::error::Error;
use crate::extract::{Query, RateLimiter, RequestLanguage};
use crate::hosted_ui::{AuthorizeRequest, HostedUi};
use crate::http_client::TOTAL_TIMEOUT;
use crate::limits::Taken;
use crate::login::{LoginContext, log_in};
use crate::session::id::Hash;
use crate::session::transaction::Hosted;
use crate::session::{Id, LoginSource, Session, Transaction};
use crate::state::AppState;

/// How long a hosted login may take, in seconds.
const LOGIN_SECONDS: i64 = 600;

/// How many bytes of the pool's error code are logged. The longest one of RFC 6749 has 25.
const MAX_LOGGED_ERROR: usize = 64;

/// The name of the pool's own users among identity providers (developer guide, "Authorize endpoint").
const POOL: &str = "COGNITO";

/// A request that starts a login.
struct Start<'a> {
    state: &'a AppState,
    query: &'a Query,
    language: Language,
    return_to: &'a ReturnTo,
}

/// A request to the callback.
struct Callback<'a> {
    state: &'a AppState,
    hosted_ui: &'a HostedUi,
    source: &'a LoginSource,
    query: &'a Query,
}

/// `GET /auth/login`: stores a new login and sends the browser to the authorize endpoint. With `reauthenticate=true`, the
/// pool asks for the user's credentials again, "Remember me" stays as it is in the present session, and a second factor of that
/// session is asked for again.
pub async fn start(
    State(state): State<AppState>,
    jar: CookieJar,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    query: Query,
) -> Result<(CookieJar, Redirect), Error> {
    let return_to =
        ReturnTo::parse_or_default(query.get(wire::query::RETURN_TO).unwrap_or_default());
    let start = Start {
        state: &state,
        query: &query,
        language,
        return_to: &return_to,
    };
    let (browser, url) = start
        .begin(&jar, limiter.taken())
        .await
        .map_err(|error| error.on_login_page(return_to))?;
    Ok((jar.add(state.cookies.login(&browser)), Redirect::to(&url)))
}

impl Start<'_> {
    async fn begin(&self, jar: &CookieJar, taken: Vec<Taken>) -> Result<(Id, String), Error> {
        let (state, query) = (self.state, self.query);
        let provider = provider(state, query)?;
        let is_external = provider.is_some_and(|name| name != POOL);
        let hosted_ui = require_hosted(state, is_external)?;
        let browser = state
            .cookies
            .login_id(jar)
            .unwrap_or_else(|| Id::new(&state.random));
        let reauthenticate = query.get(wire::query::REAUTHENTICATE) == Some("true");
        let present = state.cookies.session_id(jar).map(|id| id.hash());
        let confirmed = match present {
            Some(key) if reauthenticate => Some(Confirmed::read(state, &key).await?),
            _ => None,
        };
        let remember = match &confirmed {
            Some(session) => session.remember,
            None => query.get(wire::query::REMEMBER) == Some("true"),
        };
        let requirements = LoginRequirements::of(&state.config.apps, self.return_to);
        let requirements = match confirmed {
            // An external provider is not asked: its own settings decide about factors.
            _ if is_external => LoginRequirements::default(),
            Some(session) if session.had_second_factor => requirements.with_second_factor(),
            _ => requirements,
        };
        // 256 random bits each, new for every login (RFC 9700, section 2.1.1; RFC 7636, section 7.1).
        let (nonce, verifier) = (state.random.secret(), state.random.secret());
        let transaction = Transaction::Hosted(Hosted {
            nonce: nonce.clone(),
            verifier: verifier.clone(),
            return_to: self.return_to.clone(),
            remember,
            replaces: present,
            taken,
        });
        let ends_at = state.clock.now() + LOGIN_SECONDS;
        let handle = state
            .transactions
            .begin(&browser, transaction, ends_at)
            .await?;
        let request = AuthorizeRequest {
            state: &handle,
            nonce: &nonce,
            verifier: &verifier,
            provider,
            login_hint: query
                .get(wire::query::EMAIL)
                .filter(|email| is_plausible(email)),
            reauthenticate,
            requirements,
            language: Some(self.language),
        };
        Ok((browser, hosted_ui.authorize_url(request).into()))
    }
}

/// What a login keeps of the session within which the user logs in again.
#[derive(Clone, Copy, Default)]
struct Confirmed {
    remember: bool,
    had_second_factor: bool,
}

impl Confirmed {
    /// Reads it. Nothing is kept of a session that has ended.
    async fn read(state: &AppState, key: &Hash) -> Result<Self, Error> {
        let session = state.sessions.reload(key).await?;
        let kept = |session: Session| Self {
            remember: session.record.remember,
            had_second_factor: session.record.had_second_factor(),
        };
        Ok(session.map(kept).unwrap_or_default())
    }
}

/// `GET /auth/callback`: exchanges the code of a login that this browser started, and creates the session.
pub async fn callback(
    State(state): State<AppState>,
    jar: CookieJar,
    source: LoginSource,
    query: Query,
) -> Result<(CookieJar, Redirect), Error> {
    let to_login_page = |error: Error| error.on_login_page(ReturnTo::default());
    let has_providers = !state.config.providers.is_empty();
    let hosted_ui = require_hosted(&state, has_providers).map_err(to_login_page)?;
    // Take the transaction out first, whatever the rest of the query contains (RFC 9700, section 4.2.4).
    let browser = state.cookies.login_id(&jar);
    let taken = state
        .transactions
        .take(browser.as_ref(), query.get("state").unwrap_or_default())
        .await;
    let taken = taken.map_err(|error| to_login_page(error.into()))?;
    let Some(Transaction::Hosted(login)) = taken.map(|taken| taken.transaction) else {
        return Err(to_login_page(ProblemCode::LoginNotStartedHere.into()));
    };
    // Shorter than the deadline of a request, so that the login page still returns to where the login was going.
    let callback = Callback {
        state: &state,
        hosted_ui,
        source: &source,
        query: &query,
    };
    let finished = tokio::time::timeout(TOTAL_TIMEOUT, callback.finish(jar, &login));
    let finished = finished
        .await
        .unwrap_or_else(|elapsed| Err(Error::caused_by(ProblemCode::PoolUnavailable, elapsed)));
    match finished {
        Ok(jar) => Ok((jar, Redirect::to(login.return_to.as_str()))),
        Err(error) => Err(error.on_login_page(login.return_to)),
    }
}

impl Callback<'_> {
    async fn finish(&self, jar: CookieJar, login: &Hosted) -> Result<CookieJar, Error> {
        let code = check(self.query, &self.state.config.pool.issuer)?;
        let requested_at = self.state.clock.now();
        let issued = self.hosted_ui.exchange(code, &login.verifier).await?;
        let context = LoginContext {
            login_mode: LoginMode::Hosted,
            remember: login.remember,
            nonce: Some(&login.nonce),
            replaces: login.replaces,
            device_key: None,
            device_replaced_code: false,
            factor: None,
            username: None,
            requested_at,
            source: self.source,
        };
        let (jar, _) = log_in(self.state, jar, issued, context).await?;
        self.state.limits.give_back(&login.taken).await;
        Ok(jar)
    }
}

/// Returns the code of a successful response: no `error`, no parameter twice, and if there is an `iss`, it is the
/// pool's own (RFC 9207, section 2.4).
fn check<'a>(query: &'a Query, issuer: &str) -> Result<&'a str, Error> {
    let failed = |why: &'static str| Error::caused_by(ProblemCode::LoginFailed, why);
    if !query.is_well_formed() {
        return Err(failed("a parameter occurs twice, or there are too many"));
    }
    match query.get("error") {
        Some("access_denied") => return Err(ProblemCode::LoginCancelled.into()),
        Some(error) => {
            return Err(Error::caused_by(
                ProblemCode::LoginFailed,
                format!("authorize endpoint: {}", shortened(error).escape_debug()),
            ));
        }
        None => {}
    }
    if query.get("iss").is_some_and(|iss| iss != issuer) {
        return Err(failed("iss is not the pool's issuer"));
    }
    query
        .get("code")
        .filter(|code| !code.is_empty())
        .ok_or_else(|| failed("no code"))
}

/// Returns the beginning of an error code: it is logged, and anyone can write it.
fn shortened(error: &str) -> &str {
    &error[..error.floor_char_boundary(MAX_LOGGED_ERROR)]
}

/// Returns the client of the hosted pages, if that login mode is available or the pages only lead on to an external
/// provider.
fn require_hosted(state: &AppState, is_external: bool) -> Result<&HostedUi, Error> {
    state
        .hosted_ui
        .as_ref()
        .filter(|_| is_external || state.config.offers(LoginMode::Hosted))
        .ok_or_else(|| ProblemCode::LoginModeOff.into())
}

/// Returns the provider that the query names, if it names one.
///
/// # Errors
/// The provider is not configured.
fn provider<'a>(state: &AppState, query: &'a Query) -> Result<Option<&'a str>, Error> {
    match query.get(wire::query::PROVIDER) {
        None => Ok(None),
        Some(name) if name == POOL || state.config.has_provider(name) => Ok(Some(name)),
        Some(_) => Err(ProblemCode::LoginModeOff.into()),
    }
}
