//! What users sign in with (`UsernameAttributes`). It cannot change while the pool exists, as in Cognito.
//!
//! Source: Cognito developer guide, "Customizing sign-in attributes".

use clap::ValueEnum;

/// What users sign in with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum UsernameAttributes {
    /// Their email address, which is unique. The username is the `sub`.
    #[default]
    Email,
    /// A username of their own: `UsernameAttributes` is absent. An email address is not needed, and two users may have
    /// the same one.
    None,
}

impl UsernameAttributes {
    /// Returns the username of a user who signs in with `name`, if it is not the `sub`. Case is ignored, as with
    /// `UsernameConfiguration.CaseSensitive: false`.
    #[must_use]
    pub fn username(self, name: &str) -> Option<String> {
        (self == Self::None).then(|| name.to_lowercase())
    }

    /// Returns `name`, if it is an email address because users sign in with one.
    #[must_use]
    pub fn email(self, name: &str) -> Option<&str> {
        (self == Self::Email).then_some(name)
    }
}
