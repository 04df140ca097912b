//! What is on disk, who can read it, and that no write is lost.

mod connection;
mod index;
mod integrity;
mod lost_replies;
mod older;
mod outage;
mod transactions;

use std::collections::BTreeSet;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use server::session::id::Hash;
use server::session::{Id, Session, Sessions};
use server::tokens::{SecretToken, TokenSet};
use wire::{ProblemCode, User, path};

use crate::browser::{password_verifier, proof};
use crate::world::{PASSWORD, StoreKind, World, both_stores};

both_stores!(
    the_store_reveals_no_secret,
    a_new_key_encrypts_and_the_old_one_still_decrypts,
    a_session_without_its_key_ends_without_an_error,
    a_record_copied_to_another_row_does_not_open,
    a_write_over_a_newer_version_is_rejected,
    none_of_a_hundred_concurrent_writes_is_lost,
    a_write_does_not_revive_an_ended_session,
    a_login_that_cannot_be_stored_ends_no_session,
    a_server_whose_clock_is_behind_that_of_the_store_loses_nothing,
);

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// Adds a key before those in the file, or replaces them.
pub fn change_keys(file: &Path, first: u8, keep: bool) {
    let old = if keep {
        std::fs::read_to_string(file).unwrap()
    } else {
        String::new()
    };
    let new = BASE64_STANDARD.encode([first; 32]);
    std::fs::write(file, format!("# a new key\n{new}\n\n{old}")).unwrap();
}

async fn the_store_reveals_no_secret(store: StoreKind) {
    let world = World::over(store).await;
    let mut ada = world.member("ada").await;
    let hosted = world.hosted_member("bob").await;
    let client = ada.client();
    let handle = ada
        .start("ada@example.org", &client, true)
        .await
        .challenge();
    let started = ada.begin_hosted("/profile?tab=canary").await;
    let tokens: serde_json::Value = ada.post(path::PROFILE_TOKENS, &json!({})).await.json();
    let profile: serde_json::Value = ada.get(path::PROFILE).await.json();
    let stored = world.store.bytes();
    assert!(
        contains(&stored, world.store.marker()),
        "these bytes are the store"
    );
    let mut secrets = BTreeSet::from(
        [
            "eyJ",
            "ada@example.org",
            "bob@example.org",
            "canary",
            "example.org",
        ]
        .map(str::to_owned),
    );
    secrets.extend([&ada, &hosted].into_iter().flat_map(|browser| {
        ["session", "login"].map(|name| browser.cookie(name).unwrap().to_owned())
    }));
    secrets.extend(["state", "nonce"].map(|name| started.location_parameter(name).unwrap()));
    secrets.extend([
        handle.login.clone(),
        password_verifier(&handle).secret_block.expose().to_owned(),
        password_verifier(&handle).user_id.clone(),
    ]);
    secrets.insert(tokens["access_token"].as_str().unwrap()[40..80].to_owned());
    secrets.insert(
        profile["id_token"]["claims"]["sub"]
            .as_str()
            .unwrap()
            .to_owned(),
    );
    for secret in secrets {
        assert!(!contains(&stored, &secret), "{secret}");
    }
}

async fn a_server_whose_clock_is_behind_that_of_the_store_loses_nothing(store: StoreKind) {
    let world = World::over(store).await;
    let ten_years = 10 * 365 * 86_400;
    world.advance(-ten_years);
    let mut ada = world.member("ada").await;
    let mut bob = world.hosted_member("bob").await;
    world.advance(60);
    assert!(ada.is_logged_in().await && bob.is_logged_in().await);
    // Its last activity was recorded with the former request.
    assert!(ada.is_logged_in().await && bob.is_logged_in().await);
}

#[tokio::test]
async fn the_keys_are_private_and_not_in_the_store() {
    let world = World::new().await;
    let file = world.path("session.keys");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(!contains(&world.store.bytes(), text.trim()));
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
}

async fn a_new_key_encrypts_and_the_old_one_still_decrypts(store: StoreKind) {
    let mut world = World::over(store).await;
    let before = world.member("ada").await;
    change_keys(&world.path("session.keys"), 1, true);
    world.restart(|_| ()).await;
    let mut before = before.after_restart(&world);
    assert!(before.is_logged_in().await);
    let after = world.member("bob").await;
    change_keys(&world.path("session.keys"), 1, false);
    world.restart(|_| ()).await;
    assert!(
        after.after_restart(&world).is_logged_in().await,
        "sealed with the new key"
    );
    assert!(
        !before.after_restart(&world).is_logged_in().await,
        "its key was removed"
    );
}

async fn a_session_without_its_key_ends_without_an_error(store: StoreKind) {
    let mut world = World::over(store).await;
    let members = [world.member("ada").await, world.hosted_member("bob").await];
    change_keys(&world.path("session.keys"), 2, false);
    world.restart(|_| ()).await;
    for member in members {
        let mut member = member.after_restart(&world);
        let answer = member.clone().get(path::PROFILE).await;
        assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
        assert!(answer.set_cookie("session").unwrap().contains("Max-Age=0"));
        assert_eq!(
            member.clone().post(path::LOGOUT, &json!({})).await.status,
            200
        );
        assert!(!member.is_logged_in().await);
    }
}

async fn a_record_copied_to_another_row_does_not_open(store: StoreKind) {
    let world = World::over(store).await;
    let (mut ada, mut bob) = (world.member("ada").await, world.member("bob").await);
    world.store.copy_record().await;
    let logged_in = [ada.is_logged_in().await, bob.is_logged_in().await];
    assert_eq!(
        logged_in.into_iter().filter(|still| *still).count(),
        1,
        "only its own row opens it"
    );
}

pub async fn session(world: &World, cookie: &str) -> Session {
    world
        .state
        .sessions
        .find(&Id::parse(cookie).unwrap(), false)
        .await
        .unwrap()
        .unwrap()
}

fn user(session: &Session) -> User {
    session.record.user.clone()
}

fn tokens(session: &Session, access_token: &str) -> TokenSet {
    TokenSet {
        access_token: SecretToken::new(access_token),
        ..session.record.tokens.clone()
    }
}

async fn a_write_over_a_newer_version_is_rejected(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let read = session(&world, member.cookie("session").unwrap()).await;
    let sessions = &world.state.sessions;
    let written = sessions
        .replace_tokens(&read, user(&read), tokens(&read, "first"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(written.version, read.version + 1);
    assert!(
        sessions
            .replace_tokens(&read, user(&read), tokens(&read, "second"))
            .await
            .unwrap()
            .is_none()
    );
    let now = sessions.reload(&read.key).await.unwrap().unwrap();
    assert_eq!(now.record.tokens.access_token.expose(), "first");
}

/// Reads, appends a number and writes; returns whether there was no other write in between.
async fn append(sessions: &Sessions, key: &Hash, number: u32) -> bool {
    let read = sessions.reload(key).await.unwrap().unwrap();
    let longer = format!("{} {number}", read.record.tokens.access_token.expose());
    let tokens = tokens(&read, &longer);
    let written = sessions.replace_tokens(&read, user(&read), tokens).await;
    written.unwrap().is_some()
}

async fn none_of_a_hundred_concurrent_writes_is_lost(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let cookie = member.cookie("session").unwrap();
    let (first, sessions) = (session(&world, cookie).await, world.state.sessions.clone());
    // Ten writers with ten writes each: every write competes with nine others.
    let writers = (0..10).map(|writer| {
        let (sessions, key, id) = (sessions.clone(), first.key, Id::parse(cookie).unwrap());
        world.advance(1);
        tokio::spawn(async move {
            for number in writer * 10..writer * 10 + 10 {
                // Requests that extend the session run between the writes.
                sessions.find(&id, true).await.unwrap().unwrap();
                while !append(&sessions, &key, number).await {}
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let last = session(&world, cookie).await;
    assert_eq!(last.version, first.version + 100);
    let words = last.record.tokens.access_token.expose().split(' ').skip(1);
    let written: BTreeSet<u32> = words.map(|word| word.parse().unwrap()).collect();
    assert_eq!(written, (0..100).collect());
}

async fn a_write_does_not_revive_an_ended_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let read = session(&world, member.cookie("session").unwrap()).await;
    let sessions = &world.state.sessions;
    assert!(sessions.end(&read.key).await.unwrap().is_some());
    assert!(
        sessions
            .replace_tokens(&read, user(&read), tokens(&read, "late"))
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        sessions.end(&read.key).await.unwrap().is_none(),
        "ending a session twice is allowed"
    );
    assert!(!member.is_logged_in().await);
}

#[tokio::test]
async fn a_file_of_an_older_version_is_upgraded() {
    let mut world = World::new().await;
    let member = world.member("ada").await;
    // The first version had neither this index nor this column.
    world
        .sql("DROP INDEX sessions_by_browser; ALTER TABLE sessions DROP COLUMN browser")
        .await;
    world.restart(|_| ()).await;
    assert!(member.after_restart(&world).is_logged_in().await);
    assert!(world.member("bob").await.is_logged_in().await);
    assert_eq!(world.sessions().await, 2);
}

async fn a_login_that_cannot_be_stored_ends_no_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let client = member.client();
    let started = member.start("ada@example.org", &client, false).await;
    let answer = proof(&started.challenge(), &client, PASSWORD);
    world.store.refuse_writes(true).await;
    let failed = member.post(path::LOGIN_ANSWER, &answer).await;
    assert_eq!(failed.refusal(), (503, ProblemCode::StoreUnavailable));
    world.store.refuse_writes(false).await;
    assert!(member.is_logged_in().await);
}

/// The session that the login replaces could be removed, but the new one cannot be stored.
#[tokio::test]
async fn a_login_that_cannot_be_inserted_removes_no_session() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world
        .sql("CREATE TRIGGER full BEFORE INSERT ON sessions BEGIN SELECT RAISE(FAIL, 'disk full'); END")
        .await;
    let failed = member.log_in("ada@example.org").await;
    assert_eq!(failed.refusal(), (503, ProblemCode::StoreUnavailable));
    world.sql("DROP TRIGGER full").await;
    assert!(member.is_logged_in().await);
}
