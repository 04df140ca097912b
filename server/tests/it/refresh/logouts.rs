//! Logouts that meet a refresh, again and again: the session stays ended, and no token of it works.

use futures::join;
use serde_json::{Value, json};
use wire::path;

use super::{LIFETIME, REFRESH_CALLS, world_over};
use crate::browser::{Answer, Browser};
use crate::world::{StoreKind, World, both_stores, email};

const ROUNDS: usize = 100;

both_stores!(
    a_logout_that_meets_a_refresh_is_final_in_each_of_a_hundred_rounds,
    late_tokens_are_revoked_although_their_request_has_left,
);

/// Every refresh token that the pool has issued since the calls were cleared.
fn issued(world: &World) -> Vec<String> {
    let answers = world
        .gate
        .all()
        .into_iter()
        .filter_map(|call| serde_json::from_str::<Value>(&call.answer).ok());
    let tokens = answers.filter_map(|answer| {
        let token = answer["AuthenticationResult"]["RefreshToken"].as_str();
        token.map(str::to_owned)
    });
    tokens.collect()
}

async fn works(world: &World, token: &str) -> bool {
    let client = world.pool.description().client("confidential").unwrap();
    let body = json!({ "ClientId": client.client_id, "ClientSecret": client.client_secret, "RefreshToken": token });
    world.call_pool("GetTokensFromRefreshToken", body).await.0 == 200
}

async fn a_logout_that_meets_a_refresh_is_final_in_each_of_a_hundred_rounds(store: StoreKind) {
    let world = world_over(store, true).await;
    world.account("ada").await;
    let second = world.another_server().await;
    for round in 0..ROUNDS {
        let mut member = world.new_browser();
        world.gate.clear_calls();
        assert_eq!(member.log_in(&email("ada")).await.status, 200);
        world.advance(LIFETIME);
        // At the same server and at another one, in turn.
        let (mut tab, mut leaving) = (member.clone(), member.clone());
        if round % 2 == 1 {
            leaving = member.at(&second);
        }
        // Of eight rounds, the logout overtakes the refresh in two. In the others, either can be first.
        let overtakes = round % 8 < 2;
        if overtakes {
            world.gate.delay(REFRESH_CALLS[0]);
        }
        let leave = leave(&world, &mut leaving, overtakes);
        let (shown, left) = join!(tab.get(path::PROFILE), leave);
        assert_eq!(left.status, 200, "round {round}: {}", left.text());
        let status = shown.status.as_u16();
        let text = shown.text();
        assert!([200, 401].contains(&status), "round {round}: {text}");
        world.state.background.wait().await;
        second.background.wait().await;
        assert!(!member.is_logged_in().await, "round {round}");
        let tokens = issued(&world);
        if overtakes {
            // The token of the login, and that of the refresh.
            assert_eq!((status, tokens.len()), (401, 2), "round {round}: {text}");
        }
        for token in tokens {
            assert!(!works(&world, &token).await, "round {round}");
        }
    }
}

/// Logs out; if the logout `overtakes` the refresh, while the pool's answer to it is on its way.
async fn leave(world: &World, leaving: &mut Browser, overtakes: bool) -> Answer {
    let empty = json!({});
    if !overtakes {
        return leaving.post(path::LOGOUT, &empty).await;
    }
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    let left = leaving.post(path::LOGOUT, &empty).await;
    world.gate.release(REFRESH_CALLS[0]);
    left
}

async fn late_tokens_are_revoked_although_their_request_has_left(store: StoreKind) {
    let world = world_over(store, true).await;
    let member = world.member("ada").await;
    world.advance(LIFETIME);
    world.gate.clear_calls();
    world.gate.delay(REFRESH_CALLS[0]);
    let (mut tab, mut leaving) = (member.clone(), member);
    let asking = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    asking.abort();
    assert!(asking.await.unwrap_err().is_cancelled());
    assert_eq!(leaving.post(path::LOGOUT, &json!({})).await.status, 200);
    world.gate.release(REFRESH_CALLS[0]);
    world.state.background.wait().await;
    let late = issued(&world).pop().unwrap();
    let revoked = world.gate.calls("RevokeToken");
    assert!(revoked.iter().any(|call| call.request.contains(&late)));
}
