//! The profile page. It is for developers, so it uses the terms of OAuth and Cognito.

use wire::{LoginMode, profile::SignatureStatus};

pub const TITLE: &str = "Your profile";
pub const SESSION: &str = "Session";
pub const LOGGED_IN_AS: &str = "Logged in as";
pub const GROUPS: &str = "Groups";
pub const NO_GROUPS: &str = "None";
pub const LOGIN_METHOD: &str = "Login method";
pub const LOGGED_IN_SINCE: &str = "Logged in since";
pub const SESSION_ENDS: &str = "Session ends";
pub const REMEMBERED: &str = "Remembered on this device";
pub const YES: &str = "Yes";
pub const NO: &str = "No";
pub const ID_TOKEN: &str = "ID token";
pub const ID_TOKEN_LEAD: &str = "Identifies you to this application.";
pub const ACCESS_TOKEN: &str = "Access token";
pub const ACCESS_TOKEN_LEAD: &str = "Authorizes calls on your behalf.";
pub const ALGORITHM: &str = "Algorithm";
pub const KEY_ID: &str = "Key ID";
/// The columns of a table of claims.
pub const COLUMNS: [&str; 3] = ["Claim", "Meaning", "Value"];
pub const EXPIRED: &str = "This token has expired. Reload to renew it.";
pub const RELOAD: &str = "Reload";
pub const RAW: &str = "Raw tokens";
pub const RAW_LEAD: &str = "Anyone who has these tokens can act as you until they expire. Don\u{2019}t paste them anywhere you don\u{2019}t trust.";
pub const SHOW: &str = "Show tokens";
pub const HIDE: &str = "Hide tokens";
/// Announced, not shown.
pub const SHOWN: &str = "Your tokens are shown below, masked.";
/// Announced, not shown.
pub const HIDDEN: &str = "Tokens removed from this page.";
pub const REVEAL: &str = "Reveal";
pub const MASK: &str = "Mask";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str =
    "Your browser didn\u{2019}t allow copying. Reveal the token and copy it by hand.";
pub const HEADER: &str = "Header";
pub const PAYLOAD: &str = "Payload";
pub const NOT_DECODED: &str = "This token can\u{2019}t be decoded.";

pub const fn login_method(mode: LoginMode) -> &'static str {
    match mode {
        LoginMode::InApp => "In-app (SRP)",
        LoginMode::Hosted => "Hosted UI (authorization code + PKCE)",
    }
}

/// The badge for the state of a signature, and the sentence that explains it.
pub const fn signature(status: SignatureStatus) -> (&'static str, &'static str) {
    match status {
        SignatureStatus::Valid => ("Signature valid", "Signature and claims verified."),
        SignatureStatus::Expired => (
            "Expired",
            "The signature is valid, but the token has expired.",
        ),
        SignatureStatus::KeyRetired => (
            "Key retired",
            "The user pool no longer publishes the key that signed this token, so the signature can\u{2019}t be verified.",
        ),
        SignatureStatus::KeysUnavailable => (
            "Not verified",
            "The user pool\u{2019}s keys can\u{2019}t be read right now. Reload the page in a minute.",
        ),
        SignatureStatus::Invalid => (
            "Signature invalid",
            "The signature is not valid. Log out and log in again. If this keeps happening, contact the administrator.",
        ),
    }
}

/// What is shown instead of a masked token of this many characters.
pub fn masked(length: usize) -> String {
    [
        &"\u{2022}".repeat(8),
        " ",
        &length.to_string(),
        " characters",
    ]
    .concat()
}

/// `left` is a duration in words.
pub fn expires_in(left: &str) -> String {
    ["Expires in ", left, "."].concat()
}
