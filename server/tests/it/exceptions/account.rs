//! Every exception at the operations of a logged-in user.

use serde_json::json;
use wire::{ProblemCode as Code, path};

use super::{EXCEPTIONS, check_pause};
use crate::account::requests::{AccountRequest, REQUESTS, world};

/// The responses that differ from the table.
fn special(path: &str, operation: &str, exception: &str) -> Option<(u16, Code)> {
    match (operation, exception) {
        (_, "AliasExists") if path == path::ACCOUNT_EMAIL => None,
        // The user was deleted, so that nobody is logged in any longer.
        (_, "UserNotFound") => Some((401, Code::NotLoggedIn)),
        // The request contains no email address.
        ("UpdateUserAttributes", "AliasExists") => Some((422, Code::InvalidInput)),
        (
            "StartWebAuthnRegistration" | "CompleteWebAuthnRegistration",
            "LimitExceeded" | "TooManyFailedAttempts",
        ) => Some((422, Code::PasskeyLimitReached)),
        _ => None,
    }
}

#[tokio::test]
async fn every_exception_of_every_operation_has_its_response() {
    let world = world().await;
    let ada = world.account("ada").await;
    let mut member = world.new_browser();
    for AccountRequest {
        path,
        sent,
        operation,
    } in REQUESTS
    {
        for (name, message, status, code) in EXCEPTIONS {
            let case = format!("{path}: {name} {message}");
            let is_limited = [path::ACCOUNT_PASSWORD, path::ACCOUNT_EMAIL].contains(&path);
            if is_limited || !member.is_logged_in().await {
                // Another hour, with as many attempts as before.
                world.advance(3600);
                assert_eq!(member.log_in(&ada).await.status, 200, "{case}");
            }
            let body = json!({ "__type": format!("{name}Exception"), "message": message });
            world.gate.answer(operation, 400, body);
            let answer = member.request_account(path, sent()).await;
            world.gate.restore(operation);
            let expected = special(path, operation, name).unwrap_or((status, code));
            assert_eq!(answer.refusal(), expected, "{case}");
            check_pause(&answer, &answer.problem(), &case);
            assert_eq!(
                member.is_logged_in().await,
                name != "UserNotFound",
                "{case}"
            );
        }
    }
}
