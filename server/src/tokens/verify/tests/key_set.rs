//! The key set while the pool replaces its keys, is unavailable or publishes nonsense, and while others send forged tokens.

use std::sync::atomic::Ordering;

use futures::future::join_all;
use serde_json::{Value, json};

use super::super::Error;
use super::world::{KEYS, NOW, World, header, id_claims, jwk, sign, signed, with, world};

/// A token that the pool signed with its second key.
fn signed_with_new_key(claims: &Value) -> String {
    sign(&KEYS.other, &header("two"), claims)
}

impl World {
    async fn verify(&self, token: &str) -> Result<(), Error> {
        let verified = self.verifier.verify_id_token(token, None).await;
        verified.map(drop)
    }

    fn publish(&self, keys: &[Value]) {
        *self.key_set.lock().unwrap() = json!({ "keys": keys });
    }

    fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    fn fetched(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn a_thousand_unknown_key_ids_cause_at_most_two_fetches() {
    let world = world().await;
    let forged: Vec<String> = (0..1000)
        .map(|number| {
            let signature = signed(&id_claims());
            let signature = signature.rsplit('.').next().unwrap().to_owned();
            let part = |value: &Value| super::world::part(value.to_string().as_bytes());
            let head = part(&header(&format!("kid-{number}")));
            format!("{head}.{}.{signature}", part(&id_claims()))
        })
        .collect();
    let (first, second) = forged.split_at(500);
    for tokens in [first, second] {
        let outcomes = join_all(tokens.iter().map(|token| world.verify(token))).await;
        let is_about_keys =
            |outcome| matches!(outcome, Err(Error::UnknownKey | Error::KeysUnavailable));
        assert!(outcomes.into_iter().all(is_about_keys));
    }
    assert_eq!(world.fetched(), 2);
    let third = world.verify(&forged[0]).await;
    assert!(matches!(third, Err(Error::KeysUnavailable)), "{third:?}");
    assert_eq!(world.fetched(), 2);
    world.verify(&signed(&id_claims())).await.unwrap();
    world.advance(31);
    let unknown = world.verify(&forged[0]).await;
    assert!(matches!(unknown, Err(Error::UnknownKey)), "{unknown:?}");
    assert_eq!(world.fetched(), 3);
}

#[tokio::test]
async fn cached_keys_stay_valid_while_the_key_set_is_unavailable() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    world.up.store(false, Ordering::SeqCst);
    for round in 0..3 {
        world.advance(601);
        world.verify(&signed(&id_claims())).await.unwrap();
        world.wait_for_fetches(2 + round).await;
        // An unknown key waits until the fetch is over.
        let unknown = world.verify(&signed_with_new_key(&id_claims())).await;
        assert!(matches!(unknown, Err(Error::KeysUnavailable)));
    }
}

#[tokio::test]
async fn a_key_set_without_keys_or_with_nonsense_drops_no_key() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    let unusable = [
        json!({ "keys": [] }),
        json!({ "keys": [{ "kty": "EC" }] }),
        json!({ "keys": [with(KEYS.jwk.clone(), "n", json!(1))] }),
        json!({ "keys": {} }),
        json!([]),
        json!("down for maintenance"),
    ];
    for set in unusable {
        *world.key_set.lock().unwrap() = set.clone();
        world.advance(6);
        // The unknown key id waits for the fetch, and the pool's trouble is no verdict on the token.
        let unknown = world.verify(&signed_with_new_key(&id_claims())).await;
        assert!(matches!(unknown, Err(Error::KeysUnavailable)), "{set}");
        world.verify(&signed(&id_claims())).await.unwrap();
        // Neither of the fetches of the cool-down may be left over for the next round.
        world.advance(31);
    }
    assert_eq!(world.fetched(), 7);
}

#[tokio::test]
async fn an_old_key_is_used_at_once_and_the_key_set_fetched_in_the_background() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    world.advance(601);
    world.publish(&[jwk("two", &KEYS.other)]);
    world.held.send_replace(true);
    // Had the verification waited for the fetch, it would not end.
    world.verify(&signed(&id_claims())).await.unwrap();
    world.wait_for_fetches(2).await;
    world.held.send_replace(false);
    world
        .verify(&signed_with_new_key(&id_claims()))
        .await
        .unwrap();
    assert_eq!(world.fetched(), 2, "the second token used the same fetch");
}

#[tokio::test]
async fn a_key_that_is_published_during_a_fetch_works_at_once() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    world.advance(601);
    world.held.send_replace(true);
    world.verify(&signed(&id_claims())).await.unwrap();
    world.wait_for_fetches(2).await;
    // The response to the second fetch is on its way, without this key.
    world.publish(&[KEYS.jwk.clone(), jwk("two", &KEYS.other)]);
    world.held.send_replace(false);
    world
        .verify(&signed_with_new_key(&id_claims()))
        .await
        .unwrap();
    assert_eq!(world.fetched(), 3);
}

#[tokio::test]
async fn a_key_that_is_published_right_after_a_fetch_works_at_once() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    world.publish(&[KEYS.jwk.clone(), jwk("two", &KEYS.other)]);
    world
        .verify(&signed_with_new_key(&id_claims()))
        .await
        .unwrap();
    world.verify(&signed(&id_claims())).await.unwrap();
    assert_eq!(world.fetched(), 2);
}

#[tokio::test]
async fn a_key_that_is_published_within_the_cool_down_is_not_refused_and_works_after_it() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    let new = signed_with_new_key(&id_claims());
    let unknown = world.verify(&new).await;
    assert!(matches!(unknown, Err(Error::UnknownKey)), "{unknown:?}");
    world.publish(&[KEYS.jwk.clone(), jwk("two", &KEYS.other)]);
    let too_early = world.verify(&new).await;
    assert!(matches!(too_early, Err(Error::KeysUnavailable)));
    world.advance(30);
    world.verify(&new).await.unwrap();
}

#[tokio::test]
async fn a_retired_key_is_refused_once_the_key_set_was_fetched() {
    let world = world().await;
    world.verify(&signed(&id_claims())).await.unwrap();
    world.publish(&[jwk("two", &KEYS.other)]);
    world.advance(40);
    world
        .verify(&signed_with_new_key(&id_claims()))
        .await
        .unwrap();
    let retired = world.verify(&signed(&id_claims())).await;
    assert!(matches!(retired, Err(Error::UnknownKey)), "{retired:?}");
}

#[tokio::test]
async fn a_clock_that_is_set_back_by_a_day_freezes_nothing() {
    let world = world().await;
    for _ in 0..2 {
        let unknown = world.verify(&signed_with_new_key(&id_claims())).await;
        assert!(matches!(unknown, Err(Error::UnknownKey)));
    }
    world.publish(&[KEYS.jwk.clone(), jwk("two", &KEYS.other)]);
    world.advance(-24 * 3600);
    let claims = with(id_claims(), "iat", json!(NOW - 24 * 3600));
    world.verify(&signed_with_new_key(&claims)).await.unwrap();
    // Nor do known keys count as fresh for a day.
    world.publish(&[jwk("two", &KEYS.other)]);
    world.advance(601);
    world.verify(&signed(&claims)).await.unwrap();
    world.wait_for_fetches(4).await;
}

#[tokio::test]
async fn a_request_that_is_cancelled_does_not_cancel_the_fetch_of_the_others() {
    let world = world().await;
    world.held.send_replace(true);
    let verifier = world.verifier.clone();
    let cancelled = tokio::spawn(async move {
        let token = signed(&id_claims());
        verifier.verify_id_token(&token, None).await.map(drop)
    });
    world.wait_for_fetches(1).await;
    cancelled.abort();
    assert!(cancelled.await.unwrap_err().is_cancelled());
    world.held.send_replace(false);
    world.verify(&signed(&id_claims())).await.unwrap();
    assert_eq!(world.fetched(), 1);
}

#[tokio::test]
async fn without_any_key_the_error_is_keys_unavailable() {
    let world = world().await;
    world.up.store(false, Ordering::SeqCst);
    let outcome = world.verify(&signed(&id_claims())).await;
    assert!(matches!(outcome, Err(Error::KeysUnavailable)));
    // Recovered a few seconds later.
    world.up.store(true, Ordering::SeqCst);
    world.advance(5);
    world.verify(&signed(&id_claims())).await.unwrap();
}
