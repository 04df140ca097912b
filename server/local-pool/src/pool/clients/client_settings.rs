//! The settings of an app client, named as in Cognito's API.

use crate::pool::{
    clients::{auth_flow::ExplicitAuthFlow, scopes::SCOPES, token_validity::TokenValidity},
    options::Options,
};

/// The provider that stands for the pool's own users.
pub const COGNITO: &str = "COGNITO";

/// `RefreshTokenRotation` with the feature enabled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefreshTokenRotation {
    /// `RetryGracePeriodSeconds`: how long a replaced token still works, 0 to 60.
    pub retry_grace_period_seconds: i64,
}

/// The settings of a client that `UpdateUserPoolClient` changes.
#[derive(Clone, Debug)]
pub struct ClientSettings {
    /// `ClientName`.
    pub client_name: String,
    /// `ExplicitAuthFlows`.
    pub explicit_auth_flows: Vec<ExplicitAuthFlow>,
    /// `AuthSessionValidity`: how many minutes a challenge may take, 3 to 15.
    pub auth_session_validity: i64,
    /// `AccessTokenValidity`.
    pub access_token_validity: TokenValidity,
    /// `IdTokenValidity`.
    pub id_token_validity: TokenValidity,
    /// `RefreshTokenValidity`.
    pub refresh_token_validity: TokenValidity,
    /// `RefreshTokenRotation`; `None` if it is disabled.
    pub refresh_token_rotation: Option<RefreshTokenRotation>,
    /// `PreventUserExistenceErrors`: `ENABLED` or `LEGACY`.
    pub prevent_user_existence_errors: bool,
    /// `SupportedIdentityProviders`.
    pub supported_identity_providers: Vec<String>,
    /// `CallbackURLs`: the allowed redirect URIs of a hosted login; compared exactly.
    pub callback_urls: Vec<String>,
    /// `LogoutURLs`: the allowed redirect URIs of a hosted logout; compared exactly.
    pub logout_urls: Vec<String>,
    /// Whether `AllowedOAuthFlows` contains `code`.
    pub allows_code_grant: bool,
    /// `AllowedOAuthScopes`.
    pub allowed_scopes: Vec<String>,
}

impl ClientSettings {
    /// The settings at the start. `flows` are the client's flows if the options do not name any.
    pub fn new(name: &str, flows: &[ExplicitAuthFlow], app_url: &str, options: &Options) -> Self {
        let access_token_validity = TokenValidity::of_seconds(options.access_token_seconds);
        let rotation = options
            .refresh_token_rotation
            .then_some(RefreshTokenRotation {
                retry_grace_period_seconds: options.refresh_token_grace_seconds.clamp(0, 60),
            });
        let flows = options.explicit_auth_flows.as_deref().unwrap_or(flows);
        Self {
            client_name: name.to_owned(),
            // The flow could not return the next refresh token, so Cognito does not allow it with rotation.
            explicit_auth_flows: flows
                .iter()
                .copied()
                .filter(|flow| {
                    rotation.is_none() || *flow != ExplicitAuthFlow::AllowRefreshTokenAuth
                })
                .collect(),
            auth_session_validity: options.auth_session_minutes.clamp(3, 15),
            access_token_validity,
            id_token_validity: access_token_validity,
            refresh_token_validity: TokenValidity::of_seconds(options.refresh_token_seconds),
            refresh_token_rotation: rotation,
            prevent_user_existence_errors: options.prevent_user_existence_errors,
            supported_identity_providers: std::iter::once(COGNITO.to_owned())
                .chain(options.providers.iter().cloned())
                .collect(),
            callback_urls: vec![format!("{app_url}/auth/callback")],
            logout_urls: vec![format!("{app_url}/")],
            allows_code_grant: true,
            allowed_scopes: SCOPES.map(str::to_owned).to_vec(),
        }
    }

    /// Whether the client may use a flow.
    pub fn allows(&self, flow: ExplicitAuthFlow) -> bool {
        self.explicit_auth_flows.contains(&flow)
    }

    /// Whether users may sign in with a provider, `COGNITO` for the pool's own users.
    pub fn supports_provider(&self, name: &str) -> bool {
        let mut providers = self.supported_identity_providers.iter();
        providers.any(|provider| provider == name)
    }

    /// How many seconds a challenge may take.
    pub fn auth_session_seconds(&self) -> i64 {
        self.auth_session_validity * 60
    }
}
