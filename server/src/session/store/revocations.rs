//! The queue of refresh tokens that are to be revoked. Each is sealed by itself, already while its session has it, so that the
//! step that removes the session can queue it without opening anything.

use serde::{Deserialize, Serialize};
use wire::LoginMode;

use super::Store;
use crate::metrics::RevocationOutcome;
use crate::session::id::Hash;
use crate::session::rows::RevocationRow;
use crate::session::{Error, Record, context};
use crate::tokens::SecretToken;

/// How long revoking a refresh token is tried, in seconds.
const REVOKE_FOR: i64 = 86_400;

/// How many refresh tokens the queue contains. Those beyond are the oldest ones.
const LIMIT: i64 = 100_000;

/// A refresh token that is to be revoked.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::session) struct StoredRevocation {
    pub login_mode: LoginMode,
    pub refresh_token: SecretToken,
}

/// Returns until when revoking a refresh token is tried.
pub(in crate::session) const fn revoke_until(now: i64) -> i64 {
    now + REVOKE_FOR
}

impl Store {
    /// Seals the refresh token of a session for the end of the session.
    pub(super) fn seal_revocation(
        &self,
        key: &Hash,
        record: &Record,
    ) -> Result<Option<Vec<u8>>, Error> {
        let token = record.tokens.refresh_token.as_ref();
        let revocation = token.map(|refresh_token| StoredRevocation {
            login_mode: record.login_mode,
            refresh_token: refresh_token.clone(),
        });
        revocation
            .map(|revocation| self.seal(&context::revocation(key), &revocation))
            .transpose()
    }

    /// Queues a refresh token that no session has.
    pub(in crate::session) async fn queue_revocation(
        &self,
        key: &Hash,
        revocation: &StoredRevocation,
        now: i64,
    ) -> Result<(), Error> {
        let sealed = self.seal(&context::revocation(key), revocation)?;
        let rows = self.rows().await?;
        rows.queue_revocation(key, &sealed, revoke_until(now)).await
    }

    /// Returns a refresh token that is due, and makes it due again at `leased_until`.
    pub(in crate::session) async fn take_revocation(
        &self,
        now: i64,
        leased_until: i64,
    ) -> Result<Option<RevocationRow>, Error> {
        self.rows().await?.take_revocation(now, leased_until).await
    }

    /// Returns the contents of a row, if a key opens it.
    pub(in crate::session) fn open_revocation(
        &self,
        row: &RevocationRow,
    ) -> Option<StoredRevocation> {
        self.open_sealed(&context::revocation(&row.key), &row.sealed)
    }

    pub(in crate::session) async fn postpone_revocation(
        &self,
        key: &Hash,
        until: i64,
    ) -> Result<(), Error> {
        self.rows().await?.postpone_revocation(key, until).await
    }

    pub(in crate::session) async fn remove_revocations(&self, keys: &[Hash]) -> Result<(), Error> {
        self.rows().await?.remove_revocations(keys).await
    }

    /// Returns how many refresh tokens are to be revoked.
    pub(in crate::session) async fn count_revocations(&self) -> Result<u64, Error> {
        self.rows().await?.count_revocations().await
    }

    /// Removes the refresh tokens that could not be revoked in time, and those beyond the limit.
    pub(in crate::session) async fn trim_revocations(&self, now: i64) -> Result<(), Error> {
        let count = self.rows().await?.trim_revocations(now, LIMIT).await?;
        if count > 0 {
            tracing::error!(count, "refresh tokens were not revoked in time");
            self.events.revoked(RevocationOutcome::GivenUp, count);
        }
        Ok(())
    }
}
