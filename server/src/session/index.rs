//! What sessions are found by apart from their ids: the person and the email address. The store contains keyed hashes of
//! both, so that it reveals neither, and nobody without the keys can test whether an address has a session.

use super::id::Hash;
use super::record::Record;
use super::sealing::Sealing;

/// Computes the hashes under which sessions are indexed.
#[derive(Clone, Debug)]
pub(super) struct Index {
    sealing: Sealing,
    issuer: String,
}

/// The hashes of one session, under the key that seals its record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Indexed {
    pub person: Hash,
    pub email: Option<Hash>,
}

impl Index {
    /// Creates an index of sessions whose tokens are all of one issuer.
    pub(super) const fn new(sealing: Sealing, issuer: String) -> Self {
        Self { sealing, issuer }
    }

    /// Returns the hashes to store with a record.
    pub(super) fn of(&self, record: &Record) -> Indexed {
        let email = record.user.email.as_deref();
        Indexed {
            // There is always a key (see `Sealing::parse`).
            person: self.person(&record.subject)[0],
            email: email.map(|email| self.email(email)[0]),
        }
    }

    /// Returns the hashes of a person, one per key, so that sessions from before a rotation of the keys are found. A
    /// subject is unique within its issuer only (OpenID Connect Core, section 5.7).
    pub(super) fn person(&self, subject: &str) -> Vec<Hash> {
        let value = format!("{}\n{subject}", self.issuer);
        self.sealing.keyed_hashes(b"person:", value.as_bytes())
    }

    /// Returns the hashes of an email address, one per key. Cognito ignores the letter case of email addresses.
    pub(super) fn email(&self, email: &str) -> Vec<Hash> {
        let value = email.trim().to_lowercase();
        self.sealing.keyed_hashes(b"email:", value.as_bytes())
    }
}
