//! A challenge stays on the server: it belongs to one browser, ends with the pool's `Session`, and one correct answer uses
//! it up. A wrong answer does not.

use serde_json::{Value, json};
use wire::login::PendingLogin;
use wire::{ProblemCode, path};

use super::software_token_mfa::account_with_app;
use crate::browser::Browser;
use crate::world::World;

const EXPIRED: (u16, ProblemCode) = (410, ProblemCode::LoginExpired);

struct Waiting {
    world: World,
    browser: Browser,
    pending: PendingLogin,
    key: String,
}

impl Waiting {
    async fn new() -> Self {
        Self::of(World::new().await).await
    }

    /// Ada's login waits for the code of her authenticator app.
    async fn of(world: World) -> Self {
        let (email, key) = account_with_app(&world, "ada").await;
        let mut browser = world.new_browser();
        let pending = browser.challenge_after_password(&email).await;
        Self {
            world,
            browser,
            pending,
            key,
        }
    }

    fn code(&self) -> String {
        self.world.software_token_code(&self.key)
    }
}

#[tokio::test]
async fn a_correct_answer_uses_the_login_up() {
    let mut ada = Waiting::new().await;
    let code = ada.code();
    let done = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(done.status, 200);
    ada.world.gate.clear_calls();
    let again = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(again.refusal(), EXPIRED);
    let reloaded = ada.browser.reload_challenge(&ada.pending).await;
    assert_eq!(reloaded.refusal(), EXPIRED);
    assert!(ada.world.gate.all().is_empty());
}

#[tokio::test]
async fn every_challenge_has_a_handle_of_its_own() {
    let world = World::new().await;
    let (email, _) = account_with_app(&world, "ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let first = browser.start(&email, &client, false).await.challenge();
    let proof = crate::browser::proof(&first, &client, crate::world::PASSWORD);
    let second = browser.post(path::LOGIN_ANSWER, &proof).await.challenge();
    assert_ne!(first.login, second.login);
    let replayed = browser.post(path::LOGIN_ANSWER, &proof).await;
    assert_eq!(replayed.refusal(), EXPIRED);
}

#[tokio::test]
async fn a_challenge_ends_with_the_session_of_the_pool() {
    for (setting, minutes) in [("3m", 3), ("15m", 15)] {
        let world = World::with(|plan| {
            setting.clone_into(&mut plan.settings.auth_session);
            plan.pool.auth_session_minutes = minutes;
        });
        let mut ada = Waiting::of(world.await).await;
        assert_eq!(i64::from(ada.pending.expires_in), minutes * 60);
        ada.world.advance(minutes * 60 - 1);
        let wrong = ada.browser.enter_code(&ada.pending, "000000").await;
        assert_eq!(wrong.refusal(), (422, ProblemCode::CodeMismatch));
        // A wrong answer does not move the end.
        ada.world.advance(1);
        ada.world.gate.clear_calls();
        let code = ada.code();
        let late = ada.browser.enter_code(&ada.pending, &code).await;
        assert_eq!(late.refusal(), EXPIRED);
        assert!(ada.world.gate.all().is_empty());
    }
}

#[tokio::test]
async fn if_the_pool_ends_first_the_login_has_expired() {
    let world = World::with(|plan| "15m".clone_into(&mut plan.settings.auth_session));
    let mut ada = Waiting::of(world.await).await;
    ada.world.advance(180);
    for _ in 0..2 {
        let code = ada.code();
        let late = ada.browser.enter_code(&ada.pending, &code).await;
        assert_eq!(late.refusal(), EXPIRED);
    }
    let calls = ada.world.gate.calls("RespondToAuthChallenge");
    assert_eq!(calls.len(), 2, "the proof of the password, and one code");
}

#[tokio::test]
async fn another_browser_can_neither_answer_nor_read_a_challenge() {
    let mut ada = Waiting::new().await;
    let (mut thief, code) = (ada.world.new_browser(), ada.code());
    let client = thief.client();
    thief.start("eve@example.org", &client, false).await;
    let read = thief.reload_challenge(&ada.pending).await;
    assert_eq!(read.refusal(), EXPIRED);
    assert_eq!(ada.browser.reload_challenge(&ada.pending).await.status, 200);
    let stolen = thief.enter_code(&ada.pending, &code).await;
    assert_eq!(stolen.refusal(), EXPIRED);
    assert!(stolen.set_cookies().is_empty());
}

#[tokio::test]
async fn of_two_parallel_answers_one_counts() {
    let mut ada = Waiting::new().await;
    let (mut other_tab, code) = (ada.browser.clone(), ada.code());
    ada.world.gate.delay("RespondToAuthChallenge");
    let gate = ada.world.gate.clone();
    gate.clear_calls();
    let (first, second) = tokio::join!(ada.browser.enter_code(&ada.pending, &code), async {
        gate.wait_for_calls("RespondToAuthChallenge", 1).await;
        let second = other_tab.enter_code(&ada.pending, &code).await;
        gate.release("RespondToAuthChallenge");
        second
    });
    assert_eq!(first.status, 200);
    assert_eq!(second.refusal(), EXPIRED);
    assert_eq!(gate.calls("RespondToAuthChallenge").len(), 1);
}

#[tokio::test]
async fn an_answer_to_another_challenge_is_not_sent() {
    let mut ada = Waiting::new().await;
    ada.world.gate.clear_calls();
    for answer in [
        json!({ "challenge": "password_verifier", "signature": "AAAA" }),
        json!({ "challenge": "new_password_required", "new_password": "Another-Horse-8", "attributes": {} }),
        json!({ "challenge": "select_mfa_type", "mfa": "sms_mfa" }),
        json!({ "challenge": "mfa_setup", "mfa": "software_token_mfa" }),
        json!({ "challenge": "software_token_setup", "code": "123456", "device_name": "" }),
        json!({ "challenge": "custom_challenge", "answer": "42" }),
        json!({ "challenge": "select_challenge", "first_factor": { "challenge": "any" } }),
        json!({ "challenge": "web_authn", "credential": {} }),
    ] {
        let refused = ada.browser.answer(&ada.pending, answer).await;
        assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
    }
    assert!(ada.world.gate.all().is_empty());
    let code = ada.code();
    let done = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(done.status, 200);
}

#[tokio::test]
async fn an_answer_that_the_pool_did_not_process_can_be_repeated() {
    let mut ada = Waiting::new().await;
    let code = ada.code();
    let throttled = json!({ "__type": "TooManyRequestsException", "message": "slow down" });
    ada.world
        .gate
        .answer("RespondToAuthChallenge", 400, throttled);
    let refused = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::PoolBusy));
    ada.world.gate.restore("RespondToAuthChallenge");
    ada.world.gate.close(true);
    let refused = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(refused.refusal(), (503, ProblemCode::PoolUnavailable));
    ada.world.gate.close(false);
    let done = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(done.status, 200);
}

#[tokio::test]
async fn a_reloaded_page_gets_the_same_challenge() {
    let mut ada = Waiting::new().await;
    ada.world.gate.clear_calls();
    ada.world.advance(100);
    for _ in 0..2 {
        let reloaded = ada.browser.reload_challenge(&ada.pending).await;
        assert!(reloaded.set_cookies().is_empty());
        let expected = PendingLogin {
            expires_in: 80,
            ..ada.pending.clone()
        };
        assert_eq!(reloaded.challenge(), expected);
    }
    assert!(ada.world.gate.all().is_empty());
    let code = ada.code();
    let done = ada.browser.enter_code(&ada.pending, &code).await;
    assert_eq!(done.status, 200);
}

#[tokio::test]
async fn a_challenge_that_is_not_there_has_expired() {
    let ada = Waiting::new().await;
    let mut browser = ada.world.new_browser();
    for query in ["", "?login=", "?login=x", "?login=x&login=y"] {
        let path = format!("{}{query}", path::LOGIN_CHALLENGE);
        assert_eq!(browser.get(&path).await.refusal(), EXPIRED, "{query}");
    }
    let mut hosted = ada.world.new_browser();
    let started = hosted.begin_hosted("/profile").await;
    let state = started.location_parameter("state").unwrap();
    let path = format!("{}?login={state}", path::LOGIN_CHALLENGE);
    assert_eq!(hosted.get(&path).await.refusal(), EXPIRED);
}

#[tokio::test]
async fn the_session_of_the_pool_stays_on_the_server() {
    let mut ada = Waiting::new().await;
    let code = ada.code();
    ada.browser.reload_challenge(&ada.pending).await;
    ada.browser.enter_code(&ada.pending, &code).await;
    let calls = ada.world.gate.calls("RespondToAuthChallenge");
    let answers = calls.iter().filter_map(|call| {
        let answer: Value = serde_json::from_str(&call.answer).ok()?;
        Some(answer["Session"].as_str()?.to_owned())
    });
    let sessions: Vec<_> = answers.collect();
    assert_eq!(sessions.len(), 1);
    for exchange in ada.world.history.lock().unwrap().iter() {
        assert!(
            !exchange.answer.text().contains(&sessions[0]),
            "{}",
            exchange.path
        );
    }
    let file = std::fs::read(ada.world.path("sessions.db")).unwrap();
    assert!(!String::from_utf8_lossy(&file).contains(&sessions[0]));
}
