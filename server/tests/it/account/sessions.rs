//! The list of a user's sessions, and ending them.

mod at_pool;

use serde_json::{Value, json};
use wire::account::sessions::{Sessions, UserSession};
use wire::{LoginMode, ProblemCode, path};

use crate::browser::{Answer, Browser};
use crate::world::{StoreKind, World, both_stores};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";
const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
const ADA: &str = "ada@example.org";
/// The routes that end sessions, with a body that they accept.
const ENDING: [&str; 3] = [
    path::ACCOUNT_SESSIONS_END,
    path::ACCOUNT_SESSIONS_END_OTHERS,
    path::LOGOUT_EVERYWHERE,
];

both_stores!(
    one_session_ends_at_once_with_its_refresh_token,
    all_other_sessions_end_at_once,
    a_store_failure_ends_no_session,
);

/// Ada in three browsers, the second one on the hosted pages, and Bob.
struct Family {
    world: World,
    laptop: Browser,
    phone: Browser,
    tablet: Browser,
    bob: Browser,
}

impl Family {
    async fn new() -> Self {
        Self::of(World::new().await).await
    }

    async fn of(world: World) -> Self {
        let mut laptop = world.new_browser().on(FIREFOX, [203, 0, 113, 9]);
        let mut phone = world.new_browser().on(SAFARI, [198, 51, 100, 7]);
        let mut tablet = world.new_browser();
        let bob = world.member("bob").await;
        world.account("ada").await;
        laptop.log_in(ADA).await;
        world.advance(60);
        phone.hosted_log_in(ADA, "/profile").await;
        tablet.log_in_with(ADA, crate::world::PASSWORD, true).await;
        world.gate.clear_calls();
        Self {
            world,
            laptop,
            phone,
            tablet,
            bob,
        }
    }

    /// Which browsers are logged in: laptop, phone, tablet, and Bob's.
    async fn logged_in(&mut self) -> [bool; 4] {
        [
            self.laptop.is_logged_in().await,
            self.phone.is_logged_in().await,
            self.tablet.is_logged_in().await,
            self.bob.is_logged_in().await,
        ]
    }
}

pub async fn list(browser: &mut Browser) -> Sessions {
    let answer = browser.get(path::ACCOUNT_SESSIONS).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn end(browser: &mut Browser, handle: &str) -> Answer {
    let body = json!({ "handle": handle });
    browser.post(path::ACCOUNT_SESSIONS_END, &body).await
}

fn of_device<'a>(sessions: &'a Sessions, device: &str) -> &'a UserSession {
    let mut all = sessions.sessions.iter();
    all.find(|session| session.device == device).unwrap()
}

#[tokio::test]
async fn the_list_shows_where_a_user_is_logged_in() {
    let Family {
        world,
        mut laptop,
        mut phone,
        ..
    } = Family::new().await;
    let sessions = list(&mut phone).await;
    assert_eq!(sessions.now, world.now());
    assert_eq!(sessions.at_pool, None);
    let [first, second, third] = &sessions.sessions[..] else {
        panic!("Ada has three sessions: {sessions:?}")
    };
    let expected = UserSession {
        handle: first.handle.clone(),
        is_current: true,
        device: "Safari on iOS".to_owned(),
        address: Some("198.51.100.7".to_owned()),
        login_mode: LoginMode::Hosted,
        logged_in_at: world.now(),
        last_seen_at: world.now(),
    };
    assert_eq!(*first, expected);
    assert_eq!(
        (second.device.as_str(), second.is_current),
        ("Browser", false)
    );
    assert_eq!(third.device, "Firefox on Linux");
    assert_eq!(third.address.as_deref(), Some("203.0.113.9"));
    assert_eq!(third.login_mode, LoginMode::InApp);
    assert_eq!(third.last_seen_at, world.now() - 60);

    // What was used last comes first, after the present session.
    world.advance(60);
    assert!(laptop.is_logged_in().await);
    let all = list(&mut phone).await.sessions.into_iter();
    let devices: Vec<_> = all.map(|session| session.device).collect();
    assert_eq!(devices, ["Safari on iOS", "Firefox on Linux", "Browser"]);
}

#[tokio::test]
async fn a_handle_reveals_neither_cookie_nor_key() {
    let mut family = Family::new().await;
    let text = family.laptop.get(path::ACCOUNT_SESSIONS).await.text();
    for browser in [&family.laptop, &family.phone, &family.tablet] {
        let id = server::session::Id::parse(browser.cookie("session").unwrap()).unwrap();
        assert!(!text.contains(id.as_str()));
        assert!(!text.contains(&hex::encode(id.hash())[..32]));
    }
    assert!(!text.contains("eyJ"));
}

async fn one_session_ends_at_once_with_its_refresh_token(store: StoreKind) {
    let mut family = Family::of(World::over(store).await).await;
    let handle = of_device(&list(&mut family.laptop).await, "Safari on iOS")
        .handle
        .clone();
    let answer = end(&mut family.laptop, &handle).await;
    assert_eq!(answer.status, 200);
    assert!(answer.set_cookies().is_empty());
    let left: Sessions = answer.json();
    assert_eq!(left.sessions.len(), 2);
    assert!(left.sessions.iter().all(|session| session.handle != handle));
    let ended = family.phone.get(path::PROFILE).await;
    assert_eq!(ended.refusal(), (401, ProblemCode::NotLoggedIn));
    assert_eq!(family.logged_in().await, [true, false, true, true]);
    family.world.gate.wait_for_calls("/oauth2/revoke", 1).await;
    assert!(family.world.gate.calls("RevokeToken").is_empty());
    let again = end(&mut family.laptop, &handle).await;
    assert_eq!(again.refusal(), (404, ProblemCode::NoLongerExists));
}

#[tokio::test]
async fn only_another_session_of_the_same_user_can_be_ended() {
    let mut family = Family::new().await;
    let own = list(&mut family.laptop).await.sessions[0].handle.clone();
    let of_bob = list(&mut family.bob).await.sessions[0].handle.clone();
    family.world.gate.clear_calls();
    for handle in [own.as_str(), of_bob.as_str(), "", "x", &"0".repeat(4000)] {
        let answer = end(&mut family.laptop, handle).await;
        assert_eq!(answer.refusal(), (404, ProblemCode::NoLongerExists));
    }
    assert_eq!(family.logged_in().await, [true; 4]);
    assert!(family.world.gate.all().is_empty());
}

async fn all_other_sessions_end_at_once(store: StoreKind) {
    let mut family = Family::of(World::over(store).await).await;
    let answer = family
        .tablet
        .post(path::ACCOUNT_SESSIONS_END_OTHERS, &json!({}))
        .await;
    let left: Sessions = answer.json();
    assert_eq!(left.sessions.len(), 1);
    assert!(left.sessions[0].is_current);
    assert_eq!(family.logged_in().await, [false, false, true, true]);
    family.world.gate.wait_for_calls("RevokeToken", 1).await;
    family.world.gate.wait_for_calls("/oauth2/revoke", 1).await;
    let calls = family.world.gate.all();
    let revoked = calls
        .iter()
        .filter(|call| call.name.to_lowercase().contains("revoke"));
    assert_eq!(revoked.count(), 2, "its own refresh token stays valid");
}

#[tokio::test]
async fn ending_sessions_needs_a_recent_login_and_listing_does_not() {
    let mut family = Family::new().await;
    let handle = list(&mut family.tablet).await.sessions[1].handle.clone();
    family.world.advance(300);
    for path in ENDING {
        let body = match path {
            path::ACCOUNT_SESSIONS_END => json!({ "handle": handle }),
            _ => json!({}),
        };
        let answer = family.tablet.post(path, &body).await;
        let expected = (403, ProblemCode::RecentLoginRequired);
        assert_eq!(answer.refusal(), expected, "{path}");
    }
    assert_eq!(list(&mut family.tablet).await.sessions.len(), 3);
    assert_eq!(family.logged_in().await, [true; 4]);
}

async fn a_store_failure_ends_no_session(store: StoreKind) {
    let mut family = Family::of(World::over(store).await).await;
    let handle = list(&mut family.tablet).await.sessions[1].handle.clone();
    family.world.gate.clear_calls();
    // Reading works, so that the request is known to be Ada's.
    family.world.store.refuse_writes(true).await;
    for path in ENDING {
        let body = match path {
            path::ACCOUNT_SESSIONS_END => json!({ "handle": handle }),
            _ => json!({}),
        };
        let answer = family.tablet.post(path, &body).await;
        let expected = (503, ProblemCode::StoreUnavailable);
        assert_eq!(answer.refusal(), expected, "{path}");
        assert!(answer.set_cookies().is_empty(), "{path}");
    }
    assert!(family.world.gate.all().is_empty());
    family.world.store.refuse_writes(false).await;
    assert_eq!(family.logged_in().await, [true; 4]);

    family.world.store.fail().await;
    let answer = family.tablet.get(path::ACCOUNT_SESSIONS).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::StoreUnavailable));
    assert!(answer.set_cookies().is_empty());
    family.world.store.recover().await;
    assert_eq!(family.logged_in().await, [true; 4]);
}

/// Tokens of a hosted login that cannot be used for the pool's account operations.
#[tokio::test]
async fn without_the_account_scope_sessions_are_listed_and_ended_all_the_same() {
    let world = World::with(|plan| {
        "openid email".clone_into(&mut plan.settings.cognito_scopes);
    })
    .await;
    let mut family = Family::of(world).await;
    let sessions = list(&mut family.phone).await;
    assert_eq!(sessions.sessions.len(), 3);
    assert_eq!(sessions.at_pool, None);
    let handle = of_device(&sessions, "Firefox on Linux").handle.clone();
    assert_eq!(end(&mut family.phone, &handle).await.status, 200);
    let answer = family
        .phone
        .post(path::ACCOUNT_SESSIONS_END_OTHERS, &json!({}))
        .await;
    assert_eq!(
        answer.json::<Value>()["sessions"].as_array().unwrap().len(),
        1
    );
    assert_eq!(family.logged_in().await, [false, true, false, true]);
    family.world.gate.wait_for_calls("RevokeToken", 2).await;
    assert!(family.world.gate.calls("ListUserSessions").is_empty());
}
