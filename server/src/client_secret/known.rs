//! The secrets that the server knows: the one in use, and another one to try if the pool refuses it.

use sha2::{Digest as _, Sha256};
use wire::Secret;

/// The secrets, without a look at the file or the pool.
pub(super) struct Known {
    pub(super) in_use: Secret,
    /// When the one in use came into use, in seconds since 1970.
    pub(super) since: i64,
    /// Whether the pool has accepted the one in use.
    pub(super) is_accepted: bool,
    other: Option<Secret>,
    /// What the file contained last. It is in use, unless the pool refused it.
    from_file: Secret,
}

impl Known {
    pub(super) fn new(secret: Secret, now: i64) -> Self {
        Self {
            from_file: secret.clone(),
            in_use: secret,
            since: now,
            is_accepted: false,
            other: None,
        }
    }

    /// Takes over what the file contains now. Returns whether another secret is in use now.
    pub(super) fn adopt(&mut self, secret: Secret, now: i64) -> bool {
        if secret == self.from_file {
            return false;
        }
        self.from_file = secret.clone();
        if secret == self.in_use {
            return false;
        }
        // A secret that no call has used since it was in the file is worth less than the one that the pool accepted before.
        let keeps_other = !self.is_accepted && self.other.as_ref().is_some_and(|it| *it != secret);
        let former = std::mem::replace(&mut self.in_use, secret);
        if !keeps_other {
            self.other = Some(former);
        }
        self.is_accepted = false;
        self.since = now;
        true
    }

    /// Returns whether the secret in use is the one of the settings.
    pub(super) fn is_current(&self) -> bool {
        self.in_use == self.from_file
    }

    /// Notes that the pool accepted a secret.
    pub(super) fn accept(&mut self, secret: &Secret) {
        self.is_accepted |= self.in_use == *secret;
    }

    /// Uses the other secret from now on, which the pool accepted after it refused the one in use. Returns whether another
    /// secret is in use now.
    pub(super) fn change_to(&mut self, secret: &Secret, now: i64) -> bool {
        // If neither is the case, the file has changed since, and what it contains is newer.
        if self.in_use != *secret && self.other.as_ref() == Some(secret) {
            let refused = std::mem::replace(&mut self.in_use, secret.clone());
            self.other = Some(refused);
            self.since = now;
            self.is_accepted = true;
            return true;
        }
        self.accept(secret);
        false
    }

    /// Returns a secret that is not the refused one; the one in use first.
    pub(super) fn other_than(&self, refused: &Secret) -> Option<Secret> {
        let known = [Some(&self.in_use), self.other.as_ref()];
        let mut usable = known.into_iter().flatten();
        usable.find(|secret| *secret != refused).cloned()
    }
}

/// The first eight digits of `sha256sum`: enough to tell secrets apart, and no help in guessing one.
pub(super) fn fingerprint(secret: &Secret) -> String {
    let digest = Sha256::digest(secret.expose().as_bytes());
    hex::encode(&digest[..4])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text)
    }

    #[test]
    fn the_former_secret_stays_usable_after_a_change_of_the_file() {
        let mut known = Known::new(secret("a"), 1);
        known.accept(&secret("a"));
        assert!(known.adopt(secret("b"), 2));
        assert!(!known.adopt(secret("b"), 3), "it is the same file");
        assert_eq!((known.in_use.expose(), known.since), ("b", 2));
        assert_eq!(known.other_than(&secret("b")), Some(secret("a")));
    }

    #[test]
    fn a_file_that_is_ahead_of_the_pool_is_tried_again_only_after_a_refusal() {
        let mut known = Known::new(secret("a"), 1);
        known.adopt(secret("b"), 2);
        assert!(known.change_to(&secret("a"), 3), "the pool refused b");
        assert!(!known.adopt(secret("b"), 4), "the file has not changed");
        assert_eq!((known.in_use.expose(), known.since), ("a", 3));
        assert!(known.change_to(&secret("b"), 5), "now it refused a");
        assert_eq!((known.in_use.expose(), known.since), ("b", 5));
    }

    #[test]
    fn a_secret_that_was_never_accepted_does_not_replace_one_that_was() {
        let mut known = Known::new(secret("a"), 1);
        known.accept(&secret("a"));
        known.adopt(secret("b"), 2);
        known.adopt(secret("c"), 3);
        assert_eq!(known.other_than(&secret("c")), Some(secret("a")));
        // Back to the first: nothing but the newest is left to try.
        known.adopt(secret("a"), 4);
        assert_eq!(known.other_than(&secret("a")), Some(secret("c")));
    }

    #[test]
    fn an_answer_to_an_older_call_changes_nothing() {
        let mut known = Known::new(secret("a"), 1);
        known.adopt(secret("b"), 2);
        known.accept(&secret("a"));
        assert!(!known.is_accepted);
        assert!(!known.change_to(&secret("unknown"), 3));
        assert_eq!(known.in_use, secret("b"));
    }

    #[test]
    fn the_fingerprint_is_a_part_of_the_sum_that_a_shell_prints() {
        // printf %s canary | sha256sum
        assert_eq!(fingerprint(&secret("canary")), "e100fbce");
    }
}
