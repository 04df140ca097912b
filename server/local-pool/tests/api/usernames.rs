//! A pool without `UsernameAttributes`: users sign in with a username of their own, and may have no email address.

use local_pool::UsernameAttributes;

use crate::{
    admin::attributes,
    world::{ADA, Exception, PASSWORD, World},
};

async fn world() -> World {
    World::with(|options| options.username_attributes = UsernameAttributes::None).await
}

#[tokio::test]
async fn a_user_without_an_address_signs_in_refreshes_and_changes_the_password() {
    let world = world().await;
    world.admin().create_without_address("Ada").await;
    world
        .admin()
        .set_password("ada", PASSWORD, true)
        .await
        .unwrap();
    let app = world.confidential();
    let challenge = app.start_sign_in("ADA").await.unwrap();
    for name in ["USERNAME", "USER_ID_FOR_SRP"] {
        assert_eq!(challenge.parameters[name], "ada");
    }
    let tokens = app.sign_in("Ada", PASSWORD).await.unwrap();
    let claims = crate::tokens::claims(&world, &tokens.id_token.unwrap()).await;
    assert_eq!(claims["cognito:username"], "ada");
    assert_eq!(claims.get("email"), None);
    // `SECRET_HASH` covers the username.
    let token = tokens.refresh_token.unwrap();
    app.refresh_auth(&token, "ada").await.unwrap();

    let access_token = tokens.access_token.unwrap();
    let change = app.sdk.change_password().access_token(access_token);
    let change = change.previous_password(PASSWORD);
    let change = change.proposed_password("Correct-horse-8");
    change.send().await.unwrap();
    app.sign_in("ada", "Correct-horse-8").await.unwrap();
    let public = world.public();
    public
        .send_password("ada", "Correct-horse-8")
        .await
        .unwrap();
    let old = public.send_password("ada", PASSWORD).await.unwrap_err();
    assert_eq!(old.0, "NotAuthorizedException");
}

#[tokio::test]
async fn a_temporary_password_is_replaced_without_an_address() {
    let world = world().await;
    world.admin().create_without_address("ada").await;
    let app = world.public();
    let step = app.log_in("ada", PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "NEW_PASSWORD_REQUIRED");
    assert_eq!(step.parameters["requiredAttributes"], "[]");
    let done = app.answer(&step, &[("NEW_PASSWORD", "Correct-horse-8")]);
    assert!(done.await.unwrap().tokens.is_some());
    app.sign_in("ada", "Correct-horse-8").await.unwrap();
}

#[tokio::test]
async fn usernames_are_unique_and_addresses_are_not() {
    let world = world().await;
    let app = world.public();
    let email = [("email", ADA)];
    let signed_up = app.sign_up_with("ada", PASSWORD, &email).await.unwrap();
    assert!(signed_up.code_delivery_details.is_some());
    app.confirm("ada", &world.code(ADA)).await.unwrap();
    let second = app.sign_up_with("ada2", PASSWORD, &email).await.unwrap();
    assert_ne!(signed_up.user_sub, second.user_sub);
    let duplicate = app.sign_up_with("ADA", PASSWORD, &[]).await.unwrap_err();
    let expected = ("UsernameExistsException", "User account already exists");
    assert_eq!(Exception::from(duplicate), expected);
    let spaces = app.sign_up_with("a da", PASSWORD, &[]).await.unwrap_err();
    assert_eq!(Exception::from(spaces).0, "InvalidParameterException");
    // The address is not a name.
    let unknown = app.sign_in(ADA, PASSWORD).await.unwrap_err();
    assert_eq!(unknown.0, "NotAuthorizedException");
    let tokens = app.sign_in("ada", PASSWORD).await.unwrap();
    let token = tokens.access_token.unwrap();
    let update = app.sdk.update_user_attributes().access_token(token);
    let changes = attributes(&[("email", "ada2@example.com")]);
    let update = update.set_user_attributes(Some(changes));
    update.send().await.unwrap();
}

#[tokio::test]
async fn a_sign_up_without_an_address_waits_for_an_administrator() {
    let world = world().await;
    let (app, admin) = (world.public(), world.admin());
    let signed_up = app.sign_up_with("ada", PASSWORD, &[]).await.unwrap();
    assert!(signed_up.code_delivery_details.is_none() && !signed_up.user_confirmed);
    let refused = app.resend("ada").await.unwrap_err();
    let message = "Cannot resend codes. Auto verification not turned on.";
    assert_eq!(refused, ("InvalidParameterException", message));
    let confirm = admin.sdk.admin_confirm_sign_up().username("ada");
    let confirm = confirm.user_pool_id(&admin.pool_id).send().await;
    confirm.unwrap();
    app.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(app.forgot("ada").await.unwrap(), "a***@***");
    assert!(world.pool.mailbox("").is_empty());
}

#[tokio::test]
async fn unknown_names_are_challenged_like_known_ones() {
    let world = world().await;
    world.admin().create_without_address("ada").await;
    world
        .admin()
        .set_password("ada", PASSWORD, true)
        .await
        .unwrap();
    let app = world.public();
    for name in ["ada", "Eve"] {
        let challenge = app.start_sign_in(name).await.unwrap();
        assert_eq!(challenge.parameters["USERNAME"], name.to_lowercase());
        assert_eq!(challenge.parameters["SALT"].len(), 32);
    }
}

#[tokio::test]
async fn the_pool_describes_itself_without_username_attributes() {
    for (names, expected) in [
        (UsernameAttributes::Email, vec!["email".to_owned()]),
        (UsernameAttributes::None, vec![]),
    ] {
        let world = World::with(|options| options.username_attributes = names).await;
        let admin = world.admin();
        let describe = admin.sdk.describe_user_pool().user_pool_id(&admin.pool_id);
        let described = describe.send().await.unwrap().user_pool.unwrap();
        let found = described.username_attributes();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }
}
