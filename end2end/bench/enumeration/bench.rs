//! Measures whether response times reveal which addresses have an account.
//!
//! The server runs in this process, in front of a local pool that reveals unknown users (`PreventUserExistenceErrors`
//! off). A proxy between them makes every answer of the pool take the same time, so that only the server's own work
//! differs. Requests about known and unknown addresses alternate in random order.
//!
//! The result is the rank AUC of each route: the probability that a request about a known address takes longer than one
//! about an unknown address. 0.5 means that the times reveal nothing; the aim is 0.40 to 0.60.
//!
//! `make bench-enumeration`, or `cargo run --release -p server --example bench_enumeration [SAMPLES]`. A debug build
//! exaggerates differences.

#[path = "../browser.rs"]
mod browser;
mod world;

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use browser::answer;
use cognito_srp::Client;
use serde_json::{Value, json};
use wire::path;
use world::{KNOWN, World};

/// Requests per kind of address and route.
const SAMPLES: usize = 300;
const HOUR: i64 = 3600;

type Times = [Vec<Duration>; 2];

#[tokio::main]
async fn main() {
    let samples = std::env::args()
        .nth(1)
        .map_or(SAMPLES, |number| number.parse().expect("a number"));
    let world = World::start().await;
    println!("route                 median known   median unknown   rank AUC");
    for (name, measure) in routes() {
        let mut times = Times::default();
        for number in 0..2 * samples {
            // Pairs in random order: what else happens on the machine affects both alike.
            let first_is_known = world.coin();
            let is_known = first_is_known == number.is_multiple_of(2);
            let address = if is_known {
                KNOWN.to_owned()
            } else {
                format!("unknown-{name}-{number}@example.org").replace(' ', "-")
            };
            times[usize::from(!is_known)].push(measure(&world, &address).await);
            // Ends every lockout and limit.
            world.advance(HOUR);
        }
        report(name, times);
    }
}

type Measurement<'a> = std::pin::Pin<Box<dyn Future<Output = Duration> + 'a>>;
type Measure = for<'a> fn(&'a World, &'a str) -> Measurement<'a>;

fn routes() -> [(&'static str, Measure); 5] {
    [
        ("register", |world, email| {
            let body = json!({ "email": email, "password": "Correct-Horse-7" });
            Box::pin(post(world, path::REGISTER, body))
        }),
        ("confirm", |world, email| {
            let body = json!({ "email": email, "code": "000000" });
            Box::pin(post(world, path::CONFIRM, body))
        }),
        ("resend", |world, email| {
            Box::pin(post(world, path::CONFIRM_RESEND, json!({ "email": email })))
        }),
        ("login", |world, email| {
            Box::pin(async move { log_in(world, email).await.0 })
        }),
        ("login, answer", |world, email| {
            Box::pin(async move { log_in(world, email).await.1 })
        }),
    ]
}

async fn post(world: &World, path: &str, body: Value) -> Duration {
    let mut browser = world.new_browser();
    let began = Instant::now();
    let (status, _) = browser.post(path, &body).await;
    let elapsed = began.elapsed();
    check(status);
    elapsed
}

/// Logs in with a wrong password, and returns the times of both requests.
async fn log_in(world: &World, email: &str) -> (Duration, Duration) {
    let (mut browser, srp) = (world.new_browser(), Client::new(world.entropy()));
    let began = Instant::now();
    let (status, challenge) = browser.start_login(email, &srp).await;
    let start = began.elapsed();
    check(status);
    let answer = answer(&challenge, &srp, "Wrong-Horse-7");
    let began = Instant::now();
    let (status, _) = browser.post(path::LOGIN_ANSWER, &answer).await;
    let end = began.elapsed();
    check(status);
    (start, end)
}

/// A request that the guard rejects, or that fails, says nothing about accounts.
fn check(status: StatusCode) {
    let is_of_the_route = matches!(
        status,
        StatusCode::OK
            | StatusCode::BAD_REQUEST
            | StatusCode::UNAUTHORIZED
            | StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(is_of_the_route, "{status}");
}

fn report(name: &str, mut times: Times) {
    let auc = rank_auc(&times);
    for kind in &mut times {
        kind.sort();
    }
    let [known, unknown] = times.map(|kind| kind[kind.len() / 2].as_secs_f64() * 1000.0);
    println!("{name:<20} {known:>10.2} ms {unknown:>13.2} ms {auc:>10.3}");
}

/// The area under the ROC curve of the Mann-Whitney U test. Ties count half.
fn rank_auc([known, unknown]: &Times) -> f64 {
    let mut wins = 0.0;
    for one in known {
        for other in unknown {
            wins += match one.cmp(other) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "there are far fewer than 2^52 pairs"
    )]
    let pairs = (known.len() * unknown.len()) as f64;
    wins / pairs
}
