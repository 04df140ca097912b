//! Groups.

use crate::{
    admin::Admin,
    world::{ADA, Exception, PASSWORD, World},
};

impl Admin {
    async fn create_group(&self, name: &str, precedence: i32) -> Result<(), Exception> {
        let request = self.sdk.create_group().user_pool_id(&self.pool_id);
        request
            .group_name(name)
            .precedence(precedence)
            .send()
            .await?;
        Ok(())
    }

    async fn add(&self, name: &str, group: &str) -> Result<(), Exception> {
        let request = self
            .sdk
            .admin_add_user_to_group()
            .user_pool_id(&self.pool_id);
        request.username(name).group_name(group).send().await?;
        Ok(())
    }

    async fn remove(&self, name: &str, group: &str) -> Result<(), Exception> {
        let request = self
            .sdk
            .admin_remove_user_from_group()
            .user_pool_id(&self.pool_id);
        request.username(name).group_name(group).send().await?;
        Ok(())
    }

    async fn groups_of(&self, name: &str) -> Vec<String> {
        let request = self
            .sdk
            .admin_list_groups_for_user()
            .user_pool_id(&self.pool_id);
        let response = request.username(name).send().await.unwrap();
        let name =
            |group: &aws_sdk_cognitoidentityprovider::types::GroupType| group.group_name.clone();
        response.groups().iter().filter_map(name).collect()
    }
}

#[tokio::test]
async fn a_users_groups_are_listed_in_order_of_precedence() {
    let world = World::new().await.with_ada().await;
    let admin = world.admin();
    admin.create_group("readers", 9).await.unwrap();
    admin.create_group("owners", 1).await.unwrap();
    for group in ["readers", "owners", "readers"] {
        admin.add(ADA, group).await.unwrap();
    }
    assert_eq!(admin.groups_of(ADA).await, ["owners", "readers"]);
    let tokens = world.public().sign_in(ADA, PASSWORD).await.unwrap();
    let claims = claims(&tokens.id_token.unwrap());
    assert_eq!(
        claims["cognito:groups"],
        serde_json::json!(["owners", "readers"])
    );
    admin.remove(ADA, "owners").await.unwrap();
    assert_eq!(admin.groups_of(ADA).await, ["readers"]);
}

fn claims(token: &str) -> serde_json::Value {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

#[tokio::test]
async fn the_groups_of_the_demo_user_exist() {
    let world = World::new().await;
    let admin = world.admin();
    let request = admin.sdk.list_groups().user_pool_id(&admin.pool_id);
    let groups = request.send().await.unwrap();
    let names: Vec<_> = groups
        .groups()
        .iter()
        .filter_map(|group| group.group_name())
        .collect();
    assert_eq!(names, ["admins", "testers"]);
    assert_eq!(
        admin.groups_of("demo@example.com").await,
        ["admins", "testers"]
    );
}

#[tokio::test]
async fn what_does_not_exist_or_exists_already_is_refused() {
    let world = World::new().await.with_ada().await;
    let admin = world.admin();
    admin.create_group("owners", 1).await.unwrap();
    assert_eq!(
        admin.create_group("owners", 2).await.unwrap_err(),
        (
            "GroupExistsException",
            "A group with the name already exists."
        )
    );
    let missing = ("ResourceNotFoundException", "Group not found.");
    assert_eq!(admin.add(ADA, "nobody").await.unwrap_err(), missing);
    assert_eq!(admin.remove(ADA, "nobody").await.unwrap_err(), missing);
    let refused = admin.add("eve@example.com", "owners").await.unwrap_err();
    assert_eq!(refused, ("UserNotFoundException", "User does not exist."));
    for (name, precedence) in [("a b", 1), ("", 1), ("c", -1)] {
        let refused = admin.create_group(name, precedence).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException", "{name}");
    }
}
