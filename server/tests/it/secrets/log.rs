//! The log of a complete run, at every level.

use std::cell::RefCell;
use std::io::Write;
use std::sync::{Arc, Mutex, Once};

use axum::http::{HeaderValue, Method};
use serde_json::json;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::{Targets, dynamic_filter_fn};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;
use wire::path;

use super::run::{
    contains_word, recorded, recorded_account, recorded_challenges, recorded_sessions, secrets,
};
use crate::world::{PASSWORD, World};

/// A log in memory.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

thread_local! {
    /// The log of the test that runs on this thread, if it records one.
    static CURRENT: RefCell<Option<(Targets, Lines)>> = const { RefCell::new(None) };
}

/// Writes to the log of this thread.
struct ThreadWriter;

impl MakeWriter<'_> for ThreadWriter {
    type Writer = Lines;

    fn make_writer(&self) -> Lines {
        CURRENT.with_borrow(|current| {
            current
                .as_ref()
                .map(|(_, lines)| lines.clone())
                .unwrap_or_default()
        })
    }
}

/// Installs one subscriber for all tests before the first event: `tracing` caches which events are enabled, so a
/// subscriber that is installed and removed while other threads run would miss lines.
pub fn install_subscriber() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let wanted = dynamic_filter_fn(|event, _| {
            CURRENT.with_borrow(|current| {
                let is_wanted = |(targets, _): &(Targets, _)| {
                    targets.would_enable(event.target(), event.level())
                        && server::log::may_log(event)
                };
                current.as_ref().is_some_and(is_wanted)
            })
        });
        // Without times, because their digits could look like a confirmation code.
        let format = tracing_subscriber::fmt::layer()
            .json()
            .without_time()
            .with_writer(ThreadWriter);
        tracing_subscriber::registry()
            .with(format.with_filter(wanted))
            .init();
    });
}

/// Records what is logged on this thread, by server, pool and libraries, while a future runs.
pub async fn logged<T>(level: LevelFilter, run: impl Future<Output = T>) -> (T, String) {
    let lines = Lines::default();
    let targets = Targets::new().with_default(level);
    CURRENT.set(Some((targets, lines.clone())));
    let outcome = run.await;
    CURRENT.set(None);
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    (outcome, text)
}

fn check(world: &World, log: &str) {
    for (name, values) in secrets(world) {
        let shown = values.iter().find(|secret| contains_word(log, secret));
        let line = shown.and_then(|secret| log.lines().find(|line| contains_word(line, secret)));
        assert_eq!(line, None, "{name} is in the log");
    }
    let history = world.history.lock().unwrap();
    for exchange in history.iter() {
        for line in exchange.answer.set_cookies() {
            let (_, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            assert!(
                value.is_empty() || !log.contains(value),
                "a cookie is in the log"
            );
        }
        for name in ["state", "nonce", "code_challenge"] {
            let value = exchange.answer.location_parameter(name);
            assert!(
                !value.is_some_and(|value| log.contains(&value)),
                "{name} is in the log"
            );
        }
    }
    for secret in [
        PASSWORD,
        "Wrong-Horse-7",
        "wrong-code-canary",
        "eyJ",
        "@example.org",
    ] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}

#[tokio::test]
async fn no_secret_is_logged_at_the_default_level() {
    let (world, log) = Box::pin(logged(LevelFilter::INFO, recorded())).await;
    for words in [
        "session began",
        "\"reason\":\"logout\"",
        "request finished",
        "wrong_credentials",
        "login_failed",
    ] {
        assert!(log.contains(words), "{words}");
    }
    assert!(!has_finished(&log, "/api/session"));
    assert!(has_finished(&log, "/api/login") && has_finished(&log, "/auth/callback"));
    check(&world, &log);
}

/// Returns whether a request that has succeeded is in the log.
fn has_finished(log: &str, route: &str) -> bool {
    let route = format!("\"route\":\"{route}\"");
    let mut lines = log.lines();
    lines.any(|line| line.contains("request finished") && line.contains(&route))
}

#[tokio::test]
async fn no_secret_is_logged_at_any_level() {
    let (world, log) = Box::pin(logged(LevelFilter::TRACE, recorded())).await;
    assert!(has_finished(&log, "/api/session"));
    // Libraries may not log more, and this program rarely does.
    for level in ["INFO", "WARN"] {
        assert!(log.contains(&format!("\"level\":\"{level}\"")), "{level}");
    }
    check(&world, &log);
}

#[tokio::test]
async fn no_secret_of_a_challenge_is_logged_at_any_level() {
    let (world, log) = logged(LevelFilter::TRACE, Box::pin(recorded_challenges())).await;
    assert!(log.contains("code_mismatch"), "refused answers are logged");
    let secrets = secrets(&world);
    for name in [
        "session",
        "authenticator key",
        "authenticator code",
        "device verifier",
        "device password",
    ] {
        assert!(secrets.contains_key(name), "the run had no {name}");
    }
    check(&world, &log);
}

#[tokio::test]
async fn no_secret_of_an_account_is_logged_at_any_level() {
    let (world, log) = logged(LevelFilter::TRACE, Box::pin(recorded_account())).await;
    for words in ["password changed", "wrong_password", "account deleted"] {
        assert!(log.contains(words), "{words}");
    }
    let secrets = secrets(&world);
    for name in [
        "password",
        "verification code",
        "authenticator key",
        "authenticator code",
        "credential",
        "passkey challenge",
    ] {
        assert!(secrets.contains_key(name), "the run had no {name}");
    }
    assert!(!log.contains("wrong-name-canary"));
    check(&world, &log);
}

#[tokio::test]
async fn no_secret_of_a_list_of_sessions_is_logged_at_any_level() {
    let (world, log) = logged(LevelFilter::TRACE, Box::pin(recorded_sessions())).await;
    for words in [
        "\"reason\":\"ended_by_user\"",
        "session at the pool ended",
        "\"reason\":\"logout_everywhere\"",
    ] {
        assert!(log.contains(words), "{words}");
    }
    assert!(!log.contains("wrong-handle-canary"));
    check(&world, &log);
}

#[tokio::test]
async fn what_a_mistyped_link_contains_is_not_logged() {
    let world = World::new().await;
    let run = async {
        let mut browser = world.new_browser();
        for path in [
            "/ada@example.org",
            "/ada%40example.org",
            "/reset/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln",
            "/api/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln",
            "/auth/ada@example.org?code=ada@example.org",
        ] {
            browser.visit(path).await;
        }
        let brew = Method::from_bytes(b"eyJhbGciOiJSUzI1NiJ9").unwrap();
        browser.send(browser.plain(brew, "/", "")).await;
    };
    let ((), log) = logged(LevelFilter::TRACE, run).await;
    for route in ["page", "reserved"] {
        assert!(log.contains(&format!("\"route\":\"{route}\"")), "{log}");
    }
    for text in ["@", "%40", "example", "eyJ"] {
        assert!(!log.contains(text), "{text}: {log}");
    }
}

#[tokio::test]
async fn what_the_pool_quotes_is_not_logged() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let words =
        "Attribute of ada@example.org, eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0, is wrong";
    for exception in [
        "ForbiddenException",
        "InternalErrorException",
        "UnknownException",
    ] {
        let refusal = json!({ "__type": exception, "message": words });
        world.gate.answer("GetUser", 400, refusal);
        let (_, log) = logged(LevelFilter::TRACE, member.get(path::ACCOUNT)).await;
        let is_known = exception != "UnknownException";
        assert!(
            !is_known || log.contains("Attribute of [removed]"),
            "{exception}: {log}"
        );
        for text in ["@", "eyJ"] {
            assert!(!log.contains(text), "{exception}: {log}");
        }
    }
}

#[tokio::test]
async fn requests_cannot_inject_log_lines() {
    let world = World::new().await;
    let forge = async {
        let mut browser = world.new_browser();
        let client = browser.client();
        browser
            .start("a\r\n{\"level\":\"ERROR\"}\u{1b}[31m", &client, false)
            .await;
        let mut request = browser.navigation(
            "same-origin",
            "/auth/callback?error=a%0d%0a%1b[31mforged&state=x",
        );
        request
            .headers_mut()
            .insert("user-agent", "forged\u{9}agent".parse().unwrap());
        // The most that a header can contain: HTTP has no CR, LF or ESC in it. C1 controls are escape sequences, too.
        let agent = HeaderValue::from_bytes("forged\u{9b}31m\u{85}agent".as_bytes());
        request.headers_mut().append("user-agent", agent.unwrap());
        browser.send(request).await;
        let state = browser
            .begin_hosted("/")
            .await
            .location_parameter("state")
            .unwrap();
        let hostile = "error=a%0d%0a%7B%22level%22%3A%22ERROR%22%7D%1b[31m";
        browser
            .return_from_pool(&format!("/auth/callback?state={state}&{hostile}"))
            .await;
    };
    let ((), log) = logged(LevelFilter::TRACE, forge).await;
    assert!(log.lines().count() >= 4, "{log}");
    for control in ['\u{1b}', '\u{9b}', '\u{85}', '\r'] {
        assert!(!log.contains(control), "no terminal escape sequences");
    }
    for line in log.lines() {
        let line: serde_json::Value =
            serde_json::from_str(line).expect("every line is one JSON object");
        assert_ne!(line["level"], "ERROR", "{line}");
    }
}
