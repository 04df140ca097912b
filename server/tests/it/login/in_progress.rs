//! A login in progress can be completed once, in one browser, within the pool's time, and in its own login mode.

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::proof;
use crate::world::{PASSWORD, StoreKind, World, both_stores};

both_stores!(
    an_answer_works_once,
    a_wrong_answer_ends_the_login_attempt,
    another_browser_cannot_answer,
    a_login_expires_with_the_session_of_the_pool,
    an_invented_or_altered_handle_is_rejected,
    hosted_and_in_app_handles_are_not_interchangeable,
    login_and_session_cookies_are_not_interchangeable,
    two_tabs_can_log_in_at_once,
);

const EXPIRED: (u16, ProblemCode) = (410, ProblemCode::LoginExpired);

async fn an_answer_works_once(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let answer = proof(
        &browser.start(&email, &client, false).await.challenge(),
        &client,
        PASSWORD,
    );
    assert_eq!(browser.post(path::LOGIN_ANSWER, &answer).await.status, 200);
    world.gate.clear_calls();
    assert_eq!(
        browser.post(path::LOGIN_ANSWER, &answer).await.refusal(),
        EXPIRED
    );
    assert!(
        world.gate.all().is_empty(),
        "no further request is sent to the pool"
    );
}

async fn a_wrong_answer_ends_the_login_attempt(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let asked = browser.start(&email, &client, false).await.challenge();
    let wrong = browser
        .post(path::LOGIN_ANSWER, &proof(&asked, &client, "Wrong-Horse-7"))
        .await;
    assert_eq!(wrong.refusal(), (403, ProblemCode::WrongCredentials));
    let right = browser
        .post(path::LOGIN_ANSWER, &proof(&asked, &client, PASSWORD))
        .await;
    assert_eq!(right.refusal(), EXPIRED);
}

async fn another_browser_cannot_answer(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let (mut browser, mut other) = (world.new_browser(), world.new_browser());
    let client = browser.client();
    other.start(&email, &client, false).await;
    for mut thief in [world.new_browser(), other] {
        let answer = proof(
            &browser.start(&email, &client, false).await.challenge(),
            &client,
            PASSWORD,
        );
        let stolen = thief.post(path::LOGIN_ANSWER, &answer).await;
        assert_eq!(stolen.refusal(), EXPIRED);
        assert!(stolen.set_cookies().is_empty());
        // A handle that another browser tried is no longer valid for its owner either.
        assert_eq!(
            browser.post(path::LOGIN_ANSWER, &answer).await.refusal(),
            EXPIRED
        );
    }
}

async fn a_login_expires_with_the_session_of_the_pool(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let answer = proof(
        &browser.start(&email, &client, false).await.challenge(),
        &client,
        PASSWORD,
    );
    world.advance(180);
    world.gate.clear_calls();
    assert_eq!(
        browser.post(path::LOGIN_ANSWER, &answer).await.refusal(),
        EXPIRED
    );
    assert!(world.gate.all().is_empty());
}

async fn an_invented_or_altered_handle_is_rejected(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let asked = browser.start(&email, &client, false).await.challenge();
    let mut answer = proof(&asked, &client, PASSWORD);
    let altered = asked.login.replace(
        &asked.login[..1],
        if asked.login.starts_with('A') {
            "B"
        } else {
            "A"
        },
    );
    for login in ["", "x", "' OR 1=1 --", &altered, &"A".repeat(43)] {
        answer["login"] = Value::String(login.to_owned());
        assert_eq!(
            browser.post(path::LOGIN_ANSWER, &answer).await.refusal(),
            EXPIRED,
            "{login}"
        );
    }
}

async fn hosted_and_in_app_handles_are_not_interchangeable(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let state = browser
        .begin_hosted("/profile")
        .await
        .location_parameter("state")
        .unwrap();
    let body = json!({ "login": state, "answer": { "challenge": "password_verifier", "signature": "AAAA" } });
    assert_eq!(
        browser.post(path::LOGIN_ANSWER, &body).await.refusal(),
        EXPIRED
    );

    let client = browser.client();
    let handle = browser
        .start(&email, &client, false)
        .await
        .challenge()
        .login;
    world.gate.clear_calls();
    let back = browser
        .return_from_pool(&format!("/auth/callback?code=abc&state={handle}"))
        .await;
    assert_eq!(
        back.location_parameter("problem").as_deref(),
        Some("login_not_started_here")
    );
    assert!(world.gate.all().is_empty());
    assert!(!browser.is_logged_in().await);
}

async fn login_and_session_cookies_are_not_interchangeable(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let session = member.cookie("session").unwrap().to_owned();
    let login = member.cookie("login").unwrap().to_owned();

    let mut thief = world.new_browser();
    thief.plant("session", &login);
    assert_eq!(
        thief.get(path::PROFILE).await.refusal(),
        (401, ProblemCode::NotLoggedIn)
    );

    let client = member.client();
    let answer = proof(
        &member
            .start("ada@example.org", &client, false)
            .await
            .challenge(),
        &client,
        PASSWORD,
    );
    member.plant("login", &session);
    assert_eq!(
        member.post(path::LOGIN_ANSWER, &answer).await.refusal(),
        EXPIRED
    );
}

async fn two_tabs_can_log_in_at_once(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let (first, second) = (browser.client(), browser.client());
    let first_asked = browser.start(&email, &first, false).await.challenge();
    let second_asked = browser.start(&email, &second, false).await.challenge();
    for (asked, client) in [(second_asked, second), (first_asked, first)] {
        let answer = browser
            .post(path::LOGIN_ANSWER, &proof(&asked, &client, PASSWORD))
            .await;
        assert_eq!(answer.status, 200);
    }
    assert!(browser.is_logged_in().await);
}
