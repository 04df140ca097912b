//! Who may request a path.

/// Who may request a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Open,
    /// Logged-in users; the handler takes a [`crate::extract::CurrentSession`].
    Session,
    /// Users who logged in recently; the handler takes a [`crate::extract::RecentLogin`].
    RecentLogin,
    /// Logged-in users who can use the pool's account operations; the handler takes a
    /// [`crate::extract::AccountSession`].
    Account,
    /// The same after a recent login; the handler takes a [`crate::extract::RecentAccountSession`].
    RecentAccount,
}

impl Access {
    /// Returns whether only logged-in users may request the path.
    #[must_use]
    pub const fn needs_session(self) -> bool {
        !matches!(self, Self::Open)
    }

    /// Returns whether every request to the path needs a recent login.
    #[must_use]
    pub const fn needs_recent_login(self) -> bool {
        matches!(self, Self::RecentLogin | Self::RecentAccount)
    }

    /// Returns whether the access token needs the scope `aws.cognito.signin.user.admin`.
    #[must_use]
    pub const fn needs_account_scope(self) -> bool {
        matches!(self, Self::Account | Self::RecentAccount)
    }
}
