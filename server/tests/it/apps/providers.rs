//! Logins at an external provider on the way to an application that needs a second factor.

use wire::path;

use super::second_factor::{
    FORM, LEVELS, MISSING, NEEDED, account_with_app, hosted_login, leave, link, log_in_again,
};
use super::{GRAPH, LOGIN, arrive, pool};
use crate::browser::{Answer, Browser, Shown};
use crate::world::{PASSWORD, World};

const OPEN: &str = "%2Fauth%2Fapp%3Fapp%3Dgraph%26to%3DLw";

/// A pool with a provider, and an application that everybody with a second factor may open.
async fn world(login_modes: &str) -> World {
    let world = World::with(|plan| {
        LOGIN.clone_into(&mut plan.settings.public_url);
        plan.settings.apps = Some(format!("graph {GRAPH} any factors=mfa"));
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        plan.settings.login_modes = Some(login_modes.to_owned());
        plan.settings.providers = Some("Google".to_owned());
        plan.pool.providers = vec!["Google".to_owned()];
    })
    .await;
    // `account_with_app` adds its user to it.
    pool(
        &world,
        "CreateGroup",
        serde_json::json!({ "GroupName": "ops" }),
    )
    .await;
    world
}

/// Logs in at the provider, on the way that starts at `authorize`. Returns where the login leads.
async fn log_in(browser: &mut Browser, authorize: &str) -> String {
    let page = browser.pages.open(authorize).await;
    let typed = [("username", "eve@example.org")];
    let Shown::Back(back) = browser.pages.submit(&page, "username", &typed).await else {
        panic!("the provider did not log her in")
    };
    browser.return_from_pool(&back).await.location().to_owned()
}

/// Opens the application, which explains what is missing.
async fn explained(browser: &mut Browser, to: &str) -> Answer {
    let explained = browser.visit(to).await;
    assert_eq!(explained.status, 403, "{to}");
    let html = explained.text();
    assert!(html.contains(NEEDED), "{to}: {html}");
    // Her account at the provider may have one, and nothing that she sets up here would help.
    assert!(!html.contains(MISSING), "{to}: {html}");
    explained
}

#[tokio::test]
async fn a_login_at_a_provider_does_not_open_it_however_the_address_is_changed() {
    let world = world("hosted,in-app").await;
    for more in [
        "",
        "&acr_values=urn:cognito:loa:4",
        "&acr_values=urn:cognito:loa:4&max_age=0&amr=mfa",
        "&reauthenticate=true",
        "&identity_provider=COGNITO",
        "%26again%3D1",
    ] {
        let mut eve = world.new_browser();
        let address = format!(
            "{}?provider=Google&return_to={OPEN}{more}",
            path::AUTH_LOGIN
        );
        let started = eve.visit(&address).await;
        assert_eq!(started.location_parameter("acr_values"), None, "{more}");
        let provider = started.location_parameter("identity_provider");
        assert_eq!(provider.as_deref(), Some("Google"), "{more}");
        let to = log_in(&mut eve, started.location()).await;
        explained(&mut eve, &to).await;
    }
    // The address at the pool is also the browser's to change.
    let mut eve = world.new_browser();
    let address = format!("{}?provider=Google&return_to={OPEN}", path::AUTH_LOGIN);
    let started = eve.visit(&address).await;
    let levels = LEVELS.replace(' ', "+");
    let authorize = format!("{}&acr_values={levels}", started.location());
    let to = log_in(&mut eve, &authorize).await;
    explained(&mut eve, &to).await;
}

#[tokio::test]
async fn the_page_offers_the_login_of_the_pool_which_can_open_it() {
    let world = world("hosted,in-app").await;
    let (email, key) = account_with_app(&world, "ada").await;
    let (mut graph, open) = leave(&world).await;
    let mut ada = world.new_browser();
    let started = ada
        .visit(&format!("{}?provider=Google", path::AUTH_LOGIN))
        .await;
    log_in(&mut ada, started.location()).await;
    let page = explained(&mut ada, &open).await;
    let started = ada.visit(&link(&page)).await;
    assert_eq!(started.location_parameter("identity_provider"), None);
    assert_eq!(
        started.location_parameter("acr_values").as_deref(),
        Some(LEVELS)
    );
    let code = world.software_token_code(&key);
    let back = hosted_login(&mut ada, &started, &email, &code).await;
    let ticket = ada.visit(&back).await;
    let entered = arrive(&mut graph, &ticket, GRAPH).await;
    assert_eq!(entered.location(), format!("{GRAPH}/d"));
}

/// The pool's pages are only on the way to the provider there, and no login mode.
#[tokio::test]
async fn without_the_pools_pages_it_offers_the_login_page() {
    let world = world("in-app").await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut ada = world.new_browser();
    let started = ada
        .visit(&format!("{}?provider=Google", path::AUTH_LOGIN))
        .await;
    log_in(&mut ada, started.location()).await;
    let page = explained(&mut ada, "/auth/app?app=graph&to=Lw").await;
    assert!(
        page.text().contains(path::AUTH_APP_LOGIN),
        "{}",
        page.text()
    );
    let login = log_in_again(&mut ada, FORM).await;
    let to = login.location_parameter("return_to").unwrap();
    assert!(
        login.location().starts_with("/login?"),
        "{}",
        login.location()
    );
    let asked = ada.log_in_with(&email, PASSWORD, false).await.challenge();
    let code = world.software_token_code(&key);
    assert_eq!(ada.enter_code(&asked, &code).await.status, 200);
    // The application's host starts the way in.
    let entered = ada.visit(&to).await;
    assert!(
        entered.location().starts_with(GRAPH),
        "{}",
        entered.location()
    );
}
