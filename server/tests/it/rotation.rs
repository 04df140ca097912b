//! The pool replaces its client secret or its signing keys while the server runs.

mod hour;
mod keys;
mod program;

use serde_json::{Value, json};
use tempfile::TempDir;
use tracing::level_filters::LevelFilter;
use wire::{ProblemCode, path};

use crate::browser::{password_verifier, proof};
use crate::secrets::log::logged;
use crate::world::{PASSWORD, World};

/// The lifetime of access tokens in these tests.
const LIFETIME: i64 = 300;

/// A world whose server reads the client secret from a file.
struct Rotation {
    world: World,
    folder: TempDir,
}

impl Rotation {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        let world = World::with(|plan| {
            plan.settings.cognito_client_secret_file = Some(file);
            plan.pool.access_token_seconds = LIFETIME;
        })
        .await;
        Self { world, folder }
    }

    async fn client(&self, operation: &str, mut body: Value) -> Value {
        let pool = self.world.pool.description();
        body["UserPoolId"] = json!(pool.user_pool_id);
        body["ClientId"] = json!(pool.client("confidential").unwrap().client_id);
        let (status, answer) = self.world.call_pool(operation, body).await;
        assert_eq!(status, 200, "{operation}: {answer}");
        answer
    }

    /// Adds a secret at the pool.
    async fn add(&self, secret: &str) {
        self.client("AddUserPoolClientSecret", json!({ "ClientSecret": secret }))
            .await;
    }

    /// Deletes the older secret at the pool.
    async fn delete_older(&self) {
        let listed = self.client("ListUserPoolClientSecrets", json!({})).await;
        assert_eq!(listed["ClientSecrets"].as_array().unwrap().len(), 2);
        let older = &listed["ClientSecrets"][0]["ClientSecretId"];
        self.client(
            "DeleteUserPoolClientSecret",
            json!({ "ClientSecretId": older }),
        )
        .await;
    }

    /// Writes a secret as the Secrets Manager agent returns it.
    fn write_file(&self, secret: &str) {
        let pool = self.world.pool.description();
        let published = json!({
            "userPoolId": pool.user_pool_id,
            "userPoolClientId": pool.client("confidential").unwrap().client_id,
            "clientSecretValue": secret,
        });
        let next = self.folder.path().join("next");
        std::fs::write(&next, published.to_string()).unwrap();
        std::fs::rename(next, self.folder.path().join("secret")).unwrap();
    }
}

/// A secret of the administrator's own.
fn secret(number: u32) -> String {
    format!("AdministratorsOwnSecret{number:08}")
}

#[tokio::test]
async fn a_login_that_is_under_way_survives_a_rotation_without_overlap() {
    let rotation = Rotation::new().await;
    let world = &rotation.world;
    let (ada, bob) = (world.account("ada").await, world.account("bob").await);
    let (mut in_app, mut hosted) = (world.new_browser(), world.new_browser());
    let client = in_app.client();
    let challenge = in_app.start(&ada, &client, false).await.challenge();
    let callback = hosted.hosted_callback(&bob, "/profile").await;
    rotation.add(&secret(1)).await;
    rotation.delete_older().await;
    rotation.write_file(&secret(1));
    let answer = proof(&challenge, &client, PASSWORD);
    let answer = in_app.post(path::LOGIN_ANSWER, &answer).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = hosted.return_from_pool(&callback).await;
    assert_eq!(answer.location(), "/profile");
}

/// The refusal comes before the code and the challenge are used: with the other secret, both work.
#[tokio::test]
async fn a_refused_secret_uses_up_neither_a_challenge_nor_a_code() {
    let rotation = Rotation::new().await;
    let world = &rotation.world;
    let (ada, bob) = (world.account("ada").await, world.account("bob").await);
    let (mut in_app, mut hosted) = (world.new_browser(), world.new_browser());
    let client = in_app.client();
    let challenge = in_app.start(&ada, &client, false).await.challenge();
    let callback = hosted.hosted_callback(&bob, "/profile").await;
    // The file is ahead of the pool, so the server sends a secret that the pool does not know.
    rotation.write_file(&secret(1));
    world.gate.clear_calls();
    let answer = proof(&challenge, &client, PASSWORD);
    let answer = in_app.post(path::LOGIN_ANSWER, &answer).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let calls = world.gate.calls("RespondToAuthChallenge");
    assert_eq!(calls.len(), 2);
    assert!(calls[0].answer.contains("secret hash"), "{:?}", calls[0]);
    rotation.write_file(&secret(2));
    let answer = hosted.return_from_pool(&callback).await;
    assert_eq!(answer.location(), "/profile");
    let calls = world.gate.calls("/oauth2/token");
    assert_eq!(calls.len(), 2);
    assert!(calls[0].answer.contains("invalid_client"), "{:?}", calls[0]);
}

#[tokio::test]
async fn when_the_pool_refuses_both_secrets_no_session_ends() {
    let rotation = Rotation::new().await;
    let world = &rotation.world;
    let members = [world.member("ada").await, world.hosted_member("bob").await];
    rotation.add(&secret(1)).await;
    rotation.delete_older().await;
    world.advance(LIFETIME);
    let ((), lines) = logged(LevelFilter::ERROR, async {
        for mut member in members.clone() {
            let answer = member.get(path::PROFILE).await;
            assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
            assert!(answer.set_cookies().is_empty());
            assert!(member.is_logged_in().await);
        }
    })
    .await;
    let refused = "the pool refuses the client secret, and there is no other";
    assert_eq!(lines.matches(refused).count(), 2, "{lines}");
    // With a second one that the pool does not know either.
    rotation.write_file(&secret(2));
    // A failure is remembered for three seconds.
    world.advance(3);
    let ((), lines) = logged(LevelFilter::ERROR, async {
        let answer = members[0].clone().get(path::PROFILE).await;
        assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    })
    .await;
    assert_eq!(
        lines.matches("refuses both client secrets").count(),
        1,
        "{lines}"
    );
    assert!(!lines.contains(&secret(2)), "{lines}");
    // A moment later the file is right, and everybody goes on.
    world.advance(10);
    rotation.write_file(&secret(1));
    for mut member in members {
        let answer = member.get(path::PROFILE).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
}

async fn salt_of_unknown_user(world: &World) -> String {
    let mut browser = world.new_browser();
    let client = browser.client();
    let started = browser.start("nobody@example.org", &client, false).await;
    password_verifier(&started.challenge()).salt.clone()
}

/// Also that of a server which has never known the former secret.
#[tokio::test]
async fn the_decoys_of_unknown_users_outlive_a_rotation_and_a_restart() {
    let mut rotation = Rotation::new().await;
    let before = salt_of_unknown_user(&rotation.world).await;
    rotation.add(&secret(1)).await;
    rotation.write_file(&secret(1));
    rotation.delete_older().await;
    assert_eq!(salt_of_unknown_user(&rotation.world).await, before);
    rotation.world.restart(|_| ()).await;
    assert_eq!(salt_of_unknown_user(&rotation.world).await, before);
}
