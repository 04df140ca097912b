//! The page for one group.

use serde_json::{Value, json};
use wire::{ProblemCode, path};

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

#[tokio::test]
async fn without_a_configured_group_there_is_no_overview() {
    let world = World::new().await;
    let ada = world.account("ada").await;
    let mut browser = world.new_browser();
    browser.log_in(&ada).await;
    let refused = browser.get(path::ADMIN).await.refusal();
    assert_eq!(refused, (404, ProblemCode::NotFound));
}
