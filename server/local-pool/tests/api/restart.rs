//! What survives a restart.

use std::path::Path;

use local_pool::Options;
use tempfile::TempDir;

use crate::world::{ADA, PASSWORD, World};

async fn start_in(folder: &Path) -> World {
    World::with(|options: &mut Options| options.data = Some(folder.to_owned())).await
}

fn state_file(folder: &Path) -> std::path::PathBuf {
    folder.join("local-pool.json")
}

#[tokio::test]
async fn users_tokens_keys_secrets_and_emails_survive() {
    let folder = TempDir::new().unwrap();
    let before = start_in(folder.path()).await.with_ada().await;
    let secret = before.confidential().secret;
    let app = before.confidential();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    app.sign_up("grace@example.com").await.unwrap();
    let code = before.code("grace@example.com");
    before.pool.stop().await;

    let after = start_in(folder.path()).await;
    let app = after.confidential();
    assert_eq!(app.secret, secret);
    app.sign_in(ADA, PASSWORD).await.unwrap();
    app.get_tokens(&tokens.refresh_token.unwrap())
        .await
        .unwrap();
    // The issuer contains the port, which differs here, so only the signature can be checked.
    let refused = app.user(&tokens.access_token.unwrap()).await.unwrap_err();
    assert_eq!(refused.1, "Invalid Access Token");
    assert_eq!(after.pool.mailbox("").len(), 2);
    app.confirm("grace@example.com", &code).await.unwrap();
}

#[tokio::test]
async fn an_access_token_survives_if_the_address_stays_the_same() {
    let folder = TempDir::new().unwrap();
    let start = || {
        World::with(|options: &mut Options| {
            options.data = Some(folder.path().to_owned());
            options.public_url = Some("http://pool.localhost/".to_owned());
        })
    };
    let before = start().await;
    assert_eq!(before.description().endpoint, "http://pool.localhost");
    let direct = |world: &World| format!("http://{}", world.pool.address());
    let body = serde_json::json!({
        "ClientId": before.description().client("public").unwrap().client_id,
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": { "USERNAME": "demo@example.com", "PASSWORD": "Poolgate-demo-1" },
    });
    let response = call(&direct(&before), "InitiateAuth", &body).await;
    let token = response["AuthenticationResult"]["AccessToken"].clone();
    before.pool.stop().await;

    let after = start().await;
    let user = call(
        &direct(&after),
        "GetUser",
        &serde_json::json!({ "AccessToken": token }),
    )
    .await;
    assert_eq!(user["UserAttributes"][1]["Value"], "demo@example.com");
}

async fn call(url: &str, operation: &str, body: &serde_json::Value) -> serde_json::Value {
    let target = format!("AWSCognitoIdentityProviderService.{operation}");
    let request = crate::world::http()
        .post(url)
        .header("x-amz-target", target);
    request
        .json(body)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap()
}

#[tokio::test]
async fn confirmed_accounts_and_used_codes_survive() {
    let folder = TempDir::new().unwrap();
    let before = start_in(folder.path()).await.with_ada().await;
    let code = before.code(ADA);
    before.pool.stop().await;
    let after = start_in(folder.path()).await;
    let refused = after.public().confirm(ADA, &code).await.unwrap_err();
    assert_eq!(refused.0, "NotAuthorizedException");
}

#[tokio::test]
async fn the_file_contains_neither_passwords_nor_refresh_tokens() {
    let folder = TempDir::new().unwrap();
    let world = start_in(folder.path()).await.with_ada().await;
    let tokens = world.public().sign_in(ADA, PASSWORD).await.unwrap();
    let file = std::fs::read_to_string(state_file(folder.path())).unwrap();
    assert!(file.contains(ADA));
    assert!(!file.contains(PASSWORD));
    assert!(!file.contains(&tokens.refresh_token.unwrap()));
    assert!(!file.contains("eyJ"));
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let world = start_in(folder.path()).await.with_ada().await;
    let mode = std::fs::metadata(state_file(folder.path()))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    world.pool.stop().await;
}

#[tokio::test]
async fn a_folder_is_used_by_one_pool_at_a_time() {
    let folder = TempDir::new().unwrap();
    let first = start_in(folder.path()).await;
    let options = || Options {
        listen: "127.0.0.1:0".parse().unwrap(),
        data: Some(folder.path().to_owned()),
        ..Options::default()
    };
    let error = local_pool::start(options()).await.unwrap_err();
    assert!(error.to_string().contains("in use by another local pool"));
    first.pool.stop().await;
    local_pool::start(options()).await.unwrap();
}

#[tokio::test]
async fn an_unrecognized_file_is_not_overwritten() {
    let folder = TempDir::new().unwrap();
    std::fs::write(state_file(folder.path()), "{}").unwrap();
    let options = Options {
        listen: "127.0.0.1:0".parse().unwrap(),
        data: Some(folder.path().to_owned()),
        ..Options::default()
    };
    let error = local_pool::start(options).await.unwrap_err();
    assert!(error.to_string().contains("move it away"));
    assert_eq!(
        std::fs::read_to_string(state_file(folder.path())).unwrap(),
        "{}"
    );
}
