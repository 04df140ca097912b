//! Who is logged in, why the user was logged out, and whether a private page opens.

use wire::{ReturnTo, SessionInfo, SessionStatus};

use super::address;

/// Whether a user is logged in, as far as this tab knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoginStatus {
    /// The server has not answered yet. Nothing that depends on the status is shown, so that nothing flickers.
    Unknown,
    LoggedOut,
    LoggedIn(SessionInfo),
}

impl From<SessionStatus> for LoginStatus {
    fn from(status: SessionStatus) -> Self {
        match status {
            SessionStatus::LoggedOut => Self::LoggedOut,
            SessionStatus::LoggedIn(session) => Self::LoggedIn(session),
        }
    }
}

/// Why a user is no longer logged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoutReason {
    /// The user logged out in this tab.
    ThisTab,
    /// The user logged out in another tab.
    OtherTab,
    /// The session ended without a logout.
    Ended,
}

/// The login status, and why it is no longer `LoggedIn`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    pub status: LoginStatus,
    pub logout_reason: Option<LogoutReason>,
}

/// A message to the other tabs. It carries no data: a tab that receives one asks the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabMessage {
    LoggedIn,
    LoggedOut,
    /// An account was confirmed: a tab that registered one can log in.
    Confirmed,
}

impl TabMessage {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LoggedIn => "logged_in",
            Self::LoggedOut => "logged_out",
            Self::Confirmed => "confirmed",
        }
    }

    /// Parses a message; `None` if it is not one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::LoggedIn, Self::LoggedOut, Self::Confirmed]
            .into_iter()
            .find(|message| message.as_str() == text)
    }
}

/// What a private page does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Waits: the server has not answered, or the user has just logged out and is being redirected.
    Wait,
    /// Opens.
    Open,
    /// Redirects to this address: the login page, which returns here after the login.
    Login(String),
}

/// Decides whether the private page at `here` (path and query) opens.
pub fn gate(presence: &Presence, here: &str) -> Gate {
    match (&presence.status, presence.logout_reason) {
        (LoginStatus::LoggedIn(_), _) => Gate::Open,
        (LoginStatus::Unknown, _) | (LoginStatus::LoggedOut, Some(LogoutReason::ThisTab)) => {
            Gate::Wait
        }
        (LoginStatus::LoggedOut, _) => {
            Gate::Login(address::login(ReturnTo::parse(here).as_ref(), ""))
        }
    }
}

/// Returns the presence after a response of the server. `message` is the message from another tab that caused the
/// request, if any. A reason that is already set is kept: only the first one is accurate.
pub fn apply(before: &Presence, status: LoginStatus, message: Option<TabMessage>) -> Presence {
    let ended = match (&before.status, message) {
        (LoginStatus::LoggedIn(_), Some(TabMessage::LoggedOut)) => Some(LogoutReason::OtherTab),
        (LoginStatus::LoggedIn(_), _) => Some(LogoutReason::Ended),
        _ => None,
    };
    let logout_reason = match status {
        LoginStatus::LoggedIn(_) => None,
        _ => before.logout_reason.or(ended),
    };
    Presence {
        status,
        logout_reason,
    }
}

#[cfg(test)]
mod tests {
    use wire::{LoginMode, User};

    use super::*;

    fn ada() -> LoginStatus {
        LoginStatus::LoggedIn(SessionInfo {
            user: User {
                name: "ada@example.org".into(),
                email: None,
                groups: Vec::new(),
            },
            login_mode: LoginMode::InApp,
            expires_in: 60,
            remember: false,
            recent_login_for: 0,
        })
    }

    fn presence(status: LoginStatus, logout_reason: Option<LogoutReason>) -> Presence {
        Presence {
            status,
            logout_reason,
        }
    }

    #[test]
    fn a_private_page_waits_until_the_server_has_answered() {
        assert_eq!(
            gate(&presence(LoginStatus::Unknown, None), "/profile"),
            Gate::Wait
        );
    }

    #[test]
    fn a_private_page_opens_when_logged_in() {
        assert_eq!(gate(&presence(ada(), None), "/profile"), Gate::Open);
    }

    #[test]
    fn a_private_page_redirects_to_login_and_back() {
        let redirect = gate(
            &presence(LoginStatus::LoggedOut, None),
            "/profile?tab=access",
        );
        let expected = "/login?return_to=%2Fprofile%3Ftab%3Daccess".to_owned();
        assert_eq!(redirect, Gate::Login(expected));
    }

    #[test]
    fn an_unsafe_return_address_is_ignored() {
        let redirect = gate(&presence(LoginStatus::LoggedOut, None), "//evil.example");
        assert_eq!(redirect, Gate::Login("/login".to_owned()));
    }

    #[test]
    fn logging_out_in_this_tab_does_not_redirect_to_login() {
        let left = presence(LoginStatus::LoggedOut, Some(LogoutReason::ThisTab));
        assert_eq!(gate(&left, "/profile"), Gate::Wait);
    }

    #[test]
    fn a_logout_in_another_tab_is_not_an_expired_session() {
        let before = presence(ada(), None);
        let reason = |message| apply(&before, LoginStatus::LoggedOut, message).logout_reason;
        assert_eq!(
            reason(Some(TabMessage::LoggedOut)),
            Some(LogoutReason::OtherTab)
        );
        assert_eq!(reason(None), Some(LogoutReason::Ended));
    }

    #[test]
    fn without_an_earlier_login_there_is_no_logout_reason() {
        let before = presence(LoginStatus::Unknown, None);
        let after = apply(&before, LoginStatus::LoggedOut, None);
        assert_eq!(after.logout_reason, None);
    }

    #[test]
    fn the_first_reason_stays_until_the_next_login() {
        let left = presence(LoginStatus::LoggedOut, Some(LogoutReason::ThisTab));
        assert_eq!(
            apply(&left, LoginStatus::LoggedOut, None).logout_reason,
            Some(LogoutReason::ThisTab)
        );
        assert_eq!(apply(&left, ada(), None).logout_reason, None);
    }

    #[test]
    fn messages_between_tabs_round_trip() {
        for message in [
            TabMessage::LoggedIn,
            TabMessage::LoggedOut,
            TabMessage::Confirmed,
        ] {
            assert_eq!(TabMessage::parse(message.as_str()), Some(message));
        }
        assert_eq!(TabMessage::parse("session=abc"), None);
    }
}
