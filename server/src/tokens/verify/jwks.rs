//! The pool's signing keys, fetched from its JSON Web Key Set (RFC 7517) and cached.
//!
//! A cached key is returned at once; if it is old, the key set is fetched in the background. Only an unknown key id waits for a
//! fetch, which is shared by all requests that wait, and is rare, so that forged tokens cannot cause a fetch each. While
//! the key set cannot be fetched, or contains no key, the cached keys stay valid.

mod key_set;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::{Mutex, OwnedMutexGuard};
use url::Url;
use wire::profile::PublicKey;

use super::Error;
use crate::clock::Clock;
use crate::metrics::{Metrics, Upstream};
use key_set::{KeySet, VerificationKey};

/// Age in seconds after which the key set is fetched again, so that retired keys are dropped.
const MAX_AGE: i64 = 600;
/// Seconds for which cached keys are used while the key set cannot be fetched.
const MAX_STALE: i64 = 24 * 3600;
/// The number of seconds in which the key set is fetched twice at most: once for what is old or unknown, and once more for a
/// key that is newer than that.
const COOL_DOWN: i64 = 30;
/// Minimum number of seconds between a failed fetch and the next one.
const COOL_DOWN_AFTER_FAILURE: i64 = 5;

/// The signing keys of a pool.
#[derive(Clone)]
pub struct Jwks(Arc<Inner>);

/// Fetches the key set at `url` once, and returns how many of its keys can verify tokens.
///
/// # Errors
/// It cannot be fetched, or contains no such key.
pub async fn count_keys(
    http: &reqwest::Client,
    url: &Url,
) -> Result<usize, Box<dyn std::error::Error + Send + Sync>> {
    key_set::fetch(http, url).await.map(|keys| keys.len())
}

struct Inner {
    url: Url,
    http: reqwest::Client,
    clock: Clock,
    metrics: Metrics,
    cache: RwLock<Cache>,
    /// Locked during a fetch: those before it.
    fetching: Arc<Mutex<Fetches>>,
    /// The number of fetches that are over.
    fetched: AtomicU64,
}

#[derive(Default)]
struct Cache {
    keys: KeySet,
    fetched_at: i64,
}

/// When the last fetches ended.
#[derive(Default)]
struct Fetches {
    last: Option<Fetch>,
    before_last: Option<Fetch>,
}

#[derive(Clone, Copy)]
struct Fetch {
    at: i64,
    succeeded: bool,
}

/// A cached key.
enum Cached {
    Fresh(Arc<VerificationKey>),
    Stale(Arc<VerificationKey>),
    Missing,
}

impl Jwks {
    /// Creates a cache for the key set at `url`, which is fetched when first needed. `http` must not follow redirects.
    #[must_use]
    pub fn new(url: Url, http: reqwest::Client, clock: Clock, metrics: Metrics) -> Self {
        Self(Arc::new(Inner {
            url,
            http,
            clock,
            metrics,
            cache: RwLock::default(),
            fetching: Arc::default(),
            fetched: AtomicU64::new(0),
        }))
    }

    /// Returns the key with this id.
    ///
    /// # Errors
    /// [`Error::UnknownKey`] if the key set that was fetched for this call does not contain it. [`Error::KeysUnavailable`] if
    /// the key set cannot be fetched now, or was fetched a moment ago: the key may be new, so try again later.
    pub(super) async fn key(&self, key_id: &str) -> Result<Arc<VerificationKey>, Error> {
        match self.0.lookup(key_id) {
            Cached::Fresh(key) => return Ok(key),
            Cached::Stale(key) => {
                self.fetch_in_background();
                return Ok(key);
            }
            Cached::Missing => {}
        }
        // The fetch that is under way may have begun before the key was published. The next one begins after this call.
        self.join_fetch().await;
        if let Cached::Fresh(key) | Cached::Stale(key) = self.0.lookup(key_id) {
            return Ok(key);
        }
        let has_fetched = self.fetch_once().await;
        match self.0.lookup(key_id) {
            Cached::Fresh(key) | Cached::Stale(key) => Ok(key),
            Cached::Missing if has_fetched => Err(Error::UnknownKey),
            Cached::Missing => Err(Error::KeysUnavailable),
        }
    }

    /// Returns the key with this id as the pool published it, if it is cached.
    #[must_use]
    pub(super) fn published(&self, key_id: &str) -> Option<PublicKey> {
        match self.0.lookup(key_id) {
            Cached::Fresh(key) | Cached::Stale(key) => Some(key.published.clone()),
            Cached::Missing => None,
        }
    }

    /// Fetches the key set, unless it is too early for that. Does nothing while another fetch is under way.
    fn fetch_in_background(&self) {
        if let Ok(fetches) = Arc::clone(&self.0.fetching).try_lock_owned()
            && !fetches.is_cooling_down(self.0.clock.now())
        {
            let inner = Arc::clone(&self.0);
            tokio::spawn(async move { inner.fetch(fetches).await });
        }
    }

    /// Waits for the fetch that is under way, if there is one.
    async fn join_fetch(&self) {
        drop(self.0.fetching.lock().await);
    }

    /// Fetches the key set, or waits for the fetch that another call has begun in the meantime. Returns whether that
    /// succeeded.
    async fn fetch_once(&self) -> bool {
        let before = self.0.fetched.load(Ordering::SeqCst);
        let fetches = Arc::clone(&self.0.fetching).lock_owned().await;
        if self.0.fetched.load(Ordering::SeqCst) != before {
            return fetches.last.is_some_and(|fetch| fetch.succeeded);
        }
        if fetches.is_cooling_down(self.0.clock.now()) {
            return false;
        }
        let inner = Arc::clone(&self.0);
        // A separate task: a browser that disconnects must not cancel the fetch for the other requests.
        let fetch = tokio::spawn(async move { inner.fetch(fetches).await });
        fetch.await.unwrap_or(false)
    }
}

impl Fetches {
    /// Whether it is too early for another fetch. A clock that was set back does not prolong that.
    fn is_cooling_down(&self, now: i64) -> bool {
        let is_within = |fetch: Fetch, seconds| (0..seconds).contains(&(now - fetch.at));
        let failed = self.last.filter(|fetch| !fetch.succeeded);
        failed.is_some_and(|fetch| is_within(fetch, COOL_DOWN_AFTER_FAILURE))
            || self
                .before_last
                .is_some_and(|fetch| is_within(fetch, COOL_DOWN))
    }

    fn add(&mut self, fetch: Fetch) {
        self.before_last = self.last.replace(fetch);
    }
}

impl Inner {
    fn lookup(&self, key_id: &str) -> Cached {
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        let age = self.clock.now() - cache.fetched_at;
        match cache.keys.get(key_id) {
            // A negative age: the clock was set back. Then the age is unknown, and the key set is fetched again.
            Some(key) if (0..MAX_AGE).contains(&age) => Cached::Fresh(Arc::clone(key)),
            Some(key) if age < MAX_STALE => Cached::Stale(Arc::clone(key)),
            _ => Cached::Missing,
        }
    }

    /// Fetches the key set. Returns whether that succeeded.
    async fn fetch(&self, mut fetches: OwnedMutexGuard<Fetches>) -> bool {
        let fetch = key_set::fetch(&self.http, &self.url);
        let describe = |_: &_| "unavailable";
        let fetch = self
            .metrics
            .upstream(Upstream::Jwks, "fetch", fetch, describe);
        let keys = fetch.await;
        let (at, succeeded) = (self.clock.now(), keys.is_ok());
        match keys {
            Ok(keys) => {
                *self.cache.write().unwrap_or_else(PoisonError::into_inner) = Cache {
                    keys,
                    fetched_at: at,
                }
            }
            Err(error) => {
                tracing::warn!(error = &*error, "key set of the pool could not be fetched");
            }
        }
        fetches.add(Fetch { at, succeeded });
        self.fetched.fetch_add(1, Ordering::SeqCst);
        succeeded
    }
}

impl std::fmt::Debug for Jwks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jwks({})", self.0.url)
    }
}
