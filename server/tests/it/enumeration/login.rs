//! Logins with a password.

use serde_json::json;
use wire::{ProblemCode, path};

use super::{KINDS, Kind, assert_alike, observe, post, world};
use crate::browser::{Answer, password_verifier, proof};
use crate::login::unknown_users::shape;
use crate::world::World;

/// Starts a login, and answers it with a wrong password.
async fn guess(world: &World, email: &str) -> (Answer, Answer) {
    let mut browser = world.new_browser();
    let client = browser.client();
    let started = browser.start(email, &client, false).await;
    assert_eq!(started.status, 200, "{email}: {}", started.text());
    let answer = proof(&started.challenge(), &client, "Wrong-Horse-7");
    let refused = browser.post(path::LOGIN_ANSWER, &answer).await;
    (started, refused)
}

#[tokio::test]
async fn a_login_reveals_no_account() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let case = format!("PreventUserExistenceErrors: {prevented}");
        let log_in = async |world: &World, email: &str| {
            let (started, refused) = guess(world, email).await;
            // The username is the one that was typed.
            let started = shape(&started).replace(email, "*");
            format!("{started} {}", refused.visible_parts())
        };
        // Cognito itself reveals unconfirmed users.
        let kinds = [Kind::Known, Kind::Unknown, Kind::Disabled];
        let seen = observe(&world, "InitiateAuth", &kinds, log_in).await;
        assert!(seen[0].1.0.contains("wrong_credentials"));
        assert_alike(&seen, &case);
    }
}

#[tokio::test]
async fn lockouts_are_the_same_for_every_name() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let mut seen = Vec::new();
        for kind in [Kind::Known, Kind::Unknown] {
            let mut observed = Vec::new();
            for _ in 0..5 {
                observed.push(guess(&world, &kind.email()).await.1.visible_parts());
            }
            for seconds in [1, 2, 4] {
                let mut browser = world.new_browser();
                let client = browser.client();
                let locked = browser.start(&kind.email(), &client, false).await;
                assert_eq!(locked.refusal(), (403, ProblemCode::WrongCredentials));
                observed.push(locked.visible_parts());
                world.advance(seconds);
                observed.push(guess(&world, &kind.email()).await.1.visible_parts());
            }
            seen.push(observed);
        }
        assert_eq!(seen[0], seen[1], "PreventUserExistenceErrors: {prevented}");
    }
}

#[tokio::test]
async fn a_public_value_that_is_zero_is_refused_before_the_pool_is_called() {
    let n = "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd\
             ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
             ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f\
             83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b\
             e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510\
             15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7\
             abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c\
             bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff";
    let world = world(false).await;
    let mut seen = Vec::new();
    for kind in KINDS {
        for srp_a in ["0", "00", n] {
            world.gate.clear_calls();
            let first_factor = json!({ "challenge": "password_srp", "srp_a": srp_a });
            let body = json!({ "username": kind.email(), "first_factor": first_factor, "remember": false });
            let answer = post(&world, path::LOGIN, body).await;
            assert_eq!(answer.refusal(), (400, ProblemCode::MalformedRequest));
            assert!(world.gate.all().is_empty());
            seen.push(answer.visible_parts());
        }
    }
    assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
}

#[tokio::test]
async fn the_public_value_of_a_decoy_has_the_range_of_a_real_one() {
    let world = world(false).await;
    let mut first_bits = [[0; 2]; 2];
    for (kind, counts) in [Kind::Known, Kind::Unknown]
        .into_iter()
        .zip(&mut first_bits)
    {
        for _ in 0..40 {
            let mut browser = world.new_browser();
            let client = browser.client();
            let started = browser.start(&kind.email(), &client, false).await;
            let pending = started.challenge();
            let srp_b = &password_verifier(&pending).srp_b;
            let is_high = srp_b.len() == 768 && srp_b.as_bytes()[0] >= b'8';
            counts[usize::from(is_high)] += 1;
        }
    }
    // The seeds of pool and server are fixed, so these counts do not change. With a cleared first bit, one would be 0.
    for counts in first_bits {
        assert!(counts.iter().all(|count| *count >= 8), "{first_bits:?}");
    }
}

#[tokio::test]
async fn after_a_login_with_a_username_decoys_have_usernames_too() {
    let world = world(false).await;
    let user_id = async |email: &str| {
        let mut browser = world.new_browser();
        let client = browser.client();
        let started = browser.start(email, &client, false).await.challenge();
        password_verifier(&started).user_id.clone()
    };
    let unknown = Kind::Unknown.email();
    assert_ne!(user_id(&unknown).await, unknown);
    let parameters = json!({
        "USER_ID_FOR_SRP": Kind::Known.email(), "SALT": "ab", "SRP_B": "cd", "SECRET_BLOCK": "QUJD",
    });
    let challenge =
        json!({ "ChallengeName": "PASSWORD_VERIFIER", "ChallengeParameters": parameters });
    world.gate.answer("InitiateAuth", 200, challenge);
    assert_eq!(user_id(&Kind::Known.email()).await, Kind::Known.email());
    world.gate.restore("InitiateAuth");
    assert_eq!(user_id(&unknown).await, unknown);
}

#[tokio::test]
async fn a_failing_pool_looks_the_same_at_the_answer() {
    let world = world(false).await;
    for (status, exception, code) in [
        (503, "", ProblemCode::PoolUnavailable),
        (429, "", ProblemCode::PoolBusy),
        (400, "TooManyRequestsException", ProblemCode::PoolBusy),
        (400, "ForbiddenException", ProblemCode::BlockedByFirewall),
        (
            400,
            "OperationNotEnabledException",
            ProblemCode::TemporarilyReadOnly,
        ),
    ] {
        let body = json!({ "__type": exception, "message": "" });
        world.gate.answer("RespondToAuthChallenge", status, body);
        let known = guess(&world, &Kind::Known.email()).await.1;
        let unknown = guess(&world, &Kind::Unknown.email()).await.1;
        assert_eq!(known.problem().code, code);
        assert_eq!(unknown.visible_parts(), known.visible_parts(), "{code:?}");
    }
}
