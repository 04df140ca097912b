//! The profile page. It is for developers, so it uses the terms of OAuth and Cognito.

use wire::{LoginMode, profile::SignatureStatus};

pub use super::messages::profile::*;

use super::Message;

/// The columns of a table of claims.
pub const COLUMNS: [Message; 3] = [COLUMN_CLAIM, COLUMN_MEANING, COLUMN_VALUE];

pub const fn login_method(mode: LoginMode) -> Message {
    match mode {
        LoginMode::InApp => IN_APP,
        LoginMode::Hosted => HOSTED,
    }
}

/// The badge for the state of a signature, and the sentence that explains it.
pub const fn signature(status: SignatureStatus) -> (Message, Message) {
    match status {
        SignatureStatus::Valid => (SIGNATURE_VALID, SIGNATURE_VALID_LEAD),
        SignatureStatus::Expired => (SIGNATURE_EXPIRED, SIGNATURE_EXPIRED_LEAD),
        SignatureStatus::KeyRetired => (KEY_RETIRED, KEY_RETIRED_LEAD),
        SignatureStatus::KeysUnavailable => (KEYS_UNAVAILABLE, KEYS_UNAVAILABLE_LEAD),
        SignatureStatus::Invalid => (SIGNATURE_INVALID, SIGNATURE_INVALID_LEAD),
    }
}
