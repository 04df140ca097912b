//! Users who are logged in and may not open an application, or not with this login.

use axum_extra::extract::CookieJar;
use serde_json::{Value, json};
use tracing::level_filters::LevelFilter;
use wire::ProblemCode;

use super::{
    DIALECTS, Dialect, FETCH, GRAPH, HELP, NAVIGATION, WIKI, ask, assert_refused, assert_starts,
    enter, member, navigate, pool, start_url, with_apps, world,
};
use crate::browser::Browser;
use crate::secrets::log::logged;
use crate::world::World;

const APP_COOKIE: &str = "__Host-poolgate-app";

#[tokio::test]
async fn who_is_in_no_group_is_told_who_which_and_what_is_missing() {
    let world = world().await;
    let mut eve = member(&world, "eve", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut eve, WIKI, "/").await;
    let body = json!({ "Username": "eve@example.org", "GroupName": "staff" });
    pool(&world, "AdminRemoveUserFromGroup", body).await;
    world.advance(301);
    for dialect in DIALECTS {
        let fetched = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_refused(&fetched, (403, ProblemCode::GroupRequired));
        let page = ask(
            &mut wiki,
            dialect,
            ("GET", &format!("{WIKI}/x")),
            NAVIGATION,
        )
        .await;
        assert_eq!(page.status, 403);
        match dialect {
            // nginx cannot show the page of an answer.
            Dialect::Nginx => {
                assert_eq!(page.location(), start_url(WIKI, "/x"));
                assert_eq!(page.refusal(), (403, ProblemCode::GroupRequired));
            }
            Dialect::Forward => {
                assert_eq!(page.location(), "");
                let html = page.text();
                for part in [
                    "Team wiki",
                    "eve@example.org",
                    "staff",
                    "admin",
                    "Use another account",
                ] {
                    assert!(html.contains(part), "{part}: {html}");
                }
                assert!(
                    page.header("content-security-policy")
                        .contains("default-src 'none'")
                );
            }
        }
    }
    let asked = wiki.get(wire::path::APP_SESSION).await;
    assert_refused(&asked, (403, ProblemCode::GroupRequired));
    // The page behind nginx: it neither logs in nor redirects, so that there is no loop.
    let shown = eve.visit("/auth/app?app=wiki&to=L3g").await;
    assert_eq!((shown.status.as_u16(), shown.location()), (403, ""));
    assert!(
        shown.text().contains("Log in as someone else"),
        "{}",
        shown.text()
    );
}

#[tokio::test]
async fn every_refusal_is_logged_with_its_code_and_without_the_user() {
    let world = World::with(|plan| {
        with_apps(plan);
        plan.settings.apps = Some(format!(
            "wiki {WIKI} groups=staff\nhelp {HELP} any\ngraph {GRAPH} any factors=mfa"
        ));
    })
    .await;
    let mut ada = world.member("ada").await;
    let (help, _) = enter(&world, &mut ada, HELP, "/").await;
    let (mut wiki, mut graph) = (as_on(&world, &help, WIKI), as_on(&world, &help, GRAPH));
    let mut stranger = world.new_browser().on_origin(HELP);
    let callback = stranger.navigation("cross-site", "/.poolgate/callback?ticket=x&state=x");
    let (statuses, log) = logged(LevelFilter::INFO, async {
        [
            navigate(&mut wiki, WIKI).await.status.as_u16(),
            ada.visit("/auth/app?app=wiki").await.status.as_u16(),
            navigate(&mut graph, GRAPH).await.status.as_u16(),
            ada.visit("/auth/app?app=graph").await.status.as_u16(),
            navigate(&mut stranger, HELP).await.status.as_u16(),
            stranger.send(callback).await.status.as_u16(),
        ]
    })
    .await;
    assert_eq!(statuses, [403, 403, 302, 403, 302, 400]);
    let reasons: Vec<_> = log.lines().filter_map(reason).collect();
    let expected = [
        ProblemCode::GroupRequired,
        ProblemCode::GroupRequired,
        ProblemCode::RecentLoginRequired,
        ProblemCode::RecentLoginRequired,
        ProblemCode::NotLoggedIn,
        ProblemCode::LoginExpired,
    ];
    assert_eq!(
        reasons,
        expected.map(|code| code.as_str().to_owned()),
        "{log}"
    );
    for word in ["ada", "example.org"] {
        assert!(!log.contains(word), "{word}: {log}");
    }
}

/// The browser on the host of an application that it could open until now.
fn as_on(world: &World, help: &Browser, origin: &str) -> Browser {
    let apps = &world.state.config.apps;
    let jar = CookieJar::new().add((APP_COOKIE, help.cookie(APP_COOKIE).unwrap().to_owned()));
    let key = world
        .state
        .app_cookies
        .session_key(apps.at(HELP).unwrap(), &jar);
    let cookie = world
        .state
        .app_cookies
        .session(apps.at(origin).unwrap(), &key.unwrap(), None);
    let mut there = world.new_browser().on_origin(origin);
    there.plant(APP_COOKIE, cookie.value());
    there
}

fn reason(line: &str) -> Option<String> {
    let line: Value = serde_json::from_str(line).unwrap();
    line["fields"]["reason"].as_str().map(str::to_owned)
}

#[tokio::test]
async fn a_login_that_is_not_good_enough_is_explained_and_repeated() {
    let with_age = |plan: &mut crate::world::Plan| {
        with_apps(plan);
        plan.settings.apps = Some("wiki https://wiki.example.org any max_age=1h\nhelp https://help.example.net any factors=mfa".to_owned());
    };
    let world = World::with(with_age).await;
    let mut ada = world.member("ada").await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    world.advance(1500);
    assert!(ada.is_logged_in().await);
    world.advance(1500);
    assert!(ada.is_logged_in().await);
    // A login of exactly this age is recent enough.
    world.advance(600);
    for dialect in DIALECTS {
        assert_eq!(
            ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await.status,
            200
        );
    }
    world.advance(1);
    for dialect in DIALECTS {
        let fetched = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_refused(&fetched, (401, ProblemCode::RecentLoginRequired));
        let page = ask(&mut wiki, dialect, ("GET", WIKI), NAVIGATION).await;
        assert_starts(
            &page,
            dialect,
            (WIKI, "/"),
            ProblemCode::RecentLoginRequired,
        );
    }
    // A script of the application gets the same answer from this server itself.
    let asked = wiki.get(wire::path::APP_SESSION).await;
    assert_refused(&asked, (401, ProblemCode::RecentLoginRequired));
    assert_eq!(asked.header("www-authenticate"), "Poolgate");
    let explained = ada.visit("/auth/app?app=wiki&to=Lw").await;
    assert_eq!(explained.status, 403);
    assert!(
        explained.text().contains("needs a more recent login"),
        "{}",
        explained.text()
    );
    // An in-app login with SRP reports no factors.
    let factor = ada.visit("/auth/app?app=help&to=Lw").await;
    assert_eq!(factor.status, 403);
    assert!(
        factor.text().contains("needs a login with a second factor"),
        "{}",
        factor.text()
    );
    // Only the form of that page ends the session.
    let form = |site: &str| {
        let mut request = ada.plain(
            axum::http::Method::POST,
            "/auth/app/login",
            "app=wiki&to=Lw",
        );
        let headers = request.headers_mut();
        headers.insert(
            "content-type",
            "application/x-www-form-urlencoded".parse().unwrap(),
        );
        headers.insert("sec-fetch-site", site.parse().unwrap());
        headers.insert("origin", "null".parse().unwrap());
        request
    };
    let (foreign, own) = (form("same-site"), form("same-origin"));
    assert_eq!(
        ada.send(foreign).await.refusal(),
        (403, ProblemCode::ForeignOrigin)
    );
    assert!(ada.is_logged_in().await);
    let login = ada.send(own).await;
    assert_eq!(
        login.location(),
        "/login?return_to=%2Fauth%2Fapp%3Fapp%3Dwiki%26to%3DLw"
    );
    assert!(!ada.is_logged_in().await);
    ada.log_in("ada@example.org").await;
    let (_, end) = enter(&world, &mut ada, WIKI, "/").await;
    assert_eq!(end, format!("{WIKI}/"));
}

#[tokio::test]
async fn a_page_is_in_the_language_of_its_reader() {
    let world = world().await;
    let eve = member(&world, "eve", &[]).await;
    for (accepted, opening) in [
        ("de-AT,de;q=0.8", "<html lang=\"de\" dir=\"ltr\">"),
        ("ar", "<html lang=\"ar\" dir=\"rtl\">"),
    ] {
        let mut browser = eve.clone().accepting(accepted);
        let shown = browser.visit("/auth/app?app=wiki").await.text();
        let heading = format!(
            "<h1>Team wiki</h1><p><strong>You can’t open this ({})<",
            &accepted[..2]
        );
        assert!(
            shown.contains(opening) && shown.contains(&heading),
            "{shown}"
        );
    }
}
