//! The profile page.

use wire::{LoginMode, profile::SignatureStatus};

/// The heading and the title.
pub const TITLE: &str = "Your profile";
/// The heading over the summary.
pub const SESSION: &str = "Session";
/// Who.
pub const WHO: &str = "Logged in as";
/// The groups.
pub const GROUPS: &str = "Groups";
/// When there are none.
pub const NO_GROUPS: &str = "none";
/// How.
pub const HOW: &str = "Logged in";
/// Since when.
pub const SINCE: &str = "Since";
/// Until when.
pub const UNTIL: &str = "Session ends";
/// Whether it outlives the browser.
pub const REMEMBERED: &str = "Remembered on this device";
/// Yes.
pub const YES: &str = "yes";
/// No.
pub const NO: &str = "no";
/// The ID token.
pub const ID_TOKEN: &str = "ID token";
/// What it is for.
pub const ID_TOKEN_LEAD: &str = "Says who you are, to this application.";
/// The access token.
pub const ACCESS_TOKEN: &str = "Access token";
/// What it is for.
pub const ACCESS_TOKEN_LEAD: &str = "Says what this application may do for you.";
/// The columns of the table.
pub const COLUMNS: [&str; 3] = ["Claim", "Meaning", "Value"];
/// A token that has run out, and what to do.
pub const RUN_OUT: &str =
    "This token has run out. The server renews it when the page is loaded again.";
/// The button beside it.
pub const RELOAD: &str = "Load again";
/// The heading over raw tokens.
pub const RAW: &str = "Raw tokens";
/// Below it.
pub const RAW_LEAD: &str = "Whoever has these tokens can act as you until they run out. Do not paste them into places that you do not trust.";
/// The button that asks for them.
pub const SHOW: &str = "Show tokens";
/// The button that drops them.
pub const HIDE: &str = "Hide tokens";
/// When they have arrived.
pub const HERE: &str = "The tokens are shown below, masked.";
/// When they have been dropped.
pub const GONE: &str = "The tokens are hidden and forgotten.";
/// The button that unmasks one.
pub const REVEAL: &str = "Reveal";
/// The button that masks it again.
pub const MASK: &str = "Mask";
/// The button that copies one.
pub const COPY: &str = "Copy";
/// When it is copied.
pub const COPIED: &str = "Copied.";
/// When it cannot be copied.
pub const NOT_COPIED: &str =
    "The browser did not allow copying. Reveal the token and copy it by hand.";
/// The header of a token.
pub const HEADER: &str = "Header";
/// The payload of a token.
pub const PAYLOAD: &str = "Payload";
/// The last part of a token.
pub const UNREADABLE: &str = "This is not a token that can be decoded.";

/// How somebody logged in.
pub const fn mode(mode: LoginMode) -> &'static str {
    match mode {
        LoginMode::InApp => "on this page, without sending the password",
        LoginMode::Hosted => "on the hosted page",
    }
}

/// How a signature stands: the badge, and the sentence that explains it.
pub const fn signature(state: SignatureStatus) -> (&'static str, &'static str) {
    match state {
        SignatureStatus::Valid => (
            "Signature valid",
            "Signed by the user pool, and every claim that is checked at login holds.",
        ),
        SignatureStatus::Expired => (
            "Expired",
            "Signed by the user pool, but its time has run out.",
        ),
        SignatureStatus::KeyRetired => (
            "Key retired",
            "The user pool no longer publishes the key that signed it, so that it cannot be checked.",
        ),
        SignatureStatus::KeysUnavailable => (
            "Not checked",
            "The keys of the user pool cannot be read right now. Load the page again in a minute.",
        ),
        SignatureStatus::Invalid => (
            "Signature invalid",
            "The signature does not hold. Log out, log in again, and tell the operator if it stays so.",
        ),
    }
}

/// What a masked token shows.
pub fn masked(length: usize) -> String {
    [
        "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022} ",
        &length.to_string(),
        " characters",
    ]
    .concat()
}

/// The time that a token has left.
pub fn valid_for(span: &str) -> String {
    ["Valid for another ", span, "."].concat()
}
