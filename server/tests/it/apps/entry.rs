//! From an application to the login, and back to the page.

use serde_json::Value;
use wire::apps::{AppLink, AppSession, Apps};
use wire::{ProblemCode, path};

use super::{
    Dialect, FETCH, GRAPH, HELP, LOGIN, WIKI, arrive, ask, below, enter, member, navigate, start,
    start_url, with_apps, world, world_over,
};
use crate::world::{StoreKind, World, both_stores};

both_stores!(a_visitor_comes_back_to_the_page_after_a_login);

async fn a_visitor_comes_back_to_the_page_after_a_login(store: StoreKind) {
    let world = world_over(store).await;
    let email = world.account("ada").await;
    super::add_to_group(&world, &email, "staff").await;
    let (mut browser, mut wiki) = (world.new_browser(), world.new_browser().on_origin(WIKI));
    let refused = navigate(&mut wiki, &format!("{WIKI}/A%2FB?x=%20&y=//z/..")).await;
    let open = start(&mut wiki, &refused).await;
    let here = below(&open, LOGIN).to_owned();
    // The redirects began on another site.
    let hop = browser.send(browser.navigation("cross-site", &here)).await;
    assert_eq!(hop.status, 200);
    assert!(
        hop.text().contains("http-equiv=\"refresh\""),
        "{}",
        hop.text()
    );
    let login = browser.visit(&format!("{here}&hop=1")).await;
    assert_eq!(login.status, 303);
    assert!(
        login
            .location()
            .starts_with("/login?return_to=%2Fauth%2Fapp%3Fapp%3Dwiki%26state%3D"),
        "{}",
        login.location()
    );
    let return_to = login.location_parameter("return_to").unwrap();
    assert_eq!(return_to, here, "the login page accepts it");
    browser.log_in(&email).await;
    let ticket = browser.visit(&return_to).await;
    let entered = arrive(&mut wiki, &ticket, WIKI).await;
    assert_eq!(entered.location(), format!("{WIKI}/A%2FB?x=%20&y=//z/.."));
    let cookie = entered.set_cookie("__Host-poolgate-app").unwrap();
    assert_eq!(
        cookie,
        "__Host-poolgate-app=*; HttpOnly; SameSite=Lax; Secure; Path=/"
    );
    assert_eq!(entered.set_cookies().len(), 2, "the attempt is over");
    let passed = ask(&mut wiki, super::Dialect::Forward, ("GET", WIKI), FETCH).await;
    assert_eq!(passed.status, 200);
    // Nothing of the session is on the application's host.
    let session = browser.cookie("__Host-Http-session").unwrap();
    assert!(!format!("{:?}{}", entered.headers, entered.text()).contains(session));
}

#[tokio::test]
async fn a_hosted_login_leads_back_to_the_application_too() {
    let world = world().await;
    let email = world.account("ada").await;
    let (mut browser, mut help) = (world.new_browser(), world.new_browser().on_origin(HELP));
    let refused = navigate(&mut help, &format!("{HELP}/faq")).await;
    let here = start(&mut help, &refused).await;
    let here = below(&here, LOGIN);
    let back = browser.hosted_log_in(&email, here).await;
    assert_eq!(back.location(), here);
    // After a redirect of the pool, the strict cookie is missing once.
    let hop = browser.send(browser.navigation("cross-site", here)).await;
    assert_eq!(hop.status, 200);
    let ticket = browser.visit(&format!("{here}&hop=1")).await;
    let entered = arrive(&mut help, &ticket, HELP).await;
    assert_eq!(entered.location(), format!("{HELP}/faq"));
}

#[tokio::test]
async fn the_cookie_lasts_as_long_as_the_session() {
    let world = world().await;
    let mut ada = world.remembered_member("ada").await;
    let mut help = world.new_browser().on_origin(HELP);
    let refused = navigate(&mut help, HELP).await;
    let here = start(&mut help, &refused).await;
    let ticket = ada.visit(below(&here, LOGIN)).await;
    let entered = arrive(&mut help, &ticket, HELP).await;
    let cookie = entered.set_cookie("__Host-poolgate-app").unwrap();
    assert!(cookie.ends_with("; Max-Age=2592000"), "{cookie}");
}

#[tokio::test]
async fn three_tabs_all_reach_their_pages() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let mut help = world.new_browser().on_origin(HELP);
    let mut ways = Vec::new();
    for tab in ["/1", "/2", "/3"] {
        let refused = navigate(&mut help, &format!("{HELP}{tab}")).await;
        ways.push((tab, start(&mut help, &refused).await));
    }
    let mut tickets = Vec::new();
    for (tab, way) in ways {
        tickets.push((tab, ada.visit(below(&way, LOGIN)).await));
    }
    for (tab, ticket) in tickets.into_iter().rev() {
        let entered = arrive(&mut help, &ticket, HELP).await;
        assert_eq!(entered.location(), format!("{HELP}{tab}"));
    }
}

#[tokio::test]
async fn a_link_of_the_launcher_leads_through_the_host_of_the_application() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let apps: Apps = ada.get(path::APPS).await.json();
    let link = |name: &str, title: &str, url: &str| AppLink {
        name: name.to_owned(),
        title: title.to_owned(),
        url: url.to_owned(),
    };
    assert_eq!(
        apps.apps,
        [link("wiki", "Team wiki", WIKI), link("help", "help", HELP)]
    );
    let opened = ada.visit("/auth/app?app=wiki").await;
    assert_eq!(opened.location(), start_url(WIKI, "/"));
    for unknown in [
        "/auth/app",
        "/auth/app?app=nothing",
        "/auth/app?app=wiki&app=wiki",
    ] {
        assert_eq!(
            ada.visit(unknown).await.refusal(),
            (404, ProblemCode::NotFound),
            "{unknown}"
        );
    }
    let mut boss = member(&world, "boss", &["ops", "admin"]).await;
    let all: Apps = boss.get(path::APPS).await.json();
    let urls: Vec<_> = all.apps.iter().map(|app| app.url.as_str()).collect();
    assert_eq!(urls, [WIKI, GRAPH, HELP]);
}

#[tokio::test]
async fn the_login_page_can_name_the_application() {
    let world = world().await;
    let mut visitor = world.new_browser();
    let wiki: Value = visitor.get("/api/app?app=wiki").await.json();
    assert_eq!(wiki, serde_json::json!({ "title": "Team wiki" }));
    for unknown in ["/api/app", "/api/app?app=", "/api/app?app=Your%20bank"] {
        let refused = visitor.get(unknown).await.refusal();
        assert_eq!(refused, (404, ProblemCode::NotFound), "{unknown}");
    }
}

#[tokio::test]
async fn names_of_applications_cannot_be_guessed_without_end() {
    let world = World::with(|plan| {
        with_apps(plan);
        plan.settings.rate_limits = Some("app.address=2/1m".to_owned());
    })
    .await;
    let mut visitor = world.new_browser();
    for expected in [404, 404, 429] {
        let answer = visitor.get("/api/app?app=guess").await;
        assert_eq!(answer.status, expected);
    }
    world.advance(30);
    assert_eq!(visitor.get("/api/app?app=wiki").await.status, 200);
}

#[tokio::test]
async fn scripts_of_an_application_see_who_is_logged_in() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let session: AppSession = wiki.get(path::APP_SESSION).await.json();
    assert_eq!(
        (session.app.as_str(), session.user.name.as_str()),
        ("wiki", "ada@example.org")
    );
    assert_eq!(session.expires_in, 1800);
    world.advance(600);
    let later: Value = wiki.get(path::APP_SESSION).await.json();
    assert_eq!(later["expires_in"], 1200, "asking is no activity");
    let mut visitor = world.new_browser().on_origin(WIKI);
    let refused = visitor.get(path::APP_SESSION).await.refusal();
    assert_eq!(refused, (401, ProblemCode::NotLoggedIn));
    for site in ["cross-site", "same-site"] {
        let mut request = wiki.request(axum::http::Method::GET, path::APP_SESSION, "");
        request
            .headers_mut()
            .insert("sec-fetch-site", site.parse().unwrap());
        let refused = wiki.send(request).await.refusal();
        assert_eq!(refused, (403, ProblemCode::ForeignOrigin), "{site}");
    }
}

#[tokio::test]
async fn an_address_that_is_not_verified_reaches_no_script() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let session: AppSession = wiki.get(path::APP_SESSION).await.json();
    assert_eq!(session.user.email.as_deref(), Some("ada@example.org"));
    let unverified = serde_json::json!({
        "Username": "ada@example.org",
        "UserAttributes": [{ "Name": "email_verified", "Value": "false" }],
    });
    super::pool(&world, "AdminUpdateUserAttributes", unverified).await;
    world.advance(301);
    let session: Value = wiki.get(path::APP_SESSION).await.json();
    assert_eq!(session["user"]["email"], Value::Null);
    assert!(!session.to_string().contains('@'), "{session}");
    let answer = ask(&mut wiki, Dialect::Nginx, ("GET", WIKI), FETCH).await;
    assert_eq!(session["user"]["name"], answer.header("x-poolgate-name"));
    for value in answer.headers.values() {
        assert!(!value.to_str().unwrap().contains('@'), "{value:?}");
    }
}

#[tokio::test]
async fn an_application_on_the_servers_own_origin_uses_the_session_cookie() {
    let own = |plan: &mut crate::world::Plan| {
        with_apps(plan);
        plan.settings.apps = Some(format!("docs {LOGIN} any"));
    };
    let world = World::with(own).await;
    let mut ada = world.member("ada").await;
    let page = format!("{LOGIN}/docs/x");
    assert_eq!(navigate(&mut ada, &page).await.status, 200);
    let mut visitor = world.new_browser();
    let refused = navigate(&mut visitor, &page).await;
    assert_eq!(refused.location(), start_url(LOGIN, "/docs/x"));
    let started = ada.visit(below(refused.location(), LOGIN)).await;
    assert!(started.set_cookies().is_empty());
    let opened = ada.visit(started.location()).await;
    assert_eq!(
        (opened.status.as_u16(), opened.location()),
        (303, page.as_str())
    );
}
