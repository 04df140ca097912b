//! What `measure.mjs` needs from Rust: the sessions that are checked, and a route without a session to compare with.
//!
//! - `sessions COUNT EMAIL PASSWORD`: logs in at the pool of the environment's settings, adds `COUNT - 1` sessions of
//!   other users with the same tokens to the store, and prints one cookie per line. That of the login comes first.
//! - `bare ADDRESS HEADERS BODY`: serves one route with axum alone, until it is stopped.
//!
//! `make bench-session-check` builds it with the profile of the server.

mod bare;
#[path = "../browser.rs"]
mod browser;

use browser::{Browser, answer};
use clap::Parser as _;
use cognito_srp::Client;
use server::AppState;
use server::clock::Clock;
use server::config::{Settings, validate};
use server::random::Random;
use server::session::{self, Id, Record, Session};
use wire::path;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["sessions", count, email, password] => {
            sessions(count.parse().expect("a number"), email, password).await;
        }
        ["bare", address, headers, body] => bare::serve(address, headers, body).await,
        _ => panic!("arguments: see the first lines of bench.rs"),
    }
}

async fn sessions(count: usize, email: &str, password: &str) {
    // All settings are in the environment.
    let config = validate(&Settings::parse_from(["bench"])).expect("settings");
    let state = AppState::build(config, Clock::system(), Random::system()).await;
    let state = state.expect("a server");
    let (name, session) = log_in(&state, email, password).await;
    for number in 1..count {
        // A person has at most 100 sessions.
        let record = Record {
            subject: format!("{}-{number}", session.record.subject),
            ..Record::clone(&session.record)
        };
        let new = state
            .sessions
            .begin(record, &session::Browser::default())
            .await;
        println!("{name}={}", new.expect("the store").id.as_str());
    }
}

/// Logs in, prints the session cookie, and returns its name and the session.
async fn log_in(state: &AppState, email: &str, password: &str) -> (String, Session) {
    let (mut browser, srp) = (Browser::new(state), Client::new(state.random.bytes()));
    let (_, challenge) = browser.start_login(email, &srp).await;
    let answer = answer(&challenge, &srp, password);
    browser.post(path::LOGIN_ANSWER, &answer).await;
    for (name, value) in browser.cookies {
        let Some(id) = Id::parse(&value) else {
            continue;
        };
        let session = state.sessions.find(&id, false).await.expect("the store");
        if let Some(session) = session {
            println!("{name}={value}");
            return (name, session);
        }
    }
    panic!("no session cookie");
}
