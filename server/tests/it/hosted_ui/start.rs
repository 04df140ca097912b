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
    lang=en
    ");
    insta::assert_snapshot!(started.set_cookie("login").unwrap(), @"login=*; HttpOnly; SameSite=Lax; Path=/; Max-Age=900");
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
async fn only_a_configured_provider_can_be_chosen() {
    let world = World::with(|plan| {
        plan.settings.providers = Some("Google,my-saml".to_owned());
    })
    .await;
    let mut browser = world.new_browser();
    for name in ["Google", "my-saml", "COGNITO"] {
        let started = browser.visit(&format!("/auth/login?provider={name}")).await;
        let sent = started.location_parameter("identity_provider");
        assert_eq!(sent.as_deref(), Some(name));
    }
    for hostile in [
        "provider=Facebook",
        "provider=google",
        "provider=Google%26redirect_uri%3Dhttps://evil.example",
        "provider=",
    ] {
        let started = browser.visit(&format!("/auth/login?{hostile}")).await;
        assert_eq!(problem(&started), "login_mode_off", "{hostile}");
    }
    let started = browser
        .visit("/auth/login?provider=Google&provider=b")
        .await;
    assert_eq!(started.location_parameter("identity_provider"), None);
}

#[tokio::test]
async fn external_providers_do_not_need_the_hosted_login_mode() {
    let world = World::with(|plan| {
        plan.settings.login_modes = Some("in-app".to_owned());
        plan.settings.providers = Some("Google".to_owned());
    })
    .await;
    let mut browser = world.new_browser();
    let started = browser.visit("/auth/login?provider=Google").await;
    let state = started.location_parameter("state").unwrap();
    for query in ["", "?provider=COGNITO"] {
        let refused = browser.visit(&format!("/auth/login{query}")).await;
        assert_eq!(problem(&refused), "login_mode_off", "{query}");
    }
    let back = format!("/auth/callback?error=access_denied&state={state}");
    let back = browser.return_from_pool(&back).await;
    assert_eq!(problem(&back), "login_cancelled");
}

#[tokio::test]
async fn the_address_that_was_typed_is_passed_on() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let started = browser
        .visit("/auth/login?email=ada%2B1%40example.org")
        .await;
    let hint = started.location_parameter("login_hint");
    assert_eq!(hint.as_deref(), Some("ada+1@example.org"));
    for other in ["", "?email=", "?email=ada", "?email=a%00b%40example.org"] {
        let started = browser.visit(&format!("/auth/login{other}")).await;
        assert_eq!(started.location_parameter("login_hint"), None, "{other}");
    }
}

#[tokio::test]
async fn the_callback_address_ignores_forwarded_hosts() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for name in [
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
async fn neither_another_site_nor_a_sibling_domain_can_start_a_login() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let too_old = "/login?problem=browser_not_supported&return_to=%2Fapps";
    for (site, page) in [
        ("cross-site", "/login"),
        ("same-site", "/login"),
        ("", too_old),
    ] {
        let mut request = browser.navigation(site, "/auth/login?return_to=/profile");
        if site.is_empty() {
            request.headers_mut().remove("sec-fetch-site");
        }
        let answer = browser.send(request).await;
        let outcome = (answer.status.as_u16(), answer.location());
        assert_eq!(outcome, (303, page), "{site:?}");
        assert!(answer.set_cookies().is_empty(), "{site:?}");
    }
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
