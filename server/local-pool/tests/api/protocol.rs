//! The protocol below the SDK: JSON 1.1, headers, CORS, and malformed requests.

use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

use crate::world::{ADA, World, http};

fn call(world: &World, operation: &str) -> RequestBuilder {
    http()
        .post(world.url("/"))
        .header("content-type", "application/x-amz-json-1.1")
        .header(
            "x-amz-target",
            format!("AWSCognitoIdentityProviderService.{operation}"),
        )
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers()[name].to_str().unwrap()
}

#[tokio::test]
async fn an_exception_is_400_with_its_name_in_header_and_body() {
    let world = World::new().await;
    let body = json!({ "ClientId": "unknown", "AuthFlow": "USER_SRP_AUTH" });
    let response = call(&world, "InitiateAuth")
        .json(&body)
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        header(&response, "content-type"),
        "application/x-amz-json-1.1"
    );
    assert_eq!(
        header(&response, "x-amzn-errortype"),
        "ResourceNotFoundException:"
    );
    assert_eq!(header(&response, "x-amzn-requestid").len(), 36);
    let body: Value = response.json().await.unwrap();
    assert_eq!(
        body,
        json!({
            "__type": "ResourceNotFoundException",
            "message": "User pool client unknown does not exist.",
        })
    );
}

#[tokio::test]
async fn administrators_need_no_signature_but_pages_of_other_origins_are_refused() {
    let world = World::new().await;
    let body = json!({ "UserPoolId": "us-east-1_LocalPool", "ClientId": world.confidential().id });
    let describe = || call(&world, "DescribeUserPoolClient").json(&body);
    assert_eq!(describe().send().await.unwrap().status(), StatusCode::OK);
    let origin = world.description().endpoint.clone();
    let own = describe().header("origin", origin).send().await.unwrap();
    assert_eq!(own.status(), StatusCode::OK);
    let foreign = describe().header("origin", "http://localhost:8080");
    let refused = foreign.send().await.unwrap();
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        header(&refused, "x-amzn-errortype"),
        "MissingAuthenticationTokenException:"
    );
}

#[tokio::test]
async fn null_counts_as_absent() {
    let world = World::new().await;
    let body = json!({
        "ClientId": world.public().id,
        "SecretHash": null,
        "Username": ADA,
        "Password": "Correct-horse-7",
        "UserAttributes": null,
        "ValidationData": null,
        "ClientMetadata": { "ignored": null },
    });
    let response = call(&world, "SignUp").json(&body).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["UserConfirmed"], false);
}

#[tokio::test]
async fn a_missing_member_is_reported_with_cognitos_message() {
    let world = World::new().await;
    for (operation, member) in [
        ("SignUp", "clientId"),
        ("ConfirmSignUp", "clientId"),
        ("ResendConfirmationCode", "clientId"),
        ("InitiateAuth", "clientId"),
        ("RespondToAuthChallenge", "clientId"),
        ("GetTokensFromRefreshToken", "clientId"),
        ("ForgotPassword", "clientId"),
        ("ConfirmForgotPassword", "clientId"),
        ("RevokeToken", "token"),
        ("GetUser", "accessToken"),
        ("GlobalSignOut", "accessToken"),
    ] {
        let response = call(&world, operation).body("{}").send().await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        let body: Value = response.json().await.unwrap();
        assert_eq!(body["__type"], "InvalidParameterException", "{operation}");
        let message = format!(
            "1 validation error detected: Value null at '{member}' failed to satisfy constraint: \
             Member must not be null"
        );
        assert_eq!(body["message"], message, "{operation}");
    }
}

#[tokio::test]
async fn an_unsupported_operation_is_unknown() {
    let world = World::new().await;
    for operation in ["CreateUserPool", "Nonsense", ""] {
        let response = call(&world, operation).body("{}").send().await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        assert_eq!(
            header(&response, "x-amzn-errortype"),
            "UnknownOperationException:"
        );
    }
    let response = http().post(world.url("/")).body("{}").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        header(&response, "x-amzn-errortype"),
        "UnknownOperationException:"
    );
}

#[tokio::test]
async fn a_malformed_body_is_refused() {
    let world = World::new().await;
    let too_large = format!(r#"{{"ClientId":"{}"}}"#, "x".repeat(200_000));
    for body in ["", "{", "[]", r#"{"ClientId":1}"#, &too_large] {
        let sent = call(&world, "InitiateAuth").body(body.to_owned()).send();
        let response = sent.await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        let body: Value = response.json().await.unwrap();
        assert_eq!(body["__type"], "SerializationException");
    }
}

#[tokio::test]
async fn every_origin_may_call_the_api_and_read_its_errors() {
    let world = World::new().await;
    let preflight = http()
        .request(Method::OPTIONS, world.url("/"))
        .header("origin", "https://app.example")
        .header("access-control-request-method", "POST")
        .header(
            "access-control-request-headers",
            "content-type,x-amz-target,x-amz-user-agent",
        )
        .send()
        .await
        .unwrap();
    assert_eq!(preflight.status(), StatusCode::OK);
    assert_eq!(header(&preflight, "access-control-allow-origin"), "*");
    assert!(header(&preflight, "access-control-allow-methods").contains("POST"));
    assert!(header(&preflight, "access-control-allow-headers").contains("x-amz-target"));

    let call = call(&world, "GetUser").header("origin", "https://app.example");
    let response = call.body("{}").send().await.unwrap();
    assert_eq!(header(&response, "access-control-allow-origin"), "*");
    assert!(header(&response, "access-control-expose-headers").contains("x-amzn-errortype"));
    assert!(
        !response
            .headers()
            .contains_key("access-control-allow-credentials")
    );
}

#[tokio::test]
async fn other_origins_cannot_read_the_client_secret() {
    let world = World::new().await;
    for path in ["/pool.json", "/mailbox.json", "/mailbox", "/"] {
        let get = http()
            .get(world.url(path))
            .header("origin", "https://app.example");
        let response = get.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let open = response.headers().get("access-control-allow-origin");
        assert_eq!(open, None, "{path}");
    }
}

#[tokio::test]
async fn another_host_is_rejected() {
    let world = World::new().await;
    for path in ["/", "/pool.json", "/mailbox.json"] {
        let get = http()
            .get(world.url(path))
            .header("host", "rebound.example");
        let response = get.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "{path}");
    }
}
