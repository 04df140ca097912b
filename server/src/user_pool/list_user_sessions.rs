//! `ListUserSessions`.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Number;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

/// The largest number of pages that are read. One page has up to 125 sessions.
const MAX_PAGES: usize = 4;

/// `SessionDescriptionType`: a session that began with tokens, or one of the hosted pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SessionDescription {
    /// `SessionId`.
    pub session_id: String,
    /// `SessionType`: `TOKEN`, or `SSO` for a session of the hosted pages.
    #[serde(default)]
    pub session_type: String,
    /// `CreateDate`, seconds since 1970.
    #[serde(deserialize_with = "seconds")]
    pub create_date: i64,
    /// `LastActiveDate`, seconds since 1970.
    #[serde(default, deserialize_with = "optional_seconds")]
    pub last_active_date: Option<i64>,
    /// `DeviceType`: system and browser of the latest activity, or `unknown`.
    #[serde(default)]
    pub device_type: Option<String>,
    /// `LastIPAddress`.
    #[serde(default, rename = "LastIPAddress")]
    pub last_ip_address: Option<String>,
    /// `OriginSessionId`: the session of the hosted pages that this one comes from.
    #[serde(default)]
    pub origin_session_id: Option<String>,
    /// `IsCurrentSession`.
    #[serde(default)]
    pub is_current_session: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Request<'a> {
    access_token: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Response {
    #[serde(default)]
    sessions: Vec<SessionDescription>,
    #[serde(default)]
    next_token: Option<String>,
}

/// A timestamp in AWS JSON: seconds, often with a fraction.
#[expect(
    clippy::cast_possible_truncation,
    reason = "seconds since 1970 fit, and the fraction is not needed"
)]
fn whole_seconds(number: &Number) -> i64 {
    let rounded = || number.as_f64().map(|seconds| seconds as i64);
    number.as_i64().or_else(rounded).unwrap_or_default()
}

fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    Number::deserialize(deserializer).map(|number| whole_seconds(&number))
}

fn optional_seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    let number = Option::<Number>::deserialize(deserializer)?;
    Ok(number.as_ref().map(whole_seconds))
}

impl UserPool {
    /// Returns the sessions of a user at all clients of the pool.
    ///
    /// # Errors
    /// [`Error::FeatureUnavailable`] if the pool does not record sessions.
    pub async fn list_user_sessions(
        &self,
        access_token: &SecretToken,
    ) -> Result<Vec<SessionDescription>, Error> {
        let (mut sessions, mut next_token) = (Vec::new(), None);
        for _ in 0..MAX_PAGES {
            let request = Request {
                access_token: access_token.expose(),
                next_token,
            };
            let page: Response = self.call_json("ListUserSessions", &request).await?;
            sessions.extend(page.sessions);
            next_token = page.next_token;
            if next_token.is_none() {
                break;
            }
        }
        Ok(sessions)
    }
}

#[cfg(test)]
mod tests {
    use super::Response;

    #[test]
    fn members_may_be_absent_and_times_may_have_a_fraction() {
        let body = r#"{"Sessions":[{"SessionId":"tkn1","CreateDate":1.800000000123E9,"LastActiveDate":null}]}"#;
        let response: Response = serde_json::from_str(body).unwrap();
        let session = &response.sessions[0];
        assert_eq!(session.create_date, 1_800_000_000);
        assert_eq!(session.last_active_date, None);
        assert!(!session.is_current_session && response.next_token.is_none());
    }
}
