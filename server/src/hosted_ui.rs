//! Client of the hosted pages: authorize URL, code exchange, refresh, revocation and logout URL. The `oauth2` crate
//! implements the protocol.

mod transport;

use std::fmt::Display;

use catalogue::Language;
use oauth2::basic::{
    BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse,
    BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthUrl, AuthorizationCode, Client, ClientId, CsrfToken, EndpointNotSet, EndpointSet,
    ExtraTokenFields, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RefreshToken,
    RequestTokenError, RevocationErrorResponseType, RevocationUrl, Scope, StandardRevocableToken,
    StandardTokenResponse, TokenResponse as _, TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::Url;
use wire::Secret;

use crate::apps::LoginRequirements;
use crate::client_secret::ClientSecret;
use crate::config::{Config, PoolConfig};
use crate::http_client::REFRESH_CALL_TIMEOUT;
use crate::metrics::{Metrics, Upstream};
use crate::session::Id;
use crate::tokens::{IssuedTokens, SecretToken};
use transport::Transport;

/// The field that OpenID Connect adds to a token response (OpenID Connect Core, section 3.1.3.3).
#[derive(Clone, Debug, Serialize, Deserialize)]
struct IdTokenField {
    id_token: Option<SecretToken>,
}

impl ExtraTokenFields for IdTokenField {}

type TokenResponse = StandardTokenResponse<IdTokenField, BasicTokenType>;
type OauthClient = Client<
    BasicErrorResponse,
    TokenResponse,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
    EndpointSet,
>;
type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why a request to the hosted pages' endpoints failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `invalid_grant`: the code or refresh token is invalid or has expired (RFC 6749, section 5.2).
    #[error("invalid grant")]
    InvalidGrant,
    /// The pool rejects this client: an administrator must fix the settings.
    #[error("client rejected: {0}")]
    Misconfigured(String),
    /// `invalid_client`: the pool does not accept the client secret (RFC 6749, section 5.2).
    #[error("client secret rejected")]
    ClientSecretRefused,
    /// The pool is throttling requests.
    #[error("token endpoint is throttling requests")]
    Busy,
    /// No response, or a failure of the pool.
    #[error("token endpoint is unavailable")]
    Unavailable(#[source] Source),
    /// Anything else.
    #[error("unexpected response from the token endpoint")]
    Unexpected(#[source] Source),
}

impl Error {
    /// Returns whether another client secret may help.
    const fn is_about_client_secret(&self) -> bool {
        matches!(self, Self::ClientSecretRefused)
    }

    /// Returns what happened, for metrics.
    const fn label(&self) -> &'static str {
        match self {
            Self::InvalidGrant => "invalid_grant",
            Self::Misconfigured(_) => "misconfigured",
            Self::ClientSecretRefused => "invalid_client",
            Self::Busy => "throttled",
            Self::Unavailable(_) => "unavailable",
            Self::Unexpected(_) => "unexpected",
        }
    }
}

/// The address of the hosted pages cannot be combined with the endpoints' paths.
#[derive(Debug, thiserror::Error)]
#[error("COGNITO_DOMAIN: cannot be a base URL")]
pub struct DomainError(#[from] url::ParseError);

/// A client of the pool's hosted pages.
#[derive(Clone, Debug)]
pub struct HostedUi {
    oauth: OauthClient,
    client_secret: ClientSecret,
    transport: Transport,
    scopes: Vec<String>,
    logout: Url,
    metrics: Metrics,
}

/// What identifies one login at the authorize endpoint.
#[derive(Clone, Copy, Debug)]
pub struct AuthorizeRequest<'a> {
    /// `state` (RFC 6749, section 4.1.1).
    pub state: &'a Id,
    /// `nonce` (OpenID Connect Core, section 3.1.2.1).
    pub nonce: &'a Secret,
    /// The PKCE code verifier; only its S256 challenge is sent (RFC 7636, section 4.2).
    pub verifier: &'a Secret,
    /// `identity_provider`, to skip the pool's own login page.
    pub provider: Option<&'a str>,
    /// `login_hint`: the email address to prefill.
    pub login_hint: Option<&'a str>,
    /// Whether the pool asks for credentials even if its own session would do.
    pub reauthenticate: bool,
    /// `acr_values` and `max_age`.
    pub requirements: LoginRequirements,
    /// `lang`: the language of the user, if it is known.
    pub language: Option<Language>,
}

impl HostedUi {
    /// Creates a client for the hosted pages at `domain`.
    ///
    /// The redirect and logout URIs are built from `PUBLIC_URL` and never from a request (ASVS 5.0 4.1.3).
    pub fn new(
        config: &Config,
        domain: &Url,
        client_secret: ClientSecret,
        http: reqwest::Client,
    ) -> Result<Self, DomainError> {
        let pool = &config.pool;
        let callback = format!("{}{}", config.public_url, wire::path::AUTH_CALLBACK);
        let oauth = Client::new(ClientId::new(pool.client_id.clone()))
            .set_auth_uri(AuthUrl::from_url(domain.join("/oauth2/authorize")?))
            .set_token_uri(TokenUrl::from_url(domain.join("/oauth2/token")?))
            .set_revocation_url(RevocationUrl::from_url(over_tls(
                domain.join("/oauth2/revoke")?,
            )))
            .set_redirect_uri(RedirectUrl::new(callback)?);
        let logout = logout_url(domain, pool, &config.public_url)?;
        Ok(Self {
            oauth,
            client_secret,
            transport: Transport::new(http, domain.scheme()),
            scopes: pool.scopes.clone(),
            logout,
            metrics: Metrics::default(),
        })
    }

    /// Measures every call in `metrics`.
    #[must_use]
    pub fn with_metrics(self, metrics: Metrics) -> Self {
        Self { metrics, ..self }
    }

    /// Returns the URL that the browser is redirected to for a login: code flow with PKCE S256, `state` and `nonce`
    /// (RFC 9700, section 2.1.1).
    #[must_use]
    pub fn authorize_url(&self, request: AuthorizeRequest<'_>) -> Url {
        let verifier = PkceCodeVerifier::new(request.verifier.expose().to_owned());
        let state = request.state.as_str().to_owned();
        let mut builder = self
            .oauth
            .authorize_url(|| CsrfToken::new(state))
            .add_scopes(self.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_extra_param("nonce", request.nonce.expose());
        if let Some(provider) = request.provider {
            builder = builder.add_extra_param("identity_provider", provider);
        }
        if let Some(email) = request.login_hint {
            builder = builder.add_extra_param("login_hint", email);
        }
        if request.reauthenticate {
            // OpenID Connect Core, section 3.1.2.1.
            builder = builder.add_extra_param("prompt", "login");
        }
        if let Some(levels) = request.requirements.acr_values {
            builder = builder.add_extra_param("acr_values", levels);
        }
        if let Some(seconds) = request.requirements.max_age {
            builder = builder.add_extra_param("max_age", seconds.to_string());
        }
        if let Some(language) = request.language.and_then(lang) {
            builder = builder.add_extra_param("lang", language);
        }
        builder.url().0
    }

    /// Exchanges a code for tokens, with client secret and verifier. Never retried: a code works once (RFC 6749,
    /// section 4.1.2). Only a refused client secret is replaced: it has not used the code.
    pub async fn exchange(&self, code: &str, verifier: &Secret) -> Result<IssuedTokens, Error> {
        let response = self.authenticated("authorization_code", |oauth| async move {
            oauth
                .exchange_code(AuthorizationCode::new(code.to_owned()))
                .set_pkce_verifier(PkceCodeVerifier::new(verifier.expose().to_owned()))
                .request_async(&self.transport)
                .await
                .map_err(from_oauth)
        });
        response.await.map(|response| issued(&response))
    }

    /// Exchanges a refresh token for new tokens, with a new refresh token if rotation is on. Waits longer than other calls.
    ///
    /// # Errors
    /// [`Error::InvalidGrant`] ends the session; other errors do not.
    pub async fn refresh(&self, refresh_token: &SecretToken) -> Result<IssuedTokens, Error> {
        let token = &RefreshToken::new(refresh_token.expose().to_owned());
        let transport = &self.transport.with_timeout(REFRESH_CALL_TIMEOUT);
        let response = self.authenticated("refresh_token", |oauth| async move {
            oauth
                .exchange_refresh_token(token)
                .request_async(transport)
                .await
                .map_err(from_oauth)
        });
        response.await.map(|response| issued(&response))
    }

    /// Revokes a refresh token and the access tokens issued for it (RFC 7009).
    pub async fn revoke(&self, refresh_token: &SecretToken) -> Result<(), Error> {
        let token = &RefreshToken::new(refresh_token.expose().to_owned());
        let response = self.authenticated("revoke", |oauth| async move {
            oauth
                .revoke_token(token.clone().into())
                .map_err(|error| Error::Unexpected(Box::new(error)))?
                .request_async(&self.transport)
                .await
                .map_err(from_revocation)
        });
        response.await
    }

    /// Runs a request with the client secret; if the pool refuses the secret, once more with the other one. The name of the
    /// operation is that of its grant, if it has one.
    async fn authenticated<T, F>(
        &self,
        operation: &'static str,
        request: impl Fn(OauthClient) -> F,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let with = |secret: &Secret| {
            let secret = oauth2::ClientSecret::new(secret.expose().to_owned());
            self.oauth.clone().set_client_secret(secret)
        };
        let outcome = self
            .client_secret
            .authenticate(Error::is_about_client_secret, |secret| {
                let call = request(with(&secret));
                self.metrics
                    .upstream(Upstream::HostedUi, operation, call, Error::label)
            });
        outcome.await
    }

    /// Returns the URL at which the browser ends Cognito's own session. Cognito does not implement OpenID Connect's
    /// logout and has its own parameters (developer guide, "The managed login sign-out endpoint").
    #[must_use]
    pub fn logout_url(&self) -> &Url {
        &self.logout
    }
}

/// Returns the `lang` of the authorize endpoint, if the hosted pages are translated to the language (developer guide, "User pool
/// managed login", section "Managed login localization"). Without it, they follow the browser.
fn lang(language: Language) -> Option<&'static str> {
    match language.tag() {
        "zh-Hans" => Some("zh-CN"),
        tag @ ("de" | "en" | "es" | "fr" | "it" | "ja" | "pt-BR") => Some(tag),
        _ => None,
    }
}

/// The `oauth2` crate only revokes at https addresses (RFC 7009, section 2), even on loopback, where the settings allow
/// http. The transport restores the scheme of `COGNITO_DOMAIN`.
fn over_tls(mut url: Url) -> Url {
    // Cannot fail between http and https (URL Standard, section 4.4, "scheme start state").
    let _ = url.set_scheme("https");
    url
}

fn logout_url(domain: &Url, pool: &PoolConfig, public_url: &str) -> Result<Url, url::ParseError> {
    let mut url = domain.join("/logout")?;
    url.query_pairs_mut()
        .append_pair("client_id", &pool.client_id)
        .append_pair("logout_uri", &format!("{public_url}/"));
    Ok(url)
}

fn issued(response: &TokenResponse) -> IssuedTokens {
    IssuedTokens {
        id_token: response.extra_fields().id_token.clone(),
        access_token: SecretToken::new(response.access_token().secret()),
        refresh_token: response
            .refresh_token()
            .map(|token| SecretToken::new(token.secret())),
    }
}

fn from_oauth(error: RequestTokenError<transport::Error, BasicErrorResponse>) -> Error {
    match error {
        RequestTokenError::ServerResponse(response) => match response.error() {
            BasicErrorResponseType::InvalidGrant => Error::InvalidGrant,
            BasicErrorResponseType::InvalidClient => Error::ClientSecretRefused,
            other => Error::Misconfigured(other.to_string()),
        },
        RequestTokenError::Request(error) => from_transport(error),
        RequestTokenError::Parse(error, _) => unreadable(error.path(), error.inner()),
        RequestTokenError::Other(message) => Error::Unexpected(message.into()),
    }
}

/// Neither the body nor the message of the error, which quotes from it: both may contain tokens (ASVS 5.0 16.2.5).
fn unreadable(path: &impl Display, error: &serde_json::Error) -> Error {
    let column = error.column();
    Error::Unexpected(format!("cannot be read at {path}, column {column}").into())
}

fn from_revocation(
    error: RequestTokenError<transport::Error, BasicRevocationErrorResponse>,
) -> Error {
    match error {
        RequestTokenError::ServerResponse(response) => match response.error() {
            RevocationErrorResponseType::Basic(BasicErrorResponseType::InvalidClient) => {
                Error::ClientSecretRefused
            }
            _ => Error::Unexpected(Box::new(
                RequestTokenError::<transport::Error, _>::ServerResponse(response),
            )),
        },
        RequestTokenError::Request(error) => from_transport(error),
        RequestTokenError::Parse(error, _) => unreadable(error.path(), error.inner()),
        RequestTokenError::Other(message) => Error::Unexpected(message.into()),
    }
}

fn from_transport(error: transport::Error) -> Error {
    match error {
        transport::Error::Status(429) => Error::Busy,
        other => Error::Unavailable(Box::new(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn debug_shows_neither_state_nor_nonce_nor_verifier() {
        let (random, canary) = (Random::seeded(1), Secret::new("canary"));
        let state = Id::new(&random);
        let request = AuthorizeRequest {
            state: &state,
            nonce: &canary,
            verifier: &canary,
            provider: None,
            login_hint: None,
            reauthenticate: true,
            requirements: LoginRequirements::default(),
            language: None,
        };
        let shown = format!("{request:?}");
        assert!(!shown.contains("canary"), "{shown}");
        assert!(!shown.contains(state.as_str()), "{shown}");
    }
}
