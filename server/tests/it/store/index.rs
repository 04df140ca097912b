//! The sessions of a person and of an email address, and a session under another id.

use server::session::{Browser as Replaced, Id, Record};
use sha2::{Digest as _, Sha256};
use wire::path;

use super::{change_keys, session};
use crate::browser::Browser;
use crate::world::{StoreKind, World, both_stores};

both_stores!(
    the_sessions_of_a_person_are_found_in_both_login_modes,
    a_session_that_has_ended_is_not_among_those_of_its_person,
    the_sessions_of_an_address_end_whatever_its_letter_case,
    sessions_are_found_after_a_rotation_of_the_keys,
    the_hundred_newest_sessions_of_a_person_are_kept,
    the_index_cannot_be_searched_without_the_keys,
    a_renewed_session_has_another_id_and_the_same_end,
    only_the_version_that_was_read_can_be_renewed,
    activity_after_the_session_was_read_is_not_lost,
    all_sessions_of_a_person_end_if_one_of_them_has_the_address,
    a_session_stays_if_it_gets_another_id_while_all_others_end,
);

/// Logs in again, in another browser.
async fn another(world: &World, email: &str) -> Browser {
    let mut browser = world.new_browser();
    assert_eq!(browser.log_in(email).await.status, 200);
    browser
}

fn cookie(browser: &Browser) -> &str {
    browser.cookie("session").unwrap()
}

async fn count_of(world: &World, subject: &str) -> usize {
    world.state.sessions.of_person(subject).await.unwrap().len()
}

async fn the_sessions_of_a_person_are_found_in_both_login_modes(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let mut hosted = world.new_browser();
    hosted.hosted_log_in("ada@example.org", "/profile").await;
    let mut stranger = world.member("bob").await;
    let subject = session(&world, cookie(&member))
        .await
        .record
        .subject
        .clone();
    assert_eq!(count_of(&world, &subject).await, 2);

    let key = session(&world, cookie(&member)).await.key;
    let sessions = &world.state.sessions;
    let ended = sessions.end_all_of(&subject, Some(&key)).await.unwrap();
    assert_eq!(ended.len(), 1);
    assert!(!hosted.is_logged_in().await && stranger.is_logged_in().await);
    assert_eq!(
        sessions.end_all_of(&subject, None).await.unwrap().len(),
        1,
        "its own session is left"
    );
    assert_eq!(count_of(&world, &subject).await, 0);
    assert!(stranger.is_logged_in().await);
}

async fn a_session_that_has_ended_is_not_among_those_of_its_person(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let read = session(&world, cookie(&member)).await;
    world.advance(read.ends_at - world.now() - 1);
    assert_eq!(count_of(&world, &read.record.subject).await, 1);
    world.advance(1);
    assert_eq!(count_of(&world, &read.record.subject).await, 0);
}

async fn the_sessions_of_an_address_end_whatever_its_letter_case(store: StoreKind) {
    let world = World::over(store).await;
    let (mut ada, mut bob) = (world.member("ada").await, world.member("bob").await);
    let mut phone = another(&world, "ada@example.org").await;
    let sessions = &world.state.sessions;
    let none = sessions.end_all_of_email("ada@example.com").await.unwrap();
    assert!(none.is_empty());
    let ended = sessions.end_all_of_email(" ADA@Example.org").await.unwrap();
    assert_eq!(ended.len(), 2);
    assert!(!ada.is_logged_in().await && !phone.is_logged_in().await);
    assert!(bob.is_logged_in().await);
}

async fn sessions_are_found_after_a_rotation_of_the_keys(store: StoreKind) {
    let mut world = World::over(store).await;
    let before = world.member("ada").await;
    let subject = session(&world, cookie(&before))
        .await
        .record
        .subject
        .clone();
    change_keys(&world.path("session.keys"), 1, true);
    world.restart(|_| ()).await;
    another(&world, "ada@example.org").await;
    assert_eq!(count_of(&world, &subject).await, 2);
    let ended = world.state.sessions.end_all_of_email("ada@example.org");
    assert_eq!(ended.await.unwrap().len(), 2);
}

#[tokio::test]
async fn sessions_of_a_version_without_the_index_are_added_to_it() {
    let mut world = World::new().await;
    let before = world.member("ada").await;
    let subject = session(&world, cookie(&before))
        .await
        .record
        .subject
        .clone();
    world
        .sql(
            "DROP INDEX sessions_to_upgrade; DROP INDEX sessions_by_person; DROP INDEX sessions_by_email;
             ALTER TABLE sessions DROP COLUMN person; ALTER TABLE sessions DROP COLUMN email",
        )
        .await;
    world.restart(|_| ()).await;
    assert!(before.after_restart(&world).is_logged_in().await);
    // In the background, at once after the start.
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(count_of(&world, &subject).await, 1);
    let ended = world.state.sessions.end_all_of_email("ada@example.org");
    assert_eq!(ended.await.unwrap().len(), 1);
}

async fn the_hundred_newest_sessions_of_a_person_are_kept(store: StoreKind) {
    let world = World::over(store).await;
    let mut bob = world.member("bob").await;
    let mut oldest = world.member("ada").await;
    let record = session(&world, cookie(&oldest)).await.record;
    let sessions = &world.state.sessions;
    let nothing = Replaced::default();
    for _ in 1..100 {
        world.advance(1);
        let new = sessions
            .begin(Record::clone(&record), &nothing)
            .await
            .unwrap();
        assert_eq!(new.ended.evicted, 0);
    }
    assert!(oldest.is_logged_in().await);
    let newest = sessions
        .begin(Record::clone(&record), &nothing)
        .await
        .unwrap();
    assert_eq!(newest.ended.evicted, 1);
    assert_eq!(count_of(&world, &record.subject).await, 100);
    let found = sessions.find(&newest.id, false).await.unwrap();
    assert!(found.is_some(), "the new session is not the one that ends");
    assert!(!oldest.is_logged_in().await && bob.is_logged_in().await);
}

async fn the_index_cannot_be_searched_without_the_keys(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let subject = session(&world, cookie(&member))
        .await
        .record
        .subject
        .clone();
    let issuer = &world.state.config.pool.issuer;
    let stored = world.store.bytes();
    for value in [
        "ada@example.org".to_owned(),
        "email:ada@example.org".to_owned(),
        subject.clone(),
        format!("person:{issuer}\n{subject}"),
    ] {
        let digest = Sha256::digest(value.as_bytes());
        let text = hex::encode(digest);
        let is_stored = [digest.as_slice(), text.as_bytes()]
            .iter()
            .any(|it| stored.windows(it.len()).any(|window| window == *it));
        assert!(!is_stored, "{value}");
    }
}

fn new_id(world: &World) -> Id {
    Id::new(&world.state.random)
}

async fn a_renewed_session_has_another_id_and_the_same_end(store: StoreKind) {
    let world = World::over(store).await;
    for mut member in [
        world.member("ada").await,
        world.remembered_member("bob").await,
    ] {
        let old = cookie(&member).to_owned();
        world.advance(100);
        let read = session(&world, &old).await;
        let new = world
            .state
            .sessions
            .renew(&read, &new_id(&world))
            .await
            .unwrap()
            .unwrap();
        let left = read.lifetime.max_ends_at - world.now();
        assert_eq!(new.cookie_lifetime, read.record.remember.then_some(left));
        let reread = session(&world, new.id.as_str()).await;
        assert_eq!(reread.key, new.session.key);
        assert_eq!(reread.ends_at, read.ends_at);
        assert!(!member.is_logged_in().await, "the old id is no use");
        member.plant("session", new.id.as_str());
        assert_eq!(member.get(path::PROFILE).await.status, 200);
        assert_eq!(count_of(&world, &read.record.subject).await, 1);
    }
}

async fn only_the_version_that_was_read_can_be_renewed(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    let read = session(&world, cookie(&member)).await;
    let sessions = &world.state.sessions;
    let (user, tokens) = (read.record.user.clone(), read.record.tokens.clone());
    let written = sessions.replace_tokens(&read, user, tokens).await;
    assert!(
        sessions
            .renew(&read, &new_id(&world))
            .await
            .unwrap()
            .is_none()
    );
    let written = written.unwrap().unwrap();
    let new = sessions
        .renew(&written, &new_id(&world))
        .await
        .unwrap()
        .unwrap();
    sessions.end(&new.session.key).await.unwrap();
    assert!(
        sessions
            .renew(&new.session, &new_id(&world))
            .await
            .unwrap()
            .is_none()
    );
}

async fn activity_after_the_session_was_read_is_not_lost(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let sessions = &world.state.sessions;
    let read = session(&world, cookie(&member)).await;
    world.advance(600);
    assert!(member.is_logged_in().await);
    let id = new_id(&world);
    assert!(sessions.renew(&read, &id).await.unwrap().is_none());
    let used = session(&world, cookie(&member)).await;
    assert_eq!(used.last_seen_at, world.now());
    let new = sessions.renew(&used, &id).await.unwrap().unwrap();
    let reread = session(&world, new.id.as_str()).await;
    assert_eq!(
        (reread.last_seen_at, reread.ends_at),
        (used.last_seen_at, used.ends_at)
    );
}

async fn all_sessions_of_a_person_end_if_one_of_them_has_the_address(store: StoreKind) {
    let world = World::over(store).await;
    let mut former = world.member("ada").await;
    let mut bob = world.member("bob").await;
    let changed = another(&world, "ada@example.org").await;
    let sessions = &world.state.sessions;
    let read = session(&world, cookie(&changed)).await;
    let mut user = read.record.user.clone();
    user.email = Some("new@example.org".to_owned());
    let tokens = read.record.tokens.clone();
    sessions.replace_tokens(&read, user, tokens).await.unwrap();
    let ended = sessions.end_all_of_email("new@example.org").await.unwrap();
    assert_eq!(ended.len(), 2);
    assert!(!former.is_logged_in().await && bob.is_logged_in().await);
}

#[tokio::test]
async fn sessions_that_an_older_server_inserts_later_are_added_to_the_index() {
    let world = World::new().await;
    let member = world.member("ada").await;
    let subject = session(&world, cookie(&member))
        .await
        .record
        .subject
        .clone();
    world
        .sql("UPDATE sessions SET person = NULL, email = NULL")
        .await;
    assert_eq!(count_of(&world, &subject).await, 0);
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(count_of(&world, &subject).await, 1);
    let ended = world.state.sessions.end_all_of_email("ada@example.org");
    assert_eq!(ended.await.unwrap().len(), 1);
}

async fn a_session_stays_if_it_gets_another_id_while_all_others_end(store: StoreKind) {
    let world = World::over(store).await;
    let member = world.member("ada").await;
    another(&world, "ada@example.org").await;
    let read = session(&world, cookie(&member)).await;
    let sessions = &world.state.sessions;
    // Long before, and twice: the store may have failed in the meantime.
    let between = sessions
        .renew(&read, &new_id(&world))
        .await
        .unwrap()
        .unwrap();
    world.advance(300);
    sessions.remove_expired().await.unwrap();
    let new = sessions
        .renew(&between.session, &new_id(&world))
        .await
        .unwrap()
        .unwrap();
    let subject = &read.record.subject;
    let ended = sessions.end_all_of(subject, Some(&read.key)).await.unwrap();
    assert_eq!(ended.len(), 1);
    assert!(sessions.find(&new.id, false).await.unwrap().is_some());
}
