//! A user with a second factor, in a pool that tracks devices.

use local_pool::DeviceConfiguration;
use serde_json::{Value, json};
use server::session::Id;
use server::token_lifecycle::with_fresh_tokens;
use wire::login::{Challenge, LoginStep};
use wire::path;

use crate::browser::{Answer, Browser};
use crate::login::software_token_mfa::account_with_app;
use crate::world::{Plan, World};

/// The lifetime of access tokens in these tests.
pub const LIFETIME: i64 = 300;

/// Ada, her authenticator app and a browser, in a pool that tracks devices.
pub struct Ada {
    pub world: World,
    pub email: String,
    app_key: String,
    pub browser: Browser,
}

/// A pool in which a remembered device replaces the second factor. `opt_in`: whether users decide what is remembered.
pub async fn ada(opt_in: bool) -> Ada {
    ada_with(|plan| plan.pool.device_configuration = Some(configuration(opt_in))).await
}

pub async fn ada_with(change: impl FnOnce(&mut Plan)) -> Ada {
    let world = World::with(|plan| {
        "on".clone_into(&mut plan.settings.remember_devices);
        plan.pool.access_token_seconds = LIFETIME;
        plan.pool.device_configuration = Some(configuration(false));
        change(plan);
    })
    .await;
    let (email, app_key) = account_with_app(&world, "ada").await;
    let browser = world.new_browser();
    world.gate.clear_calls();
    Ada {
        world,
        email,
        app_key,
        browser,
    }
}

const fn configuration(opt_in: bool) -> DeviceConfiguration {
    DeviceConfiguration {
        challenge_required_on_new_device: true,
        device_only_remembered_on_user_prompt: opt_in,
    }
}

impl Ada {
    /// Logs in with the password only: the response to it.
    pub async fn enter_password(&mut self) -> Answer {
        // An authenticator app's code is accepted once.
        self.world.advance(60);
        self.browser.log_in(&self.email).await
    }

    /// Logs in with password and code.
    pub async fn log_in(&mut self, trust_device: bool) -> Answer {
        let asked = self.enter_password().await;
        self.enter_code(&asked, trust_device).await
    }

    pub async fn enter_code(&mut self, asked: &Answer, trust_device: bool) -> Answer {
        let pending = asked.challenge();
        assert_eq!(pending.challenge, second_factor());
        let is_on = self.world.state.config.remember_devices;
        assert_eq!(pending.can_trust_device, is_on);
        let code = self.world.software_token_code(&self.app_key);
        let body = json!({
            "login": pending.login, "trust_device": trust_device,
            "answer": { "challenge": "code", "code": code },
        });
        let done = self.browser.post(path::LOGIN_ANSWER, &body).await;
        assert_logged_in(&done);
        done
    }

    /// Calls the pool as the logged-in user.
    async fn call_pool(&mut self, operation: &str, mut body: Value) -> Value {
        let state = &self.world.state;
        let id = Id::parse(self.browser.cookie("session").unwrap()).unwrap();
        let session = state.sessions.find(&id, false).await.unwrap().unwrap();
        let session = with_fresh_tokens(state, session).await.unwrap();
        body["AccessToken"] = json!(session.record.tokens.access_token.expose());
        self.world.pool_answer(operation, body).await
    }

    /// The keys of the devices that the pool tracks.
    pub async fn device_keys(&mut self) -> Vec<String> {
        let listed = self.call_pool("ListDevices", json!({})).await;
        let devices = listed["Devices"].as_array().unwrap().iter();
        devices
            .map(|device| device["DeviceKey"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Removes the only device at the pool, as the user does on another device.
    pub async fn forget_device(&mut self) {
        let keys = self.device_keys().await;
        assert_eq!(keys.len(), 1);
        let body = json!({ "DeviceKey": keys[0] });
        self.call_pool("ForgetDevice", body).await;
    }

    /// The answers of the server to the challenges of the pool, in order.
    pub fn answered(&self) -> Vec<Value> {
        let calls = self.world.gate.calls("RespondToAuthChallenge").into_iter();
        calls
            .map(|call| serde_json::from_str(&call.request).unwrap())
            .collect()
    }
}

fn second_factor() -> Challenge {
    let device_name = Some("Phone".to_owned());
    Challenge::SoftwareTokenMfa { device_name }
}

#[track_caller]
pub fn assert_logged_in(answer: &Answer) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let step = answer.json();
    assert!(matches!(step, LoginStep::LoggedIn(_)), "{}", answer.text());
}

/// The name, value and attributes of the device cookie that a response sets.
pub fn device_cookie(answer: &Answer) -> Option<(String, String, String)> {
    let lines = answer.set_cookies().into_iter();
    let line = lines.into_iter().find(|line| line.starts_with("device-"))?;
    let (pair, attributes) = line.split_once("; ").unwrap();
    let (name, value) = pair.split_once('=').unwrap();
    Some((name.to_owned(), value.to_owned(), attributes.to_owned()))
}
