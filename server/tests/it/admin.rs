//! The page for one group.

use serde_json::{Value, json};
use wire::{ProblemCode, page, path};

use crate::browser::Browser;
use crate::world::World;

const GROUP: &str = "admins";

async fn world_with_group() -> World {
    let world = World::with(|plan| plan.settings.admin_group = Some(GROUP.to_owned())).await;
    let body = json!({ "UserPoolId": world.pool.description().user_pool_id, "GroupName": GROUP });
    world.pool_answer("CreateGroup", body).await;
    world
}

async fn add_to_group(world: &World, email: &str) {
    let body = json!({ "UserPoolId": world.pool.description().user_pool_id, "GroupName": GROUP, "Username": email });
    world.pool_answer("AdminAddUserToGroup", body).await;
}

#[tokio::test]
async fn only_members_of_the_group_see_the_overview() {
    let world = world_with_group().await;
    let (ada, ben) = (world.account("ada").await, world.account("ben").await);
    add_to_group(&world, &ada).await;
    let (mut member, mut other) = (world.new_browser(), world.new_browser());
    member.log_in(&ada).await;
    other.log_in(&ben).await;

    let overview = member.get(path::ADMIN).await;
    assert_eq!(overview.status, 200);
    assert_eq!(
        overview.json::<Value>(),
        json!({ "group": GROUP, "active_sessions": 2 })
    );
    let refused = other.get(path::ADMIN).await.refusal();
    assert_eq!(refused, (403, ProblemCode::GroupRequired));
    let visitor = world.new_browser().get(path::ADMIN).await.refusal();
    assert_eq!(visitor, (401, ProblemCode::NotLoggedIn));
}

/// Navigates to the page, as a browser that has it in its cache.
async fn status_of_page(browser: &mut Browser) -> (u16, bool) {
    let mut request = browser.navigation("none", page::ADMIN);
    let tomorrow = "Sat, 16 Jan 2027 08:00:00 GMT".parse().unwrap();
    request.headers_mut().insert("if-modified-since", tomorrow);
    let answer = browser.send(request).await;
    let is_page = answer.text().contains("<html");
    (answer.status.as_u16(), is_page)
}

#[tokio::test]
async fn the_page_itself_is_forbidden_for_users_who_are_not_members() {
    let world = world_with_group().await;
    let ada = world.account("ada").await;
    add_to_group(&world, &ada).await;
    let (mut member, mut other) = (world.new_browser(), world.member("ben").await);
    member.log_in(&ada).await;
    let mut visitor = world.new_browser();
    let mut expired = world.member("eve").await;
    expired.clone().post(path::LOGOUT, &json!({})).await;
    assert_eq!(status_of_page(&mut other).await, (403, true));
    // Without a conditional request, the page has a body.
    for browser in [&mut member, &mut visitor, &mut expired] {
        let answer = browser.visit(page::ADMIN).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text().contains("<html"));
    }
    assert_eq!(other.visit(page::PROFILE).await.status, 200);
    let script = other.get(page::ADMIN).await;
    assert_eq!(script.refusal(), (404, ProblemCode::NotFound));
    world.sql("ALTER TABLE sessions RENAME TO away").await;
    assert_eq!(other.visit(page::ADMIN).await.status, 200);
    let data = other.get(path::ADMIN).await;
    assert_eq!(data.refusal(), (503, ProblemCode::StoreUnavailable));
}

#[tokio::test]
async fn without_a_configured_group_there_is_no_overview() {
    let world = World::new().await;
    let ada = world.account("ada").await;
    let mut browser = world.new_browser();
    browser.log_in(&ada).await;
    let refused = browser.get(path::ADMIN).await.refusal();
    assert_eq!(refused, (404, ProblemCode::NotFound));
    assert_eq!(status_of_page(&mut browser).await, (403, true));
}

#[tokio::test]
async fn a_change_of_the_group_or_the_user_takes_effect_with_the_next_tokens() {
    let lifetime = 300;
    let world = World::with(|plan| {
        plan.settings.admin_group = Some(GROUP.to_owned());
        plan.pool.access_token_seconds = lifetime;
    })
    .await;
    let pool_id = &world.pool.description().user_pool_id;
    let body = json!({ "UserPoolId": pool_id, "GroupName": GROUP });
    world.pool_answer("CreateGroup", body).await;
    let mut members = Vec::new();
    for name in ["ada", "ben"] {
        let (email, mut browser) = (world.account(name).await, world.new_browser());
        add_to_group(&world, &email).await;
        browser.log_in(&email).await;
        members.push(browser);
    }
    let removed =
        json!({ "UserPoolId": pool_id, "GroupName": GROUP, "Username": "ada@example.org" });
    world.pool_answer("AdminRemoveUserFromGroup", removed).await;
    let disabled = json!({ "UserPoolId": pool_id, "Username": "ben@example.org" });
    world.pool_answer("AdminDisableUser", disabled).await;
    for member in &mut members {
        assert_eq!(member.get(path::ADMIN).await.status, 200);
    }
    world.advance(lifetime);
    let refused = members[0].get(path::ADMIN).await.refusal();
    assert_eq!(refused, (403, ProblemCode::GroupRequired));
    let refused = members[1].get(path::ADMIN).await.refusal();
    assert_eq!(refused, (401, ProblemCode::NotLoggedIn));
}
