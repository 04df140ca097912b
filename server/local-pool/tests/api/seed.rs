//! The seed file, and `POST /reset`.

use std::path::{Path, PathBuf};

use aws_sdk_cognitoidentityprovider::types::{ChallengeNameType, UserPoolMfaType};
use local_pool::{Error, Options, UsernameAttributes};
use reqwest::StatusCode;

use crate::world::{ADA, Exception, PASSWORD, World, http};

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seed.example.json")
}

async fn seeded() -> World {
    World::with(|options| options.seed = Some(example())).await
}

async fn reset(world: &World) -> StatusCode {
    let request = http().post(world.url("/reset"));
    let request = request.header("content-type", "application/json");
    request.send().await.unwrap().status()
}

#[tokio::test]
async fn the_example_has_a_user_in_each_status() {
    let world = seeded().await;
    let app = world.confidential();
    app.sign_in(ADA, PASSWORD).await.unwrap();
    let refusal = async |name: &str| app.sign_in(name, PASSWORD).await.unwrap_err().0;
    let unconfirmed = refusal("unconfirmed@example.com").await;
    assert_eq!(unconfirmed, "UserNotConfirmedException");
    let reset = refusal("reset@example.com").await;
    assert_eq!(reset, "PasswordResetRequiredException");
    let disabled = refusal("disabled@example.com").await;
    assert_eq!(disabled, "NotAuthorizedException");
    let challenge = async |name: &str, password: &str| {
        let challenge = app.start_sign_in(name).await.unwrap();
        let claim = challenge.claim(&app.pool_name, password, crate::world::TIMESTAMP);
        let responses = [
            ("USERNAME".to_owned(), claim.username.clone()),
            ("PASSWORD_CLAIM_SIGNATURE".to_owned(), claim.signature),
            ("PASSWORD_CLAIM_SECRET_BLOCK".to_owned(), claim.secret_block),
            ("TIMESTAMP".to_owned(), claim.timestamp),
            ("SECRET_HASH".to_owned(), app.hash(&claim.username).unwrap()),
        ];
        let request = app.sdk.respond_to_auth_challenge().client_id(&app.id);
        let request = request.challenge_name(ChallengeNameType::PasswordVerifier);
        let request = request.set_challenge_responses(Some(responses.into()));
        request.send().await.unwrap().challenge_name.unwrap()
    };
    let new = challenge("new@example.com", "Temporary-pass-1").await;
    assert_eq!(new, ChallengeNameType::NewPasswordRequired);
    let totp = challenge("totp@example.com", PASSWORD).await;
    assert_eq!(totp, ChallengeNameType::SoftwareTokenMfa);
    let passwordless = refusal("passwordless@example.com").await;
    assert_eq!(passwordless, "NotAuthorizedException");
}

#[tokio::test]
async fn ids_secret_attributes_and_groups_are_those_of_the_file() {
    let world = seeded().await;
    let app = world.confidential();
    assert_eq!(app.id, "exampleconfidentialclient0");
    let secret = "examplesecret00000000000000000000000000000000000000";
    assert_eq!(app.secret.as_deref(), Some(secret));
    assert_eq!(world.public().id, "examplepublicclient0000000");
    assert_eq!(world.description().demo_user, None);
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let claims = crate::tokens::claims(&world, &tokens.id_token.unwrap()).await;
    assert_eq!(claims["sub"], "00000000-0000-4000-8000-000000000001");
    assert_eq!(claims["phone_number_verified"], true);
    let by_precedence = serde_json::json!(["editors", "readers"]);
    assert_eq!(claims["cognito:groups"], by_precedence);
}

#[tokio::test]
async fn the_error_names_the_file_and_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seed.json");
    for (text, reason) in [
        (
            r#"{ "users": [{ "email": "ada@example.com", "password": "short1" }] }"#,
            "users[0].password: Password did not conform with policy: Password not long enough",
        ),
        (
            r#"{ "users": [{ "email": "a@b.example", "attributes": { "phone_number": "0" } }] }"#,
            "users[0].attributes: Invalid phone number format.",
        ),
        (
            r#"{ "users": [{ "email": "a@b.example", "preferred_mfa": "SOFTWARE_TOKEN_MFA" }] }"#,
            "users[0].preferred_mfa: SOFTWARE_TOKEN_MFA needs a totp_secret",
        ),
        (
            r#"{ "users": [{ "email": "a@b.example", "totp_secret": "MZXW1" }] }"#,
            "users[0].totp_secret: must be base32 of at least 10 bytes",
        ),
        (
            r#"{ "users": [{ "email": "ada" }] }"#,
            "users[0].email: Username should be an email.",
        ),
        (
            r#"{ "users": [{ "username": "ada" }] }"#,
            "users[0].username: users of this pool sign in with their email address",
        ),
        (
            r#"{ "users": [{ "email": "a@b.example", "status": "EXTERNAL_PROVIDER" }] }"#,
            "users[0].status: such a user is created when it signs in on the page of its provider",
        ),
    ] {
        std::fs::write(&file, text).unwrap();
        let options = Options {
            listen: "127.0.0.1:0".parse().unwrap(),
            seed: Some(file.clone()),
            ..Options::default()
        };
        let error = local_pool::start(options).await.unwrap_err();
        let expected = format!("the seed file {} cannot be used: {reason}", file.display());
        assert_eq!(error.to_string(), expected);
    }
    let options = Options {
        listen: "127.0.0.1:0".parse().unwrap(),
        seed: Some(folder.path().join("missing.json")),
        ..Options::default()
    };
    let error = local_pool::start(options).await.unwrap_err();
    assert!(matches!(error, Error::Seed { .. }), "{error}");
}

#[tokio::test]
async fn a_reset_returns_to_the_seed() {
    let world = seeded().await;
    let app = world.confidential();
    app.sign_up("eve@example.com").await.unwrap();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(reset(&world).await, StatusCode::NO_CONTENT);
    assert!(world.pool.mailbox("").is_empty());
    // The sign-in is gone, but the user, the keys and the client are the same.
    let refused = app.user(&tokens.access_token.unwrap()).await.unwrap_err();
    let revoked = ("NotAuthorizedException", "Access Token has been revoked");
    assert_eq!(refused, revoked);
    let again = app.sign_in(ADA, PASSWORD).await.unwrap();
    crate::tokens::claims(&world, &again.id_token.unwrap()).await;
    app.sign_up("eve@example.com").await.unwrap();
}

#[tokio::test]
async fn a_reset_returns_to_the_first_settings_and_limits() {
    let world = World::new().await;
    let app = world.public();
    let demo = world.description().demo_user.clone().unwrap();
    let pool = "us-east-1_LocalPool";
    let update = app.sdk.update_user_pool().user_pool_id(pool);
    update.send().await.unwrap();
    for _ in 0..5 {
        app.sign_in(&demo.email, PASSWORD).await.unwrap_err();
    }
    let locked = app.sign_in(&demo.email, &demo.password).await.unwrap_err();
    assert_eq!(locked.1, "Password attempts exceeded");
    assert_eq!(reset(&world).await, StatusCode::NO_CONTENT);
    app.sign_in(&demo.email, &demo.password).await.unwrap();
    let described = app.sdk.describe_user_pool().user_pool_id(pool);
    let described = described.send().await.unwrap().user_pool.unwrap();
    assert_eq!(described.mfa_configuration, Some(UserPoolMfaType::Optional));
}

#[tokio::test]
async fn a_reset_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_owned();
    let start = || {
        let data = data.clone();
        World::with(move |options| options.data = Some(data))
    };
    let world = start().await.with_ada().await;
    let secret = world.confidential().secret;
    reset(&world).await;
    world.pool.stop().await;
    let world = start().await;
    assert_eq!(world.confidential().secret, secret);
    let refused = world.public().sign_in(ADA, PASSWORD).await;
    let Exception(name, _) = refused.unwrap_err();
    assert_eq!(name, "NotAuthorizedException");
}

#[tokio::test]
async fn a_form_of_another_site_cannot_reset_the_pool() {
    let world = World::new().await.with_ada().await;
    for content_type in [
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data; boundary=x",
    ] {
        let request = http().post(world.url("/reset"));
        let request = request.header("content-type", content_type).body("a=1");
        let status = request.send().await.unwrap().status();
        assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let preflight = http()
        .request(reqwest::Method::OPTIONS, world.url("/reset"))
        .header("origin", "https://evil.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type")
        .send()
        .await
        .unwrap();
    assert!(
        !preflight
            .headers()
            .contains_key("access-control-allow-origin")
    );
    world.public().sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn users_of_a_pool_without_username_attributes_have_a_username_or_their_address() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seed.json");
    let users = r#"{ "users": [
        { "username": "ada", "password": "Correct-horse-7" },
        { "email": "grace@example.com", "password": "Correct-horse-7" }
    ] }"#;
    std::fs::write(&file, users).unwrap();
    let world = World::with(|options| {
        options.username_attributes = UsernameAttributes::None;
        options.seed = Some(file);
    })
    .await;
    let (app, admin) = (world.public(), world.admin());
    app.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(admin.attribute("ada", "email").await, None);
    let grace = "grace@example.com";
    app.sign_in(grace, PASSWORD).await.unwrap();
    assert_eq!(admin.attribute(grace, "email").await.unwrap(), grace);
    assert_eq!(admin.get(grace).await.unwrap().username, grace);
}
