//! Remembered devices. The pool's side of the device challenges is played by the test, with the verifier that the server
//! sent.

use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use cognito_srp::{Claim, Server, Verifier};
use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::{Answer, Browser, proof};
use crate::world::{PASSWORD, World};

const DEVICE_KEY: &str = "us-east-1_0e8a9d2c-1111-4222-8333-444455556666";
const GROUP_KEY: &str = "-DeviceGrp";

/// What the pool knows about the device, and its part of a proof.
#[derive(Default)]
struct Device {
    is_known: bool,
    verifier: Option<Verifier>,
    server: Option<Server>,
    remembered: bool,
}

type Shared = Arc<Mutex<Device>>;

/// A world in which the pool tracks the device of Ada's browser.
async fn tracked(settings: &str) -> (World, Shared) {
    let world = World::with(|plan| {
        settings.clone_into(&mut plan.settings.remember_devices);
        plan.pool.access_token_seconds = 300;
    })
    .await;
    let email = world.account("ada").await;
    assert_eq!(world.new_browser().log_in(&email).await.status, 200);
    let answered = &world.gate.calls("RespondToAuthChallenge")[0].answer;
    let result = serde_json::from_str::<Value>(answered).unwrap()["AuthenticationResult"].clone();
    world.gate.clear_calls();
    let device = Shared::default();
    let shared = Arc::clone(&device);
    world.gate.respond("RespondToAuthChallenge", move |asked| {
        respond(&mut shared.lock().unwrap(), asked, &result)
    });
    let shared = Arc::clone(&device);
    world.gate.respond("ConfirmDevice", move |asked| {
        let config = &asked["DeviceSecretVerifierConfig"];
        let hex =
            |value: &Value| hex::encode(BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap());
        let (salt, verifier) = (hex(&config["Salt"]), hex(&config["PasswordVerifier"]));
        let mut device = shared.lock().unwrap();
        device.verifier = Some(Verifier::from_hex(&salt, &verifier).unwrap());
        device.is_known = true;
        (200, json!({ "UserConfirmationNecessary": true }))
    });
    let shared = Arc::clone(&device);
    world.gate.respond("UpdateDeviceStatus", move |asked| {
        assert_eq!(asked["DeviceRememberedStatus"], "remembered");
        shared.lock().unwrap().remembered = true;
        (200, json!({}))
    });
    (world, device)
}

/// The pool's answers: a known device proves itself instead of a second factor.
fn respond(device: &mut Device, asked: &Value, result: &Value) -> (u16, Value) {
    let responses = &asked["ChallengeResponses"];
    let text = |name: &str| responses[name].as_str().unwrap_or_default().to_owned();
    let key = text("DEVICE_KEY");
    if !key.is_empty() && !device.is_known {
        let message = "Device does not exist.";
        return (
            400,
            json!({ "__type": "ResourceNotFoundException", "message": message }),
        );
    }
    match asked["ChallengeName"].as_str().unwrap() {
        "PASSWORD_VERIFIER" if !key.is_empty() => challenge("DEVICE_SRP_AUTH", &json!({})),
        "PASSWORD_VERIFIER" => {
            let mut result = result.clone();
            result["NewDeviceMetadata"] =
                json!({ "DeviceKey": DEVICE_KEY, "DeviceGroupKey": GROUP_KEY });
            (200, json!({ "AuthenticationResult": result }))
        }
        "DEVICE_SRP_AUTH" => {
            let verifier = device.verifier.as_ref().unwrap();
            let server = Server::new(verifier, &text("SRP_A"), [9; 32]).unwrap();
            let parameters = json!({
                "SALT": verifier.salt(), "SRP_B": server.public(), "SECRET_BLOCK": "c2VjcmV0",
                "DEVICE_KEY": key, "USERNAME": text("USERNAME"),
            });
            device.server = Some(server);
            challenge("DEVICE_PASSWORD_VERIFIER", &parameters)
        }
        "DEVICE_PASSWORD_VERIFIER" => {
            let claim = Claim {
                pool_name: GROUP_KEY,
                user_id: &key,
                secret_block: &text("PASSWORD_CLAIM_SECRET_BLOCK"),
                timestamp: &text("TIMESTAMP"),
                signature: &text("PASSWORD_CLAIM_SIGNATURE"),
            };
            match device.server.take().unwrap().verify(&claim) {
                Ok(()) => (200, json!({ "AuthenticationResult": result })),
                Err(_) => (
                    400,
                    json!({ "__type": "NotAuthorizedException", "message": "Incorrect username or password." }),
                ),
            }
        }
        other => panic!("{other}"),
    }
}

fn challenge(name: &str, parameters: &Value) -> (u16, Value) {
    let body = json!({ "ChallengeName": name, "Session": "s".repeat(20), "ChallengeParameters": parameters });
    (200, body)
}

async fn log_in(browser: &mut Browser, trust_device: bool) -> Answer {
    let client = browser.client();
    let asked = browser.start("ada@example.org", &client, false).await;
    let mut answer = proof(&asked.challenge(), &client, PASSWORD);
    answer["trust_device"] = json!(trust_device);
    browser.post(path::LOGIN_ANSWER, &answer).await
}

fn names(world: &World) -> Vec<String> {
    let calls = world.gate.all().into_iter();
    calls
        .map(|call| call.name)
        .filter(|name| !name.starts_with('/'))
        .collect()
}

fn device_cookie(answer: &Answer) -> Option<String> {
    let lines = answer.set_cookies().into_iter();
    lines
        .map(str::to_owned)
        .find(|line| line.starts_with("device-"))
}

#[tokio::test]
async fn a_new_device_is_confirmed_and_proves_itself_at_the_next_login() {
    let (world, device) = tracked("on").await;
    let mut browser = world.new_browser();
    let first = log_in(&mut browser, true).await;
    assert_eq!(first.status, 200, "{}", first.text());
    let cookie = device_cookie(&first).unwrap();
    let (_, attributes) = cookie.split_once("; ").unwrap();
    insta::assert_snapshot!(attributes, @"HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000");
    assert!(!cookie.contains(DEVICE_KEY));
    assert!(device.lock().unwrap().remembered);

    world.gate.clear_calls();
    let second = log_in(&mut browser, false).await;
    assert_eq!(second.status, 200, "{}", second.text());
    let expected = [
        "InitiateAuth",
        "RespondToAuthChallenge",
        "RespondToAuthChallenge",
        "RespondToAuthChallenge",
    ];
    assert_eq!(names(&world)[..4], expected);
    assert!(
        world.gate.calls("InitiateAuth")[0]
            .request
            .contains(DEVICE_KEY)
    );
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn a_refresh_contains_the_key_of_the_device() {
    let (world, _) = tracked("on").await;
    let mut browser = world.new_browser();
    assert_eq!(log_in(&mut browser, false).await.status, 200);
    world.advance(250);
    browser.get(path::PROFILE).await;
    let calls = world.gate.calls("GetTokensFromRefreshToken");
    let asked: Value = serde_json::from_str(&calls[0].request).unwrap();
    assert_eq!(asked["DeviceKey"], DEVICE_KEY);
}

#[tokio::test]
async fn without_trust_the_device_is_confirmed_but_not_remembered() {
    let (world, device) = tracked("on").await;
    let mut browser = world.new_browser();
    assert_eq!(log_in(&mut browser, false).await.status, 200);
    assert_eq!(world.gate.calls("ConfirmDevice").len(), 1);
    assert!(!device.lock().unwrap().remembered);
}

#[tokio::test]
async fn a_device_is_neither_confirmed_nor_sent_unless_the_setting_is_on() {
    let (world, _) = tracked("off").await;
    let mut browser = world.new_browser();
    let done = log_in(&mut browser, true).await;
    assert_eq!(done.status, 200);
    assert!(device_cookie(&done).is_none());
    assert!(world.gate.calls("ConfirmDevice").is_empty());
}

#[tokio::test]
async fn a_device_that_the_pool_forgot_is_removed_and_the_login_continues() {
    let (world, device) = tracked("on").await;
    let mut browser = world.new_browser();
    assert_eq!(log_in(&mut browser, true).await.status, 200);
    device.lock().unwrap().is_known = false;
    world.gate.respond("ConfirmDevice", |_| {
        (
            400,
            json!({ "__type": "InvalidParameterException", "message": "no" }),
        )
    });
    let done = log_in(&mut browser, false).await;
    assert_eq!(
        done.status, 200,
        "a failing ConfirmDevice does not fail the login"
    );
    let removed = device_cookie(&done).unwrap();
    assert!(removed.contains("Max-Age=0"), "{removed}");
    world.gate.clear_calls();
    assert_eq!(log_in(&mut browser, false).await.status, 200);
    assert!(
        !world.gate.calls("InitiateAuth")[0]
            .request
            .contains(DEVICE_KEY)
    );
}

#[tokio::test]
async fn a_device_whose_proof_is_rejected_is_removed_and_the_login_starts_again() {
    let (world, device) = tracked("on").await;
    let mut browser = world.new_browser();
    assert_eq!(log_in(&mut browser, true).await.status, 200);
    let other = Verifier::new(GROUP_KEY, DEVICE_KEY, "another password", [1; 16]);
    device.lock().unwrap().verifier = Some(other);
    let refused = log_in(&mut browser, false).await;
    assert_eq!(refused.refusal(), (410, ProblemCode::LoginExpired));
    assert!(device_cookie(&refused).unwrap().contains("Max-Age=0"));
    assert_eq!(log_in(&mut browser, false).await.status, 200);
}

#[tokio::test]
async fn the_device_of_one_user_is_not_sent_for_another() {
    let (world, _) = tracked("on").await;
    let mut browser = world.new_browser();
    assert_eq!(log_in(&mut browser, true).await.status, 200);
    world.gate.clear_calls();
    let client = browser.client();
    browser.start("bob@example.org", &client, false).await;
    assert!(
        !world.gate.calls("InitiateAuth")[0]
            .request
            .contains(DEVICE_KEY)
    );
}
