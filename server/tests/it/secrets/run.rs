//! A complete run of the application, and every secret that it used.

use std::collections::BTreeMap;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use local_pool::{DeviceConfiguration, Mfa, MfaConfiguration, UserSessionTracking};
use serde_json::{Value, json};
use wire::account::passkeys::PasskeyCreation;
use wire::account::second_factors::AuthenticatorKey;
use wire::account::sessions::Sessions;
use wire::login::{Challenge, LoginStep};
use wire::path;

use crate::account::requests::NEW_PASSWORD;
use crate::authenticator::Authenticator;
use crate::browser::Browser;
use crate::world::{PASSWORD, World};

/// The email address that a user changes to.
const NEW_EMAIL: &str = "lovelace@example.org";

/// Everything that a user does, in both login modes, with refreshes and failures in between.
pub async fn whole_run(world: &World) {
    let mut browser = world.new_browser();
    browser
        .post(
            path::REGISTER,
            &json!({ "email": "ada@example.org", "password": PASSWORD }),
        )
        .await;
    browser
        .post(path::CONFIRM_RESEND, &json!({ "email": "ada@example.org" }))
        .await;
    let code = world.code("ada@example.org");
    let wrong: String = code.chars().rev().collect();
    browser
        .post(
            path::CONFIRM,
            &json!({ "email": "ada@example.org", "code": wrong }),
        )
        .await;
    assert_eq!(
        browser
            .post(
                path::CONFIRM,
                &json!({ "email": "ada@example.org", "code": code })
            )
            .await
            .status,
        200
    );
    browser
        .log_in_with("ada@example.org", "Wrong-Horse-7", false)
        .await;
    assert_eq!(
        browser
            .log_in_with("ada@example.org", PASSWORD, true)
            .await
            .status,
        200
    );
    use_session(world, &mut browser).await;
    let mut hosted = world.new_browser();
    let started = hosted.begin_hosted("/profile").await;
    let state = started.location_parameter("state").unwrap();
    hosted
        .return_from_pool(&format!(
            "/auth/callback?code=wrong-code-canary&state={state}"
        ))
        .await;
    assert_eq!(
        hosted
            .hosted_log_in("ada@example.org", "/profile")
            .await
            .location(),
        "/profile"
    );
    use_session(world, &mut hosted).await;
    // The pool is unavailable during a refresh and during a login.
    let mut late = world.new_browser();
    late.log_in("ada@example.org").await;
    world.advance(400);
    world.gate.close(true);
    late.get(path::PROFILE).await;
    late.log_in("ada@example.org").await;
    world.gate.close(false);
}

async fn use_session(world: &World, browser: &mut Browser) {
    for _ in 0..2 {
        for path in ["/", path::CONFIG, path::SESSION] {
            browser.get(path).await;
        }
        assert_eq!(browser.get(path::PROFILE).await.status, 200);
        assert_eq!(
            browser.post(path::PROFILE_TOKENS, &json!({})).await.status,
            200
        );
        // In the second round the tokens are refreshed.
        world.advance(280);
    }
    assert_eq!(browser.post(path::LOGOUT, &json!({})).await.status, 200);
}

pub async fn recorded() -> World {
    let world = World::with(|plan| {
        plan.pool.access_token_seconds = 300;
        plan.pool.refresh_token_rotation = true;
    })
    .await;
    whole_run(&world).await;
    world
}

/// A login that sets up an authenticator app, one that uses it, each with a wrong code first, and one on a remembered
/// device.
pub async fn recorded_challenges() -> World {
    let world = World::with(|plan| {
        "on".clone_into(&mut plan.settings.remember_devices);
        plan.pool.device_configuration = Some(DeviceConfiguration {
            challenge_required_on_new_device: true,
            device_only_remembered_on_user_prompt: false,
        });
        plan.pool.mfa_configuration = MfaConfiguration::On;
        plan.pool.enabled_mfas = Some(vec![Mfa::SoftwareTokenMfa]);
    })
    .await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let pending = browser.log_in(&email).await.challenge();
    let choice = json!({ "challenge": "mfa_setup", "mfa": "software_token_mfa" });
    let setup = browser.answer(&pending, choice).await.challenge();
    let Challenge::SoftwareTokenSetup { secret_code, .. } = &setup.challenge else {
        panic!("{setup:?}");
    };
    let code = world.software_token_code(secret_code.expose());
    for code in ["000000", &code] {
        let answer =
            json!({ "challenge": "software_token_setup", "code": code, "device_name": "" });
        browser.answer(&setup, answer).await;
    }
    assert!(browser.is_logged_in().await);
    let mut remembered = browser;
    world.advance(60);
    let code = world.software_token_code(secret_code.expose());
    let mut browser = world.new_browser();
    let pending = browser.log_in(&email).await.challenge();
    browser.enter_code(&pending, "000000").await;
    browser.reload_challenge(&pending).await;
    browser.enter_code(&pending, &code).await;
    assert!(browser.is_logged_in().await);
    let done = remembered.log_in(&email).await;
    assert!(matches!(done.json(), LoginStep::LoggedIn(_)));
    world
}

/// Everything that a user changes about their account, each with something wrong first.
pub async fn recorded_account() -> World {
    let world = World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
    })
    .await;
    let mut browser = world.member("ada").await;
    let body = json!({ "email": NEW_EMAIL });
    browser.post(path::ACCOUNT_EMAIL, &body).await;
    for code in ["000000", &world.code(NEW_EMAIL)] {
        let body = json!({ "address": "email", "code": code });
        browser.post(path::ACCOUNT_VERIFY, &body).await;
    }
    let key = browser.post(path::ACCOUNT_AUTHENTICATOR, &json!({})).await;
    let key: AuthenticatorKey = key.json();
    let code = world.software_token_code(key.secret_code.expose());
    for code in ["000000", &code] {
        let body = json!({ "code": code, "device_name": "Phone" });
        browser
            .post(path::ACCOUNT_AUTHENTICATOR_VERIFY, &body)
            .await;
    }
    let started = browser.post(path::ACCOUNT_PASSKEYS_START, &json!({})).await;
    let options = started.json::<PasskeyCreation>().options;
    let credential = Authenticator::new(1).create(&options);
    let body = json!({ "credential": credential });
    // The second time, the registration is over.
    for _ in 0..2 {
        browser.post(path::ACCOUNT_PASSKEYS_ADD, &body).await;
    }
    for present in ["Wrong-Horse-7", PASSWORD] {
        let body = json!({ "present_password": present, "password": NEW_PASSWORD });
        browser.post(path::ACCOUNT_PASSWORD, &body).await;
    }
    for confirmation in ["wrong-name-canary", NEW_EMAIL] {
        let body = json!({ "confirmation": confirmation });
        browser.post(path::ACCOUNT_DELETE, &body).await;
    }
    assert!(!browser.is_logged_in().await, "the account is deleted");
    world
}

/// Sessions are listed and ended in every way, one with a handle that is wrong.
pub async fn recorded_sessions() -> World {
    let world = World::with(|plan| {
        plan.pool.sessions.user_session_tracking = UserSessionTracking::Enabled;
    })
    .await;
    let mut browser = world.member("ada").await;
    let mut other = world.new_browser();
    for _ in 0..3 {
        other.log_in("ada@example.org").await;
        let listed: Sessions = browser.get(path::ACCOUNT_SESSIONS).await.json();
        let handle = &listed.sessions[1].handle;
        for handle in ["wrong-handle-canary", handle] {
            let body = json!({ "handle": handle });
            browser.post(path::ACCOUNT_SESSIONS_END, &body).await;
        }
        other.hosted_log_in("ada@example.org", "/profile").await;
        let listed: Sessions = browser.get(path::ACCOUNT_SESSIONS).await.json();
        let at_pool = listed.at_pool.unwrap();
        let hosted = at_pool.iter().find(|session| session.is_hosted).unwrap();
        let body = json!({ "id": hosted.id });
        browser
            .post(path::ACCOUNT_SESSIONS_END_AT_POOL, &body)
            .await;
        browser
            .post(path::ACCOUNT_SESSIONS_END_OTHERS, &json!({}))
            .await;
    }
    browser.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
    assert!(!browser.is_logged_in().await, "no session is left");
    world
}

/// Every secret that server and pool exchanged, by kind.
pub fn secrets(world: &World) -> BTreeMap<&'static str, Vec<String>> {
    let mut found: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let client = world.pool.description().client("confidential").unwrap();
    found.insert("client secret", vec![client.client_secret.clone().unwrap()]);
    for call in world.gate.all() {
        let asked: Value = serde_json::from_str(&call.request).unwrap_or_default();
        let answered: Value = serde_json::from_str(&call.answer).unwrap_or_default();
        let form: BTreeMap<String, String> = url::form_urlencoded::parse(call.request.as_bytes())
            .into_owned()
            .collect();
        let tokens = &answered["AuthenticationResult"];
        let candidates = [
            (
                "refresh token",
                tokens["RefreshToken"]
                    .as_str()
                    .or(answered["refresh_token"].as_str()),
            ),
            (
                "access token",
                tokens["AccessToken"]
                    .as_str()
                    .or(answered["access_token"].as_str()),
            ),
            (
                "id token",
                tokens["IdToken"].as_str().or(answered["id_token"].as_str()),
            ),
            (
                "secret hash",
                asked["SecretHash"]
                    .as_str()
                    .or(asked["AuthParameters"]["SECRET_HASH"].as_str()),
            ),
            (
                "secret hash",
                asked["ChallengeResponses"]["SECRET_HASH"].as_str(),
            ),
            (
                "signature",
                asked["ChallengeResponses"]["PASSWORD_CLAIM_SIGNATURE"].as_str(),
            ),
            (
                "srp value",
                asked["AuthParameters"]["SRP_A"]
                    .as_str()
                    .or(answered["ChallengeParameters"]["SRP_B"].as_str()),
            ),
            (
                "secret block",
                answered["ChallengeParameters"]["SECRET_BLOCK"].as_str(),
            ),
            (
                "device verifier",
                asked["DeviceSecretVerifierConfig"]["PasswordVerifier"].as_str(),
            ),
            ("confirmation code", asked["ConfirmationCode"].as_str()),
            ("session", answered["Session"].as_str()),
            ("authenticator key", answered["SecretCode"].as_str()),
            ("authenticator code", asked["UserCode"].as_str()),
            (
                "authenticator code",
                asked["ChallengeResponses"]["SOFTWARE_TOKEN_MFA_CODE"].as_str(),
            ),
            ("verification code", asked["Code"].as_str()),
            ("password", asked["PreviousPassword"].as_str()),
            ("password", asked["ProposedPassword"].as_str()),
            (
                "credential",
                asked["Credential"]["response"]["clientDataJSON"].as_str(),
            ),
            (
                "credential",
                asked["Credential"]["response"]["attestationObject"].as_str(),
            ),
            (
                "passkey challenge",
                answered["CredentialCreationOptions"]["challenge"].as_str(),
            ),
            ("access token", asked["AccessToken"].as_str()),
            ("verifier", form.get("code_verifier").map(String::as_str)),
            ("authorization code", form.get("code").map(String::as_str)),
        ];
        for (name, value) in candidates {
            found
                .entry(name)
                .or_default()
                .extend(value.map(str::to_owned));
        }
    }
    found.insert("device password", device_passwords(world));
    found.retain(|_, values| !values.is_empty());
    found
}

/// The passwords in Ada's device cookies.
fn device_passwords(world: &World) -> Vec<String> {
    let history = world.history.lock().unwrap();
    let lines = history
        .iter()
        .flat_map(|exchange| exchange.answer.set_cookies());
    let cookies = lines.filter_map(|line| Cookie::parse(line.to_owned()).ok());
    cookies
        .filter_map(|cookie| {
            let jar = CookieJar::new().add(cookie);
            let device = world.state.devices.find(&jar, "ada@example.org")?;
            Some(device.password.expose().to_owned())
        })
        .collect()
}

/// Returns whether the text contains `secret` as a whole word: six digits of a longer number are not a code.
pub fn contains_word(text: &str, secret: &str) -> bool {
    let part_of_a_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(secret).any(|(at, _)| {
        !part_of_a_word(text[..at].chars().next_back())
            && !part_of_a_word(text[at + secret.len()..].chars().next())
    })
}
