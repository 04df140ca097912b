//! External identity providers: the stand-in page, and the users and tokens that follow from it.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::{
    application::{Application, STATE},
    page::Page,
    support::http,
    world::{ADA, World},
};

async fn world() -> World {
    World::with(|options| options.providers = vec!["Google".to_owned(), "my-saml".to_owned()]).await
}

/// Opens the stand-in page that an authorization request with `identity_provider` leads to.
async fn open(world: &World, browser: &mut crate::browser::Browser, provider: &str) -> Page {
    let request = world.confidential().request();
    let url = request.with("identity_provider", provider).url();
    let page = browser.open(&url).await;
    browser.follow(&page).await
}

async fn sign_in(world: &World, provider: &str, email: &str) -> serde_json::Value {
    let mut browser = world.browser();
    let page = open(world, &mut browser, provider).await;
    let back = browser.submit(&page, &[("username", email)]).await;
    let code = back.returned("code").unwrap();
    world.confidential().tokens(&code).await
}

#[tokio::test]
async fn a_provider_is_asked_directly_and_its_user_returns_to_the_application() {
    let world = world().await;
    let mut browser = world.browser();
    let page = open(&world, &mut browser, "Google").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.heading(), "Stand-in for Google");
    let back = browser.submit(&page, &[("username", ADA)]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(back.returned("state").as_deref(), Some(STATE));
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn the_tokens_name_the_provider_and_its_user() {
    let world = world().await;
    let application = world.confidential();
    let tokens = sign_in(&world, "Google", ADA).await;
    let id = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    let username = id["cognito:username"].as_str().unwrap();
    let user_id = username.strip_prefix("Google_").unwrap();
    assert_ne!(id["sub"], id["cognito:username"]);
    let expected = json!([{
        "userId": user_id,
        "providerName": "Google",
        "providerType": "Google",
        "issuer": null,
        "primary": "true",
        "dateCreated": "1772701387000",
    }]);
    assert_eq!(id["identities"], expected);
    assert_eq!(id["email"], ADA);
    assert_eq!(id["email_verified"], false);
    assert_eq!(id["cognito:groups"], json!(["us-east-1_LocalPool_Google"]));
    let access_token = tokens["access_token"].as_str().unwrap();
    let access = application.claims(access_token).await;
    assert_eq!(access["username"], username);
    let bearer = format!("Bearer {access_token}");
    let user_info = application.user_info(Some(&bearer)).await.json();
    assert_eq!(user_info["username"], username);
    let user = call(
        &application,
        "GetUser",
        &json!({ "AccessToken": access_token }),
    )
    .await;
    assert_eq!(user["Username"], username);
    let of_pool = json!({ "UserPoolId": "us-east-1_LocalPool", "Username": username });
    let user = call(&application, "AdminGetUser", &of_pool).await;
    assert_eq!(user["Username"], username);
    assert_eq!(user["UserStatus"], "EXTERNAL_PROVIDER");
}

/// Calls an operation of the user-pools API.
async fn call(application: &Application, operation: &str, body: &Value) -> Value {
    let target = format!("AWSCognitoIdentityProviderService.{operation}");
    let request = http().post(&application.base).json(body);
    let response = request.header("x-amz-target", target).send().await.unwrap();
    response.json().await.unwrap()
}

#[tokio::test]
async fn the_same_account_is_the_same_user_and_another_provider_another_one() {
    let world = world().await;
    let application = world.confidential();
    let mut subs = Vec::new();
    for (provider, email) in [
        ("Google", ADA),
        ("Google", "ADA@example.com"),
        ("my-saml", ADA),
        ("Google", "eve@example.com"),
    ] {
        let tokens = sign_in(&world, provider, email).await;
        let id = application
            .claims(tokens["id_token"].as_str().unwrap())
            .await;
        subs.push(id["sub"].clone());
    }
    assert_eq!(subs[0], subs[1]);
    subs.dedup();
    assert_eq!(subs.len(), 3);
}

#[tokio::test]
async fn cancelling_returns_access_denied() {
    let world = world().await;
    let page = open(&world, &mut world.browser(), "my-saml").await;
    let callback = world.confidential().callback;
    let expected = format!("{callback}?error=access_denied&state={STATE}");
    assert_eq!(page.link("Cancel").as_str(), expected);
}

#[tokio::test]
async fn the_login_hint_is_filled_in_and_a_malformed_address_is_refused() {
    let world = world().await;
    let mut browser = world.browser();
    let request = world.confidential().request();
    let request = request.with("identity_provider", "Google");
    let page = browser.open(&request.with("login_hint", ADA).url()).await;
    let page = browser.follow(&page).await;
    assert_eq!(page.value("username"), ADA);
    let page = browser.submit(&page, &[("username", "ada")]).await;
    assert_eq!(page.heading(), "Stand-in for Google");
    assert_eq!(page.problems(), ["Username should be an email."]);
}

#[tokio::test]
async fn an_unknown_provider_leads_to_the_own_login_page() {
    let world = world().await;
    let request = world.confidential().request();
    let url = request.with("identity_provider", "Facebook").url();
    let page = world.browser().open(&url).await;
    assert_eq!(page.redirect_path(), "/login");
}

#[tokio::test]
async fn the_login_page_has_a_link_to_each_provider() {
    let world = world().await;
    let mut browser = world.browser();
    let page = browser.open(&world.confidential().request().url()).await;
    let login = browser.follow(&page).await;
    let page = browser.click(&login, "Continue with my-saml").await;
    assert_eq!(page.heading(), "Stand-in for my-saml");
    let none = World::new().await;
    let mut browser = none.browser();
    let page = browser.open(&none.confidential().request().url()).await;
    let login = browser.follow(&page).await;
    assert!(!login.body.contains("Continue with"));
}

#[tokio::test]
async fn a_session_of_another_provider_is_not_used() {
    let world = world().await;
    let mut browser = world.browser();
    let page = open(&world, &mut browser, "Google").await;
    browser.submit(&page, &[("username", ADA)]).await;
    let authorize = |provider| {
        let request = world.confidential().request();
        request.with("identity_provider", provider).url()
    };
    let same = browser.open(&authorize("Google")).await;
    assert!(same.returned("code").is_some());
    let other = browser.open(&authorize("my-saml")).await;
    assert_eq!(other.redirect_path(), "/provider");
}
