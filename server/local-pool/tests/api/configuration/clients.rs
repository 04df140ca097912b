//! Settings of a client.

use aws_sdk_cognitoidentityprovider::types::{
    ExplicitAuthFlowsType, FeatureType, PreventUserExistenceErrorTypes, RefreshTokenRotationType,
    TimeUnitsType, TokenValidityUnitsType,
};

use super::{INVALID, POOL, assert_refused, client, update_client};
use crate::world::{ADA, PASSWORD, World};

#[tokio::test]
async fn an_unknown_client_does_not_exist() {
    let world = World::new().await;
    let request = world.public().sdk.update_user_pool_client();
    let update = request.user_pool_id(POOL).client_id("nobody");
    let message = "User pool client nobody does not exist.";
    assert_refused(update.send().await, "ResourceNotFoundException", message);
}

#[tokio::test]
async fn each_client_describes_its_defaults() {
    let world = World::new().await;
    let confidential = client(&world.confidential()).await;
    assert_eq!(confidential.client_secret, world.confidential().secret);
    assert_eq!(confidential.auth_session_validity, Some(3));
    let password_flow = ExplicitAuthFlowsType::AllowUserPasswordAuth;
    assert!(!confidential.explicit_auth_flows().contains(&password_flow));
    assert_eq!(confidential.supported_identity_providers(), ["COGNITO"]);
    let public = client(&world.public()).await;
    assert_eq!(public.client_secret, None);
    assert_eq!(public.explicit_auth_flows().len(), 5);
    assert!(public.explicit_auth_flows().contains(&password_flow));
    let enabled = PreventUserExistenceErrorTypes::Enabled;
    assert_eq!(public.prevent_user_existence_errors, Some(enabled));
}

#[tokio::test]
async fn an_absent_member_returns_to_its_default() {
    let world = World::new().await;
    let app = world.public();
    update_client(&app).send().await.unwrap();
    let described = client(&app).await;
    let flows = [
        ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ExplicitAuthFlowsType::AllowUserSrpAuth,
        ExplicitAuthFlowsType::AllowCustomAuth,
    ];
    assert_eq!(described.explicit_auth_flows(), flows);
    let legacy = PreventUserExistenceErrorTypes::Legacy;
    assert_eq!(described.prevent_user_existence_errors, Some(legacy));
    assert_eq!(described.access_token_validity, Some(1));
    assert_eq!(described.refresh_token_validity, 30);
    assert!(described.callback_urls().is_empty());
}

#[tokio::test]
async fn a_flow_can_be_turned_off_and_on() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let allow = |flow| update_client(&app).explicit_auth_flows(flow).send();
    allow(ExplicitAuthFlowsType::AllowUserPasswordAuth)
        .await
        .unwrap();
    app.send_password(ADA, PASSWORD).await.unwrap();
    let refused = app.start_sign_in(ADA).await;
    let message = "USER_SRP_AUTH is not enabled for the client.";
    assert_eq!(refused.err().unwrap(), (INVALID, message));
    allow(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .await
        .unwrap();
    app.sign_in(ADA, PASSWORD).await.unwrap();
    // The other client is not affected.
    world.public().send_password(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn the_lifetimes_of_tokens_differ() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let units = TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Minutes)
        .id_token(TimeUnitsType::Minutes)
        .refresh_token(TimeUnitsType::Hours)
        .build();
    update_client(&app)
        .token_validity_units(units.clone())
        .access_token_validity(5)
        .id_token_validity(10)
        .refresh_token_validity(2)
        .send()
        .await
        .unwrap();
    assert_eq!(client(&app).await.token_validity_units, Some(units));
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(tokens.expires_in, 300);
    for (token, lifetime) in [(tokens.access_token, 300), (tokens.id_token, 600)] {
        let claims = crate::tokens::claims(&world, &token.unwrap()).await;
        let claim = |name: &str| claims[name].as_i64().unwrap();
        assert_eq!(claim("exp") - claim("iat"), lifetime);
    }
    let refresh_token = tokens.refresh_token.unwrap();
    world.advance(2 * 3600 - 1);
    app.get_tokens(&refresh_token).await.unwrap();
    world.advance(1);
    let expired = ("NotAuthorizedException", "Refresh Token has expired");
    assert_eq!(app.get_tokens(&refresh_token).await.unwrap_err(), expired);
}

#[tokio::test]
async fn lifetimes_out_of_range_are_refused() {
    let world = World::new().await;
    let app = world.public();
    let seconds = TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Seconds)
        .build();
    let message = "Invalid range for token validity.";
    let short = update_client(&app).token_validity_units(seconds);
    let short = short.access_token_validity(299);
    assert_refused(short.send().await, INVALID, message);
    let long = update_client(&app).id_token_validity(25);
    assert_refused(long.send().await, INVALID, message);
    let hours = TokenValidityUnitsType::builder()
        .refresh_token(TimeUnitsType::Hours)
        .build();
    let outlived = update_client(&app).token_validity_units(hours);
    let outlived = outlived.refresh_token_validity(2).access_token_validity(3);
    assert_refused(outlived.send().await, INVALID, message);
    // Nothing was changed.
    assert_eq!(client(&app).await.access_token_validity, Some(3600));
}

#[tokio::test]
async fn a_session_lasts_three_to_fifteen_minutes() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for (minutes, bound) in [
        (2, "greater than or equal to 3"),
        (16, "less than or equal to 15"),
    ] {
        let update = update_client(&app).auth_session_validity(minutes);
        let message = format!(
            "1 validation error detected: Value '{minutes}' at 'authSessionValidity' failed to satisfy constraint: \
             Member must have value {bound}"
        );
        assert_refused(update.send().await, INVALID, &message);
    }
    let update = update_client(&app).auth_session_validity(4);
    update.send().await.unwrap();
    let challenge = app.start_sign_in(ADA).await.unwrap();
    world.advance(239);
    let claim = challenge.claim(&app.pool_name, PASSWORD, crate::world::TIMESTAMP);
    app.respond(&claim).await.unwrap();
}

#[tokio::test]
async fn rotation_excludes_the_old_refresh_flow() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let rotation = RefreshTokenRotationType::builder()
        .feature(FeatureType::Enabled)
        .retry_grace_period_seconds(10)
        .build()
        .unwrap();
    let rotating = || {
        update_client(&app)
            .refresh_token_rotation(rotation.clone())
            .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
    };
    let both = rotating().explicit_auth_flows(ExplicitAuthFlowsType::AllowRefreshTokenAuth);
    let message = "ALLOW_REFRESH_TOKEN_AUTH cannot be combined with refresh token rotation.";
    assert_refused(both.send().await, INVALID, message);
    rotating().send().await.unwrap();
    assert_eq!(client(&app).await.refresh_token_rotation, Some(rotation));
    let first = app.sign_in(ADA, PASSWORD).await.unwrap();
    let first = first.refresh_token.unwrap();
    let second = app.get_tokens(&first).await.unwrap();
    assert_ne!(second.refresh_token.unwrap(), first);
    world.advance(9);
    app.get_tokens(&first).await.unwrap();
}

#[tokio::test]
async fn existence_errors_are_a_setting_of_each_client() {
    let world = World::new().await;
    update_client(&world.public()).send().await.unwrap();
    let shown = world.public().start_sign_in("nobody@example.com").await;
    let expected = ("UserNotFoundException", "User does not exist.");
    assert_eq!(shown.err().unwrap(), expected);
    let hidden = world.confidential();
    hidden.start_sign_in("nobody@example.com").await.unwrap();
}

#[tokio::test]
async fn an_unknown_provider_does_not_exist() {
    let world = World::new().await;
    let app = world.public();
    let update = update_client(&app).supported_identity_providers("Google");
    let message = format!("The provider Google does not exist for User Pool {POOL}.");
    assert_refused(update.send().await, INVALID, &message);
}
