//! The secret of the app client. Code that authenticates to the pool gets it from here, because it changes while the
//! server runs: Cognito rotates secrets, and a client has two of them in the meantime.
//!
//! The file is read again before each call, so that every way to change it works: a new file, another target of a symbolic
//! link (as Kubernetes does it), an edit in place. That takes microseconds; the call to the pool takes milliseconds.
//! The former secret stays usable: if the pool refuses one, the other is tried once.

mod known;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use tokio::sync::{Mutex, OwnedMutexGuard};
use wire::Secret;

use crate::clock::Clock;
use crate::config::{PoolConfig, SecretFile};
use known::{Known, fingerprint};

/// How long a call waits for the file. Files on a network can hang; the known secret is used then.
const FILE_TIMEOUT: Duration = Duration::from_secs(2);

/// The secret of the app client. Clones share it.
#[derive(Clone)]
pub struct ClientSecret(Arc<Inner>);

struct Inner {
    file: Option<SecretFile>,
    clock: Clock,
    known: RwLock<Known>,
    /// Locked while the file is read: the problem with it that was logged last.
    reading: Arc<Mutex<Option<String>>>,
    refusals: AtomicU64,
    changes: AtomicU64,
}

/// A secret of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichSecret {
    /// What the settings contain now.
    Current,
    /// What they contained before: the pool refuses the current one.
    Former,
}

impl WhichSecret {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Current, Self::Former];

    /// Returns its name in the log and in metrics.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Former => "former",
        }
    }
}

/// Which secret is in use. It does not contain the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The first eight digits of its SHA-256.
    pub fingerprint: String,
    /// Whether it is the one of the settings.
    pub which: WhichSecret,
    /// When it came into use, in seconds since 1970.
    pub since: i64,
    /// How often another secret came into use since the start.
    pub changes: u64,
    /// How often the pool refused a secret since the start.
    pub refusals: u64,
}

impl ClientSecret {
    /// Creates the part with the secret that the settings contain.
    #[must_use]
    pub fn new(pool: &PoolConfig, clock: Clock) -> Self {
        let known = Known::new(pool.client_secret.clone(), clock.now());
        let secret = Self(Arc::new(Inner {
            file: pool.client_secret_file.clone(),
            clock,
            known: RwLock::new(known),
            reading: Arc::default(),
            refusals: AtomicU64::new(0),
            changes: AtomicU64::new(0),
        }));
        secret.0.log_in_use();
        secret
    }

    /// Returns which secret is in use, and since when.
    #[must_use]
    pub fn status(&self) -> Status {
        self.0.status()
    }

    /// Calls the pool with the secret in use. If the pool refuses it (`is_refusal`), calls it once more with the other one.
    ///
    /// That repeats nothing: a server authenticates its client before it does anything else (RFC 6749, section 3.2.1), so a
    /// call with a refused secret changed nothing, used no code and counted no attempt.
    ///
    /// # Errors
    /// Those of the last call.
    pub async fn authenticate<T, E, F>(
        &self,
        is_refusal: fn(&E) -> bool,
        call: impl Fn(Secret) -> F,
    ) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>>,
    {
        let is_refused = |outcome: &Result<T, E>| outcome.as_ref().is_err_and(is_refusal);
        let first = self.current().await;
        let outcome = Box::pin(call(first.clone())).await;
        if !is_refused(&outcome) {
            if outcome.is_ok() {
                self.0.accepted(&first);
            }
            return outcome;
        }
        let Some(second) = self.after_refusal(&first).await else {
            tracing::error!(
                event = "configuration_error",
                reason = "client_secret_refused",
                "the pool refuses the client secret, and there is no other"
            );
            return outcome;
        };
        let outcome = Box::pin(call(second.clone())).await;
        if is_refused(&outcome) {
            self.0.refusals.fetch_add(1, Ordering::Relaxed);
            tracing::error!(
                event = "configuration_error",
                reason = "client_secret_refused",
                "the pool refuses both client secrets"
            );
        } else if outcome.is_ok() {
            // Another error, such as a timeout, does not prove that the pool accepted the secret.
            self.0.change_to(&second);
        }
        outcome
    }

    /// Returns the secret in use, after a look at the file. While another request looks, what is known is used.
    async fn current(&self) -> Secret {
        if let Some(file) = &self.0.file
            && let Ok(reading) = Arc::clone(&self.0.reading).try_lock_owned()
        {
            self.read(file, reading).await;
        }
        self.0.read_known().in_use.clone()
    }

    /// Returns another secret than the one that was refused.
    async fn after_refusal(&self, refused: &Secret) -> Option<Secret> {
        self.0.refusals.fetch_add(1, Ordering::Relaxed);
        tracing::warn!(
            fingerprint = fingerprint(refused),
            "the pool refuses the client secret"
        );
        if let Some(file) = &self.0.file {
            let lock = Arc::clone(&self.0.reading).lock_owned();
            if let Ok(reading) = tokio::time::timeout(FILE_TIMEOUT, lock).await {
                self.read(file, reading).await;
            }
        }
        self.0.read_known().other_than(refused)
    }

    /// Reads the file in a thread of its own, which holds the lock even if nobody waits for it any longer.
    async fn read(&self, file: &SecretFile, mut reading: OwnedMutexGuard<Option<String>>) {
        let (inner, file) = (Arc::clone(&self.0), file.clone());
        let look = tokio::task::spawn_blocking(move || inner.look(&file, &mut reading));
        if tokio::time::timeout(FILE_TIMEOUT, look).await.is_err() {
            tracing::warn!("COGNITO_CLIENT_SECRET_FILE takes too long to read");
        }
    }
}

impl Inner {
    /// Takes over a new secret. An unusable file changes nothing; each problem with it is logged once.
    fn look(&self, file: &SecretFile, problem: &mut Option<String>) {
        match file.read() {
            Ok(secret) => {
                *problem = None;
                let is_new = self.write_known().adopt(secret, self.clock.now());
                if is_new {
                    self.log_change();
                }
            }
            Err(error) => {
                let text = error.to_string();
                if problem.as_ref() != Some(&text) {
                    tracing::warn!(
                        error = text,
                        "COGNITO_CLIENT_SECRET_FILE is not usable: the secret stays the same"
                    );
                    *problem = Some(text);
                }
            }
        }
    }

    fn accepted(&self, secret: &Secret) {
        // Almost always, this is known: then there is no need for the lock of a writer.
        if !self.read_known().is_accepted {
            self.write_known().accept(secret);
        }
    }

    /// Makes the other secret the one in use, because the pool accepts only that one.
    fn change_to(&self, secret: &Secret) {
        let is_new = self.write_known().change_to(secret, self.clock.now());
        if is_new {
            self.log_change();
        }
    }

    fn log_change(&self) {
        self.changes.fetch_add(1, Ordering::Relaxed);
        self.log_in_use();
    }

    fn log_in_use(&self) {
        let Status {
            fingerprint,
            which,
            since,
            changes,
            refusals,
        } = self.status();
        tracing::info!(
            fingerprint,
            secret = which.as_str(),
            since,
            changes,
            refusals,
            "client secret in use"
        );
    }

    fn status(&self) -> Status {
        let known = self.read_known();
        Status {
            fingerprint: fingerprint(&known.in_use),
            which: if known.is_current() {
                WhichSecret::Current
            } else {
                WhichSecret::Former
            },
            since: known.since,
            changes: self.changes.load(Ordering::Relaxed),
            refusals: self.refusals.load(Ordering::Relaxed),
        }
    }

    fn read_known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_known(&self) -> RwLockWriteGuard<'_, Known> {
        self.known.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ClientSecret({})", self.status().fingerprint)
    }
}

#[cfg(test)]
mod tests;
