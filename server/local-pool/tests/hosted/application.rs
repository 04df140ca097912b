//! An application: makes authorization requests and calls the OAuth 2.0 endpoints.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, jwk::JwkSet};
use local_pool::Description;
use reqwest::{
    StatusCode,
    header::{AUTHORIZATION, CONTENT_TYPE},
};
use serde_json::Value;

use crate::{
    browser::form,
    page::Page,
    pkce::{CHALLENGE, VERIFIER},
    support::http,
};

pub const STATE: &str = "state-of-the-application";
pub const NONCE: &str = "nonce-of-the-application";
pub const SCOPES: &str = "openid email phone profile aws.cognito.signin.user.admin";

pub struct Application {
    pub base: String,
    pub issuer: String,
    jwks_url: String,
    pub client_id: String,
    pub secret: Option<String>,
    pub callback: String,
    pub home: String,
}

impl Application {
    pub fn new(pool: &Description, name: &str) -> Self {
        let client = pool.client(name).unwrap();
        Self {
            base: pool.hosted_base_url.clone(),
            issuer: pool.issuer.clone(),
            jwks_url: pool.jwks_url.clone(),
            client_id: client.client_id.clone(),
            secret: client.client_secret.clone(),
            callback: client.callback_urls[0].clone(),
            home: client.logout_urls[0].clone(),
        }
    }

    /// A valid request, as a starting point for invalid ones.
    pub fn request(&self) -> Request {
        let pairs = [
            ("client_id", self.client_id.as_str()),
            ("redirect_uri", &self.callback),
            ("response_type", "code"),
            ("scope", SCOPES),
            ("state", STATE),
            ("nonce", NONCE),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        Request(pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec())
    }

    /// The `Authorization` header of a confidential client.
    pub fn basic(&self) -> String {
        let pair = format!("{}:{}", self.client_id, self.secret.as_ref().unwrap());
        format!("Basic {}", STANDARD.encode(pair))
    }

    /// Sends a form to an endpoint, with or without a header.
    pub async fn post(
        &self,
        path: &str,
        header: Option<&str>,
        fields: &[(&str, &str)],
    ) -> EndpointResponse {
        let mut request = http()
            .post(format!("{}{path}", self.base))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form(fields));
        if let Some(header) = header {
            request = request.header(AUTHORIZATION, header);
        }
        EndpointResponse::read(request.send().await.unwrap()).await
    }

    /// Sends a form with this client's own authentication: the secret in a header, or the id in the form.
    pub async fn send(&self, path: &str, fields: &[(&str, &str)]) -> EndpointResponse {
        if self.secret.is_some() {
            self.post(path, Some(&self.basic()), fields).await
        } else {
            let id = [("client_id", self.client_id.as_str())];
            self.post(path, None, &[&id, fields].concat()).await
        }
    }

    /// The form that exchanges a code, as a starting point for invalid ones.
    pub fn exchange<'a>(&'a self, code: &'a str) -> [(&'a str, &'a str); 4] {
        [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &self.callback),
            ("code_verifier", VERIFIER),
        ]
    }

    /// Exchanges a code for tokens.
    pub async fn tokens(&self, code: &str) -> Value {
        let response = self.send("/oauth2/token", &self.exchange(code)).await;
        assert_eq!(response.status, StatusCode::OK, "{}", response.body);
        response.json()
    }

    /// Checks the signature with the published keys, and returns the claims.
    pub async fn claims(&self, token: &str) -> Value {
        let keys = http().get(&self.jwks_url).send().await.unwrap();
        let keys: JwkSet = keys.json().await.unwrap();
        let kid = jsonwebtoken::decode_header(token).unwrap().kid.unwrap();
        let key = DecodingKey::from_jwk(keys.find(&kid).unwrap()).unwrap();
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_issuer(&[&self.issuer]);
        validation.validate_exp = false;
        validation.validate_aud = false;
        decode(token, &key, &validation).unwrap().claims
    }

    pub async fn user_info(&self, header: Option<&str>) -> EndpointResponse {
        let mut request = http().get(format!("{}/oauth2/userInfo", self.base));
        if let Some(header) = header {
            request = request.header(AUTHORIZATION, header);
        }
        EndpointResponse::read(request.send().await.unwrap()).await
    }
}

/// An authorization request.
pub struct Request(Vec<(String, String)>);

impl Request {
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(key, _)| key != name);
        self
    }

    pub fn with(self, name: &str, value: &str) -> Self {
        self.without(name).and(name, value)
    }

    /// Adds a parameter, even if there already is one with this name.
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn url(&self) -> String {
        self.at("/oauth2/authorize")
    }

    pub fn at(&self, path: &str) -> String {
        let pairs: Vec<(&str, &str)> = self.0.iter().map(|(k, v)| (&**k, &**v)).collect();
        format!("{path}?{}", form(&pairs))
    }
}

/// A response of an endpoint.
pub struct EndpointResponse {
    pub status: StatusCode,
    pub body: String,
    page: Page,
}

impl EndpointResponse {
    async fn read(response: reqwest::Response) -> Self {
        let page = Page::read(response).await;
        Self {
            status: page.status,
            body: page.body.clone(),
            page,
        }
    }

    pub fn header(&self, name: &str) -> &str {
        self.page.header(name)
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    /// Asserts that the response contains this error and nothing else.
    #[track_caller]
    pub fn assert_error(&self, status: u16, error: &str) {
        let expected = format!("{{\"error\":\"{error}\"}}");
        assert_eq!((self.status.as_u16(), &self.body), (status, &expected));
        assert_eq!(self.header("cache-control"), "no-store");
    }
}

/// The left half of a token's hash, as in `at_hash`.
pub fn half_hash(token: &str) -> String {
    use sha2::{Digest, Sha256};
    URL_SAFE_NO_PAD.encode(&Sha256::digest(token.as_bytes())[..16])
}
