//! `InitiateAuth` with SRP and `RespondToAuthChallenge`: only the right proof signs in.

use crate::world::{ADA, App, Claim, PASSWORD, Refused, START, TIMESTAMP, World};

const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");

async fn claim(app: &App) -> Claim {
    let asked = app.ask(ADA).await.unwrap();
    asked.claim(&app.pool_name, PASSWORD, TIMESTAMP)
}

#[tokio::test]
async fn the_right_password_signs_in_at_both_clients() {
    let world = World::new().await.with_ada().await;
    for app in [world.public(), world.confidential()] {
        let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
        assert_eq!(tokens.token_type.as_deref(), Some("Bearer"));
        assert_eq!(tokens.expires_in, 3600);
        assert!(tokens.id_token.is_some() && tokens.access_token.is_some());
        assert!(tokens.refresh_token.is_some());
    }
}

#[tokio::test]
async fn the_case_of_an_address_does_not_matter() {
    let world = World::new().await.with_ada().await;
    world
        .public()
        .sign_in("ADA@EXAMPLE.COM", PASSWORD)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_challenge_names_the_sub_which_signs_in_as_well() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let asked = app.ask(ADA).await.unwrap();
    let sub = asked.parameters["USER_ID_FOR_SRP"].clone();
    assert_eq!(asked.parameters["USERNAME"], sub);
    assert_eq!(sub.len(), 36);
    app.sign_in(&sub, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_wrong_password_is_refused() {
    let world = World::new().await.with_ada().await;
    let refused = world.public().sign_in(ADA, "Correct-horse-8").await;
    assert_eq!(refused.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_spoilt_answer_is_refused() {
    type Spoil = fn(&mut Claim);
    let spoilers: [(&str, Spoil); 6] = [
        ("signature of another length", |claim| {
            claim.signature = "AAAA".to_owned();
        }),
        ("signature that is no base64", |claim| {
            claim.signature = "*".to_owned();
        }),
        ("signature with a changed bit", |claim| {
            let changed = if claim.signature.starts_with('A') {
                "B"
            } else {
                "A"
            };
            claim.signature.replace_range(..1, changed);
        }),
        ("foreign secret block", |claim| {
            claim.secret_block = "AAAA".to_owned();
        }),
        ("foreign user", |claim| claim.username = "f".repeat(36)),
        ("typed name", |claim| claim.username = ADA.to_owned()),
    ];
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for (what, spoil) in spoilers {
        let mut claim = claim(&app).await;
        spoil(&mut claim);
        assert_eq!(app.answer(&claim).await.unwrap_err(), WRONG, "{what}");
    }
}

#[tokio::test]
async fn a_timestamp_that_cognito_would_not_take_is_refused_although_it_is_signed() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for timestamp in [
        "Thu Mar 05 09:03:07 UTC 2026",
        "Fri Mar 5 09:03:07 UTC 2026",
        "Thu Mar 5 09:03:07 CET 2026",
        "Thu Mar 5 08:57:07 UTC 2026",
    ] {
        let asked = app.ask(ADA).await.unwrap();
        let claim = asked.claim(&app.pool_name, PASSWORD, timestamp);
        assert_eq!(app.answer(&claim).await.unwrap_err(), WRONG, "{timestamp}");
    }
    let asked = app.ask(ADA).await.unwrap();
    let later = asked.claim(&app.pool_name, PASSWORD, "Thu Mar 5 09:09:07 UTC 2026");
    assert_eq!(app.answer(&later).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_timestamp_that_was_not_signed_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let mut claim = claim(&app).await;
    claim.timestamp = "Thu Mar 5 09:03:08 UTC 2026".to_owned();
    assert_eq!(app.answer(&claim).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_challenge_is_answered_once() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let right = claim(&app).await;
    app.answer(&right).await.unwrap();
    assert_eq!(app.answer(&right).await.unwrap_err(), WRONG);

    let right = claim(&app).await;
    let mut wrong = right.clone();
    wrong.signature = "AAAA".to_owned();
    app.answer(&wrong).await.unwrap_err();
    assert_eq!(app.answer(&right).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_challenge_is_answered_within_three_minutes() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let in_time = claim(&app).await;
    world.pass(179);
    app.answer(&in_time).await.unwrap();

    let too_late = app.ask(ADA).await.unwrap();
    world.pass(180);
    // Signed for the moment at which it is sent: only the challenge is old.
    let claim = too_late.claim(&app.pool_name, PASSWORD, "Thu Mar 5 09:09:06 UTC 2026");
    assert_eq!(START + 359, 1_772_701_746);
    assert_eq!(app.answer(&claim).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_challenge_of_one_client_is_not_answered_by_the_other() {
    let world = World::new().await.with_ada().await;
    let right = claim(&world.public()).await;
    assert_eq!(
        world.confidential().answer(&right).await.unwrap_err(),
        WRONG
    );
}

#[tokio::test]
async fn an_unconfirmed_user_is_refused_before_the_password_is_looked_at() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let expected = ("UserNotConfirmedException", "User is not confirmed.");
    assert_eq!(app.ask(ADA).await.err().unwrap(), expected);
    assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), expected);
}

#[tokio::test]
async fn nobody_is_asked_like_somebody_and_always_in_the_same_way() {
    let world = World::new().await;
    let app = world.public();
    let first = app.ask("eve@example.com").await.unwrap();
    let again = app.ask("EVE@example.com").await.unwrap();
    for stable in ["SALT", "USER_ID_FOR_SRP", "USERNAME"] {
        assert_eq!(
            first.parameters[stable], again.parameters[stable],
            "{stable}"
        );
    }
    for fresh in ["SRP_B", "SECRET_BLOCK"] {
        assert_ne!(first.parameters[fresh], again.parameters[fresh], "{fresh}");
    }
    let claim = first.claim(&app.pool_name, PASSWORD, TIMESTAMP);
    assert_eq!(app.answer(&claim).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn nobody_is_named_where_the_pool_is_told_to() {
    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let app = world.public();
    let expected = ("UserNotFoundException", "User does not exist.");
    assert_eq!(app.ask("eve@example.com").await.err().unwrap(), expected);
    let refused = app.send_password("eve@example.com", PASSWORD).await;
    assert_eq!(refused.unwrap_err(), expected);
}

#[tokio::test]
async fn an_a_of_zero_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for srp_a in ["0", "00", "", "no hexadecimal"] {
        let sent = app
            .sdk
            .initiate_auth()
            .client_id(&app.id)
            .auth_flow("USER_SRP_AUTH".into())
            .auth_parameters("USERNAME", ADA)
            .auth_parameters("SRP_A", srp_a)
            .send()
            .await;
        let refused = Refused::from(sent.unwrap_err());
        assert_eq!(refused.0, "InvalidParameterException", "{srp_a}");
    }
}

#[tokio::test]
async fn the_demo_user_signs_in_from_the_start() {
    let world = World::new().await;
    let demo = world.description().demo_user.clone().unwrap();
    let app = world.confidential();
    app.sign_in(&demo.email, &demo.password).await.unwrap();
}
