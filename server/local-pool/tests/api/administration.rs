//! Operations of administrators on users.

use aws_sdk_cognitoidentityprovider::types::{
    DeliveryMediumType, MessageActionType, UserStatusType,
};
use local_pool::{AuthFactor, DeliveryMedium, Purpose};

use crate::{
    admin::attributes,
    world::{ADA, Exception, PASSWORD, World},
};

const GRACE: &str = "grace@example.com";
const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");
const DISABLED: (&str, &str) = ("NotAuthorizedException", "User is disabled.");
const GONE: (&str, &str) = ("UserNotFoundException", "User does not exist.");

/// A pool in which every user has a password.
async fn passwords_only() -> World {
    World::with(|options| {
        options.allowed_first_auth_factors = Some(vec![AuthFactor::Password]);
    })
    .await
}

#[tokio::test]
async fn a_created_user_is_invited_with_a_temporary_password() {
    let world = passwords_only().await;
    let admin = world.admin();
    let request = admin.sdk.admin_create_user().user_pool_id(&admin.pool_id);
    let request = request.set_user_attributes(Some(attributes(&[
        ("given_name", "Grace"),
        ("email_verified", "true"),
        ("phone_number", "+4915112345678"),
    ])));
    let user = request
        .username(GRACE)
        .desired_delivery_mediums(DeliveryMediumType::Email)
        .send()
        .await
        .unwrap()
        .user
        .unwrap();
    assert_eq!(user.user_status, Some(UserStatusType::ForceChangePassword));
    assert!(user.enabled);
    assert_eq!(user.username.as_ref().unwrap().len(), 36);
    let invitation = &world.pool.mailbox(GRACE)[0];
    assert_eq!(invitation.purpose, Purpose::Invitation);
    let password = invitation.code.as_ref().unwrap();
    assert!(invitation.body.contains(GRACE) && invitation.body.contains(password));
    assert_eq!(
        admin.attribute(GRACE, "email_verified").await.unwrap(),
        "true"
    );
    // Without a medium, the phone number is preferred.
    assert!(world.pool.mailbox("+4915112345678").is_empty());
    let app = world.public();
    assert_eq!(
        app.send_password(GRACE, "Wrong-horse-1").await.unwrap_err(),
        WRONG
    );
    assert_eq!(
        app.forgot(GRACE).await.unwrap_err(),
        (
            "NotAuthorizedException",
            "User password cannot be reset in the current state."
        )
    );
}

#[tokio::test]
async fn an_invitation_can_be_sent_again_until_the_user_is_confirmed() {
    let world = passwords_only().await;
    let admin = world.admin();
    admin.create(GRACE, PASSWORD).await.unwrap();
    assert!(world.pool.mailbox("").is_empty());
    let resend = |name: &str| {
        let request = admin.sdk.admin_create_user().user_pool_id(&admin.pool_id);
        request
            .username(name)
            .message_action(MessageActionType::Resend)
            .send()
    };
    resend(GRACE).await.unwrap();
    assert_ne!(world.code(GRACE), PASSWORD);
    let refused = resend(ADA).await.unwrap_err();
    assert_eq!(Exception::from(refused), GONE);
    admin.set_password(GRACE, PASSWORD, true).await.unwrap();
    let refused = Exception::from(resend(GRACE).await.unwrap_err());
    assert_eq!(refused.0, "UnsupportedUserStateException");
}

#[tokio::test]
async fn a_pool_with_codes_as_first_factors_creates_users_without_a_password() {
    let world = World::new().await;
    let admin = world.admin();
    let request = admin.sdk.admin_create_user().user_pool_id(&admin.pool_id);
    request.username(GRACE).send().await.unwrap();
    assert_eq!(admin.status(GRACE).await, UserStatusType::Confirmed);
    assert_eq!(world.pool.mailbox(GRACE)[0].code, None);
    let app = world.public();
    assert_eq!(app.sign_in(GRACE, PASSWORD).await.unwrap_err(), WRONG);
    assert_eq!(app.send_password(GRACE, PASSWORD).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_user_that_cannot_be_created_is_refused() {
    let world = World::new().await;
    let admin = world.admin();
    admin.create(GRACE, PASSWORD).await.unwrap();
    assert_eq!(
        admin
            .create("GRACE@example.com", PASSWORD)
            .await
            .unwrap_err(),
        ("UsernameExistsException", "User account already exists")
    );
    let refused = admin.create(ADA, "nouppercase1").await.unwrap_err();
    assert_eq!(refused.0, "InvalidPasswordException");
    let refused = admin.create("ada", PASSWORD).await.unwrap_err();
    assert_eq!(
        refused,
        ("InvalidParameterException", "Username should be an email.")
    );
    let request = admin.sdk.admin_create_user().user_pool_id(&admin.pool_id);
    let sms = request
        .username(ADA)
        .desired_delivery_mediums(DeliveryMediumType::Sms);
    let refused = Exception::from(sms.send().await.unwrap_err());
    assert_eq!(refused.0, "InvalidParameterException");
    assert_eq!(admin.get(ADA).await.unwrap_err(), GONE);
}

#[tokio::test]
async fn another_pool_does_not_exist() {
    let world = World::new().await;
    let request = world.admin().sdk.admin_get_user();
    let request = request.user_pool_id("us-east-1_OtherPool").username(ADA);
    let refused = Exception::from(request.send().await.unwrap_err());
    let message = "User pool us-east-1_OtherPool does not exist.";
    assert_eq!(refused, ("ResourceNotFoundException", message));
}

#[tokio::test]
async fn a_permanent_password_confirms_a_user() {
    let world = World::new().await;
    let admin = world.admin();
    admin.create(GRACE, PASSWORD).await.unwrap();
    admin
        .set_password(GRACE, "Battery-staple-8", true)
        .await
        .unwrap();
    assert_eq!(admin.status(GRACE).await, UserStatusType::Confirmed);
    let app = world.confidential();
    app.sign_in(GRACE, "Battery-staple-8").await.unwrap();
    admin.set_password(GRACE, PASSWORD, false).await.unwrap();
    assert_eq!(
        admin.status(GRACE).await,
        UserStatusType::ForceChangePassword
    );
    let refused = admin.set_password(ADA, PASSWORD, true).await.unwrap_err();
    assert_eq!(refused, GONE);
}

#[tokio::test]
async fn an_administrator_confirms_a_sign_up_once() {
    let world = World::new().await;
    let (admin, app) = (world.admin(), world.public());
    app.sign_up(ADA).await.unwrap();
    let confirm = || {
        let request = admin
            .sdk
            .admin_confirm_sign_up()
            .user_pool_id(&admin.pool_id);
        request.username(ADA).send()
    };
    confirm().await.unwrap();
    assert_eq!(
        admin.attribute(ADA, "email_verified").await.unwrap(),
        "false"
    );
    app.sign_in(ADA, PASSWORD).await.unwrap();
    let refused = Exception::from(confirm().await.unwrap_err());
    let message = "User cannot be confirmed. Current status is CONFIRMED";
    assert_eq!(refused, ("NotAuthorizedException", message));
}

#[tokio::test]
async fn a_disabled_user_cannot_sign_in_and_has_no_valid_tokens() {
    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.public());
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    admin.disable(ADA).await;
    assert!(!admin.get(ADA).await.unwrap().enabled);
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), DISABLED);
    assert_eq!(
        app.send_password(ADA, PASSWORD).await.unwrap_err(),
        DISABLED
    );
    // A wrong password must not reveal that the account exists.
    assert_eq!(
        app.send_password(ADA, "Wrong-horse-1").await.unwrap_err(),
        WRONG
    );
    let refused = app.user(&tokens.access_token.unwrap()).await.unwrap_err();
    assert_eq!(refused.0, "NotAuthorizedException");
    app.get_tokens(&tokens.refresh_token.unwrap())
        .await
        .unwrap_err();
    let before = world.pool.mailbox("").len();
    assert_eq!(app.forgot(ADA).await.unwrap(), "a***@e***");
    assert_eq!(world.pool.mailbox("").len(), before);

    admin.enable(ADA).await;
    app.sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn with_show_user_existence_a_disabled_user_is_refused_at_once() {
    let world = World::with(|options| options.prevent_user_existence_errors = false);
    let world = world.await.with_ada().await;
    world.admin().disable(ADA).await;
    let app = world.public();
    assert_eq!(app.start_sign_in(ADA).await.err().unwrap(), DISABLED);
    assert_eq!(app.forgot(ADA).await.unwrap_err(), DISABLED);
}

#[tokio::test]
async fn a_reset_password_must_be_replaced_with_the_code() {
    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.public());
    let reset = || {
        let request = admin.sdk.admin_reset_user_password();
        request.user_pool_id(&admin.pool_id).username(ADA).send()
    };
    reset().await.unwrap();
    assert_eq!(admin.status(ADA).await, UserStatusType::ResetRequired);
    let required = (
        "PasswordResetRequiredException",
        "Password reset required for the user",
    );
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), required);
    assert_eq!(
        app.send_password(ADA, PASSWORD).await.unwrap_err(),
        required
    );
    assert_eq!(app.sign_in(ADA, "Wrong-horse-1").await.unwrap_err(), WRONG);
    let email = &world.pool.mailbox(ADA)[0];
    assert_eq!(
        (email.purpose, email.medium),
        (Purpose::ResetPassword, DeliveryMedium::Email)
    );
    app.reset(ADA, &world.code(ADA), "Battery-staple-8")
        .await
        .unwrap();
    assert_eq!(admin.status(ADA).await, UserStatusType::Confirmed);
    app.sign_in(ADA, "Battery-staple-8").await.unwrap();

    admin.set_password(ADA, PASSWORD, false).await.unwrap();
    let refused = Exception::from(reset().await.unwrap_err());
    assert_eq!(refused.0, "NotAuthorizedException");
    admin.create_confirmed(GRACE, PASSWORD).await;
    admin
        .update(GRACE, &[("email_verified", "false")])
        .await
        .unwrap();
    let request = admin
        .sdk
        .admin_reset_user_password()
        .user_pool_id(&admin.pool_id);
    let refused = Exception::from(request.username(GRACE).send().await.unwrap_err());
    assert_eq!(refused.0, "InvalidParameterException");
}

#[tokio::test]
async fn an_administrator_changes_an_address_without_a_code() {
    let world = World::new().await.with_ada().await;
    let admin = world.admin();
    let changes = [
        ("email", GRACE),
        ("email_verified", "true"),
        ("given_name", "Grace"),
    ];
    admin.update(ADA, &changes).await.unwrap();
    assert_eq!(admin.get(ADA).await.unwrap_err(), GONE);
    assert_eq!(admin.attribute(GRACE, "given_name").await.unwrap(), "Grace");
    world.public().sign_in(GRACE, PASSWORD).await.unwrap();
    admin.update(GRACE, &[("email", ADA)]).await.unwrap();
    assert_eq!(admin.attribute(GRACE, "email").await.unwrap(), GRACE);
    assert_eq!(world.pool.mailbox(ADA)[0].purpose, Purpose::VerifyAttribute);
    let refused = admin.update(GRACE, &[("sub", "x")]).await.unwrap_err();
    assert_eq!(refused.0, "NotAuthorizedException");
}

#[tokio::test]
async fn an_administrator_signs_a_user_out_everywhere_and_deletes_the_user() {
    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.public());
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let request = admin
        .sdk
        .admin_user_global_sign_out()
        .user_pool_id(&admin.pool_id);
    request.username(ADA).send().await.unwrap();
    let refused = app.user(&tokens.access_token.unwrap()).await.unwrap_err();
    assert_eq!(
        refused,
        ("NotAuthorizedException", "Access Token has been revoked")
    );
    let delete = || {
        let request = admin.sdk.admin_delete_user().user_pool_id(&admin.pool_id);
        request.username(ADA).send()
    };
    delete().await.unwrap();
    assert_eq!(Exception::from(delete().await.unwrap_err()), GONE);
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_change_moves_the_time_of_the_last_change() {
    let world = World::new().await.with_ada().await;
    let admin = world.admin();
    world.advance(60);
    admin.disable(ADA).await;
    let user = admin.get(ADA).await.unwrap();
    let created = user.user_create_date.unwrap().secs();
    assert_eq!(user.user_last_modified_date.unwrap().secs() - created, 60);
}
