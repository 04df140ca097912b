//! How often something may be attempted: per address, per account, and per login. [`RateLimit`] lists what is limited.
//!
//! `gcra` is the formula. Its numbers are in the session store if several servers share it, so that they count together, and
//! otherwise in the `memory` of this process. Keys are keyed hashes: neither reveals who tried to log in.

mod gcra;
mod memory;
mod taken;

use std::error::Error as _;
use std::net::{IpAddr, Ipv6Addr};

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::clock::Clock;
use crate::config::{Quota, RateLimit, RateLimits, Scope};
use crate::metrics::Metrics;
use crate::session::sealing::Sealing;
use crate::session::{self, LimitKey, SharedLimits};
use memory::{Key, Memory};
pub use taken::Taken;

/// What the hashes of keys are for.
const CONTEXT: &[u8] = b"rate limit";

/// Counts attempts.
#[derive(Debug)]
pub struct Limits {
    quotas: RateLimits,
    clock: Clock,
    sealing: Sealing,
    shared: Option<SharedLimits>,
    memory: Memory,
    metrics: Metrics,
}

/// One attempt at one limit.
#[derive(Clone, Debug)]
struct Charge {
    limit: RateLimit,
    key: Key,
    quota: Quota,
}

/// Too many attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rate limit")]
pub struct Exceeded {
    /// The limit.
    pub limit: RateLimit,
    /// In how many seconds another attempt is allowed.
    pub retry_after: u32,
}

impl Taken {
    /// Returns whether this is an attempt at a limit.
    #[must_use]
    pub fn is(&self, limit: RateLimit) -> bool {
        self.limit == limit.name()
    }
}

impl Limits {
    /// Counts in the session store if it can be shared.
    #[must_use]
    pub fn new(
        quotas: RateLimits,
        clock: Clock,
        sealing: Sealing,
        shared: Option<SharedLimits>,
    ) -> Self {
        Self {
            quotas,
            clock,
            sealing,
            shared,
            memory: Memory::default(),
            metrics: Metrics::default(),
        }
    }

    /// Counts the attempts in `metrics`, too.
    #[must_use]
    pub fn with_metrics(self, metrics: Metrics) -> Self {
        Self { metrics, ..self }
    }

    /// Counts an attempt at every limit, or at none. `subject` is the account or the login in progress.
    ///
    /// # Errors
    /// At least one limit does not allow it.
    pub async fn take(
        &self,
        limits: &[RateLimit],
        address: Option<IpAddr>,
        subject: &str,
    ) -> Result<Vec<Taken>, Exceeded> {
        let charges: Vec<Charge> = limits
            .iter()
            .filter_map(|limit| self.charge(*limit, address, subject))
            .collect();
        let now = self.now();
        let arrivals = match &self.shared {
            Some(shared) if !charges.is_empty() => {
                let keys: Vec<_> = charges.iter().map(Charge::shared).collect();
                counted(shared.take(&keys, now).await)
            }
            _ => None,
        };
        let arrivals = arrivals.unwrap_or_else(|| self.memory.take(&charges, now));
        let arrivals = arrivals.map_err(|wait| {
            // One of those that were asked for: what Redis replies has been checked.
            let limit = charges[wait.limit].limit;
            self.metrics.attempt(limit, false, 1);
            exceeded(limit, wait.time)
        })?;
        for charge in &charges {
            self.metrics.attempt(charge.limit, true, 1);
        }
        let taken = charges.iter().zip(arrivals);
        Ok(taken.map(|(charge, until)| charge.taken(until)).collect())
    }

    /// Gives attempts back that turned out to be none, or that succeeded.
    pub async fn give_back(&self, taken: &[Taken]) {
        let taken = taken.iter();
        let attempts: Vec<(Charge, i64)> = taken
            .filter_map(|taken| Some((self.charge_of(taken)?, taken.until)))
            .collect();
        let now = self.now();
        if let Some(shared) = &self.shared {
            let attempts: Vec<_> = attempts
                .iter()
                .map(|(charge, until)| (charge.shared(), *until))
                .collect();
            if counted(shared.give_back(&attempts, now).await).is_some() {
                return;
            }
        }
        for (charge, until) in attempts {
            self.memory.give_back(&charge, until, now);
        }
    }

    /// Forgets all attempts of an address at an account, and similar keys.
    pub async fn clear(&self, limit: RateLimit, address: Option<IpAddr>, subject: &str) {
        let Some(charge) = self.charge(limit, address, subject) else {
            return;
        };
        if let Some(shared) = &self.shared {
            counted(shared.clear(&charge.shared()).await);
        }
        self.memory.clear(&charge);
    }

    fn now(&self) -> i64 {
        self.clock.now() * 1000
    }

    /// Returns the attempt at a limit, unless the limit is turned off.
    fn charge(&self, limit: RateLimit, address: Option<IpAddr>, subject: &str) -> Option<Charge> {
        let quota = self.quotas.quota(limit)?;
        let mut text = limit.name().to_owned();
        if limit.scope() != Scope::Subject {
            text.push('\0');
            text.push_str(&network(address?).to_string());
        }
        if limit.scope() != Scope::Address {
            text.push('\0');
            text.push_str(&normalized(subject));
        }
        // There is always a key (see `Sealing::parse`).
        let hash = self.sealing.keyed_hashes(CONTEXT, text.as_bytes())[0];
        let key = *hash.first_chunk()?;
        Some(Charge { limit, key, quota })
    }

    fn charge_of(&self, taken: &Taken) -> Option<Charge> {
        let limit = RateLimit::named(&taken.limit)?;
        Some(Charge {
            limit,
            key: hex::decode(&taken.key).ok()?.try_into().ok()?,
            quota: self.quotas.quota(limit)?,
        })
    }
}

impl Charge {
    fn shared(&self) -> LimitKey {
        LimitKey {
            name: format!("{}:{}", self.limit.name(), hex::encode(self.key)),
            burst: self.quota.burst,
            interval: self.quota.interval,
        }
    }

    fn taken(&self, until: i64) -> Taken {
        Taken {
            limit: self.limit.name().to_owned(),
            key: hex::encode(self.key),
            until,
        }
    }
}

/// Logs an error of the store. Until it works again, this server counts alone: an outage lets nobody guess passwords, and
/// locks nobody out.
fn counted<T>(outcome: Result<T, session::Error>) -> Option<T> {
    if let Err(error) = &outcome {
        let cause = error.source().map(ToString::to_string);
        tracing::warn!(%error, cause, "attempts are counted by this server alone");
    }
    outcome.ok()
}

fn exceeded(limit: RateLimit, wait: i64) -> Exceeded {
    let seconds = u32::try_from(wait.unsigned_abs().div_ceil(1000));
    Exceeded {
        limit,
        retry_after: seconds.unwrap_or(u32::MAX),
    }
}

/// Returns what counts as one address. Most clients with IPv6 have a network of 64 bits to choose addresses from; one with
/// a larger network has many addresses.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let network = address.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
    }
}

/// Returns what counts as one account: letter case and compatibility variants of letters do not matter (Unicode
/// Standard Annex #15, NFKC), whatever the pool makes of them.
fn normalized(subject: &str) -> String {
    let subject = subject.trim().to_lowercase();
    let normalizer = ComposingNormalizerBorrowed::new_nfkc();
    normalizer.normalize(&subject).to_lowercase()
}

#[cfg(test)]
mod tests;
