//! The redirect to the authorize endpoint.

use std::collections::BTreeSet;

use wire::path;

use super::problem;
use crate::world::World;

#[tokio::test]
async fn the_authorize_url_has_pkce_state_and_nonce() {
    let world = World::new().await;
    let started = world.new_browser().begin_hosted("/profile").await;
    let (address, query) = started.location().split_once('?').unwrap();
    assert_eq!(address, format!("{}/oauth2/authorize", world.gate.url()));
    let random = ["state", "nonce", "code_challenge"];
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let shown: Vec<_> = pairs
        .map(|(name, value)| {
            if random.contains(&&*name) {
                format!("{name} of {}", value.len())
            } else {
                format!("{name}={value}")
            }
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"), @r"
    response_type=code
    client_id=localconfidentialclient000
    state of 43
    code_challenge of 43
    code_challenge_method=S256
    redirect_uri=http://localhost:8080/auth/callback
    scope=openid email phone profile aws.cognito.signin.user.admin
    nonce of 43
    ");
    insta::assert_snapshot!(started.set_cookie("login").unwrap(), @"login=*; HttpOnly; SameSite=Lax; Path=/; Max-Age=600");
    assert!(
        world.gate.all().is_empty(),
        "no request is sent to the pool"
    );
}

#[tokio::test]
async fn state_nonce_and_challenge_never_repeat() {
    let world = World::new().await;
    let mut values = BTreeSet::new();
    for _ in 0..100 {
        let started = world.new_browser().begin_hosted("/profile").await;
        assert_eq!(
            started.location_parameter("code_challenge_method").unwrap(),
            "S256"
        );
        for name in ["state", "nonce", "code_challenge"] {
            let value = started.location_parameter(name).unwrap();
            assert_eq!(value.len(), 43);
            values.insert(value);
        }
    }
    assert_eq!(values.len(), 300);
}

#[tokio::test]
async fn a_provider_can_be_chosen_and_nothing_injected() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let started = browser.visit("/auth/login?provider=Google").await;
    assert_eq!(
        started.location_parameter("identity_provider").as_deref(),
        Some("Google")
    );
    for hostile in [
        "provider=a%26redirect_uri%3Dhttps://evil.example",
        "provider=",
        "provider=a&provider=b",
    ] {
        let started = browser.visit(&format!("/auth/login?{hostile}")).await;
        assert_eq!(
            started.location_parameter("identity_provider"),
            None,
            "{hostile}"
        );
        assert_eq!(
            started.location().matches("redirect_uri").count(),
            1,
            "{hostile}"
        );
    }
}

#[tokio::test]
async fn the_callback_address_ignores_host_headers() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for name in [
        "host",
        "x-forwarded-host",
        "x-forwarded-proto",
        "forwarded",
        "x-original-host",
    ] {
        let mut request = browser.navigation("same-origin", path::AUTH_LOGIN);
        request
            .headers_mut()
            .insert(name, "evil.example".parse().unwrap());
        let started = browser.send(request).await;
        assert_eq!(
            started.location_parameter("redirect_uri").unwrap(),
            "http://localhost:8080/auth/callback",
            "{name}"
        );
        assert!(!started.location().contains("evil"), "{name}");
    }
}

#[tokio::test]
async fn another_site_cannot_start_a_login() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let answer = browser
        .return_from_pool("/auth/login?return_to=/profile")
        .await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/login"));
    assert!(answer.set_cookies().is_empty());
    let rows = world.rows().await;
    let count = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM transactions")
        .fetch_one(&rows)
        .await;
    assert_eq!(count.unwrap(), 0);
}

#[tokio::test]
async fn a_failing_store_ends_on_the_login_page() {
    let world = World::new().await;
    world.sql("DROP TABLE transactions").await;
    assert_eq!(
        problem(&world.new_browser().begin_hosted("/profile").await),
        "store_unavailable"
    );
}
