//! One valid request to each route of the account that calls the pool.

use serde_json::{Value, json};
use server::routes;
use wire::path;

use crate::browser::{Answer, Browser};
use crate::world::{PASSWORD, World};

/// A new password that is good enough.
pub const NEW_PASSWORD: &str = "Another-Horse-8";

/// A request, and the operation of the pool that does what it asks for.
#[derive(Clone, Copy)]
pub struct AccountRequest {
    pub path: &'static str,
    /// The body of a `POST`.
    pub sent: fn() -> Option<Value>,
    pub operation: &'static str,
}

#[rustfmt::skip]
pub const REQUESTS: [AccountRequest; 16] = [
    request(path::ACCOUNT, "GetUser", || None),
    request(path::ACCOUNT_ATTRIBUTES, "UpdateUserAttributes", || {
        Some(json!({ "attributes": [{ "name": "given_name", "value": "Ada" }] }))
    }),
    request(path::ACCOUNT_ATTRIBUTES, "DeleteUserAttributes", || {
        Some(json!({ "attributes": [{ "name": "given_name", "value": "" }] }))
    }),
    request(path::ACCOUNT_EMAIL, "UpdateUserAttributes", || Some(json!({ "email": "new@example.org" }))),
    request(path::ACCOUNT_CODE, "GetUserAttributeVerificationCode", || Some(json!({ "address": "email" }))),
    request(path::ACCOUNT_VERIFY, "VerifyUserAttribute", || {
        Some(json!({ "address": "email", "code": "123456" }))
    }),
    request(path::ACCOUNT_PASSWORD, "ChangePassword", || {
        Some(json!({ "present_password": PASSWORD, "password": NEW_PASSWORD }))
    }),
    request(path::ACCOUNT_SECOND_FACTORS, "SetUserMFAPreference", || {
        Some(json!({ "enabled": ["software_token_mfa"], "preferred": "software_token_mfa" }))
    }),
    request(path::ACCOUNT_AUTHENTICATOR, "AssociateSoftwareToken", || Some(json!({}))),
    request(path::ACCOUNT_AUTHENTICATOR_VERIFY, "VerifySoftwareToken", || {
        Some(json!({ "code": "123456", "device_name": "Phone" }))
    }),
    request(path::ACCOUNT_PASSKEYS, "ListWebAuthnCredentials", || None),
    request(path::ACCOUNT_PASSKEYS_START, "StartWebAuthnRegistration", || Some(json!({}))),
    request(path::ACCOUNT_PASSKEYS_ADD, "CompleteWebAuthnRegistration", || {
        Some(json!({ "credential": { "type": "public-key" } }))
    }),
    request(path::ACCOUNT_PASSKEYS_REMOVE, "DeleteWebAuthnCredential", || Some(json!({ "id": "x" }))),
    request(path::ACCOUNT_SESSIONS_END_AT_POOL, "RevokeUserSession", || Some(json!({ "id": "tkn0123456789012345678901234" }))),
    request(path::ACCOUNT_DELETE, "DeleteUser", || Some(json!({ "confirmation": "ada@example.org" }))),
];

const fn request(
    path: &'static str,
    operation: &'static str,
    sent: fn() -> Option<Value>,
) -> AccountRequest {
    AccountRequest {
        path,
        sent,
        operation,
    }
}

/// A world in which every route of the account is available.
pub async fn world() -> World {
    World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
    })
    .await
}

impl Browser {
    /// Sends a request of the list.
    pub async fn request_account(&mut self, path: &str, sent: Option<Value>) -> Answer {
        match sent {
            Some(body) => self.post(path, &body).await,
            None => self.get(path).await,
        }
    }
}

#[test]
fn every_route_that_needs_the_scope_has_a_request() {
    let routes = routes::list().filter(|route| route.access().needs_account_scope());
    for route in routes {
        let mut requests = REQUESTS.iter();
        assert!(
            requests.any(|request| request.path == route.path()),
            "{}",
            route.path()
        );
    }
}
