//! Session management: `ListUserSessions`, `RevokeUserSession`, and the operations of administrators. The SDK does not have
//! these operations yet, so they are called with unsigned requests; the first test shows their exact shapes.

mod limit;
mod revocation;

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
