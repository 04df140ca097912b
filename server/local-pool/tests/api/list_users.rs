//! `ListUsers`.

use crate::world::{ADA, Exception, PASSWORD, World};

/// A pool with Ada, who has not confirmed, and five confirmed users.
async fn world() -> World {
    let world = World::with(|options| options.demo_user = false).await;
    world.public().sign_up(ADA).await.unwrap();
    for number in 0..5 {
        let email = format!("user{number}@example.com");
        world.admin().create_confirmed(&email, PASSWORD).await;
    }
    world
}

#[tokio::test]
async fn a_filter_selects_users() {
    let world = world().await;
    let admin = world.admin();
    assert_eq!(admin.list(None).await.unwrap().len(), 6);
    for (filter, count) in [
        (r#"email = "user1@example.com""#, 1),
        (r#"email ^= "user""#, 5),
        (r#"email = "user""#, 0),
        (r#"cognito:user_status = "unconfirmed""#, 1),
        (r#"status = "Enabled""#, 6),
        (r#"given_name ^= """#, 0),
    ] {
        let found = admin.list(Some(filter)).await.unwrap();
        assert_eq!(found.len(), count, "{filter}");
    }
    admin.disable(ADA).await;
    let disabled = admin.list(Some(r#"status = "Disabled""#)).await.unwrap();
    assert_eq!(disabled, [ADA]);
}

#[tokio::test]
async fn a_malformed_filter_is_refused() {
    let world = World::new().await;
    for (filter, message) in [
        ("foo", "Error while parsing filter."),
        (
            r#"custom:tenant = "1""#,
            "Invalid search attribute: custom:tenant",
        ),
    ] {
        let refused = world.admin().list(Some(filter)).await.unwrap_err();
        assert_eq!(refused, ("InvalidParameterException", message));
    }
}

#[tokio::test]
async fn pages_contain_every_user_once() {
    let world = world().await;
    let admin = world.admin();
    let (mut names, mut token) = (Vec::new(), None);
    let mut pages = 0;
    loop {
        let request = admin.sdk.list_users().user_pool_id(&admin.pool_id).limit(2);
        let page = request.set_pagination_token(token).send().await.unwrap();
        names.extend(
            page.users()
                .iter()
                .map(|user| user.username.clone().unwrap()),
        );
        pages += 1;
        token = page.pagination_token;
        if token.is_none() {
            break;
        }
    }
    names.dedup();
    assert_eq!((pages, names.len()), (3, 6));

    let request = admin.sdk.list_users().user_pool_id(&admin.pool_id);
    let refused = request.clone().limit(61).send().await.unwrap_err();
    assert_eq!(Exception::from(refused).0, "InvalidParameterException");
    let refused = request.pagination_token("*").send().await.unwrap_err();
    assert_eq!(Exception::from(refused).0, "InvalidParameterException");
}

#[tokio::test]
async fn only_the_requested_attributes_are_returned() {
    let world = world().await;
    let admin = world.admin();
    let request = admin.sdk.list_users().user_pool_id(&admin.pool_id);
    let page = request
        .clone()
        .attributes_to_get("email")
        .send()
        .await
        .unwrap();
    assert!(page.users().iter().all(|user| user.attributes().len() == 1));
    let refused = request
        .attributes_to_get("given_name")
        .send()
        .await
        .unwrap_err();
    let message = "One or more requested attributes do not exist.";
    assert_eq!(
        Exception::from(refused),
        ("InvalidParameterException", message)
    );
}
