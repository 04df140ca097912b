//! The tokens, and what an access token allows.

use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use serde_json::{Map, Value, json};

use crate::world::{ADA, PASSWORD, START, World, http};

/// Checks the signature with the published key, and returns the claims.
pub async fn claims(world: &World, token: &str) -> Map<String, Value> {
    let keys: JwkSet = http()
        .get(&world.description().jwks_url)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let key = keys
        .find(&decode_header(token).unwrap().kid.unwrap())
        .unwrap();
    let mut validation = Validation::new(Algorithm::RS256);
    validation.set_issuer(&[&world.description().issuer]);
    validation.validate_exp = false;
    validation.validate_aud = false;
    let key = DecodingKey::from_jwk(key).unwrap();
    decode(token, &key, &validation).unwrap().claims
}

fn names(claims: &Map<String, Value>) -> Vec<&str> {
    let mut names: Vec<_> = claims.keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn the_id_token_identifies_the_user() {
    let world = World::new().await;
    let demo = world.description().demo_user.clone().unwrap();
    let app = world.confidential();
    let tokens = app.sign_in(&demo.email, &demo.password).await.unwrap();
    let id = claims(&world, &tokens.id_token.unwrap()).await;
    assert_eq!(
        names(&id),
        [
            "aud",
            "auth_time",
            "cognito:groups",
            "cognito:username",
            "email",
            "email_verified",
            "event_id",
            "exp",
            "family_name",
            "given_name",
            "iat",
            "iss",
            "jti",
            "origin_jti",
            "sub",
            "token_use",
        ]
    );
    assert_eq!(id["aud"], json!(app.id));
    assert_eq!(id["token_use"], "id");
    assert_eq!(id["email"], "demo@example.com");
    assert_eq!(id["email_verified"], true);
    assert_eq!(id["cognito:username"], id["sub"]);
    assert_eq!(id["cognito:groups"], json!(["admins", "testers"]));
    assert_eq!(id["iat"], START);
    assert_eq!(id["exp"], START + 3600);
    assert_eq!(id["auth_time"], START);
}

#[tokio::test]
async fn the_issuer_can_have_the_form_of_aws() {
    let world = World::with(|options| options.aws_issuer = true).await;
    let description = world.description();
    let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_LocalPool";
    assert_eq!(description.issuer, issuer);
    let keys = format!(
        "{}/us-east-1_LocalPool/.well-known/jwks.json",
        description.endpoint
    );
    assert_eq!(description.jwks_url, keys);
    let demo = description.demo_user.clone().unwrap();
    let app = world.confidential();
    let tokens = app.sign_in(&demo.email, &demo.password).await.unwrap();
    let id = claims(&world, &tokens.id_token.unwrap()).await;
    assert_eq!(id["iss"], issuer);
    app.user(&tokens.access_token.unwrap()).await.unwrap();
}

#[tokio::test]
async fn the_access_token_contains_scopes_and_client() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let id = claims(&world, &tokens.id_token.unwrap()).await;
    let access = claims(&world, &tokens.access_token.unwrap()).await;
    assert_eq!(
        names(&access),
        [
            "auth_time",
            "client_id",
            "event_id",
            "exp",
            "iat",
            "iss",
            "jti",
            "origin_jti",
            "scope",
            "sub",
            "token_use",
            "username",
        ]
    );
    assert_eq!(access["client_id"], json!(app.id));
    assert_eq!(access["scope"], "aws.cognito.signin.user.admin");
    assert_eq!(access["token_use"], "access");
    assert_eq!(access["username"], access["sub"]);
    assert_eq!(access["origin_jti"], id["origin_jti"]);
    assert_eq!(access["event_id"], id["event_id"]);
    assert_ne!(access["jti"], id["jti"]);
}

#[tokio::test]
async fn an_access_token_expires_after_an_hour() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let token = app
        .sign_in(ADA, PASSWORD)
        .await
        .unwrap()
        .access_token
        .unwrap();
    world.advance(3599);
    app.user(&token).await.unwrap();
    world.advance(1);
    assert_eq!(
        app.user(&token).await.unwrap_err(),
        ("NotAuthorizedException", "Access Token has expired")
    );
}

#[tokio::test]
async fn anything_but_an_access_token_is_refused() {
    let world = World::new().await.with_ada().await;
    let other = World::new().await.with_ada().await;
    // Pools of tests share their first key.
    let rotate = http().post(other.url("/rotate-keys")).json(&json!({}));
    assert!(rotate.send().await.unwrap().status().is_success());
    let app = world.public();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let other_pool = other.public().sign_in(ADA, PASSWORD).await.unwrap();
    let mut changed = tokens.access_token.clone().unwrap();
    let payload = changed.find('.').unwrap() + 8;
    let letter = if &changed[payload..=payload] == "A" {
        "B"
    } else {
        "A"
    };
    changed.replace_range(payload..=payload, letter);
    let invalid = "Invalid Access Token";
    let unsigned = "Could not verify signature for Access Token";
    for (what, token, message) in [
        ("an ID token", tokens.id_token.unwrap(), invalid),
        ("a refresh token", tokens.refresh_token.unwrap(), invalid),
        (
            "another pool's token",
            other_pool.access_token.unwrap(),
            unsigned,
        ),
        ("a changed token", changed, unsigned),
        ("no token at all", "nonsense".to_owned(), invalid),
    ] {
        let expected = ("NotAuthorizedException", message);
        assert_eq!(app.user(&token).await.unwrap_err(), expected, "{what}");
    }
}

#[tokio::test]
async fn revoking_a_refresh_token_revokes_its_sign_in_only() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let ended = app.sign_in(ADA, PASSWORD).await.unwrap();
    let other = app.sign_in(ADA, PASSWORD).await.unwrap();
    let refresh_token = ended.refresh_token.unwrap();
    let refreshed = app.get_tokens(&refresh_token).await.unwrap();
    app.revoke(&refresh_token).await.unwrap();
    for token in [ended.access_token.unwrap(), refreshed.access_token.unwrap()] {
        assert_eq!(
            app.user(&token).await.unwrap_err(),
            ("NotAuthorizedException", "Access Token has been revoked")
        );
    }
    assert_eq!(
        app.get_tokens(&refresh_token).await.unwrap_err(),
        ("NotAuthorizedException", "Refresh Token has been revoked")
    );
    app.user(&other.access_token.unwrap()).await.unwrap();
    app.get_tokens(&other.refresh_token.unwrap()).await.unwrap();
    // Revoking it again, or revoking an unknown token, is not an error.
    app.revoke(&refresh_token).await.unwrap();
    app.revoke("nonsense").await.unwrap();
}

#[tokio::test]
async fn only_its_own_client_can_revoke_a_token() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let refresh_token = tokens.refresh_token.unwrap();
    let mut thief = world.confidential();
    for secret in [None, Some("guessed".to_owned())] {
        thief.secret = secret;
        let refused = thief.revoke(&refresh_token).await.unwrap_err();
        assert_eq!(refused.0, "UnauthorizedException");
    }
    let refused = world.public().revoke(&refresh_token).await.unwrap_err();
    assert_eq!(refused.0, "UnauthorizedException");
    let refused = app.revoke(&tokens.access_token.unwrap()).await.unwrap_err();
    assert_eq!(refused.0, "UnsupportedTokenTypeException");
    app.get_tokens(&refresh_token).await.unwrap();
}

#[tokio::test]
async fn a_global_sign_out_revokes_every_sign_in() {
    let world = World::new().await.with_ada().await;
    let demo = world.description().demo_user.clone().unwrap();
    let app = world.public();
    let here = app.sign_in(ADA, PASSWORD).await.unwrap();
    let there = world.confidential().sign_in(ADA, PASSWORD).await.unwrap();
    let other_user = app.sign_in(&demo.email, &demo.password).await.unwrap();
    let access = here.access_token.unwrap();
    app.sdk
        .global_sign_out()
        .access_token(&access)
        .send()
        .await
        .unwrap();
    for token in [access, there.access_token.unwrap()] {
        let refused = app.user(&token).await.unwrap_err();
        assert_eq!(refused.1, "Access Token has been revoked");
    }
    let refused = world
        .confidential()
        .get_tokens(&there.refresh_token.unwrap())
        .await;
    assert_eq!(refused.unwrap_err().1, "Refresh Token has been revoked");
    app.user(&other_user.access_token.unwrap()).await.unwrap();
    let again = app.sign_in(ADA, PASSWORD).await.unwrap();
    app.user(&again.access_token.unwrap()).await.unwrap();
}
