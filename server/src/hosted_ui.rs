//! The hosted pages: authorize URL, code exchange, refresh, revocation and logout URL. OAuth 2.0 is spoken by the
//! `oauth2` crate; no axum in here.

mod transport;

use oauth2::basic::{
    BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse,
    BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EndpointNotSet,
    EndpointSet, ExtraTokenFields, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RefreshToken,
    RequestTokenError, RevocationUrl, Scope, StandardRevocableToken, StandardTokenResponse,
    TokenResponse as _, TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::config::{Config, PoolConfig};
use crate::session::record::Sealed;
use crate::user_pool::IssuedTokens;
use transport::Transport;

/// The field that OpenID Connect adds to a token answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct IdTokenField {
    id_token: Option<String>,
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

/// Why the hosted pages' endpoints did not give what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `invalid_grant`: the code or refresh token is no good (any more).
    #[error("grant refused")]
    GrantRefused,
    /// The pool refuses this client: an operator must act.
    #[error("client refused: {0}")]
    Misconfigured(String),
    /// No answer, or a failure on the pool's side.
    #[error("token endpoint is unavailable")]
    Unavailable(#[source] Source),
    /// Anything else.
    #[error("unexpected answer of the token endpoint")]
    Unexpected(#[source] Source),
}

/// The base URL of the hosted pages does not go together with the endpoints' paths.
#[derive(Debug, thiserror::Error)]
#[error("COGNITO_DOMAIN: cannot be a base URL")]
pub struct DomainError(#[from] url::ParseError);

/// The hosted pages of the pool.
#[derive(Clone, Debug)]
pub struct HostedUi {
    oauth: OauthClient,
    transport: Transport,
    scopes: Vec<String>,
    logout: Url,
}

/// What identifies one login at the authorize endpoint.
#[derive(Clone, Copy, Debug)]
pub struct AuthorizeRequest<'a> {
    /// `state` (RFC 6749, section 4.1.1).
    pub state: &'a str,
    /// `nonce` (OpenID Connect Core, section 3.1.2.1).
    pub nonce: &'a str,
    /// The PKCE code verifier; only its S256 challenge travels (RFC 7636, section 4.2).
    pub verifier: &'a str,
    /// `identity_provider`, to go straight to one.
    pub provider: Option<&'a str>,
}

impl HostedUi {
    /// The hosted pages at `domain`.
    ///
    /// The redirect and logout URIs come from `PUBLIC_URL` and from nothing in a request (ASVS 5.0 4.1.3).
    ///
    /// # Errors
    /// The domain cannot be a base URL.
    pub fn new(config: &Config, domain: &Url, http: reqwest::Client) -> Result<Self, DomainError> {
        let pool = &config.pool;
        let callback = format!("{}{}", config.public_url, wire::path::AUTH_CALLBACK);
        let oauth = Client::new(ClientId::new(pool.client_id.clone()))
            .set_client_secret(ClientSecret::new(pool.client_secret.expose().to_owned()))
            .set_auth_uri(AuthUrl::from_url(domain.join("/oauth2/authorize")?))
            .set_token_uri(TokenUrl::from_url(domain.join("/oauth2/token")?))
            .set_revocation_url(RevocationUrl::from_url(over_tls(
                domain.join("/oauth2/revoke")?,
            )))
            .set_redirect_uri(RedirectUrl::new(callback)?);
        let logout = logout_url(domain, pool, &config.public_url)?;
        Ok(Self {
            oauth,
            transport: Transport::new(http, domain.scheme()),
            scopes: pool.scopes.clone(),
            logout,
        })
    }

    /// Where the browser goes to log in: code flow with PKCE S256, `state` and `nonce` (RFC 9700, section 2.1.1).
    #[must_use]
    pub fn authorize_url(&self, request: AuthorizeRequest<'_>) -> Url {
        let verifier = PkceCodeVerifier::new(request.verifier.to_owned());
        let state = request.state.to_owned();
        let mut builder = self
            .oauth
            .authorize_url(|| CsrfToken::new(state))
            .add_scopes(self.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_extra_param("nonce", request.nonce);
        if let Some(provider) = request.provider {
            builder = builder.add_extra_param("identity_provider", provider);
        }
        builder.url().0
    }

    /// Exchanges a code for tokens, with client secret and verifier. Never repeated: a code works once.
    ///
    /// # Errors
    /// As the token endpoint refuses.
    pub async fn exchange(&self, code: &str, verifier: &str) -> Result<IssuedTokens, Error> {
        let request = self
            .oauth
            .exchange_code(AuthorizationCode::new(code.to_owned()));
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned()));
        request
            .request_async(&self.transport)
            .await
            .map(|response| issued(&response))
            .map_err(from_oauth)
    }

    /// New tokens for a refresh token; a new refresh token comes with them where rotation is on.
    ///
    /// # Errors
    /// [`Error::GrantRefused`] ends the session; anything else does not.
    pub async fn refresh(&self, refresh_token: &Sealed) -> Result<IssuedTokens, Error> {
        let token = RefreshToken::new(refresh_token.expose().to_owned());
        let outcome = self
            .oauth
            .exchange_refresh_token(&token)
            .request_async(&self.transport)
            .await;
        outcome
            .map(|response| issued(&response))
            .map_err(from_oauth)
    }

    /// Revokes a refresh token and the access tokens that came from it (RFC 7009).
    ///
    /// # Errors
    /// As the revocation endpoint refuses.
    pub async fn revoke(&self, refresh_token: &Sealed) -> Result<(), Error> {
        let token = RefreshToken::new(refresh_token.expose().to_owned());
        let request = self
            .oauth
            .revoke_token(token.into())
            .map_err(|error| Error::Unexpected(Box::new(error)))?;
        request
            .request_async(&self.transport)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(error) => Error::Unavailable(Box::new(error)),
                other => Error::Unexpected(Box::new(other)),
            })
    }

    /// Where the browser goes to end Cognito's own session. Not OpenID Connect's logout: Cognito has its own
    /// parameters (developer guide, "The managed login sign-out endpoint").
    #[must_use]
    pub fn logout_url(&self) -> &Url {
        &self.logout
    }
}

/// `oauth2` revokes at https addresses only (RFC 7009, section 2), also on this machine, where the settings allow http.
/// The transport puts the scheme of `COGNITO_DOMAIN` back.
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
        id_token: response.extra_fields().id_token.clone().map(Sealed::new),
        access_token: Sealed::new(response.access_token().secret()),
        refresh_token: response
            .refresh_token()
            .map(|token| Sealed::new(token.secret())),
    }
}

fn from_oauth(error: RequestTokenError<transport::Error, BasicErrorResponse>) -> Error {
    match error {
        RequestTokenError::ServerResponse(answer) => match answer.error() {
            BasicErrorResponseType::InvalidGrant => Error::GrantRefused,
            other => Error::Misconfigured(other.to_string()),
        },
        RequestTokenError::Request(error) => Error::Unavailable(Box::new(error)),
        // The parse error's `Debug` would hold the answer's body, tokens and all: only its words are kept.
        RequestTokenError::Parse(error, _) => Error::Unexpected(error.to_string().into()),
        RequestTokenError::Other(words) => Error::Unexpected(words.into()),
    }
}
