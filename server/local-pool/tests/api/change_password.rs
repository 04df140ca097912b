//! `ChangePassword` and `DeleteUser`.

use aws_sdk_cognitoidentityprovider::types::AuthenticationResultType;

use crate::world::{ADA, App, Exception, PASSWORD, World};

const NEW: &str = "Battery-staple-8";
const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");

async fn tokens(app: &App) -> AuthenticationResultType {
    app.sign_in(ADA, PASSWORD).await.unwrap()
}

async fn change(app: &App, token: &str, previous: &str, proposed: &str) -> Result<(), Exception> {
    app.sdk
        .change_password()
        .access_token(token)
        .previous_password(previous)
        .proposed_password(proposed)
        .send()
        .await?;
    Ok(())
}

#[tokio::test]
async fn the_new_password_replaces_the_old_one() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let tokens = tokens(&app).await;
    let access = tokens.access_token.unwrap();
    change(&app, &access, PASSWORD, NEW).await.unwrap();
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), WRONG);
    app.sign_in(ADA, NEW).await.unwrap();
    // Existing sign-ins stay valid.
    app.user(&access).await.unwrap();
    app.get_tokens(&tokens.refresh_token.unwrap())
        .await
        .unwrap();
}

#[tokio::test]
async fn the_previous_password_and_the_policy_are_checked() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let access = tokens(&app).await.access_token.unwrap();
    let refused = change(&app, &access, "Correct-horse-8", NEW).await;
    assert_eq!(refused.unwrap_err(), WRONG);
    let refused = change(&app, &access, PASSWORD, "nouppercase1").await;
    let message = "Password did not conform with policy: Password must have uppercase characters";
    assert_eq!(refused.unwrap_err(), ("InvalidPasswordException", message));
    let refused = change(&app, &access, "short", NEW).await.unwrap_err();
    assert_eq!(refused.0, "InvalidParameterException");
    assert!(refused.1.contains("'previousPassword'"), "{}", refused.1);
    let without = app
        .sdk
        .change_password()
        .access_token(&access)
        .proposed_password(NEW);
    assert_eq!(Exception::from(without.send().await.unwrap_err()), WRONG);
    app.sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn five_changes_an_hour_are_allowed() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let access = tokens(&app).await.access_token.unwrap();
    for _ in 0..5 {
        change(&app, &access, "Wrong-horse-7", NEW)
            .await
            .unwrap_err();
    }
    let refused = change(&app, &access, PASSWORD, NEW).await.unwrap_err();
    assert_eq!(refused.0, "LimitExceededException");
}

#[tokio::test]
async fn a_deleted_user_is_gone() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let tokens = tokens(&app).await;
    let access = tokens.access_token.unwrap();
    app.sdk
        .delete_user()
        .access_token(&access)
        .send()
        .await
        .unwrap();
    let gone = ("UserNotFoundException", "User does not exist.");
    assert_eq!(app.user(&access).await.unwrap_err(), gone);
    let again = app.sdk.delete_user().access_token(&access).send().await;
    assert_eq!(Exception::from(again.unwrap_err()), gone);
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), WRONG);
    let refresh = tokens.refresh_token.unwrap();
    assert_eq!(app.get_tokens(&refresh).await.unwrap_err(), gone);
    // SDKs revoke the token after they deleted the user.
    app.revoke(&refresh).await.unwrap();
    app.sign_up(ADA).await.unwrap();
}

#[tokio::test]
async fn a_revoked_token_cannot_delete_a_user() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let tokens = tokens(&app).await;
    app.revoke(&tokens.refresh_token.unwrap()).await.unwrap();
    let delete = app
        .sdk
        .delete_user()
        .access_token(tokens.access_token.unwrap());
    let refused = Exception::from(delete.send().await.unwrap_err());
    assert_eq!(
        refused,
        ("NotAuthorizedException", "Access Token has been revoked")
    );
    app.sign_in(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_wrong_previous_password_counts_towards_the_lockout() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let access = tokens(&app).await.access_token.unwrap();
    for _ in 0..3 {
        app.sign_in(ADA, "wrong").await.unwrap_err();
    }
    for _ in 0..2 {
        let refused = change(&app, &access, "Wrong-horse-7", NEW).await;
        assert_eq!(refused.unwrap_err(), WRONG);
    }
    let locked = ("NotAuthorizedException", "Password attempts exceeded");
    assert_eq!(app.sign_in(ADA, PASSWORD).await.unwrap_err(), locked);
    let refused = change(&app, &access, PASSWORD, NEW).await.unwrap_err();
    assert_eq!(refused, locked);
    world.advance(1);
    change(&app, &access, PASSWORD, NEW).await.unwrap();
    // A success resets the count.
    for _ in 0..4 {
        app.sign_in(ADA, "wrong").await.unwrap_err();
    }
    app.sign_in(ADA, NEW).await.unwrap();
}

#[tokio::test]
async fn a_user_without_a_password_sets_one_without_a_previous_one() {
    let world = World::new().await;
    let (admin, app) = (world.admin(), world.public());
    let create = admin.sdk.admin_create_user().user_pool_id(&admin.pool_id);
    let verified = crate::admin::attributes(&[("email_verified", "true")]);
    let create = create.username(ADA).set_user_attributes(Some(verified));
    create.send().await.unwrap();
    let step = app.prefer_challenge(ADA, "EMAIL_OTP").await.unwrap();
    let code = [("EMAIL_OTP_CODE", &*world.code(ADA))];
    let step = app.answer(&step, &code).await.unwrap();
    let access = step.access_token();

    let refused = change(&app, access, PASSWORD, NEW).await;
    assert_eq!(refused.unwrap_err(), WRONG);
    let first = app.sdk.change_password().access_token(access);
    first.proposed_password(NEW).send().await.unwrap();
    app.sign_in(ADA, NEW).await.unwrap();
    change(&app, access, NEW, PASSWORD).await.unwrap();
}
