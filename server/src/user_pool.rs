//! The user-pools API: one file per Cognito operation, over the AWS SDK, without request signing.
//!
//! Names and meanings are Cognito's. Errors of the pool become an [`Error`] that callers can decide on. No operation is
//! retried here, because the pool may have handled a request whose response was lost. Only a refused client secret is
//! replaced by the other one, once: the pool has handled nothing then.

mod associate_software_token;
mod auth_outcome;
mod change_password;
mod code_delivery;
mod complete_web_authn_registration;
mod confirm_device;
mod confirm_forgot_password;
mod confirm_sign_up;
mod delete_user;
mod delete_user_attributes;
mod delete_web_authn_credential;
mod document;
mod error;
mod forgot_password;
mod get_tokens_from_refresh_token;
mod get_user;
mod get_user_attribute_verification_code;
mod global_sign_out;
mod initiate_auth;
mod json_protocol;
mod list_user_sessions;
mod list_web_authn_credentials;
mod parameters;
mod resend_confirmation_code;
mod respond_to_auth_challenge;
mod revoke_token;
mod revoke_user_session;
mod secret_hash;
mod set_user_mfa_preference;
mod sign_up;
mod start_web_authn_registration;
mod update_device_status;
mod update_user_attributes;
mod verify_software_token;
mod verify_user_attribute;

use std::collections::HashMap;
use std::net::IpAddr;

use aws_sdk_cognitoidentityprovider as cognito;
use catalogue::Language;
use cognito::config::retry::RetryConfig;
use cognito::config::timeout::TimeoutConfig;
use cognito::config::{BehaviorVersion, Region};
use cognito::error::{ProvideErrorMetadata, SdkError};
use cognito::types::UserContextDataType;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::Secret;

use crate::client_secret::ClientSecret;
use crate::config::PoolConfig;
use crate::http_client::{CONNECT_TIMEOUT, TOTAL_TIMEOUT};
use crate::metrics::{Metrics, Upstream};
pub use associate_software_token::SoftwareToken;
pub use auth_outcome::{AuthChallenge, AuthOutcome, Authentication, NewDevice};
pub use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
pub use code_delivery::CodeDelivery;
pub use confirm_device::DeviceConfirmation;
pub use error::{Error, LevelsRefusal};
use error::{exception, from_sdk};
pub use get_user::PoolUser;
use json_protocol::JsonProtocol;
pub use list_user_sessions::SessionDescription;
pub use parameters::Parameters;
pub use respond_to_auth_challenge::ChallengeResponse;
use secret_hash::secret_hash;
pub use set_user_mfa_preference::MfaPreference;

/// A client for the pool, with the credentials of this server's app client.
#[derive(Clone, Debug)]
pub struct UserPool {
    client: cognito::Client,
    json: JsonProtocol,
    client_id: String,
    client_secret: ClientSecret,
    /// Whether the pool is told the client's address.
    user_context_data: bool,
    /// The language of the user, for messages of the pool.
    language: Option<Language>,
    metrics: Metrics,
}

impl UserPool {
    /// Creates a client for the configured pool: no AWS credentials, timeouts, no retries. `http` is for the operations that
    /// the SDK does not have yet.
    #[must_use]
    pub fn new(pool: &PoolConfig, client_secret: ClientSecret, http: reqwest::Client) -> Self {
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
            json: JsonProtocol::new(http, pool),
            client_id: pool.client_id.clone(),
            client_secret,
            user_context_data: true,
            language: None,
            metrics: Metrics::default(),
        }
    }

    /// Measures every call in `metrics`.
    #[must_use]
    pub fn with_metrics(self, metrics: Metrics) -> Self {
        Self { metrics, ..self }
    }

    /// Does not tell the pool the client's address if `send` is false.
    #[must_use]
    pub fn with_user_context_data(self, send: bool) -> Self {
        Self {
            user_context_data: send,
            ..self
        }
    }

    /// Returns a client that tells the pool's triggers the language of the user, as a language tag (RFC 5646).
    #[must_use]
    pub fn in_language(&self, language: impl Into<Option<Language>>) -> Self {
        Self {
            language: language.into(),
            ..self.clone()
        }
    }

    /// `ClientMetadata`: the triggers of a pool that write messages can choose their language by it. Without triggers, the pool
    /// ignores it.
    fn client_metadata(&self) -> Option<HashMap<String, String>> {
        let language = self.language?.tag().to_owned();
        Some([("language".to_owned(), language)].into())
    }

    /// `UserContextData`, by which Cognito's threat protection tells users apart. Without it, all of them share the address
    /// of this server. Cognito uses it if the app client has `EnablePropagateAdditionalUserContextData`.
    fn user_context(&self, address: Option<IpAddr>) -> Option<UserContextDataType> {
        let address = address.filter(|_| self.user_context_data)?;
        let data = UserContextDataType::builder().ip_address(address.to_string());
        Some(data.build())
    }

    /// Makes and measures one call. It is boxed, because the futures of the SDK are large and those around them would contain
    /// several copies.
    fn call<T, E>(
        &self,
        operation: &'static str,
        call: impl Future<Output = Result<T, SdkError<E>>>,
    ) -> impl Future<Output = Result<T, Error>>
    where
        E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
    {
        let (call, upstream) = (Box::pin(call), Upstream::UserPool);
        let call = self
            .metrics
            .upstream(upstream, operation, call, exception::<E>);
        async move { call.await.map_err(from_sdk) }
    }

    /// The same for an operation that the SDK does not have yet.
    async fn call_json<T: DeserializeOwned>(
        &self,
        operation: &'static str,
        request: &impl Serialize,
    ) -> Result<T, Error> {
        let call = self.json.call(operation, request);
        let call = self
            .metrics
            .upstream(Upstream::UserPool, operation, call, Error::label);
        call.await
    }

    /// Runs an operation that takes the client secret itself; if the pool refuses the secret, once more with the other one.
    async fn with_secret<T, F>(&self, operation: impl Fn(Secret) -> F) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let outcome = self
            .client_secret
            .authenticate(Error::is_about_client_secret, operation);
        outcome.await
    }

    /// Runs an operation that takes a `SECRET_HASH` over `username`, like [`UserPool::with_secret`].
    async fn with_secret_hash<T, F>(
        &self,
        username: &str,
        operation: impl Fn(String) -> F,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let hash = |secret: &Secret| secret_hash(secret, username, &self.client_id);
        self.with_secret(|secret| operation(hash(&secret))).await
    }
}
