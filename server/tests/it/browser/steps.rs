//! The steps of both logins.

use cognito_srp::{Challenge, Client};
use serde_json::{Value, json};
use wire::login::{self, LoginStep, PasswordVerifier, PendingLogin};
use wire::path;

use super::{Answer, Browser};
use crate::world::{PASSWORD, World};

impl Browser {
    /// Logs in on the application's own pages.
    pub async fn log_in(&mut self, email: &str) -> Answer {
        self.log_in_with(email, PASSWORD, false).await
    }

    /// Performs both steps of the in-app login, or only the first if it fails.
    pub async fn log_in_with(&mut self, email: &str, password: &str, remember: bool) -> Answer {
        let client = self.client();
        let started = self.start(email, &client, remember).await;
        if started.status != 200 {
            return started;
        }
        self.post(
            path::LOGIN_ANSWER,
            &proof(&started.challenge(), &client, password),
        )
        .await
    }

    /// Registers, requests another code and confirms with it, and requests a code for a forgotten password.
    pub async fn request_every_code(&mut self, world: &World, email: &str) {
        let body = json!({ "email": email, "password": PASSWORD });
        assert_eq!(self.post(path::REGISTER, &body).await.status, 200);
        let body = json!({ "email": email });
        assert_eq!(self.post(path::CONFIRM_RESEND, &body).await.status, 200);
        let body = json!({ "email": email, "code": world.code(email) });
        assert_eq!(self.post(path::CONFIRM, &body).await.status, 200);
        let body = json!({ "email": email });
        assert_eq!(self.post(path::FORGOT_PASSWORD, &body).await.status, 200);
    }

    pub fn client(&self) -> Client {
        Client::new(self.random.bytes())
    }

    pub async fn start(&mut self, email: &str, client: &Client, remember: bool) -> Answer {
        let body = json!({
            "username": email,
            "first_factor": { "challenge": "password_srp", "srp_a": client.public() },
            "remember": remember,
        });
        self.post(path::LOGIN, &body).await
    }

    /// Logs in with the right password, and returns the challenge that follows.
    pub async fn challenge_after_password(&mut self, email: &str) -> PendingLogin {
        self.log_in(email).await.challenge()
    }

    /// Answers a challenge.
    pub async fn answer(&mut self, pending: &PendingLogin, answer: Value) -> Answer {
        let body = json!({ "login": pending.login, "answer": answer });
        self.post(path::LOGIN_ANSWER, &body).await
    }

    /// Answers a challenge with a code.
    pub async fn enter_code(&mut self, pending: &PendingLogin, code: &str) -> Answer {
        self.answer(pending, json!({ "challenge": "code", "code": code }))
            .await
    }

    /// Reloads the page of a challenge.
    pub async fn reload_challenge(&mut self, pending: &PendingLogin) -> Answer {
        let path = format!("{}?login={}", path::LOGIN_CHALLENGE, pending.login);
        self.get(&path).await
    }

    /// Starts a login with a first factor.
    pub async fn start_with(&mut self, email: &str, first_factor: Value) -> Answer {
        let body = json!({ "username": email, "first_factor": first_factor, "remember": false });
        self.post(path::LOGIN, &body).await
    }

    /// Logs in on the hosted pages and follows the redirect back.
    pub async fn hosted_log_in(&mut self, email: &str, return_to: &str) -> Answer {
        let back = self.hosted_callback(email, return_to).await;
        self.return_from_pool(&back).await
    }

    /// Logs in on the hosted pages, and returns the path and query of the callback.
    pub async fn hosted_callback(&mut self, email: &str, return_to: &str) -> String {
        let started = self.begin_hosted(return_to).await;
        self.pages.log_in(started.location(), email).await
    }

    pub async fn begin_hosted(&mut self, return_to: &str) -> Answer {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("return_to", return_to)
            .finish();
        let started = self.visit(&format!("{}?{query}", path::AUTH_LOGIN)).await;
        assert_eq!(started.status, 303);
        started
    }

    pub async fn is_logged_in(&mut self) -> bool {
        let answer = self.get(path::SESSION).await;
        assert_eq!(answer.status, 200);
        answer.json::<Value>().get("logged_in").is_some()
    }
}

/// The proof that the browser knows the password.
pub fn proof(pending: &PendingLogin, client: &Client, password: &str) -> Value {
    let asked = password_verifier(pending);
    let challenge = Challenge {
        pool_name: &asked.pool_name,
        user_id: &asked.user_id,
        salt: &asked.salt,
        srp_b: &asked.srp_b,
        secret_block: asked.secret_block.expose(),
        timestamp: &asked.timestamp,
    };
    let signature = client.sign(&challenge, password).unwrap();
    json!({ "login": pending.login, "answer": { "challenge": "password_verifier", "signature": signature } })
}

/// What the challenge of a login that has just been started asks.
pub fn password_verifier(pending: &PendingLogin) -> &PasswordVerifier {
    match &pending.challenge {
        login::Challenge::PasswordVerifier(asked) => asked,
        other => panic!("the challenge is not PASSWORD_VERIFIER: {other:?}"),
    }
}

impl Answer {
    /// A login that waits for an answer.
    pub fn challenge(&self) -> PendingLogin {
        match self.json() {
            LoginStep::Challenge(pending) => pending,
            LoginStep::LoggedIn(_) => panic!("the login is complete without an answer"),
        }
    }
}
