//! `RevokeUserSession`.

use serde::{Deserialize, Serialize};

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Request<'a> {
    access_token: &'a str,
    session_id: &'a str,
    revoke_associated_sessions: &'a str,
}

#[derive(Deserialize)]
struct Response {}

impl UserPool {
    /// Revokes the tokens of another session of the user, and of the sessions that are linked to it: a session of the hosted
    /// pages could log in again without a password.
    ///
    /// # Errors
    /// [`Error::NoLongerExists`] if the user has no such session.
    pub async fn revoke_user_session(
        &self,
        access_token: &SecretToken,
        session_id: &str,
    ) -> Result<(), Error> {
        let request = Request {
            access_token: access_token.expose(),
            session_id,
            revoke_associated_sessions: "LINKED",
        };
        let Response {} = self.call_json("RevokeUserSession", &request).await?;
        Ok(())
    }
}
