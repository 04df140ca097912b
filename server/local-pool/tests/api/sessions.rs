//! Session management: `ListUserSessions`, `RevokeUserSession`, and the operations of administrators. The SDK does not have
//! these operations yet, so they are called with unsigned requests; the first test shows their exact shapes.

use aws_sdk_cognitoidentityprovider::types::AuthenticationResultType;
use local_pool::{Options, UserPoolTier, UserSessionTracking};
use serde_json::{Value, json};

use crate::world::{ADA, App, PASSWORD, START, World};

const POOL: &str = "us-east-1_LocalPool";
const REVOKED: (&str, &str) = ("NotAuthorizedException", "Access Token has been revoked");

fn tracking(options: &mut Options) {
    options.sessions.user_session_tracking = UserSessionTracking::Enabled;
}

/// Ada in a pool that records sessions, of which each user can have `max`.
async fn world_with(max: usize) -> World {
    let world = World::with(|options| {
        tracking(options);
        options.sessions.token_session.max_per_user = max;
    });
    world.await.with_ada().await
}

async fn tokens(app: &App) -> AuthenticationResultType {
    app.send_password(ADA, PASSWORD).await.unwrap()
}

async fn access(app: &App) -> String {
    tokens(app).await.access_token.unwrap()
}

async fn list(world: &World, token: &str) -> Vec<Value> {
    let body = world.call("ListUserSessions", json!({ "AccessToken": token }));
    body.await["Sessions"].as_array().unwrap().clone()
}

/// The id of the caller's own session.
async fn id(world: &World, token: &str) -> String {
    let sessions = list(world, token).await;
    let current = sessions.iter().find(|one| one["IsCurrentSession"] == true);
    current.unwrap()["SessionId"].as_str().unwrap().to_owned()
}

async fn revoke_refused(world: &World, token: &str, id: &str) -> (String, String) {
    let body = json!({ "AccessToken": token, "SessionId": id });
    world.refused("RevokeUserSession", body).await
}

#[tokio::test]
async fn the_requests_and_responses_have_these_shapes() {
    let world = world_with(20).await;
    let app = world.public();
    let other = access(&world.public()).await;
    world.advance(60);
    let own = access(&app).await;
    world.advance(60);

    let response = world
        .call("ListUserSessions", json!({ "AccessToken": own }))
        .await;
    let id = |index: usize| response["Sessions"][index]["SessionId"].clone();
    assert_eq!(
        response,
        json!({ "Sessions": [
            {
                "SessionId": id(0),
                "SessionType": "TOKEN",
                "ClientId": app.id,
                "CreateDate": START + 60,
                "LastActiveDate": START + 60,
                "DeviceType": "unknown",
                "LastIPAddress": "127.0.0.1",
                "LastLocation": { "Country": "unknown" },
                "IsCurrentSession": true,
            },
            {
                "SessionId": id(1),
                "SessionType": "TOKEN",
                "ClientId": app.id,
                "CreateDate": START,
                "LastActiveDate": START,
                "DeviceType": "unknown",
                "LastIPAddress": "127.0.0.1",
                "LastLocation": { "Country": "unknown" },
                "IsCurrentSession": false,
            },
        ] })
    );

    let request =
        json!({ "AccessToken": own, "SessionId": id(1), "RevokeAssociatedSessions": "NONE" });
    assert_eq!(world.call("RevokeUserSession", request).await, json!({}));
    assert_eq!(app.user(&other).await.unwrap_err(), REVOKED);
    assert_eq!(list(&world, &own).await.len(), 1);

    let request = json!({ "UserPoolId": POOL });
    let configuration = world.call("GetUserPoolSessionConfiguration", request).await;
    assert_eq!(
        configuration,
        json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } })
    );
    // The request of `SetUserPoolSessionConfiguration` has the shape of its response.
    let set = world
        .call("SetUserPoolSessionConfiguration", configuration.clone())
        .await;
    assert_eq!(set, configuration);
}

#[tokio::test]
async fn a_pool_that_does_not_opt_in_refuses_the_operations() {
    let world = World::new().await.with_ada().await;
    let token = access(&world.public()).await;
    let id = format!("tkn{}", "a".repeat(25));
    for (operation, body) in [
        ("ListUserSessions", json!({ "AccessToken": token })),
        (
            "RevokeUserSession",
            json!({ "AccessToken": token, "SessionId": id }),
        ),
        (
            "AdminListUserSessions",
            json!({ "UserPoolId": POOL, "Username": ADA }),
        ),
        (
            "AdminRevokeUserSession",
            json!({ "UserPoolId": POOL, "Username": ADA, "SessionId": id }),
        ),
    ] {
        let (name, message) = world.refused(operation, body).await;
        assert_eq!(name, "OperationNotEnabledException", "{operation}");
        assert_eq!(
            message,
            "User session tracking is not enabled for this user pool."
        );
    }
    let configuration = world
        .call(
            "GetUserPoolSessionConfiguration",
            json!({ "UserPoolId": POOL }),
        )
        .await;
    assert_eq!(configuration["UserSessionTracking"], "DISABLED");
    assert_eq!(configuration["TokenSession"]["MaxPerUser"], 20);
}

#[tokio::test]
async fn a_lite_pool_cannot_record_sessions() {
    let world = World::with(|options| options.user_pool_tier = UserPoolTier::Lite)
        .await
        .with_ada()
        .await;
    let wanted = json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 5 } });
    let (name, _) = world
        .refused("SetUserPoolSessionConfiguration", wanted.clone())
        .await;
    assert_eq!(name, "FeatureUnavailableInTierException");
    let token = access(&world.public()).await;
    let (name, _) = world
        .refused("ListUserSessions", json!({ "AccessToken": token }))
        .await;
    assert_eq!(name, "OperationNotEnabledException");

    let essentials = World::new().await;
    essentials
        .call("SetUserPoolSessionConfiguration", wanted)
        .await;
    let lite = json!({ "UserPoolId": POOL, "UserPoolTier": "LITE", "MfaConfiguration": "OFF" });
    let (name, message) = essentials.refused("UpdateUserPool", lite).await;
    assert_eq!(name, "FeatureUnavailableInTierException");
    assert!(message.ends_with("USER_SESSION_TRACKING"), "{message}");
}

#[tokio::test]
async fn a_session_that_is_not_another_one_of_the_user_cannot_be_revoked() {
    let world = world_with(20).await;
    world
        .admin()
        .create_confirmed("grace@example.com", PASSWORD)
        .await;
    let app = world.public();
    let own = access(&app).await;
    let strangers = app
        .send_password("grace@example.com", PASSWORD)
        .await
        .unwrap()
        .access_token
        .unwrap();
    let (own_id, strangers_id) = (id(&world, &own).await, id(&world, &strangers).await);

    let current = revoke_refused(&world, &own, &own_id).await;
    assert_eq!(current.0, "InvalidParameterException");
    let unknown = (
        "ResourceNotFoundException".to_owned(),
        "Session does not exist.".to_owned(),
    );
    assert_eq!(revoke_refused(&world, &own, &strangers_id).await, unknown);
    for prefix in ["tkn", "sso"] {
        let made_up = format!("{prefix}{}", "a".repeat(25));
        assert_eq!(revoke_refused(&world, &own, &made_up).await, unknown);
    }
    app.user(&strangers).await.unwrap();

    for bad in ["", "tkn", &own_id[1..], &own_id.to_uppercase()] {
        let (name, message) = revoke_refused(&world, &own, bad).await;
        assert_eq!(name, "InvalidParameterException");
        assert!(message.contains("'sessionId'"), "{message}");
    }
    let body =
        json!({ "AccessToken": own, "SessionId": strangers_id, "RevokeAssociatedSessions": "ALL" });
    let (name, message) = world.refused("RevokeUserSession", body).await;
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.contains("enum value set: [NONE, LINKED]"),
        "{message}"
    );
    let body = json!({ "AccessToken": own, "NextToken": "made-up" });
    assert_eq!(
        world.refused("ListUserSessions", body).await.0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn the_tokens_of_a_revoked_session_are_refused_and_others_are_not() {
    let world = world_with(20).await;
    let app = world.public();
    let (own, other) = (tokens(&app).await, tokens(&world.public()).await);
    let (own_token, other_token) = (own.access_token.unwrap(), other.access_token.unwrap());
    let other_id = id(&world, &other_token).await;
    let body = json!({ "AccessToken": own_token, "SessionId": other_id });
    world.call("RevokeUserSession", body).await;
    let refused = app
        .get_tokens(&other.refresh_token.unwrap())
        .await
        .unwrap_err();
    assert_eq!(
        refused,
        ("NotAuthorizedException", "Refresh Token has been revoked")
    );
    let (name, _) = world
        .refused("ListUserSessions", json!({ "AccessToken": other_token }))
        .await;
    assert_eq!(name, "NotAuthorizedException");
    app.get_tokens(&own.refresh_token.unwrap()).await.unwrap();
    // Revoked sessions are gone: there is nothing left to revoke.
    assert_eq!(
        revoke_refused(&world, &own_token, &other_id).await.0,
        "ResourceNotFoundException"
    );
}

#[tokio::test]
async fn the_next_sign_in_above_the_limit_evicts_the_least_recently_used_session() {
    let world = world_with(2).await;
    let app = world.public();
    let first = tokens(&app).await;
    world.advance(1);
    let second = tokens(&app).await;
    world.advance(1);
    // Now the second one is the least recently used.
    let first_access = app
        .get_tokens(&first.refresh_token.unwrap())
        .await
        .unwrap()
        .access_token
        .unwrap();
    world.advance(1);
    let third = access(&app).await;
    let evicted = app
        .get_tokens(&second.refresh_token.unwrap())
        .await
        .unwrap_err();
    assert_eq!(
        evicted,
        ("NotAuthorizedException", "Refresh Token has been revoked")
    );
    assert_eq!(
        app.user(&second.access_token.unwrap()).await.unwrap_err(),
        REVOKED
    );
    app.user(&first_access).await.unwrap();
    assert_eq!(list(&world, &third).await.len(), 2);
}

#[tokio::test]
async fn a_lower_limit_ends_no_session_before_the_next_sign_in() {
    let world = world_with(20).await;
    let app = world.public();
    for _ in 0..3 {
        world.advance(1);
        tokens(&app).await;
    }
    let token = access(&app).await;
    let lower = json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 2 } });
    world.call("SetUserPoolSessionConfiguration", lower).await;
    assert_eq!(list(&world, &token).await.len(), 4);
    world.advance(1);
    assert_eq!(list(&world, &access(&app).await).await.len(), 2);
}

#[tokio::test]
async fn sign_ins_from_before_the_pool_opted_in_are_not_recorded() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let before = access(&app).await;
    let wanted = json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 1 } });
    world.call("SetUserPoolSessionConfiguration", wanted).await;
    assert_eq!(list(&world, &before).await, [] as [Value; 0]);
    let recorded = access(&app).await;
    let sessions = list(&world, &before).await;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0]["IsCurrentSession"], false);
    // It does not count towards the limit either.
    app.user(&before).await.unwrap();
    app.user(&recorded).await.unwrap();
}

#[tokio::test]
async fn a_refresh_is_activity_of_the_program_that_sends_it() {
    let world = world_with(20).await;
    let app = world.public();
    let tokens = tokens(&app).await;
    world.advance(100);
    let body = json!({ "ClientId": app.id, "RefreshToken": tokens.refresh_token.unwrap() });
    world.call("GetTokensFromRefreshToken", body).await;
    let session = &list(&world, &tokens.access_token.unwrap()).await[0];
    assert_eq!(session["CreateDate"], START);
    assert_eq!(session["LastActiveDate"], START + 100);
    assert_eq!(session["DeviceType"], "Linux, Firefox");
}

#[tokio::test]
async fn expired_sessions_are_not_listed_and_do_not_count() {
    let world = World::with(|options| {
        tracking(options);
        options.refresh_token_seconds = 3600;
        options.access_token_seconds = 86_400;
    });
    let world = world.await.with_ada().await;
    let app = world.public();
    let old = access(&app).await;
    world.advance(3600);
    let new = access(&app).await;
    assert_eq!(list(&world, &new).await.len(), 1);
    assert_eq!(list(&world, &old).await[0]["IsCurrentSession"], false);
}

#[tokio::test]
async fn administrators_list_and_revoke_every_session() {
    let world = world_with(20).await;
    let app = world.public();
    let token = access(&app).await;
    let user = json!({ "UserPoolId": POOL, "Username": ADA });
    let sessions = world.call("AdminListUserSessions", user.clone()).await;
    let session = &sessions["Sessions"][0];
    assert_eq!(session["IsCurrentSession"], false);
    let mut request = user;
    request["SessionId"] = session["SessionId"].clone();
    assert_eq!(
        world.call("AdminRevokeUserSession", request.clone()).await,
        json!({})
    );
    assert_eq!(app.user(&token).await.unwrap_err(), REVOKED);
    request["Username"] = json!("nobody@example.com");
    assert_eq!(
        world.refused("AdminRevokeUserSession", request).await.0,
        "UserNotFoundException"
    );
}

#[tokio::test]
async fn every_member_of_the_configuration_is_required_and_checked() {
    let world = World::new().await;
    let complete = json!({ "UserPoolId": POOL, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 100 } });
    for (pointer, bad, named) in [
        ("/UserSessionTracking", Value::Null, "userSessionTracking"),
        ("/UserSessionTracking", json!("ON"), "[ENABLED, DISABLED]"),
        ("/TokenSession", Value::Null, "tokenSession"),
        (
            "/TokenSession/MaxPerUser",
            Value::Null,
            "tokenSession.maxPerUser",
        ),
        (
            "/TokenSession/MaxPerUser",
            json!(0),
            "greater than or equal to 1",
        ),
        (
            "/TokenSession/MaxPerUser",
            json!(101),
            "less than or equal to 100",
        ),
    ] {
        let mut body = complete.clone();
        *body.pointer_mut(pointer).unwrap() = bad;
        let (name, message) = world.refused("SetUserPoolSessionConfiguration", body).await;
        assert_eq!(name, "InvalidParameterException");
        assert!(message.contains(named), "{message}");
    }
    let mut other = complete.clone();
    other["UserPoolId"] = json!("us-east-1_Other");
    let (name, _) = world
        .refused("SetUserPoolSessionConfiguration", other)
        .await;
    assert_eq!(name, "ResourceNotFoundException");
    world
        .call("SetUserPoolSessionConfiguration", complete)
        .await;
}
