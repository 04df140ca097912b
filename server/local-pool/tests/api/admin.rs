//! An administrator of the pool, who uses it through the AWS SDK without signing requests.

use aws_sdk_cognitoidentityprovider::{
    Client as Sdk,
    operation::admin_get_user::AdminGetUserOutput,
    types::{AttributeType, MessageActionType, UserStatusType},
};

use crate::world::{Exception, PASSWORD, World};

pub struct Admin {
    pub sdk: Sdk,
    pub pool_id: String,
}

impl World {
    pub fn admin(&self) -> Admin {
        Admin {
            sdk: self.public().sdk,
            pool_id: self.description().user_pool_id.clone(),
        }
    }
}

pub fn attributes(pairs: &[(&str, &str)]) -> Vec<AttributeType> {
    let build = |(name, value): &(&str, &str)| {
        AttributeType::builder()
            .name(*name)
            .value(*value)
            .build()
            .unwrap()
    };
    pairs.iter().map(build).collect()
}

impl Admin {
    /// Creates a user with a temporary password, without an invitation.
    pub async fn create(&self, email: &str, password: &str) -> Result<(), Exception> {
        self.sdk
            .admin_create_user()
            .user_pool_id(&self.pool_id)
            .username(email)
            .temporary_password(password)
            .message_action(MessageActionType::Suppress)
            .set_user_attributes(Some(attributes(&[("email_verified", "true")])))
            .send()
            .await?;
        Ok(())
    }

    /// Creates a confirmed user.
    pub async fn create_confirmed(&self, email: &str, password: &str) {
        self.create(email, password).await.unwrap();
        self.set_password(email, password, true).await.unwrap();
    }

    /// Creates a user with the temporary password `PASSWORD` and no address.
    pub async fn create_without_address(&self, name: &str) {
        self.sdk
            .admin_create_user()
            .user_pool_id(&self.pool_id)
            .username(name)
            .temporary_password(PASSWORD)
            .message_action(MessageActionType::Suppress)
            .send()
            .await
            .unwrap();
    }

    pub async fn set_password(
        &self,
        name: &str,
        password: &str,
        permanent: bool,
    ) -> Result<(), Exception> {
        self.sdk
            .admin_set_user_password()
            .user_pool_id(&self.pool_id)
            .username(name)
            .password(password)
            .permanent(permanent)
            .send()
            .await?;
        Ok(())
    }

    pub async fn get(&self, name: &str) -> Result<AdminGetUserOutput, Exception> {
        let request = self.sdk.admin_get_user().user_pool_id(&self.pool_id);
        Ok(request.username(name).send().await?)
    }

    pub async fn status(&self, name: &str) -> UserStatusType {
        self.get(name).await.unwrap().user_status.unwrap()
    }

    /// The value of an attribute.
    pub async fn attribute(&self, name: &str, attribute: &str) -> Option<String> {
        let user = self.get(name).await.unwrap();
        user.user_attributes()
            .iter()
            .find(|found| found.name == attribute)
            .and_then(|found| found.value.clone())
    }

    pub async fn disable(&self, name: &str) {
        let request = self.sdk.admin_disable_user().user_pool_id(&self.pool_id);
        request.username(name).send().await.unwrap();
    }

    pub async fn enable(&self, name: &str) {
        let request = self.sdk.admin_enable_user().user_pool_id(&self.pool_id);
        request.username(name).send().await.unwrap();
    }

    pub async fn update(&self, name: &str, changes: &[(&str, &str)]) -> Result<(), Exception> {
        self.sdk
            .admin_update_user_attributes()
            .user_pool_id(&self.pool_id)
            .username(name)
            .set_user_attributes(Some(attributes(changes)))
            .send()
            .await?;
        Ok(())
    }

    /// Returns the names of the users, page by page.
    pub async fn list(&self, filter: Option<&str>) -> Result<Vec<String>, Exception> {
        let response = self
            .sdk
            .list_users()
            .user_pool_id(&self.pool_id)
            .set_filter(filter.map(str::to_owned))
            .send()
            .await?;
        let email = |user: &aws_sdk_cognitoidentityprovider::types::UserType| {
            let mut attributes = user.attributes().iter();
            let email = attributes.find(|attribute| attribute.name == "email");
            email.and_then(|email| email.value.clone()).unwrap()
        };
        Ok(response.users().iter().map(email).collect())
    }
}
