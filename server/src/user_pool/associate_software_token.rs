//! `AssociateSoftwareToken` during a login.

use wire::Secret;

use super::UserPool;
use super::error::{Error, from_sdk};

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
        let output = self
            .client
            .associate_software_token()
            .set_session(session.map(|session| session.expose().to_owned()))
            .send()
            .await
            .map_err(from_sdk)?;
        let secret_code = output
            .secret_code
            .ok_or_else(|| Error::Unexpected("no secret code".into()))?;
        Ok(SoftwareToken {
            secret_code: secret_code.into(),
            session: output.session.map(Secret::new),
        })
    }
}
