//! Who is here, why they are not, and whether a private page opens for them. It asks nobody: answers are handed in.

use wire::{ReturnTo, SessionInfo, SessionStatus};

use super::address;

/// Who is logged in, as far as this tab knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The server has not answered yet. Nothing that depends on it is shown, so that nothing flickers.
    Unknown,
    /// Nobody.
    LoggedOut,
    /// Somebody.
    LoggedIn(SessionInfo),
}

impl From<SessionStatus> for Who {
    fn from(state: SessionStatus) -> Self {
        match state {
            SessionStatus::LoggedOut => Self::LoggedOut,
            SessionStatus::LoggedIn(session) => Self::LoggedIn(session),
        }
    }
}

/// Why somebody who was logged in is not any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// They pressed Logout in this tab.
    Here,
    /// They pressed Logout in another tab.
    Elsewhere,
    /// The session ended by itself.
    Ended,
}

/// Who is here, and why the one who was here is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub who: Who,
    /// Why not.
    pub farewell: Option<Farewell>,
}

/// What one tab tells the others. It carries no data: whoever hears it asks the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tidings {
    /// Somebody logged in.
    LoggedIn,
    /// Somebody logged out.
    LoggedOut,
}

impl Tidings {
    /// The message as it travels between tabs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LoggedIn => "logged_in",
            Self::LoggedOut => "logged_out",
        }
    }

    /// Reads a message; whatever is not one is nothing.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::LoggedIn, Self::LoggedOut]
            .into_iter()
            .find(|tidings| tidings.as_str() == text)
    }
}

/// What a private page does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It waits: the server has not answered, or the person is on the way out already.
    Wait,
    /// It opens.
    Open,
    /// It leads to this address, where the person logs in and comes back from.
    Login(String),
}

/// Whether the private page at `here` (path and query) opens.
pub fn gate(presence: &Presence, here: &str) -> Gate {
    match (&presence.who, presence.farewell) {
        (Who::LoggedIn(_), _) => Gate::Open,
        // Whoever pressed Logout here is being led elsewhere and does not want to be asked to log in.
        (Who::Unknown, _) | (Who::LoggedOut, Some(Farewell::Here)) => Gate::Wait,
        (Who::LoggedOut, _) => Gate::Login(address::login(ReturnTo::parse(here).as_ref())),
    }
}

/// What follows from an answer of the server. A reason that is known already stays: only the first one is true.
pub fn settle(before: &Presence, answer: Who, tidings: Option<Tidings>) -> Presence {
    let ended = match (&before.who, tidings) {
        (Who::LoggedIn(_), Some(Tidings::LoggedOut)) => Some(Farewell::Elsewhere),
        (Who::LoggedIn(_), _) => Some(Farewell::Ended),
        _ => None,
    };
    let farewell = match answer {
        Who::LoggedIn(_) => None,
        _ => before.farewell.or(ended),
    };
    Presence {
        who: answer,
        farewell,
    }
}

#[cfg(test)]
mod tests {
    use wire::{LoginMode, User};

    use super::*;

    fn ada() -> Who {
        Who::LoggedIn(SessionInfo {
            user: User {
                name: "ada@example.org".into(),
                email: None,
                groups: Vec::new(),
            },
            login_mode: LoginMode::InApp,
            expires_in: 60,
            remember: false,
        })
    }

    fn presence(who: Who, farewell: Option<Farewell>) -> Presence {
        Presence { who, farewell }
    }

    #[test]
    fn a_private_page_waits_until_the_server_has_answered() {
        assert_eq!(gate(&presence(Who::Unknown, None), "/profile"), Gate::Wait);
    }

    #[test]
    fn a_private_page_opens_for_somebody() {
        assert_eq!(gate(&presence(ada(), None), "/profile"), Gate::Open);
    }

    #[test]
    fn a_stranger_logs_in_and_comes_back_to_the_same_place() {
        let asked = gate(&presence(Who::LoggedOut, None), "/profile?tab=access");
        let expected = "/login?return_to=%2Fprofile%3Ftab%3Daccess".to_owned();
        assert_eq!(asked, Gate::Login(expected));
    }

    #[test]
    fn an_unsafe_place_to_come_back_to_is_left_out() {
        let asked = gate(&presence(Who::LoggedOut, None), "//evil.example");
        assert_eq!(asked, Gate::Login("/login".to_owned()));
    }

    #[test]
    fn whoever_pressed_logout_is_not_asked_to_log_in() {
        let left = gate(&presence(Who::LoggedOut, Some(Farewell::Here)), "/profile");
        assert_eq!(left, Gate::Wait);
    }

    #[test]
    fn another_tab_and_time_are_different_reasons() {
        let here = presence(ada(), None);
        let why = |tidings| settle(&here, Who::LoggedOut, tidings).farewell;
        assert_eq!(why(Some(Tidings::LoggedOut)), Some(Farewell::Elsewhere));
        assert_eq!(why(None), Some(Farewell::Ended));
    }

    #[test]
    fn whoever_was_never_here_did_not_leave() {
        let nobody = presence(Who::Unknown, None);
        assert_eq!(settle(&nobody, Who::LoggedOut, None).farewell, None);
    }

    #[test]
    fn the_first_reason_stays_and_a_login_ends_it() {
        let left = presence(Who::LoggedOut, Some(Farewell::Here));
        assert_eq!(
            settle(&left, Who::LoggedOut, None).farewell,
            Some(Farewell::Here)
        );
        assert_eq!(settle(&left, ada(), None).farewell, None);
    }

    #[test]
    fn tidings_survive_the_way_between_tabs() {
        for tidings in [Tidings::LoggedIn, Tidings::LoggedOut] {
            assert_eq!(Tidings::parse(tidings.as_str()), Some(tidings));
        }
        assert_eq!(Tidings::parse("session=abc"), None);
    }
}
