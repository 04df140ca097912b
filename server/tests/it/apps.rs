//! Applications behind the server: what their proxies are told, and how a browser gets there.
//!
//! - [`verify`]: every answer, in both dialects. [`advisories`]: ways around other systems that must not work here.
//! - [`entry`]: from the application to the login and back. [`tickets`]: what is no ticket. [`host`]: what is answered where.
//! - [`policy`]: users who may not open an application. [`second_factor`]: applications that need one. [`remembered_device`]: what replaces it, and is none. [`levels`]: what logins ask for, so that they can open one. [`providers`]: logins that do not. [`step_up`]: logins for one that fail. [`store`]: how often the store is asked. [`groups`]: groups that are given and taken away. [`logout`]: the end of a session. [`assertion`]: the signed form.

mod advisories;
mod assertion;
mod entry;
mod groups;
mod host;
mod levels;
mod logout;
mod policy;
mod providers;
mod remembered_device;
mod second_factor;
mod step_up;
mod store;
mod tickets;
mod verify;

use axum::body::Body;
use axum::http::{HeaderName, Method, Request};
use serde_json::json;
use wire::ProblemCode;

use crate::browser::{Answer, Browser};
use crate::world::{Plan, StoreKind, World};

const LOGIN: &str = "https://login.example.org";
const WIKI: &str = "https://wiki.example.org";
const GRAPH: &str = "https://grafana.example.org:8443";
const HELP: &str = "https://help.example.net";
const APPS: &str = "wiki https://wiki.example.org groups=staff,admin title=\"Team wiki\"
    graph https://grafana.example.org:8443 groups=ops max_age=1h factors=mfa token=access headers=remote
    help https://help.example.net any";

/// How a proxy asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    Nginx,
    Forward,
}

const DIALECTS: [Dialect; 2] = [Dialect::Nginx, Dialect::Forward];

const NAVIGATION: &[(&str, &str)] = &[
    ("sec-fetch-mode", "navigate"),
    ("sec-fetch-dest", "document"),
    ("accept", "text/html,*/*;q=0.8"),
];
const FETCH: &[(&str, &str)] = &[
    ("sec-fetch-mode", "cors"),
    ("sec-fetch-site", "same-origin"),
];

/// A world with three applications; groups `staff`, `admin` and `ops` exist.
async fn world() -> World {
    world_over(StoreKind::Sqlite).await
}

async fn world_over(store: StoreKind) -> World {
    let world = World::over_with(store, with_apps).await;
    for group in ["staff", "admin", "ops"] {
        pool(&world, "CreateGroup", json!({ "GroupName": group })).await;
    }
    world
}

fn with_apps(plan: &mut Plan) {
    LOGIN.clone_into(&mut plan.settings.public_url);
    plan.settings.apps = Some(APPS.to_owned());
}

async fn pool(world: &World, operation: &str, mut body: serde_json::Value) {
    body["UserPoolId"] = json!(world.pool.description().user_pool_id);
    world.pool_answer(operation, body).await;
}

async fn add_to_group(world: &World, email: &str, group: &str) {
    let body = json!({ "Username": email, "GroupName": group });
    pool(world, "AdminAddUserToGroup", body).await;
}

/// A user who is logged in, in these groups.
async fn member(world: &World, name: &str, groups: &[&str]) -> Browser {
    let email = world.account(name).await;
    for group in groups {
        add_to_group(world, &email, group).await;
    }
    let mut browser = world.new_browser();
    assert_eq!(browser.log_in(&email).await.status, 200);
    browser
}

/// The subrequest of a proxy about a request to an application, with the headers of that request.
fn subrequest(
    browser: &Browser,
    dialect: Dialect,
    request: (&str, &str),
    headers: &[(&str, &str)],
) -> Request<Body> {
    let (method, url) = request;
    let start = url.find("://").unwrap();
    let end = url[start + 3..]
        .find('/')
        .map_or(url.len(), |end| start + 3 + end);
    let target = if end == url.len() { "/" } else { &url[end..] };
    let own: Vec<(&str, &str)> = match dialect {
        Dialect::Nginx => vec![("x-original-url", url), ("x-original-method", method)],
        Dialect::Forward => vec![
            ("x-forwarded-method", method),
            ("x-forwarded-proto", &url[..start]),
            ("x-forwarded-host", &url[start + 3..end]),
            ("x-forwarded-uri", target),
        ],
    };
    let path = match dialect {
        Dialect::Nginx => wire::path::VERIFY_NGINX,
        Dialect::Forward => wire::path::VERIFY_FORWARD,
    };
    let mut request = browser.plain(Method::GET, path, Body::empty());
    for (name, value) in own.iter().chain(headers) {
        let name: HeaderName = name.parse().unwrap();
        request.headers_mut().append(name, value.parse().unwrap());
    }
    request
}

async fn ask(
    browser: &mut Browser,
    dialect: Dialect,
    request: (&str, &str),
    headers: &[(&str, &str)],
) -> Answer {
    let request = subrequest(browser, dialect, request, headers);
    let answer = browser.send(request).await;
    // nginx would lose it.
    assert!(answer.set_cookies().is_empty(), "{dialect:?}");
    answer
}

/// Navigates to a page of an application, in the dialect of Traefik and Caddy.
async fn navigate(browser: &mut Browser, url: &str) -> Answer {
    ask(browser, Dialect::Forward, ("GET", url), NAVIGATION).await
}

/// Returns the path and query of a URL of this origin.
fn below<'a>(url: &'a str, origin: &str) -> &'a str {
    let path = url.strip_prefix(origin);
    path.unwrap_or_else(|| panic!("{url} is not at {origin}"))
}

/// Opens a page of an application in a browser that is logged in at the login page and has no cookie of the application yet. Returns
/// the browser as it is on the application's host, and where it ended.
async fn enter(world: &World, member: &mut Browser, origin: &str, page: &str) -> (Browser, String) {
    let mut there = world.new_browser().on_origin(origin);
    let refused = navigate(&mut there, &format!("{origin}{page}")).await;
    assert_eq!(refused.status, 302, "{}", refused.text());
    let open = start(&mut there, &refused).await;
    let ticket = member.visit(below(&open, LOGIN)).await;
    assert_eq!(ticket.status, 303, "{}", ticket.text());
    let entered = arrive(&mut there, &ticket, origin).await;
    assert_eq!(entered.status, 303, "{}", entered.text());
    let end = entered.location().to_owned();
    (there, end)
}

/// Follows the redirect to the start, and returns where that leads.
async fn start(there: &mut Browser, refused: &Answer) -> String {
    let origin = there.origin().to_owned();
    let path = below(refused.location(), &origin).to_owned();
    let started = there.send(there.navigation("none", &path)).await;
    assert_eq!(started.status, 303, "{}", started.text());
    started.location().to_owned()
}

/// Follows the redirect to the callback.
async fn arrive(there: &mut Browser, ticket: &Answer, origin: &str) -> Answer {
    let path = below(ticket.location(), origin).to_owned();
    there.send(there.navigation("cross-site", &path)).await
}

/// The status of a redirect to the start: nginx understands only 401.
fn log_in_status(dialect: Dialect) -> u16 {
    match dialect {
        Dialect::Nginx => 401,
        Dialect::Forward => 302,
    }
}

/// Asserts that a navigation is led to the start of a login, which leads back to `to`. The log of nginx's dialect says why.
fn assert_starts(answer: &Answer, dialect: Dialect, (origin, to): (&str, &str), why: ProblemCode) {
    assert_eq!(
        answer.status.as_u16(),
        log_in_status(dialect),
        "{}",
        answer.text()
    );
    assert_eq!(answer.location(), start_url(origin, to), "{dialect:?}");
    if dialect == Dialect::Nginx {
        assert_eq!(answer.refusal(), (401, why));
    }
    assert_eq!(answer.header("cache-control"), "no-store");
}

/// The URL at which a login for an application starts.
fn start_url(origin: &str, to: &str) -> String {
    format!("{origin}/.poolgate/start?to={}", encoded(to))
}

/// A path, as it is on the way to an application.
fn encoded(to: &str) -> String {
    use base64::Engine as _;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(to)
}

fn assert_refused(answer: &Answer, expected: (u16, ProblemCode)) {
    assert_eq!(answer.refusal(), expected);
    assert_eq!(answer.location(), "");
}
