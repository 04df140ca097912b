//! The claims and tokens that the pool issued, for both login modes.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};
use wire::profile::{Profile, SignatureStatus, TokenPair};
use wire::{LoginMode, ProblemCode, path};

use crate::browser::Browser;
use crate::world::{START_TIME, World};

fn payload(token: &str) -> Map<String, Value> {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// Returns the names of the claims.
fn names(claims: &Map<String, Value>) -> String {
    let mut names: Vec<_> = claims.keys().map(String::as_str).collect();
    names.sort_unstable();
    names.join(" ")
}

async fn tokens(browser: &mut Browser) -> TokenPair {
    let answer = browser.post(path::PROFILE_TOKENS, &json!({})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn the_profile_shows_both_tokens_in_both_login_modes() {
    let world = World::new().await;
    let members = [
        (world.member("ada").await, LoginMode::InApp),
        (world.hosted_member("bob").await, LoginMode::Hosted),
    ];
    for (mut member, mode) in members {
        world.advance(10);
        let profile: Profile = member.get(path::PROFILE).await.json();
        assert_eq!(profile.session.login_mode, mode);
        assert_eq!(
            (profile.logged_in_at, profile.now),
            (world.now() - 10, world.now())
        );
        for token in [&profile.id_token, &profile.access_token] {
            assert_eq!(token.signature.status, SignatureStatus::Valid);
            assert_eq!(token.signature.algorithm, "RS256");
            assert!(!token.signature.key_id.is_empty());
        }
        let raw = tokens(&mut member).await;
        for (raw, shown) in [
            (&raw.id_token, &profile.id_token.claims),
            (&raw.access_token, &profile.access_token.claims),
        ] {
            let issued = payload(raw.expose());
            assert_eq!(&issued, shown);
            // Map equality ignores the order of the claims, which the page preserves.
            assert!(issued.keys().eq(shown.keys()));
        }
        assert_eq!(profile.id_token.claims["token_use"], "id");
        assert_eq!(profile.access_token.claims["token_use"], "access");
        world.advance(-10);
    }
    assert_eq!(world.now(), START_TIME);
}

#[tokio::test]
async fn the_profile_shows_the_key_that_verified_the_tokens_as_the_pool_publishes_it() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let profile: Profile = member.get(path::PROFILE).await.json();
    let published: Value = reqwest::get(&profile.verification.jwks_url)
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let published = published["keys"].as_array().unwrap();
    let raw = tokens(&mut member).await;
    for (token, raw) in [
        (&profile.id_token, raw.id_token),
        (&profile.access_token, raw.access_token),
    ] {
        let key = token.signature.key.as_ref().unwrap();
        assert_eq!(key.kid, token.signature.key_id);
        assert!(published.contains(&serde_json::to_value(key).unwrap()));
        assert_eq!(token.size as usize, raw.expose().len());
    }
    assert_eq!(
        profile.id_token.claims["iss"],
        profile.verification.issuer.as_str()
    );
    assert_eq!(
        profile.id_token.claims["aud"],
        profile.verification.client_id.as_str()
    );
}

#[tokio::test]
async fn the_profile_shows_the_limits_of_the_session() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.advance(60);
    let Profile {
        session,
        session_details: details,
        logged_in_at,
        now,
        ..
    } = member.get(path::PROFILE).await.json();
    let idle_timeout = details.idle_timeout.unwrap();
    assert_eq!(session.expires_in, idle_timeout);
    assert!(details.max_ends_at > now + i64::from(idle_timeout));
    assert_eq!(details.authenticated_at, logged_in_at);
    assert!(details.refreshable && !details.device_remembered);
}

#[tokio::test]
async fn the_claims_are_those_that_cognito_issues() {
    let world = World::new().await;
    let in_app: Profile = world.member("ada").await.get(path::PROFILE).await.json();
    let hosted: Profile = world
        .hosted_member("bob")
        .await
        .get(path::PROFILE)
        .await
        .json();
    insta::assert_snapshot!(names(&in_app.id_token.claims), @"aud auth_time cognito:username email email_verified event_id exp iat iss jti origin_jti sub token_use");
    insta::assert_snapshot!(names(&in_app.access_token.claims), @"auth_time client_id event_id exp iat iss jti origin_jti scope sub token_use username");
    insta::assert_snapshot!(names(&hosted.id_token.claims), @"at_hash aud auth_time cognito:username email email_verified event_id exp iat iss jti nonce origin_jti sub token_use");
    insta::assert_snapshot!(names(&hosted.access_token.claims), @"auth_time client_id event_id exp iat iss jti origin_jti scope sub token_use username version");
}

#[tokio::test]
async fn the_profile_contains_no_part_of_a_token() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let raw = tokens(&mut member).await;
    let shown = member.get(path::PROFILE).await.text();
    for token in [raw.id_token.expose(), raw.access_token.expose()] {
        for part in token.split('.') {
            assert!(!shown.contains(part));
        }
    }
}

#[tokio::test]
async fn raw_tokens_need_a_post_and_are_never_cached() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    assert_eq!(
        member.get(path::PROFILE_TOKENS).await.refusal(),
        (405, ProblemCode::MethodNotAllowed)
    );
    let answer = member.post(path::PROFILE_TOKENS, &json!({})).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let mut names: Vec<_> = answer
        .json::<Map<String, Value>>()
        .keys()
        .cloned()
        .collect();
    names.sort();
    assert_eq!(names, ["access_token", "id_token"]);
}

#[tokio::test]
async fn raw_tokens_can_be_turned_off() {
    let world = World::with(|plan| plan.settings.token_inspection = "off".to_owned()).await;
    let mut member = world.member("ada").await;
    let answer = member.post(path::PROFILE_TOKENS, &json!({})).await;
    assert_eq!(answer.refusal(), (403, ProblemCode::TokenInspectionOff));
    assert_eq!(member.get(path::PROFILE).await.status, 200);
}

#[tokio::test]
async fn the_pool_accepts_the_access_token() {
    let world = World::new().await;
    for mut member in [world.member("ada").await, world.hosted_member("bob").await] {
        let access_token = tokens(&mut member).await.access_token;
        let (status, user) = world
            .call_pool("GetUser", json!({ "AccessToken": access_token }))
            .await;
        assert_eq!(status, 200, "{user}");
        let profile: Profile = member.get(path::PROFILE).await.json();
        assert_eq!(user["Username"], profile.id_token.claims["sub"]);
    }
}

#[tokio::test]
async fn the_profile_says_if_the_keys_are_unavailable() {
    let mut world = World::new().await;
    let member = world.member("ada").await;
    // A server that has just started has no keys yet.
    world.restart(|_| ()).await;
    let mut member = member.after_restart(&world);
    world.gate.close(true);
    let profile: Profile = member.get(path::PROFILE).await.json();
    assert_eq!(
        profile.id_token.signature.status,
        SignatureStatus::KeysUnavailable
    );
    assert_eq!(profile.id_token.signature.key, None);
    world.gate.close(false);
    world.advance(31);
    let profile: Profile = member.get(path::PROFILE).await.json();
    assert_eq!(profile.id_token.signature.status, SignatureStatus::Valid);
}
