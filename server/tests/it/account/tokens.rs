//! Access tokens that look valid to this server and that the pool does not accept.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use super::requests::{AccountRequest, REQUESTS, world};
use crate::world::{World, email};

/// The token of a call that the gate recorded.
fn access_token(request: &str) -> String {
    let sent: Value = serde_json::from_str(request).unwrap();
    sent["AccessToken"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_rejected_token_is_refreshed_once() {
    for message in ["Access Token has been revoked", "Access Token has expired"] {
        let world = World::new().await;
        let mut member = world.member("ada").await;
        // A token counts seconds.
        world.advance(1);
        let calls = AtomicUsize::new(0);
        world.gate.respond("GetUser", move |_| {
            if calls.fetch_add(1, Ordering::SeqCst) == 0 {
                (
                    400,
                    json!({ "__type": "NotAuthorizedException", "message": message }),
                )
            } else {
                (200, json!({ "Username": "x", "UserAttributes": [] }))
            }
        });
        let account = member.get(path::ACCOUNT).await;
        assert_eq!(account.status, 200, "{}", account.text());
        let calls = world.gate.calls("GetUser");
        assert_eq!(calls.len(), 2);
        assert_ne!(
            access_token(&calls[0].request),
            access_token(&calls[1].request)
        );
        assert_eq!(world.gate.calls("GetTokensFromRefreshToken").len(), 1);
        assert!(member.is_logged_in().await);
    }
}

#[tokio::test]
async fn a_user_whom_the_pool_signed_out_is_logged_out_by_every_request() {
    let world = world().await;
    for (number, AccountRequest { path, sent, .. }) in REQUESTS.into_iter().enumerate() {
        let name = format!("user{number}");
        let mut member = world.member(&name).await;
        world.sign_out_everywhere(&mut member).await;
        let sent = sent().map(|body| match path {
            path::ACCOUNT_DELETE => json!({ "confirmation": email(&name) }),
            _ => body,
        });
        let answer = member.request_account(path, sent).await;
        assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn), "{path}");
        assert_eq!(world.sessions().await, 0, "{path}");
        assert!(!member.is_logged_in().await, "{path}");
    }
}

#[tokio::test]
async fn a_session_ends_if_the_pool_rejects_refreshed_tokens_too() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let revoked =
        json!({ "__type": "NotAuthorizedException", "message": "Access Token has been revoked" });
    world.gate.answer("GetUser", 400, revoked);
    let answer = member.get(path::ACCOUNT).await;
    assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
    assert_eq!(world.gate.calls("GetUser").len(), 2);
    world.gate.wait_for_calls("RevokeToken", 1).await;
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn a_deleted_user_is_logged_out() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let body = json!({ "UserPoolId": world.pool.description().user_pool_id, "Username": "ada@example.org" });
    world.pool_answer("AdminDeleteUser", body).await;
    let answer = member.get(path::ACCOUNT).await;
    assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
    assert_eq!(world.sessions().await, 0);
}

#[tokio::test]
async fn an_outage_while_a_rejected_token_is_refreshed_ends_no_session() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let expired =
        json!({ "__type": "NotAuthorizedException", "message": "Access Token has expired" });
    world.gate.answer("GetUser", 400, expired);
    world
        .gate
        .answer("GetTokensFromRefreshToken", 503, json!({}));
    let answer = member.get(path::ACCOUNT).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    world.gate.restore("GetUser");
    world.gate.restore("GetTokensFromRefreshToken");
    assert_eq!(member.get(path::ACCOUNT).await.status, 200);
}
