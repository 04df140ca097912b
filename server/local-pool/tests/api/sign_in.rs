//! `InitiateAuth` with SRP, and `RespondToAuthChallenge`.

use crate::world::{ADA, App, Claim, Exception, PASSWORD, TIMESTAMP, World};

const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");

async fn claim(app: &App) -> Claim {
    let challenge = app.start_sign_in(ADA).await.unwrap();
    challenge.claim(&app.pool_name, PASSWORD, TIMESTAMP)
}

#[tokio::test]
async fn the_correct_password_signs_in_at_both_clients() {
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
async fn the_challenge_contains_the_sub_which_signs_in_too() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let challenge = app.start_sign_in(ADA).await.unwrap();
    let sub = challenge.parameters["USER_ID_FOR_SRP"].clone();
    assert_eq!(challenge.parameters["USERNAME"], sub);
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
async fn a_changed_response_is_refused() {
    type Change = fn(&mut Claim);
    let changes: [(&str, Change); 6] = [
        ("signature of another length", |claim| {
            claim.signature = "AAAA".to_owned();
        }),
        ("signature that is not base64", |claim| {
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
        ("unknown secret block", |claim| {
            claim.secret_block = "AAAA".to_owned();
        }),
        ("another user", |claim| claim.username = "f".repeat(36)),
        ("email address", |claim| claim.username = ADA.to_owned()),
    ];
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for (what, change) in changes {
        let mut claim = claim(&app).await;
        change(&mut claim);
        assert_eq!(app.respond(&claim).await.unwrap_err(), WRONG, "{what}");
    }
}

#[tokio::test]
async fn a_signed_timestamp_in_another_format_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for timestamp in [
        "Thu Mar 05 09:03:07 UTC 2026",
        "Fri Mar 5 09:03:07 UTC 2026",
        "Thu Mar 5 09:03:07 CET 2026",
        "Thu Mar 5 08:57:07 UTC 2026",
    ] {
        let challenge = app.start_sign_in(ADA).await.unwrap();
        let claim = challenge.claim(&app.pool_name, PASSWORD, timestamp);
        assert_eq!(app.respond(&claim).await.unwrap_err(), WRONG, "{timestamp}");
    }
    let challenge = app.start_sign_in(ADA).await.unwrap();
    let later = challenge.claim(&app.pool_name, PASSWORD, "Thu Mar 5 09:09:07 UTC 2026");
    assert_eq!(app.respond(&later).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn an_unreadable_timestamp_does_not_count_as_an_attempt() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let mut claim = claim(&app).await;
    for timestamp in [
        "2026-03-05T09:03:07Z",
        "Do Mär 5 09:03:07 UTC 2026",
        "",
        "Thu Mar 5 09:03 UTC 2026",
    ]
    .repeat(2)
    {
        claim.timestamp = timestamp.to_owned();
        let expected = (
            "InvalidParameterException",
            "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.",
        );
        assert_eq!(
            app.respond(&claim).await.unwrap_err(),
            expected,
            "{timestamp}"
        );
    }
    // Eight refusals: five wrong passwords would have locked the account.
    claim.timestamp = TIMESTAMP.to_owned();
    app.respond(&claim).await.unwrap();
}

/// `SRP_B` is a number: one in sixteen has an odd number of digits.
#[tokio::test]
async fn a_challenge_with_an_odd_number_of_digits_signs_in() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..200 {
        let challenge = app.start_sign_in(ADA).await.unwrap();
        let digits = &challenge.parameters["SRP_B"];
        assert!(!digits.starts_with('0'));
        if digits.len() % 2 == 1 {
            let claim = challenge.claim(&app.pool_name, PASSWORD, TIMESTAMP);
            app.respond(&claim).await.unwrap();
            return;
        }
    }
    panic!("two hundred challenges had an even number of digits");
}

#[tokio::test]
async fn an_unsigned_timestamp_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let mut claim = claim(&app).await;
    claim.timestamp = "Thu Mar 5 09:03:08 UTC 2026".to_owned();
    assert_eq!(app.respond(&claim).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_challenge_accepts_one_response() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let right = claim(&app).await;
    app.respond(&right).await.unwrap();
    assert_eq!(app.respond(&right).await.unwrap_err(), WRONG);

    let right = claim(&app).await;
    let mut wrong = right.clone();
    wrong.signature = "AAAA".to_owned();
    app.respond(&wrong).await.unwrap_err();
    assert_eq!(app.respond(&right).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_challenge_expires_after_three_minutes() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let in_time = claim(&app).await;
    world.advance(179);
    app.respond(&in_time).await.unwrap();

    let too_late = app.start_sign_in(ADA).await.unwrap();
    world.advance(180);
    // Signed with the current time: only the challenge is too old.
    let claim = too_late.claim(&app.pool_name, PASSWORD, "Thu Mar 5 09:09:06 UTC 2026");
    assert_eq!(app.respond(&claim).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_response_from_another_client_is_refused() {
    let world = World::new().await.with_ada().await;
    let right = claim(&world.public()).await;
    assert_eq!(
        world.confidential().respond(&right).await.unwrap_err(),
        WRONG
    );
}

#[tokio::test]
async fn an_unconfirmed_user_is_refused_before_the_password_check() {
    let world = World::new().await;
    let app = world.public();
    app.sign_up(ADA).await.unwrap();
    let expected = ("UserNotConfirmedException", "User is not confirmed.");
    assert_eq!(app.start_sign_in(ADA).await.err().unwrap(), expected);
    assert_eq!(app.send_password(ADA, "wrong").await.unwrap_err(), expected);
}

#[tokio::test]
async fn an_unknown_user_gets_the_same_decoy_challenge_every_time() {
    let world = World::new().await;
    let app = world.public();
    let first = app.start_sign_in("eve@example.com").await.unwrap();
    let again = app.start_sign_in("EVE@example.com").await.unwrap();
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
    assert_eq!(app.respond(&claim).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn show_user_existence_reveals_unknown_users() {
    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let app = world.public();
    let expected = ("UserNotFoundException", "User does not exist.");
    assert_eq!(
        app.start_sign_in("eve@example.com").await.err().unwrap(),
        expected
    );
    let refused = app.send_password("eve@example.com", PASSWORD).await;
    assert_eq!(refused.unwrap_err(), expected);
}

#[tokio::test]
async fn an_srp_a_of_zero_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for srp_a in ["0", "00", "", "not hexadecimal"] {
        let sent = app
            .sdk
            .initiate_auth()
            .client_id(&app.id)
            .auth_flow("USER_SRP_AUTH".into())
            .auth_parameters("USERNAME", ADA)
            .auth_parameters("SRP_A", srp_a)
            .send()
            .await;
        let refused = Exception::from(sent.unwrap_err());
        assert_eq!(refused.0, "InvalidParameterException", "{srp_a}");
    }
}

#[tokio::test]
async fn the_demo_user_can_sign_in() {
    let world = World::new().await;
    let demo = world.description().demo_user.clone().unwrap();
    let app = world.confidential();
    app.sign_in(&demo.email, &demo.password).await.unwrap();
}
