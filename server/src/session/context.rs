//! What is authenticated together with the sealed bytes of a row: its kind, its key, and the columns that decide when it ends.
//! Bytes that were copied to another row, or whose limits were changed, do not open.

use super::id::Hash;
use super::lifetime::Lifetime;

/// Stands for "no idle limit".
const NONE: i64 = -1;

/// The context of a session's record.
pub(super) fn session(key: &Hash, lifetime: Lifetime) -> Vec<u8> {
    let idle = lifetime.idle.unwrap_or(NONE).to_be_bytes();
    let max_ends_at = lifetime.max_ends_at.to_be_bytes();
    [b"session with limits:".as_slice(), key, &idle, &max_ends_at].concat()
}

/// The context of a session's record in versions that did not authenticate its limits.
pub(super) fn session_without_limits(key: &Hash) -> Vec<u8> {
    [b"session:".as_slice(), key].concat()
}

/// The context of a login in progress.
pub(super) fn transaction(key: &Hash, browser: &Hash, ends_at: i64) -> Vec<u8> {
    let kind = b"transaction with end:".as_slice();
    [kind, key, browser, &ends_at.to_be_bytes()].concat()
}

/// The context of a refresh token that is to be revoked.
pub(super) fn revocation(key: &Hash) -> Vec<u8> {
    [b"revocation:".as_slice(), key].concat()
}

/// The context of [`last_seen`].
pub(super) const LAST_SEEN: &[u8] = b"last seen:";

/// What the keyed hash of a session's last activity covers.
pub(super) fn last_seen(key: &Hash, at: i64) -> Vec<u8> {
    [key.as_slice(), &at.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_changes_the_context() {
        let lifetime = |idle, max_ends_at| Lifetime { idle, max_ends_at };
        let contexts = [
            session(&[1; 32], lifetime(None, 9)),
            session(&[2; 32], lifetime(None, 9)),
            session(&[1; 32], lifetime(Some(5), 9)),
            session(&[1; 32], lifetime(None, 8)),
            session_without_limits(&[1; 32]),
            transaction(&[1; 32], &[2; 32], 9),
            transaction(&[1; 32], &[3; 32], 9),
            transaction(&[1; 32], &[2; 32], 8),
            revocation(&[1; 32]),
            revocation(&[2; 32]),
        ];
        for (at, context) in contexts.iter().enumerate() {
            assert!(!contexts[at + 1..].contains(context), "{at}");
        }
    }
}
