//! The numbers of this process. Each limit has a map of its own, so that a flood of keys of one limit evicts nothing of the
//! others.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Charge, gcra};
use crate::config::RateLimit;
use crate::session::Wait;

/// The largest number of keys of one limit: at most three megabytes.
const CAPACITY: usize = 32_768;
/// Milliseconds between two removals of what time has given back.
const SWEEP_INTERVAL: i64 = 60_000;

/// A keyed hash.
pub(super) type Key = [u8; 16];

#[derive(Debug, Default)]
pub(super) struct Memory(Mutex<Maps>);

#[derive(Debug, Default)]
struct Maps {
    maps: HashMap<RateLimit, HashMap<Key, i64>>,
    swept_at: i64,
}

impl Memory {
    /// Takes an attempt from every limit, or from none. Returns the new numbers, or the longest wait.
    pub(super) fn take(&self, charges: &[Charge], now: i64) -> Result<Vec<i64>, Wait> {
        let mut maps = self.lock();
        maps.sweep(now);
        let next = charges.iter().map(|charge| {
            let arrival = maps.get(charge);
            gcra::take(arrival, now, charge.quota)
        });
        let next: Vec<_> = next.collect();
        let waits = next.iter().enumerate();
        let waits = waits.filter_map(|(limit, next)| Some((next.err()?, limit)));
        if let Some((time, limit)) = waits.max() {
            return Err(Wait { time, limit });
        }
        let arrivals: Vec<i64> = next.into_iter().flatten().collect();
        for (charge, arrival) in charges.iter().zip(&arrivals) {
            maps.insert(charge, *arrival, now);
        }
        Ok(arrivals)
    }

    /// Gives back an attempt that moved a number to `until`.
    pub(super) fn give_back(&self, charge: &Charge, until: i64, now: i64) {
        let mut maps = self.lock();
        if let Some(arrival) = maps.get(charge) {
            let arrival = gcra::give_back(arrival, until, now, charge.quota);
            maps.insert(charge, arrival, now);
        }
    }

    /// Gives back everything.
    pub(super) fn clear(&self, charge: &Charge) {
        if let Some(map) = self.lock().maps.get_mut(&charge.limit) {
            map.remove(&charge.key);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Maps> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    fn len(&self) -> usize {
        self.lock().maps.values().map(HashMap::len).sum()
    }
}

impl Maps {
    fn get(&self, charge: &Charge) -> Option<i64> {
        self.maps.get(&charge.limit)?.get(&charge.key).copied()
    }

    fn insert(&mut self, charge: &Charge, arrival: i64, now: i64) {
        let map = self.maps.entry(charge.limit).or_default();
        if map.len() >= CAPACITY && !map.contains_key(&charge.key) {
            evict(map, now);
        }
        map.insert(charge.key, arrival);
    }

    fn sweep(&mut self, now: i64) {
        if (now - self.swept_at).abs() < SWEEP_INTERVAL {
            return;
        }
        self.swept_at = now;
        for map in self.maps.values_mut() {
            map.retain(|_, arrival| now < *arrival);
            map.shrink_to(2 * map.len());
        }
    }
}

/// Makes room in a full map: removes what time has given back, or else the eighth that has used least of its quota. So those
/// who are waiting keep waiting, and new keys are still counted.
fn evict(map: &mut HashMap<Key, i64>, now: i64) {
    map.retain(|_, arrival| now < *arrival);
    if map.len() < CAPACITY {
        return;
    }
    let mut entries: Vec<(i64, Key)> = map.iter().map(|(key, arrival)| (*arrival, *key)).collect();
    let (least, ..) = entries.select_nth_unstable(CAPACITY / 8);
    for (_, key) in least {
        map.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Quota;

    fn charge(limit: RateLimit, number: u128, quota: Quota) -> Charge {
        Charge {
            limit,
            key: number.to_le_bytes(),
            quota,
        }
    }

    const HOURLY: Quota = Quota {
        burst: 2,
        interval: 3_600_000,
    };

    #[test]
    fn a_million_keys_stay_within_the_bound_and_are_still_counted() {
        let memory = Memory::default();
        let waiting = charge(RateLimit::LoginAddress, u128::MAX, HOURLY);
        for _ in 0..2 {
            memory.take(std::slice::from_ref(&waiting), 0).unwrap();
        }
        for number in 0..1_000_000 {
            let charge = charge(RateLimit::LoginAddress, number, HOURLY);
            let now = i64::try_from(number / 1000).unwrap();
            assert!(memory.take(&[charge], now).is_ok());
        }
        assert!(memory.len() <= CAPACITY, "{}", memory.len());
        // Keys that had to wait still have to, and the latest keys are known.
        assert!(memory.take(&[waiting], 1000).is_err());
        let latest = charge(RateLimit::LoginAddress, 999_999, HOURLY);
        assert!(memory.take(std::slice::from_ref(&latest), 1000).is_ok());
        assert!(memory.take(&[latest], 1000).is_err());
    }

    #[test]
    fn a_flood_of_one_limit_evicts_nothing_of_another() {
        let memory = Memory::default();
        let other = charge(RateLimit::RecoveryPair, 1, HOURLY);
        for _ in 0..2 {
            memory.take(std::slice::from_ref(&other), 0).unwrap();
        }
        for number in 0..100_000 {
            let _ = memory.take(&[charge(RateLimit::LoginAddress, number, HOURLY)], 0);
        }
        assert!(memory.take(&[other], 0).is_err());
    }

    #[test]
    fn what_time_has_given_back_is_removed() {
        let memory = Memory::default();
        let minute = Quota {
            burst: 1,
            interval: 60_000,
        };
        for number in 0..1000 {
            memory
                .take(&[charge(RateLimit::CodeFlow, number, minute)], 0)
                .unwrap();
        }
        assert_eq!(memory.len(), 1000);
        memory
            .take(&[charge(RateLimit::LoginPair, 0, HOURLY)], 60_000)
            .unwrap();
        assert_eq!(memory.len(), 1);
    }

    #[test]
    fn an_attempt_that_one_limit_refuses_counts_at_none() {
        let memory = Memory::default();
        let full = charge(RateLimit::LoginPair, 1, HOURLY);
        let other = charge(RateLimit::LoginAccount, 1, HOURLY);
        for _ in 0..2 {
            memory.take(std::slice::from_ref(&full), 0).unwrap();
        }
        for _ in 0..5 {
            assert_eq!(
                memory.take(&[other.clone(), full.clone()], 0),
                Err(Wait {
                    time: 3_600_000,
                    limit: 1
                })
            );
        }
        assert!(memory.take(&[other], 0).is_ok());
        memory.clear(&full);
        assert!(memory.take(&[full], 0).is_ok());
    }
}
