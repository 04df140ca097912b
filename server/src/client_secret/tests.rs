//! The secret file while it changes, and a pool that accepts some secrets and refuses others.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;
use wire::Secret;

use super::ClientSecret;
use crate::clock::Clock;
use crate::config::{PoolConfig, SecretFile, SecretOwner};

const NOW: i64 = 1_800_000_000;

struct World {
    folder: TempDir,
    now: Arc<AtomicI64>,
    secret: ClientSecret,
    /// The secrets that the pool accepts.
    accepted: Mutex<Vec<&'static str>>,
    /// The secrets of all calls.
    sent: Mutex<Vec<String>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Refused,
    Unavailable,
}

impl World {
    /// A server whose file contains `a`.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        std::fs::write(&path, "a\n").unwrap();
        Self::with(folder, path)
    }

    fn with(folder: TempDir, path: PathBuf) -> Self {
        let now = Arc::new(AtomicI64::new(NOW));
        let owner = SecretOwner {
            user_pool_id: "us-east-1_Test".to_owned(),
            client_id: "client".to_owned(),
        };
        let file = SecretFile { path, owner };
        let pool = pool(file.read().unwrap(), file);
        Self {
            secret: ClientSecret::new(&pool, Clock::manual(Arc::clone(&now))),
            folder,
            now,
            accepted: Mutex::new(vec!["a"]),
            sent: Mutex::default(),
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("secret")
    }

    fn write(&self, text: &str) {
        std::fs::write(self.file(), text).unwrap();
    }

    fn accept(&self, secrets: &[&'static str]) {
        *self.accepted.lock().unwrap() = secrets.to_vec();
    }

    /// Calls the pool, and returns the secrets that were sent.
    async fn call(&self) -> (Result<(), Answer>, Vec<String>) {
        self.call_with(Ok(())).await
    }

    async fn call_with(&self, answer: Result<(), Answer>) -> (Result<(), Answer>, Vec<String>) {
        self.sent.lock().unwrap().clear();
        let answer = &answer;
        let is_refusal = |error: &Answer| *error == Answer::Refused;
        let outcome = self
            .secret
            .authenticate(is_refusal, |secret| async move {
                let text = secret.expose().to_owned();
                let is_accepted = self.accepted.lock().unwrap().contains(&text.as_str());
                self.sent.lock().unwrap().push(text);
                match answer {
                    _ if !is_accepted => Err(Answer::Refused),
                    Ok(()) => Ok(()),
                    Err(_) => Err(Answer::Unavailable),
                }
            })
            .await;
        (outcome, self.sent.lock().unwrap().clone())
    }
}

fn pool(secret: Secret, file: SecretFile) -> PoolConfig {
    PoolConfig {
        user_pool_id: "us-east-1_Test".to_owned(),
        client_id: "client".to_owned(),
        client_secret: secret,
        client_secret_file: Some(file),
        region: "us-east-1".to_owned(),
        endpoint: None,
        issuer: "https://unused.example".to_owned(),
        jwks_url: "https://unused.example".parse().unwrap(),
        domain: None,
        scopes: Vec::new(),
    }
}

fn sent(secrets: &[&str]) -> (Result<(), Answer>, Vec<String>) {
    (Ok(()), secrets.iter().map(ToString::to_string).collect())
}

#[tokio::test]
async fn an_edit_in_place_and_a_new_file_take_effect_at_the_next_call() {
    let world = World::new();
    world.accept(&["a", "b", "c", "d"]);
    assert_eq!(world.call().await, sent(&["a"]));
    // Same length, within the same moment: nothing but the content tells that the file has changed.
    world.write("b\n");
    assert_eq!(world.call().await, sent(&["b"]));
    let next = world.folder.path().join("next");
    std::fs::write(&next, r#"{"clientSecretValue":"c"}"#).unwrap();
    std::fs::rename(&next, world.file()).unwrap();
    assert_eq!(world.call().await, sent(&["c"]));
    assert_eq!(world.secret.status().changes, 2);
}

#[cfg(unix)]
#[tokio::test]
async fn another_target_of_a_symbolic_link_takes_effect() {
    use std::os::unix::fs::symlink;
    // As Kubernetes does it: secret -> ..data/secret, ..data -> a folder, and ..data is replaced.
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let fill = |name: &str, text: &str| {
        std::fs::create_dir(at(name)).unwrap();
        std::fs::write(at(name).join("secret"), text).unwrap();
    };
    fill("..1", "a");
    symlink("..1", at("..data")).unwrap();
    symlink(Path::new("..data/secret"), at("secret")).unwrap();
    fill("..2", "b");
    symlink("..2", at("..data_tmp")).unwrap();
    let (from, to, path) = (at("..data_tmp"), at("..data"), at("secret"));
    let world = World::with(folder, path);
    world.accept(&["a", "b"]);
    assert_eq!(world.call().await, sent(&["a"]));
    std::fs::rename(from, to).unwrap();
    assert_eq!(world.call().await, sent(&["b"]));
}

#[tokio::test]
async fn a_file_that_is_empty_half_written_missing_or_of_another_client_changes_nothing() {
    let world = World::new();
    for text in [
        "",
        "\n",
        r#"{"userPoolId":"us-east-1_Test","clientSec"#,
        r#"{"userPoolId":"us-east-1_Other","clientSecretValue":"b"}"#,
        r#"{"userPoolClientId":"other","clientSecretValue":"b"}"#,
    ] {
        world.write(text);
        assert_eq!(world.call().await, sent(&["a"]), "{text}");
    }
    std::fs::remove_file(world.file()).unwrap();
    assert_eq!(world.call().await, sent(&["a"]));
    assert_eq!(world.secret.status().changes, 0);
    world.accept(&["b"]);
    world.write("b");
    assert_eq!(world.call().await, sent(&["b"]));
}

#[tokio::test]
async fn a_problem_with_the_file_is_logged_once() {
    let world = World::new();
    let problem = || world.secret.0.reading.try_lock().unwrap().clone();
    assert_eq!(problem(), None);
    world.write("");
    world.call().await.0.unwrap();
    assert_eq!(problem().unwrap(), "is empty");
    world.write("a");
    world.call().await.0.unwrap();
    assert_eq!(problem(), None, "it is solved");
}

#[tokio::test]
async fn a_refused_secret_is_replaced_by_the_other_one_once_and_for_all() {
    let world = World::new();
    world.call().await.0.unwrap();
    world.now.fetch_add(60, Ordering::SeqCst);
    // The file is ahead of the pool: the former secret still works.
    world.write("b");
    assert_eq!(world.call().await, sent(&["b", "a"]));
    assert_eq!(world.call().await, sent(&["a"]), "that is remembered");
    // The pool follows.
    world.accept(&["a", "b"]);
    assert_eq!(world.call().await, sent(&["a"]));
    world.now.fetch_add(60, Ordering::SeqCst);
    world.accept(&["b"]);
    assert_eq!(world.call().await, sent(&["a", "b"]));
    assert_eq!(world.call().await, sent(&["b"]));
    let status = world.secret.status();
    assert_eq!(
        (status.since, status.changes, status.refusals),
        (NOW + 120, 3, 2)
    );
}

#[tokio::test]
async fn a_file_that_changes_during_a_call_helps_that_call() {
    let world = World::new();
    world.call().await.0.unwrap();
    world.accept(&["b"]);
    let outcome = world
        .secret
        .authenticate(
            |error: &Answer| *error == Answer::Refused,
            |secret| {
                let is_b = secret.expose() == "b";
                // The file is written after this call has read it.
                world.write("b");
                async move { is_b.then_some(()).ok_or(Answer::Refused) }
            },
        )
        .await;
    assert_eq!(outcome, Ok(()));
}

#[tokio::test]
async fn when_both_are_refused_there_is_no_third_call() {
    let world = World::new();
    world.call().await.0.unwrap();
    world.write("b");
    world.accept(&[]);
    let both = ["b", "a"].map(str::to_owned).to_vec();
    assert_eq!(world.call().await, (Err(Answer::Refused), both));
    // With a single secret there is not even a second.
    let world = World::new();
    world.accept(&[]);
    let one = vec!["a".to_owned()];
    assert_eq!(world.call().await, (Err(Answer::Refused), one));
    assert_eq!(world.secret.status().refusals, 1);
}

#[tokio::test]
async fn another_error_is_no_reason_for_the_other_secret() {
    let world = World::new();
    world.call().await.0.unwrap();
    world.write("b");
    world.accept(&["a", "b"]);
    let (outcome, sent) = world.call_with(Err(Answer::Unavailable)).await;
    assert_eq!(
        (outcome, sent),
        (Err(Answer::Unavailable), vec!["b".into()])
    );
}

#[tokio::test]
async fn a_call_that_fails_does_not_prove_that_its_secret_is_accepted() {
    let world = World::new();
    world.call().await.0.unwrap();
    world.write("b");
    let (outcome, sent) = world.call_with(Err(Answer::Unavailable)).await;
    let both = ["b", "a"].map(str::to_owned).to_vec();
    assert_eq!((outcome, sent), (Err(Answer::Unavailable), both.clone()));
    assert_eq!(world.call().await, (Ok(()), both), "b is still tried first");
}

#[test]
fn neither_debug_nor_the_status_shows_the_secret() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "canary").unwrap();
    let world = World::with(folder, path);
    let shown = format!("{:?} {:?}", world.secret, world.secret.status());
    assert!(!shown.contains("canary"), "{shown}");
    assert!(shown.contains("e100fbce"), "{shown}");
}
