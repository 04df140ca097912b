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
