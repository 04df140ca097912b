//! Why a session has ended on purpose, as the home page says it afterwards.

/// Why the session of this browser has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    LoggedOut,
    LoggedOutEverywhere,
    AccountDeleted,
}

impl Ending {
    const ALL: [Self; 3] = [
        Self::LoggedOut,
        Self::LoggedOutEverywhere,
        Self::AccountDeleted,
    ];

    /// The name in `sessionStorage`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LoggedOut => "logged_out",
            Self::LoggedOutEverywhere => "logged_out_everywhere",
            Self::AccountDeleted => "account_deleted",
        }
    }

    /// Returns the ending with this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::Ending;

    #[test]
    fn names_round_trip() {
        for ending in Ending::ALL {
            assert_eq!(Ending::parse(ending.as_str()), Some(ending));
        }
        assert_eq!(Ending::parse("expired"), None);
    }
}
