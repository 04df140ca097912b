//! `GetTokensFromRefreshToken`.

use aws_sdk_cognitoidentityprovider as cognito;
use cognito::config::timeout::TimeoutConfig;

use super::UserPool;
use super::auth_outcome::issued;
use super::error::Error;
use crate::http_client::{CONNECT_TIMEOUT, REFRESH_CALL_TIMEOUT};
use crate::tokens::{IssuedTokens, SecretToken};

impl UserPool {
    /// Returns new tokens. Works with and without refresh-token rotation, and requires the client secret itself instead
    /// of a `SECRET_HASH`. `device_key` is required if the tokens were issued to a tracked device. Waits longer than other
    /// calls.
    ///
    /// # Errors
    /// [`Error::RefreshRefused`] ends the session. Other errors do not.
    pub async fn get_tokens_from_refresh_token(
        &self,
        refresh_token: &SecretToken,
        device_key: Option<&str>,
    ) -> Result<IssuedTokens, Error> {
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .operation_timeout(REFRESH_CALL_TIMEOUT)
            .build();
        let config = cognito::Config::builder().timeout_config(timeouts);
        let request = self
            .client
            .get_tokens_from_refresh_token()
            .client_id(&self.client_id)
            .refresh_token(refresh_token.expose())
            .set_device_key(device_key.map(str::to_owned));
        let output = self
            .with_secret(|secret| {
                let request = request.clone().client_secret(secret.expose());
                let request = request.customize().config_override(config.clone());
                self.call("GetTokensFromRefreshToken", request.send())
            })
            .await
            .map_err(Error::at_refresh)?;
        let result = output.authentication_result;
        issued(result.ok_or_else(|| Error::Unexpected("refresh returned no tokens".into()))?)
    }
}
