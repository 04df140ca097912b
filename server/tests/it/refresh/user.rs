//! What a session says about its user follows the ID token of each refresh.

use serde_json::json;
use wire::{SessionInfo, SessionStatus, path};

use super::{LIFETIME, expires_at, world};
use crate::browser::Browser;
use crate::world::World;

async fn shown(browser: &mut Browser) -> SessionInfo {
    match browser.get(path::SESSION).await.json() {
        SessionStatus::LoggedIn(session) => session,
        SessionStatus::LoggedOut => panic!("the session has ended"),
    }
}

async fn admin(world: &World, operation: &str, mut body: serde_json::Value) {
    body["UserPoolId"] = json!(world.pool.description().user_pool_id);
    world.pool_answer(operation, body).await;
}

#[tokio::test]
async fn groups_and_email_are_those_of_the_latest_refresh() {
    let world = world(false).await;
    for (name, hosted) in [("ada", false), ("bob", true)] {
        let mut member = if hosted {
            world.hosted_member(name).await
        } else {
            world.member(name).await
        };
        let before = shown(&mut member).await.user;
        let old = format!("{name}@example.org");
        assert_eq!(before.email.as_ref(), Some(&old));
        assert!(before.groups.is_empty());

        admin(&world, "CreateGroup", json!({ "GroupName": name })).await;
        let body = json!({ "Username": old, "GroupName": name });
        admin(&world, "AdminAddUserToGroup", body).await;
        let new = format!("{name}@example.com");
        let attributes = json!([
            { "Name": "email", "Value": new }, { "Name": "email_verified", "Value": "true" },
        ]);
        let body = json!({ "Username": old, "UserAttributes": attributes });
        admin(&world, "AdminUpdateUserAttributes", body).await;
        assert_eq!(
            shown(&mut member).await.user,
            before,
            "the tokens are still fresh"
        );

        world.advance(LIFETIME);
        expires_at(&mut member).await;
        let after = shown(&mut member).await.user;
        assert_eq!((after.name, after.email), (new.clone(), Some(new.clone())));
        assert_eq!(after.groups, [name]);
        let sessions = &world.state.sessions;
        let none = sessions.end_all_of_email(&old).await.unwrap();
        assert!(none.is_empty(), "the index follows the address");
        assert_eq!(sessions.end_all_of_email(&new).await.unwrap().len(), 1);
    }
}
