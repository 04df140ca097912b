//! Logins that are under way: what the server must remember between a login's start and its end.
//!
//! A transaction belongs to the browser that began it, is used once, and lasts ten minutes. Several may be under
//! way in one browser, one per tab.

use serde::{Deserialize, Serialize};
use sqlx::Row as _;
use subtle::ConstantTimeEq as _;
use wire::ReturnTo;

use super::cookie::LOGIN_LIFETIME;
use super::id::{Hash, Id};
use super::{Error, Store};
use crate::clock::Clock;
use crate::random::Random;

/// How many logins one browser may have under way; the oldest makes room.
const PER_BROWSER: i64 = 8;

/// A login under way. The tag keeps one kind from being taken for the other.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Transaction {
    /// On the hosted pages; its handle is `state` (RFC 6749, section 4.1.1).
    Hosted {
        /// `nonce` (OpenID Connect Core, section 3.1.2.1).
        nonce: String,
        /// The PKCE code verifier (RFC 7636, section 4.1).
        verifier: String,
        /// Where the person was going.
        return_to: ReturnTo,
        /// Whether they asked to be remembered.
        remember: bool,
        /// The session that this browser has, which ends when the new one begins.
        replaces: Option<Hash>,
    },
    /// In the application; its handle is `login`.
    InApp(InApp),
}

/// An in-app login between the pool's challenge and the answer to it.
#[derive(Clone, Serialize, Deserialize)]
pub struct InApp {
    /// `USER_ID_FOR_SRP`.
    pub user_id: String,
    /// `SECRET_BLOCK`.
    pub secret_block: String,
    /// What the browser was told to sign as `TIMESTAMP`.
    pub timestamp: String,
    /// Cognito's `Session`, where it gave one. It never leaves the server.
    pub session: Option<String>,
    /// Whether the person asked to be remembered.
    pub remember: bool,
    /// The pool knows no such user and says so: the challenge was made up here.
    pub simulated: bool,
}

impl std::fmt::Debug for Transaction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Hosted { .. } => "Transaction::Hosted(***)",
            Self::InApp(_) => "Transaction::InApp(***)",
        })
    }
}

/// The logins under way.
#[derive(Clone, Debug)]
pub struct Transactions {
    store: Store,
    clock: Clock,
    random: Random,
}

impl Transactions {
    /// Transactions in `store`.
    #[must_use]
    pub const fn new(store: Store, clock: Clock, random: Random) -> Self {
        Self {
            store,
            clock,
            random,
        }
    }

    /// Stores a transaction for a browser and gives its handle.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn begin(&self, browser: &Id, transaction: &Transaction) -> Result<Id, Error> {
        let handle = Id::new(&self.random);
        let (key, browser, now) = (handle.hash(), browser.hash(), self.clock.now());
        let sealed = self
            .store
            .sealing
            .seal(&context(&key), &serde_json::to_vec(transaction)?);
        sqlx::query("INSERT INTO transactions (key, browser, ends_at, sealed) VALUES (?, ?, ?, ?)")
            .bind(key.as_slice())
            .bind(browser.as_slice())
            .bind(now + LOGIN_LIFETIME)
            .bind(sealed)
            .execute(&self.store.rows)
            .await?;
        self.make_room(&browser).await?;
        Ok(handle)
    }

    /// Takes a transaction out, if it is alive and of this browser.
    ///
    /// It is gone afterwards, whatever the outcome: a handle is used once (RFC 9700, section 4.2.4).
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn take(
        &self,
        browser: Option<&Id>,
        handle: &str,
    ) -> Result<Option<Transaction>, Error> {
        let Some(handle) = Id::parse(handle) else {
            return Ok(None);
        };
        let key = handle.hash();
        // Taken out before anything is compared.
        let row = sqlx::query(
            "DELETE FROM transactions WHERE key = ? RETURNING browser, ends_at, sealed",
        )
        .bind(key.as_slice())
        .fetch_optional(&self.store.rows)
        .await?;
        let (Some(row), Some(browser)) = (row, browser) else {
            return Ok(None);
        };
        // Bound to the browser that began it (RFC 9700, section 4.7).
        let same_browser = bool::from(row.try_get::<&[u8], _>("browser")?.ct_eq(&browser.hash()));
        let alive = self.clock.now() < row.try_get::<i64, _>("ends_at")?;
        let plain = self
            .store
            .sealing
            .open_sealed(&context(&key), row.try_get("sealed")?);
        let transaction = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
        Ok(transaction.filter(|_| same_browser && alive))
    }

    async fn make_room(&self, browser: &Hash) -> Result<(), Error> {
        sqlx::query(
            "DELETE FROM transactions WHERE browser = ?1 AND key NOT IN
             (SELECT key FROM transactions WHERE browser = ?1 ORDER BY sequence DESC LIMIT ?2)",
        )
        .bind(browser.as_slice())
        .bind(PER_BROWSER)
        .execute(&self.store.rows)
        .await?;
        Ok(())
    }
}

fn context(key: &Hash) -> Vec<u8> {
    [b"transaction:".as_slice(), key].concat()
}
