//! What the pool records about a session, if `UserSessionTracking` is on.

use serde::{Deserialize, Serialize};

use crate::pool::random::Random;

/// A token session belongs to a refresh token, an SSO session to the cookie of a browser (`SessionTypeType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SessionType {
    Token,
    Sso,
}

impl SessionType {
    /// The first three characters of an id.
    fn prefix(self) -> &'static str {
        match self {
            Self::Token => "tkn",
            Self::Sso => "sso",
        }
    }
}

/// The record of a session.
#[derive(Clone, Serialize, Deserialize)]
pub struct SessionRecord {
    /// `SessionId`.
    pub id: String,
    /// For a token session of the hosted pages: the SSO session that it came through.
    pub origin_session_id: Option<String>,
    /// Seconds since 1970.
    pub created_at: i64,
    /// When tokens were last issued, in seconds since 1970.
    pub last_active_at: i64,
    /// Who the tokens were last issued to.
    pub caller: Caller,
}

/// The program that sent a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// `DeviceType`: operating system and browser.
    pub device_type: String,
    /// `LastIPAddress`.
    pub ip_address: String,
}

impl Default for Caller {
    fn default() -> Self {
        Self {
            device_type: "unknown".to_owned(),
            ip_address: "unknown".to_owned(),
        }
    }
}

impl SessionRecord {
    /// Creates the record of a new session.
    pub fn new(kind: SessionType, random: &Random, now: i64) -> Self {
        Self {
            id: format!("{}{}", kind.prefix(), random.alphanumeric(25)),
            origin_session_id: None,
            created_at: now,
            last_active_at: now,
            caller: Caller::default(),
        }
    }

    /// Whether text has the form of a session id, `^(tkn|sso)[a-z0-9]{25}$`.
    pub fn is_id(text: &str) -> bool {
        let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        [SessionType::Token, SessionType::Sso]
            .into_iter()
            .filter_map(|kind| text.strip_prefix(kind.prefix()))
            .any(|rest| rest.len() == 25 && rest.bytes().all(is_letter))
    }
}

#[cfg(test)]
mod tests {
    use super::{SessionRecord, SessionType};
    use crate::pool::random::Random;

    #[test]
    fn ids_have_the_form_of_the_service_model() {
        for kind in [SessionType::Token, SessionType::Sso] {
            let record = SessionRecord::new(kind, &Random::seeded(1), 0);
            assert!(SessionRecord::is_id(&record.id), "{}", record.id);
        }
        let letters = "a".repeat(25);
        for bad in [
            String::new(),
            "tkn".to_owned(),
            letters.clone(),
            format!("abc{letters}"),
            format!("tkn{letters}a"),
            format!("tkn{}A", &letters[1..]),
        ] {
            assert!(!SessionRecord::is_id(&bad), "{bad}");
        }
    }
}
