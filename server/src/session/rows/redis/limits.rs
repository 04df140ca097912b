//! Limits on attempts in Redis: one number per key, which Redis removes when time has given everything back.

use redis::cmd;

use super::super::{LimitKey, Wait};
use super::{Redis, call, scripts};
use crate::session::Error;

impl Redis {
    /// Counts one attempt at every limit, or at none. Returns the new numbers, or the longest wait.
    pub(in crate::session) async fn take_attempts(
        &self,
        keys: &[LimitKey],
        now: i64,
    ) -> Result<Result<Vec<i64>, Wait>, Error> {
        let mut call = call(&scripts::TAKE_ATTEMPTS);
        call.arg(now);
        for LimitKey {
            name,
            burst,
            interval,
        } in keys
        {
            call.arg(name).arg(burst).arg(interval);
        }
        let (is_allowed, numbers): (bool, Vec<i64>) = self.run(&call).await?;
        if is_allowed {
            return Ok(Ok(numbers));
        }
        let [time, limit] = numbers[..] else {
            return Err(Error::Store("a reply contains no wait".into()));
        };
        let limit = usize::try_from(limit).ok().filter(|at| *at < keys.len());
        let limit = limit.ok_or_else(|| Error::Store("a reply names no limit".into()))?;
        Ok(Err(Wait { time, limit }))
    }

    /// Gives attempts back that moved their number to the one beside them.
    pub(in crate::session) async fn give_back_attempts(
        &self,
        attempts: &[(LimitKey, i64)],
        now: i64,
    ) -> Result<(), Error> {
        let mut call = call(&scripts::GIVE_BACK_ATTEMPTS);
        call.arg(now);
        for (key, until) in attempts {
            call.arg(&key.name).arg(until).arg(key.interval);
        }
        self.run(&call).await
    }

    /// Gives back everything.
    pub(in crate::session) async fn clear_attempts(&self, key: &LimitKey) -> Result<(), Error> {
        let mut remove = cmd("DEL");
        remove.arg(format!("poolgate:limit:{}", key.name));
        self.0.query(&remove).await
    }
}
