//! The address of a client: what a proxy reports, who may report it, and what the pool is told.

use serde_json::json;
use tracing::level_filters::LevelFilter;
use wire::{ProblemCode, path};

use crate::browser::Browser;
use crate::secrets::log::logged;
use crate::world::{PASSWORD, World, email};

const CLIENT: &str = "203.0.113.9";
const PROXY: &str = "10.0.0.7";

async fn world(change: impl FnOnce(&mut server::config::Settings)) -> World {
    World::with(|plan| {
        plan.settings.trusted_proxies = Some("10.0.0.0/8,fd00::/8".to_owned());
        change(&mut plan.settings);
    })
    .await
}

/// Returns the addresses in `UserContextData` of all calls so far, one per operation.
fn reported(world: &World) -> Vec<(String, Option<String>)> {
    world.gate.told(|sent| {
        let accepts_context = ["SecretHash", "AuthFlow", "ChallengeName"];
        let is_asked = accepts_context.iter().any(|name| sent.get(name).is_some());
        let address = sent["UserContextData"]["IpAddress"].as_str();
        is_asked.then(|| address.map(str::to_owned))
    })
}

/// Uses every operation to which Cognito accepts the address.
async fn use_everything(world: &World, browser: &mut Browser) {
    let address = email("ada");
    browser.request_every_code(world, &address).await;
    let body = json!({ "email": address, "code": world.code(&address), "password": PASSWORD });
    assert_eq!(browser.post(path::RESET_PASSWORD, &body).await.status, 200);
    assert_eq!(browser.log_in(&address).await.status, 200);
}

const OPERATIONS: [&str; 7] = [
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "ForgotPassword",
    "InitiateAuth",
    "ResendConfirmationCode",
    "RespondToAuthChallenge",
    "SignUp",
];

#[tokio::test]
async fn the_pool_is_told_the_address_of_the_client() {
    let cases = [
        // Without a proxy, nobody can choose the address.
        (CLIENT, "198.51.100.1", CLIENT),
        (PROXY, CLIENT, CLIENT),
        (PROXY, "198.51.100.1, 203.0.113.9:4711, 10.0.0.8", CLIENT),
        ("::ffff:10.0.0.7", "[2001:db8::1]:443", "2001:db8::1"),
    ];
    for (peer, header, expected) in cases {
        let world = world(|_| ()).await;
        let mut browser = world
            .new_browser()
            .at_address(peer)
            .behind_proxy("x-forwarded-for", header);
        use_everything(&world, &mut browser).await;
        let expected = OPERATIONS.map(|name| (name.to_owned(), Some(expected.to_owned())));
        assert_eq!(reported(&world), expected, "{peer} {header}");
    }
}

#[tokio::test]
async fn the_pool_is_told_no_address_if_that_is_turned_off() {
    let world = world(|settings| settings.user_context_data = "off".to_owned()).await;
    use_everything(&world, &mut world.new_browser().at_address(CLIENT)).await;
    assert_eq!(
        reported(&world),
        OPERATIONS.map(|name| (name.to_owned(), None))
    );
}

#[tokio::test]
async fn only_the_configured_header_counts() {
    for (setting, header, value) in [
        ("X-Forwarded-For", "forwarded", "for=198.51.100.1"),
        ("forwarded", "x-forwarded-for", "198.51.100.1"),
    ] {
        let world = world(|settings| settings.forwarded_header = setting.to_owned()).await;
        let mut browser = world
            .new_browser()
            .at_address(PROXY)
            .behind_proxy(header, value);
        browser.log_in(&email("ada")).await;
        let told = [("InitiateAuth".to_owned(), Some(PROXY.to_owned()))];
        assert!(
            reported(&world).starts_with(&told),
            "{setting}: {:?}",
            reported(&world)
        );
    }
    let world = world(|settings| settings.forwarded_header = "Forwarded".to_owned()).await;
    let value = "for=198.51.100.1, for=\"203.0.113.9:80\";proto=https;by=10.0.0.7";
    let mut browser = world
        .new_browser()
        .at_address(PROXY)
        .behind_proxy("forwarded", value);
    browser.log_in(&email("ada")).await;
    let told = [("InitiateAuth".to_owned(), Some(CLIENT.to_owned()))];
    assert!(
        reported(&world).starts_with(&told),
        "{:?}",
        reported(&world)
    );
}

#[tokio::test]
async fn a_forged_header_does_not_reset_a_limit() {
    // From a client itself, and through a proxy that appends to what the client wrote.
    for (peer, appended) in [(CLIENT, ""), (PROXY, ", 203.0.113.9")] {
        let world = world(|settings| settings.rate_limits = None).await;
        for number in 0..20 {
            let forged = format!("198.51.100.{number}{appended}");
            let browser = world.new_browser().at_address(peer);
            let mut browser = browser.behind_proxy("x-forwarded-for", &forged);
            let answer = browser.log_in_with(&email("ada"), PASSWORD, false).await;
            let (status, code) = answer.refusal();
            if number < 3 {
                assert_eq!(code, ProblemCode::WrongCredentials, "{number}");
            } else {
                assert_eq!(
                    (status, code),
                    (429, ProblemCode::TooManyAttempts),
                    "{number}"
                );
            }
        }
        // Other clients of the same proxy are not affected.
        let browser = world.new_browser().at_address(PROXY);
        let mut other = browser.behind_proxy("x-forwarded-for", "203.0.113.10");
        let answer = other.log_in(&email("ada")).await;
        assert_eq!(answer.refusal().1, ProblemCode::WrongCredentials);
    }
}

#[tokio::test]
async fn the_log_has_the_address_and_no_path_and_at_most_the_beginning_of_an_error() {
    let world = world(|_| ()).await;
    let browser = world.new_browser().at_address(PROXY);
    let mut browser = browser.behind_proxy("x-forwarded-for", CLIENT);
    let path = format!("/api/{}", "a".repeat(8_000));
    let (answer, log) = logged(LevelFilter::INFO, browser.get(&path)).await;
    assert_eq!(answer.status, 404);
    assert!(log.contains(&format!("\"client\":\"{CLIENT}\"")), "{log}");
    assert!(!log.contains(&path[..20]), "{log}");
    assert!(log.len() < 2_000, "{} bytes", log.len());
    let started = browser.begin_hosted("/profile").await;
    let state = started.location_parameter("state").unwrap();
    let error = "a".repeat(8_000);
    let path = format!("{}?state={state}&error={error}", path::AUTH_CALLBACK);
    let (_, log) = logged(LevelFilter::INFO, browser.return_from_pool(&path)).await;
    assert!(log.contains("authorize endpoint: aaaa"), "{log}");
    assert!(log.len() < 2_000, "{} bytes", log.len());
}
