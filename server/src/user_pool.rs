//! The user-pools API: one file per Cognito operation, over the AWS SDK, without request signing.
//!
//! Names and meanings are Cognito's. Errors of the pool become an [`Error`] that callers can decide on. No operation is
//! retried here, because the pool may have handled a request whose response was lost.

mod confirm_sign_up;
mod error;
mod get_tokens_from_refresh_token;
mod initiate_auth;
mod resend_confirmation_code;
mod respond_to_auth_challenge;
mod revoke_token;
mod secret_hash;
mod sign_up;

use aws_sdk_cognitoidentityprovider as cognito;
use cognito::config::retry::RetryConfig;
use cognito::config::timeout::TimeoutConfig;
use cognito::config::{BehaviorVersion, Region};
use cognito::types::AuthenticationResultType;
use wire::Secret;

use crate::config::PoolConfig;
use crate::http_client::{CONNECT_TIMEOUT, TOTAL_TIMEOUT};
use crate::tokens::{IssuedTokens, SecretToken};
pub use error::Error;
pub use initiate_auth::PasswordVerifierChallenge;
pub use respond_to_auth_challenge::{AuthOutcome, PasswordVerifierAnswer};
use secret_hash::secret_hash;

/// A client for the pool, with the credentials of this server's app client.
#[derive(Clone, Debug)]
pub struct UserPool {
    client: cognito::Client,
    client_id: String,
    client_secret: Secret,
}

impl UserPool {
    /// Creates a client for the configured pool: no AWS credentials, timeouts, no retries.
    #[must_use]
    pub fn new(pool: &PoolConfig) -> Self {
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .operation_timeout(TOTAL_TIMEOUT)
            .build();
        let mut config = cognito::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(pool.region.clone()))
            .allow_no_auth()
            .retry_config(RetryConfig::disabled())
            .timeout_config(timeouts);
        if let Some(endpoint) = &pool.endpoint {
            config = config.endpoint_url(endpoint.as_str());
        }
        Self {
            client: cognito::Client::from_conf(config.build()),
            client_id: pool.client_id.clone(),
            client_secret: pool.client_secret.clone(),
        }
    }

    fn secret_hash(&self, username: &str) -> String {
        secret_hash(&self.client_secret, username, &self.client_id)
    }
}

fn issued(result: AuthenticationResultType) -> Result<IssuedTokens, Error> {
    let access_token = result
        .access_token
        .ok_or_else(|| Error::Unexpected("no access token".into()))?;
    Ok(IssuedTokens {
        id_token: result.id_token.map(SecretToken::new),
        access_token: SecretToken::new(access_token),
        refresh_token: result.refresh_token.map(SecretToken::new),
    })
}
