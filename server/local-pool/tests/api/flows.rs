//! Which authentication flows each client may use.

use crate::world::{ADA, Exception, PASSWORD, World};

#[tokio::test]
async fn only_the_public_client_may_send_a_password() {
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
async fn a_wrong_password_is_refused() {
    let world = World::new().await.with_ada().await;
    let expected = ("NotAuthorizedException", "Incorrect username or password.");
    let app = world.public();
    assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), expected);
    let unknown = app.send_password("eve@example.com", PASSWORD).await;
    assert_eq!(unknown.unwrap_err(), expected);
}

#[tokio::test]
async fn unsupported_flows_are_refused() {
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
        let refused = Exception::from(sent.unwrap_err());
        assert_eq!(refused.0, "InvalidParameterException", "{flow}");
    }
}

#[tokio::test]
async fn the_error_names_a_missing_parameter() {
    let world = World::new().await;
    let app = world.public();
    let start = || app.sdk.initiate_auth().client_id(&app.id);
    let srp = start().auth_flow("USER_SRP_AUTH".into());
    let refused = Exception::from(
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
    let refresh = start().auth_flow("REFRESH_TOKEN_AUTH".into());
    let refused = Exception::from(refresh.send().await.unwrap_err());
    assert_eq!(
        refused,
        (
            "InvalidParameterException",
            "Missing required parameter REFRESH_TOKEN"
        )
    );
}

#[tokio::test]
async fn the_error_names_an_unknown_client() {
    let world = World::new().await;
    let mut app = world.public();
    app.id = "unknownclient0000000000000".to_owned();
    let expected = (
        "ResourceNotFoundException",
        "User pool client unknownclient0000000000000 does not exist.",
    );
    assert_eq!(app.start_sign_in(ADA).await.err().unwrap(), expected);
    let refused = Exception::from(app.sign_up(ADA).await.unwrap_err());
    assert_eq!(refused, expected);
}
