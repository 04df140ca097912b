//! Which way in is open to which client.

use crate::world::{ADA, PASSWORD, Refused, World};

#[tokio::test]
async fn the_public_client_may_send_a_password_and_the_confidential_one_may_not() {
    let world = World::new().await.with_ada().await;
    world.public().send_password(ADA, PASSWORD).await.unwrap();
    let refused = world.confidential().send_password(ADA, PASSWORD).await;
    assert_eq!(
        refused.unwrap_err(),
        (
            "InvalidParameterException",
            "USER_PASSWORD_AUTH flow not enabled for this client"
        )
    );
}

#[tokio::test]
async fn a_wrong_password_that_was_sent_is_refused() {
    let world = World::new().await.with_ada().await;
    let expected = ("NotAuthorizedException", "Incorrect username or password.");
    let app = world.public();
    assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), expected);
    let nobody = app.send_password("eve@example.com", PASSWORD).await;
    assert_eq!(nobody.unwrap_err(), expected);
}

#[tokio::test]
async fn flows_that_the_pool_does_not_have_are_refused() {
    let world = World::new().await;
    let app = world.public();
    for flow in ["CUSTOM_AUTH", "USER_AUTH", "ADMIN_NO_SRP_AUTH", "NONSENSE"] {
        let sent = app
            .sdk
            .initiate_auth()
            .client_id(&app.id)
            .auth_flow(flow.into())
            .send()
            .await;
        let refused = Refused::from(sent.unwrap_err());
        assert_eq!(refused.0, "InvalidParameterException", "{flow}");
    }
}

#[tokio::test]
async fn a_parameter_that_is_missing_is_named() {
    let world = World::new().await;
    let app = world.public();
    let begin = || app.sdk.initiate_auth().client_id(&app.id);
    let srp = begin().auth_flow("USER_SRP_AUTH".into());
    let refused = Refused::from(
        srp.auth_parameters("USERNAME", ADA)
            .send()
            .await
            .unwrap_err(),
    );
    assert_eq!(
        refused,
        (
            "InvalidParameterException",
            "Missing required parameter SRP_A"
        )
    );
    let refresh = begin().auth_flow("REFRESH_TOKEN_AUTH".into());
    let refused = Refused::from(refresh.send().await.unwrap_err());
    assert_eq!(
        refused,
        (
            "InvalidParameterException",
            "Missing required parameter REFRESH_TOKEN"
        )
    );
}

#[tokio::test]
async fn a_client_that_does_not_exist_is_named() {
    let world = World::new().await;
    let mut app = world.public();
    app.id = "nobodysclient0000000000000".to_owned();
    let expected = (
        "ResourceNotFoundException",
        "User pool client nobodysclient0000000000000 does not exist.",
    );
    assert_eq!(app.ask(ADA).await.err().unwrap(), expected);
    let refused = Refused::from(app.sign_up(ADA).await.unwrap_err());
    assert_eq!(refused, expected);
}
