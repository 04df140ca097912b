//! `AssociateSoftwareToken`, during a login and for a logged-in user.

use wire::Secret;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

/// The key for an authenticator app.
#[derive(Debug)]
pub struct SoftwareToken {
    /// `SecretCode`, in base32.
    pub secret_code: Secret,
    /// `Session`, with which the login continues.
    pub session: Option<Secret>,
}

impl UserPool {
    /// Creates a key for an authenticator app, for the login that `session` belongs to.
    pub async fn associate_software_token(
        &self,
        session: Option<&Secret>,
    ) -> Result<SoftwareToken, Error> {
        let call = self
            .client
            .associate_software_token()
            .set_session(session.map(|session| session.expose().to_owned()))
            .send();
        let output = self.call("AssociateSoftwareToken", call).await?;
        let secret_code = output
            .secret_code
            .ok_or_else(|| Error::Unexpected("no secret code".into()))?;
        Ok(SoftwareToken {
            secret_code: secret_code.into(),
            session: output.session.map(Secret::new),
        })
    }
    /// Creates a key for an authenticator app of a logged-in user. The app that is in use stays in use until
    /// [`UserPool::replace_software_token`].
    pub async fn create_software_token(&self, access_token: &SecretToken) -> Result<Secret, Error> {
        let call = self
            .client
            .associate_software_token()
            .access_token(access_token.expose())
            .send();
        let output = self.call("AssociateSoftwareToken", call).await?;
        let secret_code = output.secret_code.map(Secret::new);
        secret_code.ok_or_else(|| Error::Unexpected("no secret code".into()))
    }
}
