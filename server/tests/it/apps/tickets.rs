//! What is no ticket: one that was used, is for another attempt, application or session, or has expired.

use super::{
    HELP, LOGIN, WIKI, arrive, below, encoded, enter, member, navigate, start, start_url,
    world_over,
};
use crate::browser::{Answer, Browser};
use crate::world::{StoreKind, World, both_stores};

both_stores!(a_ticket_works_once_for_one_attempt_one_application_and_one_minute);

/// A browser on the host of an application, with the URL of a ticket that it has not used yet.
async fn with_ticket(world: &World, ada: &mut Browser, origin: &str) -> (Browser, Answer) {
    let mut there = world.new_browser().on_origin(origin);
    let refused = navigate(&mut there, origin).await;
    let way = start(&mut there, &refused).await;
    let ticket = ada.visit(below(&way, LOGIN)).await;
    assert_eq!(ticket.status, 303);
    (there, ticket)
}

fn assert_no_ticket(answer: &Answer, why: &str) {
    assert_eq!(answer.status, 400, "{why}");
    assert!(answer.set_cookies().is_empty(), "{why}");
    assert!(
        answer.text().contains("/.poolgate/start?to="),
        "{why}: {}",
        answer.text()
    );
}

fn with_parameters(of: &Answer, ticket: &str, state: &str) -> String {
    let url = of.location().split('?').next().unwrap();
    format!("{url}?ticket={ticket}&state={state}")
}

async fn a_ticket_works_once_for_one_attempt_one_application_and_one_minute(store: StoreKind) {
    let world = world_over(store).await;
    let mut ada = member(&world, "ada", &["staff"]).await;

    // Used: in the browser that used it, another one, and without the cookie of the attempt.
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let before = help.clone();
    assert_eq!(arrive(&mut help, &ticket, HELP).await.status, 303);
    let again = arrive(&mut help, &ticket, HELP).await;
    assert_eq!(
        again.location(),
        format!("{HELP}/"),
        "going back is no error for who is logged in"
    );
    assert!(again.set_cookies().is_empty());
    assert_no_ticket(&arrive(&mut before.clone(), &ticket, HELP).await, "used");

    // Another browser: login CSRF with the attacker's own ticket.
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let mut victim = world.new_browser().on_origin(HELP);
    assert_no_ticket(&arrive(&mut victim, &ticket, HELP).await, "another browser");
    assert_no_ticket(
        &arrive(&mut help, &ticket, HELP).await,
        "a browser without the cookie of the attempt has spent it",
    );
    let (_, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let refused = navigate(&mut victim, HELP).await;
    start(&mut victim, &refused).await;
    assert_no_ticket(&arrive(&mut victim, &ticket, HELP).await, "another attempt");

    // Another attempt of the same browser.
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let refused = navigate(&mut help, HELP).await;
    let way = start(&mut help, &refused).await;
    let state = url::Url::parse(&way).unwrap();
    let state = state
        .query_pairs()
        .find(|(name, _)| name == "state")
        .unwrap()
        .1
        .into_owned();
    let value = ticket.location_parameter("ticket").unwrap();
    let mixed = with_parameters(&ticket, &value, &state);
    let answer = help
        .send(help.navigation("cross-site", below(&mixed, HELP)))
        .await;
    assert_no_ticket(&answer, "another attempt");
    assert_no_ticket(
        &arrive(&mut help, &ticket, HELP).await,
        "a ticket is spent by its first use in any browser",
    );

    // Another application: the attempt is planted, as by someone who controls that host.
    let (_, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let (state, value) = (
        ticket.location_parameter("state").unwrap(),
        ticket.location_parameter("ticket").unwrap(),
    );
    let mut wiki = world.new_browser().on_origin(WIKI);
    let name = help_start_name(&state);
    wiki.plant(&name, &format!("{state}.{}", world.now()));
    let query = format!("/.poolgate/callback?ticket={value}&state={state}");
    let answer = wiki.send(wiki.navigation("same-site", &query)).await;
    assert_no_ticket(&answer, "another application");

    // Expired.
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    world.advance(60);
    assert_no_ticket(&arrive(&mut help, &ticket, HELP).await, "expired");
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    world.advance(59);
    assert_eq!(arrive(&mut help, &ticket, HELP).await.status, 303);

    // A session that has ended since.
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    ada.post(wire::path::LOGOUT, &serde_json::json!({})).await;
    assert_no_ticket(&arrive(&mut help, &ticket, HELP).await, "another session");

    // What is no ticket at all: a session's id, a login in progress, nothing.
    ada.log_in("ada@example.org").await;
    let session = ada.cookie("__Host-Http-session").unwrap().to_owned();
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let state = ticket.location_parameter("state").unwrap();
    for value in [session.as_str(), state.as_str(), "", "x"] {
        let query = format!("/.poolgate/callback?ticket={value}&state={state}");
        let answer = help.send(help.navigation("cross-site", &query)).await;
        assert_no_ticket(&answer, value);
    }
    assert_eq!(arrive(&mut help, &ticket, HELP).await.status, 303);
    // And the other way round.
    let (mut help, ticket) = with_ticket(&world, &mut ada, HELP).await;
    let value = ticket.location_parameter("ticket").unwrap();
    let mut other = world.new_browser();
    other.plant("__Host-Http-session", &value);
    assert!(!other.is_logged_in().await);
    assert_eq!(arrive(&mut help, &ticket, HELP).await.status, 303);
}

/// Begins an attempt, and returns where that leads.
async fn begin(there: &mut Browser, page: &str) -> String {
    let path = below(&start_url(HELP, page), HELP).to_owned();
    let started = there.send(there.navigation("none", &path)).await;
    started.location().to_owned()
}

#[tokio::test]
async fn thirty_three_tabs_lose_the_oldest_attempt_and_no_page() {
    let world = super::world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let mut help = world.new_browser().on_origin(HELP);
    let oldest = begin(&mut help, "/oldest").await;
    let mut others = Vec::new();
    for _ in 0..32 {
        world.advance(1);
        others.push(begin(&mut help, "/other").await);
    }
    // Its attempt is over, but the page is not lost.
    let ticket = ada.visit(below(&oldest, LOGIN)).await;
    let answer = arrive(&mut help, &ticket, HELP).await;
    assert_no_ticket(&answer, "the oldest of 33");
    let again = start_url(HELP, "/oldest");
    assert!(answer.text().contains(&again), "{}", answer.text());
    for way in [&others[0], &others[31]] {
        let ticket = ada.visit(below(way, LOGIN)).await;
        let answer = arrive(&mut help, &ticket, HELP).await;
        assert_eq!(answer.location(), format!("{HELP}/other"));
    }
    // The others have logged in for it.
    let ticket = ada.visit(below(&oldest, LOGIN)).await;
    let answer = arrive(&mut help, &ticket, HELP).await;
    assert_eq!(answer.location(), format!("{HELP}/oldest"));
}

#[tokio::test]
async fn a_callback_leads_to_no_other_origin() {
    let world = super::world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    let mut visitor = world.new_browser().on_origin(HELP);
    for to in [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "@evil.example",
        ".evil.example",
    ] {
        let path = format!("/.poolgate/callback?ticket=x&state=x&to={}", encoded(to));
        let answer = help.send(help.navigation("cross-site", &path)).await;
        let end = url::Url::parse(answer.location()).unwrap();
        assert_eq!(end.origin().ascii_serialization(), HELP, "{to}");
        let answer = visitor.send(visitor.navigation("cross-site", &path)).await;
        assert_no_ticket(&answer, to);
        let own = format!("href=\"{HELP}/.poolgate/start?to=");
        assert!(answer.text().contains(&own), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_session_has_thirty_two_tickets_at_once() {
    let world = super::world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let mut help = world.new_browser().on_origin(HELP);
    let refused = navigate(&mut help, HELP).await;
    let way = start(&mut help, &refused).await;
    let here = below(&way, LOGIN);
    let oldest = ada.visit(here).await;
    world.advance(1);
    let mut others = Vec::new();
    for _ in 0..32 {
        others.push(ada.visit(here).await);
    }
    let answer = arrive(&mut help.clone(), &oldest, HELP).await;
    assert_no_ticket(&answer, "the oldest of 33");
    for ticket in [&others[0], &others[31]] {
        let answer = arrive(&mut help.clone(), ticket, HELP).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
}

/// The name of the cookie of an attempt.
fn help_start_name(state: &str) -> String {
    use sha2::{Digest as _, Sha256};
    format!(
        "__Host-poolgate-start-{}",
        hex::encode(&Sha256::digest(state)[..6])
    )
}

#[tokio::test]
async fn a_cookie_of_an_application_is_no_session_and_of_no_other_application() {
    let world = super::world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let value = wiki.cookie("__Host-poolgate-app").unwrap().to_owned();
    let mut elsewhere = world.new_browser();
    elsewhere.plant("__Host-Http-session", &value);
    assert!(!elsewhere.is_logged_in().await);
    let mut help = world.new_browser().on_origin(HELP);
    let session = ada.cookie("__Host-Http-session").unwrap();
    for copied in [value.as_str(), session] {
        help.plant("__Host-poolgate-app", copied);
        assert_eq!(navigate(&mut help, HELP).await.status, 302);
    }
}
