//! No response reveals whether an address has an account: known, unknown, unconfirmed and disabled users get the same
//! status, headers and body, and lead to the same calls to the pool, whatever `PreventUserExistenceErrors` is.
//!
//! `README.md` lists what Cognito itself reveals.

mod login;
mod user_auth;

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::Answer;
use crate::world::{PASSWORD, World, email};

/// A kind of user. The names begin with the same letter, so that masked addresses are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Known,
    Unconfirmed,
    Unknown,
    Disabled,
}

const KINDS: [Kind; 4] = [
    Kind::Known,
    Kind::Unconfirmed,
    Kind::Unknown,
    Kind::Disabled,
];

impl Kind {
    fn email(self) -> String {
        email(match self {
            Self::Known => "ada",
            Self::Unconfirmed => "amy",
            Self::Unknown => "ann",
            Self::Disabled => "abe",
        })
    }
}

async fn world(prevented: bool) -> World {
    let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
    for name in ["ada", "abe"] {
        world.account(name).await;
    }
    let body = json!({ "email": Kind::Unconfirmed.email(), "password": PASSWORD });
    let registered = world.new_browser().post(path::REGISTER, &body).await;
    assert_eq!(registered.status, 200);
    world
}

/// What a client sees of a response, and the calls to the pool before it.
type Observed = (String, Vec<String>);

/// Sends a request about each kind of user, and returns what can be observed.
async fn observe(
    world: &World,
    operation: &str,
    kinds: &[Kind],
    send: impl AsyncFn(&World, &str) -> String,
) -> Vec<(Kind, Observed)> {
    let mut observed = Vec::new();
    for &kind in kinds {
        if kind == Kind::Disabled {
            // As Cognito answers before it looks at a password or a code.
            let refusal =
                json!({ "__type": "NotAuthorizedException", "message": "User is disabled." });
            world.gate.answer(operation, 400, refusal);
        }
        world.gate.clear_calls();
        let visible = send(world, &kind.email()).await;
        let calls = world.gate.all().into_iter().map(|call| call.name).collect();
        observed.push((kind, (visible, calls)));
    }
    if kinds.contains(&Kind::Disabled) {
        world.gate.restore(operation);
    }
    observed
}

fn assert_alike(observed: &[(Kind, Observed)], case: &str) {
    let (_, first) = &observed[0];
    assert!(!first.1.is_empty(), "{case}: the pool is called");
    for (kind, other) in observed {
        assert_eq!(other, first, "{case}: {kind:?}");
    }
}

async fn post(world: &World, path: &str, body: Value) -> Answer {
    world.new_browser().post(path, &body).await
}

#[tokio::test]
async fn registration_and_confirmation_reveal_no_account() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let case = format!("PreventUserExistenceErrors: {prevented}");

        let wrong = async |world: &World, email: &str| {
            let body = json!({ "email": email, "code": "000000" });
            post(world, path::CONFIRM, body).await.visible_parts()
        };
        let seen = observe(&world, "ConfirmSignUp", &KINDS, wrong).await;
        assert_alike(&seen, &format!("confirm, {case}"));
        assert!(seen[0].1.0.contains("confirmation_refused"));

        let resend = async |world: &World, email: &str| {
            let body = json!({ "email": email });
            post(world, path::CONFIRM_RESEND, body)
                .await
                .visible_parts()
        };
        let seen = observe(&world, "ResendConfirmationCode", &KINDS, resend).await;
        assert_alike(&seen, &format!("resend, {case}"));

        let register = async |world: &World, email: &str| {
            let body = json!({ "email": email, "password": PASSWORD });
            post(world, path::REGISTER, body).await.visible_parts()
        };
        // The pool never answers a registration with "User is disabled."
        let seen = observe(&world, "SignUp", &KINDS[..3], register).await;
        assert_alike(&seen, &format!("register, {case}"));
    }
}

#[tokio::test]
async fn the_limits_of_codes_are_the_same_for_every_address() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        for kind in [Kind::Known, Kind::Unconfirmed, Kind::Unknown] {
            let email = kind.email();
            let attempts = [
                (path::CONFIRM_RESEND, json!({ "email": email }), 5),
                (
                    path::CONFIRM,
                    json!({ "email": email, "code": "000000" }),
                    15,
                ),
            ];
            for (path, body, allowed) in attempts {
                // The account of the known user was confirmed with one attempt, and each registration counts one email.
                let used = i32::from(match path {
                    path::CONFIRM => kind == Kind::Known,
                    _ => kind != Kind::Unknown,
                });
                for _ in used..allowed {
                    let answer = post(&world, path, body.clone()).await;
                    assert_ne!(answer.status, 429, "{kind:?} {path}");
                }
                world.gate.clear_calls();
                let answer = post(&world, path, body).await;
                let limit = (429, ProblemCode::TooManyAttempts);
                assert_eq!(answer.refusal(), limit, "{kind:?} {path}");
                assert!(world.gate.all().is_empty(), "{kind:?} {path}");
            }
        }
    }
}

/// The email that another registration sends in the background is one of the five that the pool allows.
#[tokio::test]
async fn a_registration_changes_the_limit_of_codes_in_the_same_way_for_every_address() {
    let world = world(true).await;
    world.advance(3600);
    let mut seen = Vec::new();
    for kind in [Kind::Known, Kind::Unconfirmed, Kind::Unknown] {
        let body = json!({ "email": kind.email(), "password": PASSWORD });
        assert_eq!(post(&world, path::REGISTER, body).await.status, 200);
        world.state.background.wait().await;
        let mut statuses = Vec::new();
        for _ in 0..5 {
            let body = json!({ "email": kind.email() });
            let answer = post(&world, path::CONFIRM_RESEND, body).await;
            statuses.push(answer.status.as_u16());
        }
        seen.push((kind, statuses));
    }
    for (kind, statuses) in seen {
        assert_eq!(statuses, [200, 200, 200, 200, 429], "{kind:?}");
    }
}

/// The quotas of the pool itself say nothing either, should it count what this server does not know of.
#[tokio::test]
async fn a_registration_after_the_last_email_of_an_hour_sends_none() {
    let world = world(true).await;
    world.advance(3600);
    let email = Kind::Unconfirmed.email();
    for _ in 0..5 {
        let body = json!({ "email": email });
        assert_eq!(post(&world, path::CONFIRM_RESEND, body).await.status, 200);
    }
    world.gate.clear_calls();
    let body = json!({ "email": email, "password": PASSWORD });
    assert_eq!(post(&world, path::REGISTER, body).await.status, 200);
    world.state.background.wait().await;
    assert!(world.gate.calls("ResendConfirmationCode").is_empty());
}

#[tokio::test]
async fn an_outage_looks_the_same_for_every_address() {
    let world = world(false).await;
    world.gate.close(true);
    for path in [path::CONFIRM, path::CONFIRM_RESEND, path::REGISTER] {
        let mut seen = Vec::new();
        for kind in KINDS {
            let body = match path {
                path::CONFIRM => json!({ "email": kind.email(), "code": "000000" }),
                path::REGISTER => json!({ "email": kind.email(), "password": PASSWORD }),
                _ => json!({ "email": kind.email() }),
            };
            let answer = post(&world, path, body).await;
            assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
            seen.push(answer.visible_parts());
        }
        assert!(
            seen.iter().all(|other| *other == seen[0]),
            "{path}: {seen:#?}"
        );
    }
}
