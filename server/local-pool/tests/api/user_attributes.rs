//! `UpdateUserAttributes`, `DeleteUserAttributes`, `GetUserAttributeVerificationCode`, `VerifyUserAttribute`.

use local_pool::{DeliveryMedium, Purpose};

use crate::{
    admin::attributes,
    world::{ADA, App, Exception, PASSWORD, World},
};

const NEW: &str = "countess@example.com";
const PHONE: &str = "+4915112345678";

/// A user who is signed in.
struct SignedIn {
    app: App,
    token: String,
}

impl SignedIn {
    async fn ada(world: &World) -> Self {
        let app = world.public();
        let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
        let token = tokens.access_token.unwrap();
        Self { app, token }
    }

    /// Returns the destinations of the codes.
    async fn update(&self, changes: &[(&str, &str)]) -> Result<Vec<String>, Exception> {
        let request = self.app.sdk.update_user_attributes();
        let request = request.access_token(&self.token);
        let response = request
            .set_user_attributes(Some(attributes(changes)))
            .send()
            .await?;
        let sent = response.code_delivery_details_list();
        Ok(sent
            .iter()
            .filter_map(|sent| sent.destination.clone())
            .collect())
    }

    async fn verify(&self, attribute: &str, code: &str) -> Result<(), Exception> {
        let request = self
            .app
            .sdk
            .verify_user_attribute()
            .access_token(&self.token);
        request.attribute_name(attribute).code(code).send().await?;
        Ok(())
    }

    async fn request_code(&self, attribute: &str) -> Result<String, Exception> {
        let request = self.app.sdk.get_user_attribute_verification_code();
        let request = request.access_token(&self.token).attribute_name(attribute);
        let details = request.send().await?.code_delivery_details.unwrap();
        Ok(details.destination.unwrap())
    }

    async fn delete(&self, name: &str) -> Result<(), Exception> {
        let request = self
            .app
            .sdk
            .delete_user_attributes()
            .access_token(&self.token);
        request.user_attribute_names(name).send().await?;
        Ok(())
    }

    async fn attribute(&self, name: &str) -> Option<String> {
        let all = self.app.user(&self.token).await.unwrap();
        all.into_iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value)
    }
}

#[tokio::test]
async fn a_name_changes_at_once_and_an_empty_value_deletes_it() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    assert!(
        ada.update(&[("given_name", "Ada")])
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(ada.attribute("given_name").await.as_deref(), Some("Ada"));
    ada.update(&[("given_name", "")]).await.unwrap();
    assert_eq!(ada.attribute("given_name").await, None);
}

#[tokio::test]
async fn a_new_address_takes_effect_when_its_code_is_entered() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    assert_eq!(ada.update(&[("email", NEW)]).await.unwrap(), ["c***@e***"]);
    assert_eq!(ada.attribute("email").await.as_deref(), Some(ADA));
    let email = &world.pool.mailbox(NEW)[0];
    assert_eq!(email.purpose, Purpose::VerifyAttribute);
    ada.app.sign_in(ADA, PASSWORD).await.unwrap();
    ada.app.sign_in(NEW, PASSWORD).await.unwrap_err();

    let refused = ada.verify("email", "000000x").await.unwrap_err();
    assert_eq!(refused.0, "CodeMismatchException");
    let code = world.code(NEW);
    ada.verify("email", &code).await.unwrap();
    assert_eq!(ada.attribute("email").await.as_deref(), Some(NEW));
    assert_eq!(
        ada.attribute("email_verified").await.as_deref(),
        Some("true")
    );
    ada.app.sign_in(NEW, PASSWORD).await.unwrap();
    ada.app.sign_in(ADA, PASSWORD).await.unwrap_err();
    let refused = ada.verify("email", &code).await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
}

#[tokio::test]
async fn an_address_of_another_user_is_refused() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    ada.update(&[("email", NEW)]).await.unwrap();
    let code = world.code(NEW);
    world.public().sign_up(NEW).await.unwrap();
    let taken = (
        "AliasExistsException",
        "An account with the email already exists.",
    );
    assert_eq!(ada.verify("email", &code).await.unwrap_err(), taken);
    let refused = ada.update(&[("email", "Countess@Example.com")]).await;
    assert_eq!(refused.unwrap_err(), taken);
    assert_eq!(ada.attribute("email").await.as_deref(), Some(ADA));
}

#[tokio::test]
async fn a_phone_number_is_verified_by_sms() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    assert_eq!(
        ada.update(&[("phone_number", PHONE)]).await.unwrap(),
        ["+*********5678"]
    );
    assert_eq!(ada.attribute("phone_number").await, None);
    let first = world.code(PHONE);
    assert_eq!(world.pool.mailbox(PHONE)[0].medium, DeliveryMedium::Sms);
    assert_eq!(
        ada.request_code("phone_number").await.unwrap(),
        "+*********5678"
    );
    ada.verify("phone_number", &first).await.unwrap_err();
    ada.verify("phone_number", &world.code(PHONE))
        .await
        .unwrap();
    assert_eq!(
        ada.attribute("phone_number_verified").await.as_deref(),
        Some("true")
    );

    ada.delete("phone_number").await.unwrap();
    assert_eq!(ada.attribute("phone_number").await, None);
    assert_eq!(ada.attribute("phone_number_verified").await, None);
    let refused = ada.request_code("phone_number").await.unwrap_err();
    assert_eq!(refused.0, "InvalidParameterException");
}

#[tokio::test]
async fn a_code_expires_after_a_day_and_five_are_sent_an_hour() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    for _ in 0..5 {
        assert_eq!(ada.request_code("email").await.unwrap(), "a***@e***");
    }
    let refused = ada.request_code("email").await.unwrap_err();
    assert_eq!(refused.0, "LimitExceededException");
    let code = world.code(ADA);
    world.advance(24 * 3600);
    let ada = SignedIn {
        token: sign_in_later(&world).await,
        ..ada
    };
    let refused = ada.verify("email", &code).await.unwrap_err();
    assert_eq!(refused.0, "ExpiredCodeException");
}

/// The access token of a sign-in one day after [`crate::world::START`].
async fn sign_in_later(world: &World) -> String {
    let tokens = world.public().send_password(ADA, PASSWORD).await.unwrap();
    tokens.access_token.unwrap()
}

#[tokio::test]
async fn what_a_client_may_not_write_is_refused() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    for (name, value, exception) in [
        ("email_verified", "true", "NotAuthorizedException"),
        ("sub", "x", "NotAuthorizedException"),
        ("custom:tenant", "1", "InvalidParameterException"),
        ("phone_number", "0151", "InvalidParameterException"),
        ("email", "", "InvalidParameterException"),
    ] {
        let refused = ada.update(&[(name, value)]).await.unwrap_err();
        assert_eq!(refused.0, exception, "{name}");
    }
    for (name, exception) in [
        ("email", "InvalidParameterException"),
        ("email_verified", "NotAuthorizedException"),
        ("custom:tenant", "InvalidParameterException"),
    ] {
        assert_eq!(ada.delete(name).await.unwrap_err().0, exception, "{name}");
    }
    let refused = ada.request_code("given_name").await.unwrap_err();
    assert_eq!(refused.0, "InvalidParameterException");
}

#[tokio::test]
async fn a_custom_attribute_of_the_schema_is_stored() {
    let world = World::with(|options| options.custom_attributes = vec!["tenant".to_owned()]);
    let world = world.await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    ada.update(&[("custom:tenant", "one")]).await.unwrap();
    assert_eq!(ada.attribute("custom:tenant").await.as_deref(), Some("one"));
}

#[tokio::test]
async fn a_required_attribute_cannot_be_deleted() {
    let world = World::with(|options| {
        options.required_attributes = vec!["email".to_owned(), "given_name".to_owned()];
    });
    let world = world.await;
    let app = world.public();
    let name = [("given_name", "Ada")];
    app.sign_up_with(ADA, PASSWORD, &name).await.unwrap();
    app.confirm(ADA, &world.code(ADA)).await.unwrap();
    let ada = SignedIn::ada(&world).await;
    let expected = (
        "InvalidParameterException",
        "Required attribute given_name cannot be deleted.",
    );
    assert_eq!(ada.delete("given_name").await.unwrap_err(), expected);
    let emptied = ada
        .update(&[("given_name", ""), ("family_name", "L")])
        .await;
    assert_eq!(emptied.unwrap_err(), expected);
    assert_eq!(ada.attribute("given_name").await.as_deref(), Some("Ada"));
    // A refused request changes nothing.
    assert_eq!(ada.attribute("family_name").await, None);
    ada.update(&[("given_name", "Augusta")]).await.unwrap();
}

#[tokio::test]
async fn fifteen_codes_an_hour_can_be_tried() {
    let world = World::new().await.with_ada().await;
    let ada = SignedIn::ada(&world).await;
    ada.request_code("email").await.unwrap();
    for (bad, named) in [("", "greater than or equal to 1"), ("12 34", r"[\S]+")] {
        let refused = ada.verify("email", bad).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException");
        assert!(refused.1.contains(named), "{}", refused.1);
    }
    for _ in 0..15 {
        let refused = ada.verify("email", "none").await.unwrap_err();
        assert_eq!(refused.0, "CodeMismatchException");
    }
    let refused = ada.verify("email", &world.code(ADA)).await.unwrap_err();
    assert_eq!(refused.0, "LimitExceededException");
    world.advance(3600);
    let ada = SignedIn {
        token: sign_in_later(&world).await,
        ..ada
    };
    ada.verify("email", &world.code(ADA)).await.unwrap();
}
