//! Secrets must appear neither in responses (draft-ietf-oauth-browser-based-apps, section 6.1.4.2) nor in the log. A
//! complete run of the application is recorded and searched for every secret that it used.

pub mod log;
mod run;

use wire::path;

use crate::browser::Exchange;
use crate::world::World;
use run::{contains_word, recorded, recorded_account, recorded_challenges, secrets};

/// The headers and body of every response, with the path of its request.
fn answers(world: &World) -> Vec<(String, String)> {
    let history = world.history.lock().unwrap();
    let text =
        |exchange: &Exchange| format!("{:?}\n{}", exchange.answer.headers, exchange.answer.text());
    history
        .iter()
        .map(|exchange| (exchange.path.clone(), text(exchange)))
        .collect()
}

#[tokio::test]
async fn browsers_get_tokens_only_on_request_and_no_secret() {
    let world = recorded().await;
    let (secrets, answers) = (secrets(&world), answers(&world));
    let never = [
        "client secret",
        "refresh token",
        "secret hash",
        "verifier",
        "authorization code",
        "confirmation code",
    ];
    for name in never {
        assert!(secrets.contains_key(name), "the run had no {name}");
        for (path, answer) in &answers {
            assert!(
                !secrets[name]
                    .iter()
                    .any(|secret| contains_word(answer, secret)),
                "{name} in {path}: {answer}"
            );
        }
    }
    let with_tokens: Vec<_> = answers
        .iter()
        .filter(|(_, answer)| answer.contains("eyJ"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(with_tokens, [path::PROFILE_TOKENS; 4]);
}

#[tokio::test]
async fn a_browser_gets_no_session_of_the_pool() {
    let world = recorded_challenges().await;
    let (secrets, answers) = (secrets(&world), answers(&world));
    assert!(secrets["session"].len() >= 4);
    for name in [
        "client secret",
        "refresh token",
        "secret hash",
        "session",
        "device verifier",
        "device password",
    ] {
        for (path, answer) in &answers {
            assert!(
                !secrets[name]
                    .iter()
                    .any(|secret| contains_word(answer, secret)),
                "{name} in {path}: {answer}"
            );
        }
    }
    let with_key = |answer: &str| contains_word(answer, &secrets["authenticator key"][0]);
    let shown: Vec<_> = answers
        .iter()
        .filter(|(_, answer)| with_key(answer))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(shown, [path::LOGIN_ANSWER], "once, to set up the app");
}

#[tokio::test]
async fn a_browser_gets_only_what_it_needs_to_change_an_account() {
    let world = recorded_account().await;
    let (secrets, answers) = (secrets(&world), answers(&world));
    for name in [
        "access token",
        "id token",
        "refresh token",
        "password",
        "credential",
    ] {
        for (path, answer) in &answers {
            let mut values = secrets[name].iter();
            let shown = values.find(|secret| contains_word(answer, secret));
            assert_eq!(shown, None, "{name} in {path}");
        }
    }
    let shows = |name: &str| {
        let secret = &secrets[name][0];
        let with_it = answers
            .iter()
            .filter(|(_, answer)| contains_word(answer, secret));
        with_it.map(|(path, _)| path.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(shows("authenticator key"), [path::ACCOUNT_AUTHENTICATOR]);
    assert_eq!(shows("passkey challenge"), [path::ACCOUNT_PASSKEYS_START]);
}

#[tokio::test]
async fn a_nonce_appears_only_at_the_pool_and_as_a_claim() {
    let world = recorded().await;
    let history = world.history.lock().unwrap();
    let started = history
        .iter()
        .filter(|exchange| exchange.path == path::AUTH_LOGIN);
    let nonces: Vec<_> = started
        .map(|exchange| exchange.answer.location_parameter("nonce").unwrap())
        .collect();
    assert_eq!(nonces.len(), 2);
    for exchange in history
        .iter()
        .filter(|exchange| ![path::AUTH_LOGIN, path::PROFILE].contains(&exchange.path.as_str()))
    {
        let answer = format!("{:?}\n{}", exchange.answer.headers, exchange.answer.text());
        assert!(
            !nonces.iter().any(|nonce| answer.contains(nonce)),
            "{}",
            exchange.path
        );
    }
}

#[tokio::test]
async fn a_session_id_appears_only_in_its_cookie() {
    let world = recorded().await;
    let history = world.history.lock().unwrap();
    let mut ids = Vec::new();
    for exchange in history.iter() {
        for line in exchange.answer.set_cookies() {
            let (_, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            ids.extend((!value.is_empty()).then(|| value.to_owned()));
        }
    }
    assert!(ids.len() > 4);
    for exchange in history.iter() {
        let body = exchange.answer.text();
        assert!(!ids.iter().any(|id| body.contains(id)), "{}", exchange.path);
        assert!(
            !ids.iter().any(|id| exchange.answer.location().contains(id)),
            "{}",
            exchange.path
        );
    }
}

#[tokio::test]
async fn metrics_contain_no_secret_and_no_address() {
    for world in [
        recorded().await,
        Box::pin(recorded_challenges()).await,
        Box::pin(recorded_account()).await,
    ] {
        let metrics = crate::metrics::scrape(&world.state).await;
        assert!(metrics.contains("poolgate_sessions_begun_total"));
        for (name, values) in secrets(&world) {
            let shown = values.iter().find(|value| contains_word(&metrics, value));
            assert_eq!(shown, None, "{name} is in the metrics");
        }
        for text in ["@", "example.org", "ada", "eyJ", "127.0.0.1"] {
            assert!(!metrics.contains(text), "{text} is in the metrics");
        }
    }
}
