//! The hosted login: out to Cognito's pages, and back with a code. Whatever goes wrong ends on the login page with
//! a sentence, never in a dead end or a loop.

mod query;

use axum::extract::{RawQuery, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use url::form_urlencoded::Serializer;
use wire::{LoginMode, ProblemCode, ReturnTo, page};

use crate::error::Error;
use crate::hosted_ui::{AuthorizeRequest, HostedUi};
use crate::login::{LoginContext, log_in};
use crate::session::transactions::Hosted;
use crate::session::{Id, Transaction};
use crate::state::AppState;
use query::Query;

/// `GET /auth/login`: stores the login that begins and sends the browser to the authorize endpoint.
pub async fn start(
    State(state): State<AppState>,
    jar: CookieJar,
    RawQuery(query): RawQuery,
) -> Response {
    let query = Query::parse(query.as_deref().unwrap_or_default());
    let return_to =
        ReturnTo::parse_or_profile(query.get(wire::query::RETURN_TO).unwrap_or_default());
    let Some(hosted_ui) = offered(&state) else {
        return to_login(&ProblemCode::LoginModeOff.into(), &return_to);
    };
    match begin(&state, hosted_ui, &jar, &query, &return_to).await {
        Ok((browser, url)) => {
            (jar.add(state.cookies.login(&browser)), see_other(&url)).into_response()
        }
        Err(error) => to_login(&error, &return_to),
    }
}

async fn begin(
    state: &AppState,
    hosted_ui: &HostedUi,
    jar: &CookieJar,
    query: &Query,
    return_to: &ReturnTo,
) -> Result<(Id, String), Error> {
    let browser = state
        .cookies
        .login_id(jar)
        .unwrap_or_else(|| Id::new(&state.random));
    // 256 random bits each, new for every login (RFC 9700, section 2.1.1; RFC 7636, section 7.1).
    let (nonce, verifier) = (state.random.secret(), state.random.secret());
    let transaction = Transaction::Hosted(Hosted {
        nonce: nonce.clone(),
        verifier: verifier.clone(),
        return_to: return_to.clone(),
        remember: query.get(wire::query::REMEMBER) == Some("true"),
        replaces: state.cookies.session_id(jar).map(|id| id.hash()),
    });
    let handle = state.transactions.begin(&browser, transaction).await?;
    let provider = query
        .get(wire::query::PROVIDER)
        .filter(|name| is_provider(name));
    let request = AuthorizeRequest {
        state: &handle,
        nonce: &nonce,
        verifier: &verifier,
        provider,
    };
    Ok((browser, hosted_ui.authorize_url(request).into()))
}

/// `GET /auth/callback`: takes the login out of the store, exchanges the code, verifies the tokens, makes the session.
pub async fn callback(
    State(state): State<AppState>,
    jar: CookieJar,
    RawQuery(query): RawQuery,
) -> Response {
    let query = Query::parse(query.as_deref().unwrap_or_default());
    match finish(&state, jar, &query).await {
        Ok((jar, return_to)) => (jar, see_other(return_to.as_str())).into_response(),
        Err((error, return_to)) => to_login(&error, &return_to),
    }
}

type Finished = Result<(CookieJar, ReturnTo), (Error, ReturnTo)>;

async fn finish(state: &AppState, jar: CookieJar, query: &Query) -> Finished {
    let lost = |error: Error| (error, ReturnTo::default());
    let hosted_ui = offered(state).ok_or_else(|| lost(ProblemCode::LoginModeOff.into()))?;
    // Out of the store first, whatever the rest of the query says (RFC 9700, section 4.2.4).
    let browser = state.cookies.login_id(&jar);
    let taken = state
        .transactions
        .take(browser.as_ref(), query.get("state").unwrap_or_default())
        .await;
    let Some(Transaction::Hosted(login)) = taken.map_err(|error| lost(error.into()))? else {
        return Err(lost(ProblemCode::LoginNotStartedHere.into()));
    };
    let failed = |error: Error| (error, login.return_to.clone());
    let code = check(query, &state.config.pool.issuer).map_err(failed)?;
    let issued = hosted_ui
        .exchange(code, &login.verifier)
        .await
        .map_err(|error| failed(error.into()))?;
    let context = LoginContext {
        login_mode: LoginMode::Hosted,
        remember: login.remember,
        nonce: Some(&login.nonce),
        replaces: login.replaces,
    };
    let (jar, _) = log_in(state, jar, issued, context).await.map_err(failed)?;
    Ok((jar, login.return_to))
}

/// The code of an answer that is one: no `error`, no parameter twice, and `iss`, where it is given, the pool's own
/// (RFC 9207, section 2.4).
fn check<'a>(query: &'a Query, issuer: &str) -> Result<&'a str, Error> {
    let failed = |why: &'static str| Error::caused_by(ProblemCode::LoginFailed, why);
    if query.has_duplicates() {
        return Err(failed("a parameter stands twice"));
    }
    match query.get("error") {
        Some("access_denied") => return Err(ProblemCode::LoginCancelled.into()),
        Some(error) => {
            return Err(Error::caused_by(
                ProblemCode::LoginFailed,
                format!("authorize endpoint: {}", error.escape_debug()),
            ));
        }
        None => {}
    }
    if query.get("iss").is_some_and(|iss| iss != issuer) {
        return Err(failed("iss is another issuer's"));
    }
    query
        .get("code")
        .filter(|code| !code.is_empty())
        .ok_or_else(|| failed("no code"))
}

fn offered(state: &AppState) -> Option<&HostedUi> {
    state
        .hosted_ui
        .as_ref()
        .filter(|_| state.config.offers(LoginMode::Hosted))
}

/// The name of an identity provider, as far as it may go into a URL unseen.
fn is_provider(name: &str) -> bool {
    (1..=32).contains(&name.len())
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// The login page with a code of ours: nothing that came in the query goes out again (ASVS 5.0 16.5.1).
fn to_login(error: &Error, return_to: &ReturnTo) -> Response {
    tracing::warn!(
        code = error.code().as_str(),
        cause = error.cause(),
        "hosted login failed"
    );
    let mut query = Serializer::new(String::new());
    query
        .append_pair(wire::query::PROBLEM, error.code().as_str())
        .append_pair(wire::query::RETURN_TO, return_to.as_str());
    see_other(&format!("{}?{}", page::LOGIN, query.finish()))
}

/// 303 and never 307, which would send credentials along (RFC 9700, section 4.12).
fn see_other(target: &str) -> Response {
    match HeaderValue::from_str(target) {
        Ok(target) => (StatusCode::SEE_OTHER, [(LOCATION, target)]).into_response(),
        Err(error) => Error::caused_by(ProblemCode::Internal, error).into_response(),
    }
}
