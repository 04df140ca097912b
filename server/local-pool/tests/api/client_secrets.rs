//! The secrets of a client: two at most, and each is accepted. Rotation on request.

use aws_sdk_cognitoidentityprovider::types::ClientSecretDescriptorType;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    admin::Admin,
    world::{ADA, App, Exception, PASSWORD, World, http},
};

const OWN: &str = "An_administrators+own+secret";

impl Admin {
    async fn add_secret(
        &self,
        client: &App,
        value: Option<&str>,
    ) -> Result<ClientSecretDescriptorType, Exception> {
        let request = self
            .sdk
            .add_user_pool_client_secret()
            .user_pool_id(&self.pool_id);
        let added = request
            .client_id(&client.id)
            .set_client_secret(value.map(str::to_owned))
            .send()
            .await?;
        Ok(added.client_secret_descriptor.unwrap())
    }

    async fn secrets(&self, client: &App) -> Vec<ClientSecretDescriptorType> {
        let request = self
            .sdk
            .list_user_pool_client_secrets()
            .user_pool_id(&self.pool_id);
        let listed = request.client_id(&client.id).send().await.unwrap();
        listed.client_secrets.unwrap()
    }

    async fn delete_secret(&self, client: &App, id: &str) -> Result<(), Exception> {
        let request = self
            .sdk
            .delete_user_pool_client_secret()
            .user_pool_id(&self.pool_id);
        let request = request.client_id(&client.id).client_secret_id(id);
        request.send().await?;
        Ok(())
    }
}

fn with_secret(world: &World, secret: &str) -> App {
    App {
        secret: Some(secret.to_owned()),
        ..world.confidential()
    }
}

/// What the token endpoint says about a code that does not exist: `invalid_client` comes first.
async fn token_error(world: &World, app: &App, in_header: bool) -> String {
    let secret = app.secret.as_deref().unwrap();
    let encoded = secret.replace('+', "%2B");
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", "unknown"),
        (
            "redirect_uri",
            "http%3A%2F%2Flocalhost%3A8080%2Fauth%2Fcallback",
        ),
        ("client_id", app.id.as_str()),
    ];
    let mut request = http().post(world.url("/oauth2/token"));
    if in_header {
        request = request.basic_auth(&app.id, Some(secret));
    } else {
        form.push(("client_secret", &encoded));
    }
    let pairs: Vec<_> = form
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let answer: Value = request
        .header("content-type", "application/x-www-form-urlencoded")
        .body(pairs.join("&"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    answer["error"].as_str().unwrap().to_owned()
}

/// Uses a secret in each way, and returns whether the pool accepts it; the ways must agree.
async fn is_accepted(world: &World, secret: &str) -> bool {
    let app = with_secret(world, secret);
    let mut ways = vec![app.start_sign_in(ADA).await.is_ok()];
    for in_header in [true, false] {
        ways.push(token_error(world, &app, in_header).await != "invalid_client");
    }
    let tokens = world.public().sign_in(ADA, PASSWORD).await.unwrap();
    let refused = app.get_tokens(&tokens.refresh_token.unwrap()).await;
    // The token belongs to the other client, which the pool looks at only after the secret.
    ways.push(!refused.unwrap_err().1.contains("client secret"));
    assert!(ways.iter().all(|way| *way == ways[0]), "{secret}: {ways:?}");
    ways[0]
}

async fn post(world: &World, path: &str, body: Value) -> (u16, Value) {
    let answer = http()
        .post(world.url(path))
        .json(&body)
        .send()
        .await
        .unwrap();
    (
        answer.status().as_u16(),
        answer.json().await.unwrap_or_default(),
    )
}

#[tokio::test]
async fn both_secrets_of_a_client_are_accepted_until_one_is_deleted() {
    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.confidential());
    let first = app.secret.clone().unwrap();
    let added = admin.add_secret(&app, None).await.unwrap();
    let second = added.client_secret_value.unwrap();
    assert!((24..=64).contains(&second.len()));
    assert!(is_accepted(&world, &first).await);
    assert!(is_accepted(&world, &second).await);
    assert!(!is_accepted(&world, "another").await);
    let listed = admin.secrets(&app).await;
    let ids: Vec<_> = listed
        .iter()
        .map(|it| it.client_secret_id.clone().unwrap())
        .collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[1], added.client_secret_id.unwrap());
    assert!(
        ids.iter()
            .all(|id| id.starts_with(&format!("{}--", app.id)))
    );
    assert!(listed.iter().all(|it| it.client_secret_value.is_none()));
    admin.delete_secret(&app, &ids[0]).await.unwrap();
    assert!(!is_accepted(&world, &first).await);
    assert!(is_accepted(&world, &second).await);
}

#[tokio::test]
async fn a_value_of_ones_own_is_checked_and_not_returned() {
    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.confidential());
    for value in ["short", &"x".repeat(65), "spaces are not allowed in it"] {
        let refused = admin.add_secret(&app, Some(value)).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException");
        assert!(refused.1.contains("'clientSecret'"), "{refused:?}");
    }
    let first = app.secret.as_deref();
    let refused = admin.add_secret(&app, first).await.unwrap_err();
    assert_eq!(refused.0, "InvalidParameterException");
    let added = admin.add_secret(&app, Some(OWN)).await.unwrap();
    assert_eq!(added.client_secret_value, None);
    assert!(is_accepted(&world, OWN).await);
}

#[tokio::test]
async fn a_client_has_one_or_two_secrets_and_a_public_one_has_none() {
    let world = World::new().await;
    let (admin, app) = (world.admin(), world.confidential());
    let only = admin.secrets(&app).await[0]
        .client_secret_id
        .clone()
        .unwrap();
    let name = |refused: Result<(), Exception>| refused.unwrap_err().0;
    let last = admin.delete_secret(&app, &only).await;
    assert_eq!(name(last), "InvalidParameterException");
    let unknown = admin.delete_secret(&app, "unknown").await;
    assert_eq!(name(unknown), "ResourceNotFoundException");
    admin.add_secret(&app, None).await.unwrap();
    let third = admin.add_secret(&app, None).await.map(drop);
    assert_eq!(name(third), "LimitExceededException");
    let public = world.public();
    assert!(admin.secrets(&public).await.is_empty());
    let added = admin.add_secret(&public, None).await.map(drop);
    assert_eq!(name(added), "InvalidParameterException");
}

#[tokio::test]
async fn a_rotation_publishes_a_secret_and_removes_the_older_of_two() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("secret.json");
    let world = World::with(|options| options.secret_file = Some(file.clone())).await;
    let world = world.with_ada().await;
    let published = || -> Value { serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap() };
    let app = world.confidential();
    let first = app.secret.clone().unwrap();
    assert_eq!(
        published(),
        json!({
            "userPoolId": world.description().user_pool_id,
            "userPoolClientId": app.id,
            "clientSecretValue": first,
        })
    );
    let (status, second) = post(&world, "/rotate-secret", json!({})).await;
    assert_eq!((status, &second), (200, &published()));
    assert!(is_accepted(&world, &first).await);
    post(&world, "/rotate-secret", json!({})).await;
    assert!(!is_accepted(&world, &first).await);
    let second = second["clientSecretValue"].as_str().unwrap();
    assert!(is_accepted(&world, second).await);
    let (_, fourth) = post(&world, "/rotate-secret", json!({ "delete_former": true })).await;
    assert!(!is_accepted(&world, second).await);
    assert!(is_accepted(&world, fourth["clientSecretValue"].as_str().unwrap()).await);
    assert_eq!(world.admin().secrets(&app).await.len(), 1);
    let (status, _) = post(&world, "/rotate-secret", json!({ "unknown": 1 })).await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn secrets_survive_a_restart_and_a_reset() {
    let folder = TempDir::new().unwrap();
    let start = || World::with(|options| options.data = Some(folder.path().to_owned()));
    let before = start().await.with_ada().await;
    let first = before.confidential().secret.unwrap();
    before
        .admin()
        .add_secret(&before.confidential(), Some(OWN))
        .await
        .unwrap();
    before.pool.stop().await;
    let world = start().await;
    assert!(is_accepted(&world, &first).await);
    assert!(is_accepted(&world, OWN).await);
    post(&world, "/reset", json!({})).await;
    let world = world.with_ada().await;
    assert!(is_accepted(&world, OWN).await);
}

#[tokio::test]
async fn a_rotation_of_the_keys_publishes_the_new_and_the_former_one() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let token = async || {
        let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
        tokens.access_token.unwrap()
    };
    let ids = |set: &Value| -> Vec<Value> {
        let keys = set["keys"].as_array().unwrap().iter();
        keys.map(|key| key["kid"].clone()).collect()
    };
    let first = token().await;
    let (_, after_one) = post(&world, "/rotate-keys", json!({})).await;
    assert_eq!(ids(&after_one).len(), 2);
    let second = token().await;
    app.user(&first).await.unwrap();
    app.user(&second).await.unwrap();
    let (_, after_two) = post(&world, "/rotate-keys", json!({})).await;
    assert_eq!(ids(&after_two)[1], ids(&after_one)[0]);
    let published: Value = http()
        .get(&world.description().jwks_url)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(published, after_two);
    let retired = app.user(&first).await.unwrap_err();
    assert_eq!(retired.1, "Could not verify signature for Access Token");
    app.user(&second).await.unwrap();
}
