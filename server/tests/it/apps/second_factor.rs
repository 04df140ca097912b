//! Applications that need a login with a second factor: what the pool is asked for, and what its claims decide.

use axum::http::Method;
use local_pool::UserPoolTier;
use serde_json::json;
use wire::path;

use super::{
    GRAPH, LOGIN, add_to_group, arrive, below, member, navigate, pool, start, with_apps, world,
};
use crate::browser::{Answer, Browser, Shown};
use crate::world::{PASSWORD, Plan, World};

pub(super) const LEVELS: &str =
    "urn:cognito:loa:4 urn:cognito:loa:3 urn:cognito:loa:2 urn:cognito:loa:1";
pub(super) const NEEDED: &str = "needs a login with a second factor";
pub(super) const MISSING: &str = "Set up a second factor";

pub(super) const UNREPORTED: &str = "doesn’t say whether you used one";

/// A user in the group `ops`, whose second factor is an authenticator app. Returns the address and the key of the app.
pub(super) async fn account_with_app(world: &World, name: &str) -> (String, String) {
    let email = world.account(name).await;
    add_to_group(world, &email, "ops").await;
    let token = world.access_token(&email).await;
    let key = world.set_up_software_token(&token).await;
    let settings = "SoftwareTokenMfaSettings";
    world.turn_on_mfa(&token, settings, true).await;
    world.advance(60);
    (email, key)
}

/// Opens the application, and returns the browser on its host, and the path of `/auth/app`.
pub(super) async fn leave(world: &World) -> (Browser, String) {
    let mut graph = world.new_browser().on_origin(GRAPH);
    let refused = navigate(&mut graph, &format!("{GRAPH}/d")).await;
    let open = start(&mut graph, &refused).await;
    (graph, below(&open, LOGIN).to_owned())
}

/// Logs in on the pool's pages: the password, and a code if they ask for one. Returns where the login leads.
pub(super) async fn hosted_login(
    browser: &mut Browser,
    started: &Answer,
    email: &str,
    code: &str,
) -> String {
    let page = browser.pages.open(started.location()).await;
    let typed = [("username", email), ("password", PASSWORD)];
    let mut shown = browser.pages.submit(&page, "password", &typed).await;
    if matches!(shown, Shown::Page { .. }) {
        shown = browser
            .pages
            .submit(&shown, "code", &[("code", code)])
            .await;
    }
    let Shown::Back(back) = shown else {
        panic!("the pool did not log {email} in: {shown:?}")
    };
    browser.return_from_pool(&back).await.location().to_owned()
}

pub(super) fn link(explained: &Answer) -> String {
    let html = explained.text();
    let (_, rest) = html.split_once("<a href=\"").expect("a link");
    rest.split('"').next().unwrap().replace("&amp;", "&")
}

pub(super) async fn user_auth_world() -> World {
    user_auth_world_with(|_| ()).await
}

pub(super) async fn user_auth_world_with(change: impl FnOnce(&mut Plan)) -> World {
    let world = World::with(|plan| {
        with_apps(plan);
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        change(plan);
    })
    .await;
    pool(&world, "CreateGroup", json!({ "GroupName": "ops" })).await;
    world
}

#[tokio::test]
async fn who_has_one_is_asked_for_it_on_the_hosted_pages() {
    let world = world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut ada = world.new_browser();
    let asked = ada.log_in(&email).await.challenge();
    let code = world.software_token_code(&key);
    assert_eq!(ada.enter_code(&asked, &code).await.status, 200);
    world.advance(30);
    let (mut graph, open) = leave(&world).await;
    let explained = ada.visit(&open).await;
    assert_eq!(explained.status, 403);
    let html = explained.text();
    // The code that she has just entered is not in the claims: nothing is said about what she has.
    assert!(html.contains(NEEDED) && !html.contains(MISSING), "{html}");
    let started = ada.visit(&link(&explained)).await;
    let sent = |name: &str| started.location_parameter(name);
    assert_eq!(sent("acr_values").as_deref(), Some(LEVELS));
    assert_eq!(sent("max_age").as_deref(), Some("3600"));
    assert_eq!(sent("prompt").as_deref(), Some("login"));
    let code = world.software_token_code(&key);
    let back = hosted_login(&mut ada, &started, &email, &code).await;
    let ticket = ada.visit(&back).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
}

#[tokio::test]
async fn who_is_logged_out_gets_in_with_one_login() {
    let world = world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let (mut graph, open) = leave(&world).await;
    let mut ada = world.new_browser();
    let login = ada.visit(&open).await;
    assert!(
        login.location().starts_with(path::AUTH_LOGIN),
        "{}",
        login.location()
    );
    let started = ada.visit(login.location()).await;
    assert_eq!(
        started.location_parameter("prompt").as_deref(),
        Some("login")
    );
    let code = world.software_token_code(&key);
    let back = hosted_login(&mut ada, &started, &email, &code).await;
    let ticket = ada.visit(&back).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
}

#[tokio::test]
async fn who_has_none_and_who_is_in_a_lite_pool_read_what_is_missing() {
    let lite = |plan: &mut Plan| {
        with_apps(plan);
        plan.pool.user_pool_tier = UserPoolTier::Lite;
    };
    let lite = World::with(lite).await;
    pool(&lite, "CreateGroup", json!({ "GroupName": "ops" })).await;
    let (with_app, key) = account_with_app(&lite, "ada").await;
    let code = lite.software_token_code(&key);
    let world = world().await;
    let without = world.account("eve").await;
    add_to_group(&world, &without, "ops").await;
    // In Lite, the tokens say nothing: the user may have used one.
    for (world, email, code, said) in [
        (&world, without, String::new(), MISSING),
        (&lite, with_app, code, UNREPORTED),
    ] {
        let (_, open) = leave(world).await;
        let mut browser = world.new_browser();
        let login = browser.visit(&open).await;
        let started = browser.visit(login.location()).await;
        let back = hosted_login(&mut browser, &started, &email, &code).await;
        let explained = browser.visit(&back).await;
        assert_eq!(explained.status, 403);
        let html = explained.text();
        assert!(html.contains(NEEDED) && html.contains(said), "{html}");
        assert_eq!(html.contains(MISSING), said == MISSING, "{html}");
    }
}

#[tokio::test]
async fn an_in_app_login_of_user_auth_counts_without_another_one() {
    let world = user_auth_world().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut ada = world.new_browser();
    let asked = ada.log_in(&email).await.challenge();
    let code = world.software_token_code(&key);
    assert_eq!(ada.enter_code(&asked, &code).await.status, 200);
    let (mut graph, open) = leave(&world).await;
    let ticket = ada.visit(&open).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
}

#[tokio::test]
async fn an_in_app_login_of_user_auth_without_one_is_explained() {
    let world = user_auth_world().await;
    let (_, open) = leave(&world).await;
    let mut eve = world.new_browser();
    let login = eve.visit(&open).await;
    assert!(
        login.location().starts_with("/login?"),
        "{}",
        login.location()
    );
    let return_to = login.location_parameter("return_to").unwrap();
    let mut eve = member(&world, "eve", &["ops"]).await;
    let html = eve.visit(&return_to).await.text();
    assert!(html.contains(NEEDED) && html.contains(MISSING), "{html}");
    let login = log_in_again(&mut eve, FORM).await;
    assert!(
        login.location().starts_with("/login?"),
        "{}",
        login.location()
    );
    // No device could replace anything.
    assert_eq!(login.set_cookie("__Host-Http-step-up"), None);
}

pub(super) const FORM: &str = "app=graph&to=Lw";

/// Sends the form of a page about the application.
pub(super) async fn log_in_again(browser: &mut Browser, form: &str) -> Answer {
    let mut request = browser.plain(Method::POST, path::AUTH_APP_LOGIN, form.to_owned());
    let headers = request.headers_mut();
    let kind = "application/x-www-form-urlencoded";
    headers.insert("content-type", kind.parse().unwrap());
    headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
    headers.insert("origin", "null".parse().unwrap());
    browser.send(request).await
}

#[tokio::test]
async fn other_logins_ask_for_nothing() {
    let world = world().await;
    for target in ["/profile", "/auth/app?app=help", "/profile?app=graph"] {
        let started = world.new_browser().begin_hosted(target).await;
        for name in ["acr_values", "max_age"] {
            assert_eq!(started.location_parameter(name), None, "{target}");
        }
    }
    // What the browser sends cannot lower anything.
    let target = "return_to=/auth/app%3Fapp%3Dgraph&acr_values=urn:cognito:loa:1&max_age=99999";
    let started = world
        .new_browser()
        .visit(&format!("/auth/login?{target}"))
        .await;
    assert_eq!(
        started.location_parameter("acr_values").as_deref(),
        Some(LEVELS)
    );
    assert_eq!(
        started.location_parameter("max_age").as_deref(),
        Some("3600")
    );
}
