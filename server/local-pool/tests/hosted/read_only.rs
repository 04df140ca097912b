//! The hosted pages of a read-only pool.

use crate::world::{ADA, PASSWORD, World};

#[tokio::test]
async fn the_pages_show_why_they_cannot_create_a_user_or_reset_a_password() {
    let world = World::with(|options| options.read_only = true).await;
    let request = world.confidential().request();
    let demo = world.demo().email;
    for (path, fields) in [
        ("/signup", vec![("username", ADA), ("password", PASSWORD)]),
        ("/confirmUser", vec![("username", ADA), ("code", "123456")]),
        ("/forgotPassword", vec![("username", demo.as_str())]),
        (
            "/confirmforgotPassword",
            vec![
                ("username", demo.as_str()),
                ("code", "123456"),
                ("password", PASSWORD),
            ],
        ),
    ] {
        let mut browser = world.browser();
        let page = browser.open(&request.at(path)).await;
        let refused = browser.submit(&page, &fields).await;
        assert!(
            refused.body.contains("the user pool is read-only"),
            "{path}: {}",
            refused.body
        );
    }
    assert!(world.pool.mailbox("").is_empty());
}

#[tokio::test]
async fn signing_in_works() {
    let world = World::with(|options| options.read_only = true).await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    application.tokens(&code).await;
}

#[tokio::test]
async fn a_provider_only_signs_in_users_it_signed_in_before() {
    for is_read_only in [false, true] {
        let world = World::with(|options| {
            options.providers = vec!["Google".to_owned()];
            options.read_only = is_read_only;
        })
        .await;
        let request = world
            .confidential()
            .request()
            .with("identity_provider", "Google");
        let mut browser = world.browser();
        let page = browser.open(&request.at("/provider")).await;
        let back = browser.submit(&page, &[("username", ADA)]).await;
        assert_eq!(
            back.body.contains("the user pool is read-only"),
            is_read_only
        );
    }
}
