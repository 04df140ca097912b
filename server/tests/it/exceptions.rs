//! Every exception of the pool, at every operation that this server calls: the status and code of the response.
//!
//! The list of exceptions is complete: `user_pool/error/table/tests.rs` compares the same table with the SDK.

mod account;

use serde_json::{Value, json};
use wire::{Problem, ProblemCode, path};

use crate::browser::{Answer, Browser, proof};
use crate::world::{PASSWORD, World};
use ProblemCode as Code;

const ADA: &str = "ada@example.org";

/// Each exception with the response to it, where an operation has no rule of its own.
#[rustfmt::skip]
const EXCEPTIONS: [(&str, &str, u16, ProblemCode); 48] = [
    ("AliasExists", "", 422, Code::EmailTaken),
    ("CodeDeliveryFailure", "", 502, Code::CodeNotDelivered),
    ("CodeMismatch", "", 422, Code::CodeMismatch),
    ("ConcurrentModification", "", 409, Code::ConcurrentModification),
    ("DeviceKeyExists", "", 409, Code::DeviceKeyExists),
    ("EnableSoftwareTokenMFA", "", 422, Code::SoftwareTokenMismatch),
    ("ExpiredCode", "", 422, Code::CodeExpired),
    ("FeatureUnavailableInTier", "", 501, Code::FeatureUnavailable),
    ("Forbidden", "", 403, Code::BlockedByFirewall),
    ("InternalError", "", 503, Code::PoolUnavailable),
    ("InvalidEmailRoleAccessPolicy", "", 502, Code::PoolMisconfigured),
    ("InvalidLambdaResponse", "", 502, Code::TriggerFailed),
    ("InvalidParameter", "Something else", 422, Code::InvalidInput),
    ("InvalidPassword", "", 422, Code::PasswordNotAccepted),
    ("InvalidSmsRoleAccessPolicy", "", 502, Code::PoolMisconfigured),
    ("InvalidSmsRoleTrustRelationship", "", 502, Code::PoolMisconfigured),
    ("InvalidUserPoolConfiguration", "", 502, Code::PoolMisconfigured),
    ("LimitExceeded", "", 429, Code::TooManyAttempts),
    ("MFAMethodNotFound", "", 422, Code::MfaMethodNotFound),
    ("NotAuthorized", "A sentence from the future", 403, Code::RefusedByPool),
    ("NotAuthorized", "SignUp is not permitted for this user pool", 403, Code::SignUpDisabled),
    ("NotAuthorized", "Unable to verify secret hash for client x", 502, Code::PoolMisconfigured),
    ("NotAuthorized", "Invalid session for the user, session is expired.", 410, Code::LoginExpired),
    ("OperationNotEnabled", "", 503, Code::TemporarilyReadOnly),
    ("PasswordHistoryPolicyViolation", "", 422, Code::PasswordHistory),
    ("PasswordResetRequired", "", 403, Code::PasswordResetRequired),
    ("RefreshTokenReuse", "", 401, Code::NotLoggedIn),
    ("ResourceNotFound", "", 502, Code::PoolMisconfigured),
    ("SoftwareTokenMFANotFound", "", 422, Code::SoftwareTokenMfaNotFound),
    ("TooManyFailedAttempts", "", 429, Code::TooManyAttempts),
    ("TooManyRequests", "", 429, Code::PoolBusy),
    ("Unauthorized", "", 502, Code::PoolMisconfigured),
    ("UnexpectedLambda", "", 502, Code::TriggerFailed),
    ("UnsupportedOperation", "", 502, Code::PoolMisconfigured),
    ("UnsupportedTokenType", "", 502, Code::PoolMisconfigured),
    ("UserLambdaValidation", "", 422, Code::RefusedByTrigger),
    ("UserNotConfirmed", "", 403, Code::UserNotConfirmed),
    ("UserNotFound", "", 403, Code::WrongCredentials),
    ("UsernameExists", "", 422, Code::EmailTaken),
    ("WebAuthnChallengeNotFound", "", 410, Code::PasskeyChallengeNotFound),
    ("WebAuthnClientMismatch", "", 502, Code::PasskeyMisconfigured),
    ("WebAuthnConfigurationMissing", "", 502, Code::PasskeyMisconfigured),
    ("WebAuthnCredentialNotSupported", "", 422, Code::PasskeyNotSupported),
    ("WebAuthnNotEnabled", "", 501, Code::PasskeyNotEnabled),
    ("WebAuthnOriginNotAllowed", "", 502, Code::PasskeyMisconfigured),
    ("WebAuthnRelyingPartyMismatch", "", 502, Code::PasskeyMisconfigured),
    ("Throttling", "", 429, Code::PoolBusy),
    ("SomethingNew", "", 500, Code::Internal),
];

/// Exceptions that only some accounts cause, so that a response to someone who is not logged in hides them.
const HIDDEN: [&str; 10] = [
    "CodeDeliveryFailure",
    "CodeMismatch",
    "ExpiredCode",
    "InvalidParameter",
    "LimitExceeded",
    "PasswordResetRequired",
    "TooManyFailedAttempts",
    "UserNotConfirmed",
    "UserNotFound",
    "A sentence from the future",
];

/// Answers every call of an operation with each exception in turn, and checks the response that `send` gets.
async fn walk(
    world: &World,
    operation: &str,
    send: impl AsyncFn(&World) -> Answer,
    special: impl Fn(&str) -> Option<(u16, Option<ProblemCode>)>,
) {
    for (name, message, status, code) in EXCEPTIONS {
        let exception = format!("{name}Exception");
        let body = json!({ "__type": exception, "message": message });
        world.gate.answer(operation, 400, body);
        let calls = world.gate.calls(operation).len();
        let answer = send(world).await;
        let case = format!("{operation}: {exception} {message}");
        assert_eq!(
            world.gate.calls(operation).len(),
            calls + 1,
            "{case}: nothing is retried"
        );
        let expected = special(name)
            .or_else(|| special(message))
            .unwrap_or((status, Some(code)));
        let problem = (answer.status.as_u16() >= 400).then(|| answer.problem());
        let found = problem.as_ref().map(|problem| problem.code);
        assert_eq!((answer.status.as_u16(), found), expected, "{case}");
        if let Some(problem) = problem {
            check_pause(&answer, &problem, &case);
        }
        world.gate.restore(operation);
        world.advance(3600);
    }
}

/// Waiting helps if and only if there is a `Retry-After` (RFC 9110, section 10.2.3).
fn check_pause(answer: &Answer, problem: &Problem, case: &str) {
    let is_temporary = [429, 503].contains(&answer.status.as_u16());
    assert_eq!(problem.retry_after.is_some(), is_temporary, "{case}");
    let seconds = problem.retry_after.map(|seconds| seconds.to_string());
    assert_eq!(
        answer.header("retry-after"),
        seconds.unwrap_or_default(),
        "{case}"
    );
}

async fn post(world: &World, path: &str, body: Value) -> Answer {
    world.new_browser().post(path, &body).await
}

#[tokio::test]
async fn of_sign_up() {
    let world = World::new().await;
    let body = json!({ "email": ADA, "password": PASSWORD });
    let send = async |world: &World| post(world, path::REGISTER, body.clone()).await;
    walk(&world, "SignUp", send, |name| {
        // The account exists in both cases, and the response does not say since when.
        let is_created = ["CodeDeliveryFailure", "UsernameExists"].contains(&name);
        is_created.then_some((200, None))
    })
    .await;
}

#[tokio::test]
async fn of_confirm_sign_up() {
    let world = World::new().await;
    let body = json!({ "email": ADA, "code": "123456" });
    let send = async |world: &World| post(world, path::CONFIRM, body.clone()).await;
    walk(&world, "ConfirmSignUp", send, |name| {
        let is_hidden = HIDDEN.contains(&name);
        is_hidden.then_some((422, Some(Code::ConfirmationRefused)))
    })
    .await;
}

#[tokio::test]
async fn of_resend_confirmation_code() {
    let world = World::new().await;
    let body = json!({ "email": ADA });
    let send = async |world: &World| post(world, path::CONFIRM_RESEND, body.clone()).await;
    walk(&world, "ResendConfirmationCode", send, |name| {
        HIDDEN.contains(&name).then_some((200, None))
    })
    .await;
}

/// A refusal of a login that is not about something else means wrong credentials.
fn login_rule(name: &str) -> Option<(u16, Option<ProblemCode>)> {
    let is_new = name == "A sentence from the future";
    is_new.then_some((403, Some(Code::WrongCredentials)))
}

#[tokio::test]
async fn of_initiate_auth() {
    let world = World::new().await;
    let send = async |world: &World| {
        let mut browser = world.new_browser();
        let client = browser.client();
        browser.start(ADA, &client, false).await
    };
    walk(&world, "InitiateAuth", send, |name| {
        // A decoy.
        let is_unknown = name == "UserNotFound";
        login_rule(name).or(is_unknown.then_some((200, None)))
    })
    .await;
}

#[tokio::test]
async fn of_respond_to_auth_challenge() {
    let world = World::new().await;
    world.account("ada").await;
    let send = async |world: &World| {
        let mut browser = world.new_browser();
        let client = browser.client();
        let started = browser.start(ADA, &client, false).await;
        let answer = proof(&started.challenge(), &client, PASSWORD);
        browser.post(path::LOGIN_ANSWER, &answer).await
    };
    walk(&world, "RespondToAuthChallenge", send, login_rule).await;
}

#[tokio::test]
async fn of_forgot_password() {
    let world = World::new().await;
    let body = json!({ "email": ADA });
    let send = async |world: &World| post(world, path::FORGOT_PASSWORD, body.clone()).await;
    walk(&world, "ForgotPassword", send, |name| {
        HIDDEN.contains(&name).then_some((200, None))
    })
    .await;
}

#[tokio::test]
async fn of_confirm_forgot_password() {
    let world = World::new().await;
    let body = json!({ "email": ADA, "code": "123456", "password": PASSWORD });
    let send = async |world: &World| post(world, path::RESET_PASSWORD, body.clone()).await;
    walk(&world, "ConfirmForgotPassword", send, |name| {
        let is_hidden = HIDDEN.contains(&name);
        is_hidden.then_some((422, Some(Code::ResetRefused)))
    })
    .await;
}

#[tokio::test]
async fn of_revoke_token() {
    let world = World::new().await;
    for (name, message, ..) in EXCEPTIONS {
        let mut member = world.member(&name.to_lowercase()).await;
        let body = json!({ "__type": format!("{name}Exception"), "message": message });
        world.gate.answer("RevokeToken", 400, body);
        assert_eq!(member.post(path::LOGOUT, &json!({})).await.status, 200);
        assert!(!member.is_logged_in().await, "{name}");
        world.gate.restore("RevokeToken");
    }
}

#[tokio::test]
async fn of_get_tokens_from_refresh_token() {
    const OPERATION: &str = "GetTokensFromRefreshToken";
    let world = World::with(|plan| plan.pool.access_token_seconds = 300).await;
    world.account("ada").await;
    for (name, message, ..) in EXCEPTIONS {
        let mut member: Browser = world.new_browser();
        assert_eq!(member.log_in(ADA).await.status, 200);
        world.advance(300);
        let body = json!({ "__type": format!("{name}Exception"), "message": message });
        world.gate.answer(OPERATION, 400, body);
        let expected = match name {
            "RefreshTokenReuse" | "UserNotFound" | "UserNotConfirmed" | "PasswordResetRequired" => {
                (401, Code::NotLoggedIn)
            }
            "TooManyRequests" | "Throttling" | "LimitExceeded" | "TooManyFailedAttempts" => {
                (429, Code::PoolBusy)
            }
            _ => (503, Code::PoolUnavailable),
        };
        let answer = member.get(path::PROFILE).await;
        assert_eq!(answer.refusal(), expected, "{name} {message}");
        let is_over = expected.0 == 401;
        assert_eq!(!member.is_logged_in().await, is_over, "{name} {message}");
        world.gate.restore(OPERATION);
    }
}
