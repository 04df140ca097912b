use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::*;
use crate::random::Random;

struct World {
    limits: Limits,
    now: Arc<AtomicI64>,
}

fn world(quotas: &str) -> World {
    let now = Arc::new(AtomicI64::new(1_800_000_000));
    let keys = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let sealing = Sealing::parse(keys, Random::seeded(1)).unwrap();
    let clock = Clock::manual(Arc::clone(&now));
    World {
        limits: Limits::new(quotas.parse().unwrap(), clock, sealing, None),
        now,
    }
}

impl World {
    async fn take(&self, limit: RateLimit, address: &str, subject: &str) -> Result<(), u32> {
        let taken = self.limits.take(&[limit], ip(address), subject).await;
        taken.map(|_| ()).map_err(|exceeded| exceeded.retry_after)
    }

    fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }
}

fn ip(text: &str) -> Option<IpAddr> {
    text.parse().ok()
}

#[tokio::test]
async fn the_fourth_login_within_a_minute_waits_for_twenty_seconds() {
    let world = world("");
    let login = RateLimit::LoginAddress;
    for _ in 0..3 {
        assert_eq!(world.take(login, "192.0.2.1", "").await, Ok(()));
    }
    assert_eq!(world.take(login, "192.0.2.1", "").await, Err(20));
    assert_eq!(world.take(login, "192.0.2.2", "").await, Ok(()));
    world.advance(19);
    assert_eq!(world.take(login, "192.0.2.1", "").await, Err(1));
    world.advance(1);
    assert_eq!(world.take(login, "192.0.2.1", "").await, Ok(()));
}

#[tokio::test]
async fn a_network_of_ipv6_and_a_mapped_address_are_one_address() {
    let world = world("login.address=1/1h");
    let login = RateLimit::LoginAddress;
    assert_eq!(world.take(login, "2001:db8:0:1::1", "").await, Ok(()));
    let same = "2001:db8:0:1:ffff:ffff:ffff:ffff";
    assert_eq!(world.take(login, same, "").await, Err(3600));
    assert_eq!(world.take(login, "2001:db8:0:2::1", "").await, Ok(()));
    assert_eq!(world.take(login, "192.0.2.1", "").await, Ok(()));
    assert_eq!(world.take(login, "::ffff:192.0.2.1", "").await, Err(3600));
    assert_eq!(world.take(login, "::ffff:192.0.2.2", "").await, Ok(()));
}

#[tokio::test]
async fn spellings_of_an_account_are_one_account() {
    let world = world("login.account=1/1h");
    let login = RateLimit::LoginAccount;
    assert_eq!(world.take(login, "::1", "ada@example.org").await, Ok(()));
    for spelling in [
        " ADA@example.org",
        "\u{ff21}da@example.org",
        "ada\u{ff20}example.org",
        "ad\u{aa}@example.org",
    ] {
        assert_eq!(
            world.take(login, "::2", spelling).await,
            Err(3600),
            "{spelling}"
        );
    }
    assert_eq!(world.take(login, "::1", "adá@example.org").await, Ok(()));
    let decomposed = "ada\u{301}@example.org";
    assert_eq!(world.take(login, "::1", decomposed).await, Err(3600));
}

#[tokio::test]
async fn an_address_at_an_account_is_not_another_address_or_account() {
    let world = world("login.pair=1/1h");
    let pair = RateLimit::LoginPair;
    assert_eq!(world.take(pair, "192.0.2.1", "ada").await, Ok(()));
    assert_eq!(world.take(pair, "192.0.2.1", "ada").await, Err(3600));
    assert_eq!(world.take(pair, "192.0.2.2", "ada").await, Ok(()));
    assert_eq!(world.take(pair, "192.0.2.1", "bob").await, Ok(()));
    world.limits.clear(pair, ip("192.0.2.1"), "ADA").await;
    assert_eq!(world.take(pair, "192.0.2.1", "ada").await, Ok(()));
}

#[tokio::test]
async fn a_success_gives_back_what_it_took_and_no_more() {
    let world = world("");
    let limits = [RateLimit::LoginAddress, RateLimit::LoginAccount];
    let take = async || world.limits.take(&limits, ip("192.0.2.1"), "ada").await;
    for _ in 0..20 {
        let taken = take().await.unwrap();
        assert_eq!(taken.len(), 2);
        world.limits.give_back(&taken).await;
    }
    // Logins that were started earlier do not make later failures free.
    let earlier = [take().await.unwrap(), take().await.unwrap()];
    world.advance(60);
    for _ in 0..3 {
        take().await.unwrap();
    }
    for taken in &earlier {
        world.limits.give_back(taken).await;
    }
    assert_eq!(
        take().await,
        Err(Exceeded {
            limit: RateLimit::LoginAddress,
            retry_after: 20
        })
    );
}

#[tokio::test]
async fn what_was_taken_survives_a_change_of_the_settings() {
    let world = world("login.address=off");
    let unknown = Taken {
        limit: "gone".to_owned(),
        key: "zz".to_owned(),
        until: i64::MAX,
    };
    let off = Taken {
        limit: "login.address".to_owned(),
        ..unknown.clone()
    };
    world.limits.give_back(&[unknown, off]).await;
    for _ in 0..10 {
        assert_eq!(world.take(RateLimit::LoginAddress, "::1", "").await, Ok(()));
    }
}

/// Cognito locks a user out after five failures, and forgets them after fifteen minutes without an attempt.
#[tokio::test]
async fn nobody_reaches_the_lockout_of_the_pool_from_one_address() {
    for pause in [1, 20, 300, 14 * 60, 15 * 60 - 1] {
        let world = world("login.address=off");
        let (mut failures, mut last) = (0, 0);
        for now in (0..40_000 * pause.min(6)).step_by(pause) {
            world
                .now
                .store(i64::try_from(now).unwrap(), Ordering::SeqCst);
            if world.take(RateLimit::LoginPair, "::1", "ada").await.is_ok() {
                failures = if now - last < 15 * 60 {
                    failures + 1
                } else {
                    1
                };
                last = now;
                assert!(failures < 5, "a failure every {pause} seconds");
            }
        }
    }
}

#[test]
fn debug_shows_no_account() {
    let world = world("");
    let charge = world.limits.charge(RateLimit::LoginAccount, None, "canary");
    assert!(!format!("{charge:?}").contains("canary"));
}
