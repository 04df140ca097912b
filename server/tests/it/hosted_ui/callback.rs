//! Responses of the authorize endpoint: every failure ends on the login page with a problem code from a fixed list.

use super::problem;
use crate::world::World;

#[tokio::test]
async fn a_callback_from_another_issuer_is_rejected() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let issuer = world.pool.description().issuer.clone();
    let wrong_issuers = [
        "https://evil.example".to_owned(),
        format!("{issuer}/"),
        String::new(),
        issuer.to_uppercase(),
    ];
    for (iss, is_accepted) in wrong_issuers
        .into_iter()
        .map(|iss| (iss, false))
        .chain([(issuer.clone(), true)])
    {
        let mut browser = world.new_browser();
        let back = browser.hosted_callback(&email, "/profile").await;
        world.gate.clear_calls();
        let answer = browser.return_from_pool(&format!("{back}&iss={iss}")).await;
        assert_eq!(
            world.gate.calls("/oauth2/token").len(),
            usize::from(is_accepted),
            "{iss}"
        );
        if is_accepted {
            assert_eq!(answer.location(), "/profile");
        } else {
            assert_eq!(problem(&answer), "login_failed", "{iss}");
        }
    }
}

#[tokio::test]
async fn a_repeated_parameter_is_rejected() {
    let world = World::new().await;
    let email = world.account("ada").await;
    for (doubled, code) in [
        ("code=abc", "login_failed"),
        ("state=abc", "login_not_started_here"),
        ("x=1&x=1", "login_failed"),
    ] {
        let mut browser = world.new_browser();
        let back = browser.hosted_callback(&email, "/profile").await;
        world.gate.clear_calls();
        assert_eq!(
            problem(&browser.return_from_pool(&format!("{back}&{doubled}")).await),
            code,
            "{doubled}"
        );
        assert!(world.gate.all().is_empty(), "{doubled}");
    }
}

#[tokio::test]
async fn errors_of_the_pool_become_a_fixed_problem_code() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let payloads = [
        "error=login_required",
        "error=server_error",
        "error=invalid_scope",
        "error=",
        "error=unknown_error_canary",
        "error=%3Cscript%3Ealert(1)%3C/script%3E",
        "error=a%0d%0aSet-Cookie:%20canary=1",
        "error=a%00b",
        "error=%ff%fe",
        "error=server_error&error_description=canary%0d%0aLocation:%20https://evil.example",
        "error=server_error&error_uri=https://evil.example/canary",
        "error=x&code=canary",
        "",
        "code=",
        "code=%20",
        "code=%0d%0acanary",
        "code=canary&error_description=canary",
        "CODE=canary",
        "code[]=canary",
        "id_token=canary",
    ];
    for payload in payloads {
        let state = browser
            .begin_hosted("/privacy")
            .await
            .location_parameter("state")
            .unwrap();
        let answer = browser
            .return_from_pool(&format!("/auth/callback?state={state}&{payload}"))
            .await;
        assert_eq!(
            answer.location(),
            "/login?problem=login_failed&return_to=%2Fprivacy",
            "{payload}"
        );
        assert_eq!(problem(&answer), "login_failed", "{payload}");
        assert!(
            !format!("{:?}{}", answer.headers, answer.text()).contains("canary"),
            "{payload}"
        );
        let again = browser
            .return_from_pool(&format!("/auth/callback?state={state}&{payload}"))
            .await;
        assert_eq!(
            problem(&again),
            "login_not_started_here",
            "{payload}: the login is no longer valid"
        );
    }
}

#[tokio::test]
async fn cancelling_has_its_own_problem_code() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let state = browser
        .begin_hosted("/privacy")
        .await
        .location_parameter("state")
        .unwrap();
    let answer = browser
        .return_from_pool(&format!(
            "/auth/callback?error=access_denied&error_description=canary&state={state}"
        ))
        .await;
    assert_eq!(
        answer.location(),
        "/login?problem=login_cancelled&return_to=%2Fprivacy"
    );
}
