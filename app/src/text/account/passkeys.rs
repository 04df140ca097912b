//! The passkeys.

use crate::browser::webauthn;

pub const TITLE: &str = "Passkeys";
pub const LEAD: &str = "With a passkey, you log in with your fingerprint, your face, your device\u{2019}s PIN or a security key, without a password.";
pub const NOT_OFFERED: &str = "Passkeys are turned off here.";
pub const NONE: &str = "You have no passkeys yet.";
pub const LIST: &str = "Your passkeys";
pub const ADD: &str = "Add a passkey";
pub const ADDED: &str = "Your passkey is added. You can use it the next time you log in.";
pub const REMOVE: &str = "Remove";
pub const KEEP: &str = "Keep it";
pub const REMOVED: &str =
    "The passkey is removed. Delete it from your device or password manager too.";
pub const CREATED: &str = "Created";
const UNNAMED: &str = "Passkey";

/// The name of a passkey; `name` may be empty.
pub fn name(name: &str) -> String {
    if name.trim().is_empty() {
        UNNAMED.to_owned()
    } else {
        name.to_owned()
    }
}

/// Asked before a passkey is removed.
pub fn confirm_removal(name: &str) -> String {
    [
        "Remove \u{201c}",
        name,
        "\u{201d}? You can no longer log in with it.",
    ]
    .concat()
}

/// Why the browser created no passkey, and what to do.
pub const fn creation_error(error: webauthn::Error) -> &'static str {
    match error {
        webauthn::Error::NotAllowed => {
            "No passkey was created. You may have canceled or waited too long. Try again."
        }
        webauthn::Error::AlreadyRegistered => {
            "This device already has a passkey for your account. Use another device, or remove that passkey first."
        }
        webauthn::Error::Constraint => {
            "This device can\u{2019}t store a passkey, or can\u{2019}t check that it\u{2019}s you. Set up a screen lock, or use another device."
        }
        webauthn::Error::NotSupported => {
            "This browser or device can\u{2019}t create passkeys. Update the browser, or use another one."
        }
        webauthn::Error::Security => {
            "Passkeys aren\u{2019}t set up for this address. Only the administrator can fix this."
        }
        webauthn::Error::Other => "Your passkey couldn\u{2019}t be created. Try again.",
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
        let sentences: std::collections::BTreeSet<_> =
            errors.into_iter().map(creation_error).collect();
        assert_eq!(sentences.len(), errors.len());
    }

    #[test]
    fn a_passkey_without_a_name_has_one_on_screen() {
        assert_eq!(name(" "), "Passkey");
        assert_eq!(name("iCloud Keychain"), "iCloud Keychain");
    }
}
