//! The passkeys.

pub use super::super::messages::account_passkeys::*;

use super::super::{Message, Text};
use crate::browser::webauthn;

/// The name of a passkey; `name` may be empty.
pub fn name(name: &str) -> Text {
    if name.trim().is_empty() {
        UNNAMED.into()
    } else {
        name.into()
    }
}

/// Why the browser created no passkey, and what to do.
pub const fn creation_error(error: webauthn::Error) -> Message {
    match error {
        webauthn::Error::NotAllowed => NOT_CREATED,
        webauthn::Error::AlreadyRegistered => ALREADY_REGISTERED,
        webauthn::Error::Constraint => CONSTRAINT,
        webauthn::Error::NotSupported => NOT_SUPPORTED,
        webauthn::Error::Security => WRONG_ADDRESS,
        webauthn::Error::Other => FAILED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_of_the_browser_has_its_own_sentence() {
        let errors = [
            webauthn::Error::NotAllowed,
            webauthn::Error::AlreadyRegistered,
            webauthn::Error::Constraint,
            webauthn::Error::NotSupported,
            webauthn::Error::Security,
            webauthn::Error::Other,
        ];
        let sentences: std::collections::BTreeSet<_> = errors
            .into_iter()
            .map(|error| creation_error(error).get())
            .collect();
        assert_eq!(sentences.len(), errors.len());
    }

    #[test]
    fn a_passkey_without_a_name_has_one_on_screen() {
        assert_eq!(name(" ").get(), "Passkey");
        assert_eq!(name("iCloud Keychain").get(), "iCloud Keychain");
    }
}
