//! The authorization behind a code: what it can be exchanged for, and by which client.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::pool::{authentication_level::Method, digest};

/// The authorization behind a code.
pub struct CodeGrant {
    /// The client that may redeem the code.
    pub client_id: String,
    /// The redirect URI the code was sent to.
    pub redirect_uri: String,
    /// The PKCE challenge that the verifier must match.
    pub challenge: Option<String>,
    /// `nonce` of the ID token.
    pub nonce: Option<String>,
    /// The scopes of the access token.
    pub scopes: Vec<String>,
    /// The user.
    pub sub: String,
    /// When the password was checked.
    pub auth_time: i64,
    /// What the user proved; empty if no authentication level was requested.
    pub authentication_methods: Vec<Method>,
    /// The SSO session that the code was issued in, if the pool records sessions.
    pub sso_session_id: Option<String>,
}

impl CodeGrant {
    /// Whether the code was issued to this client, for this redirect URI and this verifier.
    pub fn is_for(&self, client_id: &str, redirect_uri: &str, verifier: Option<&str>) -> bool {
        self.client_id == client_id
            && self.redirect_uri == redirect_uri
            && self.verifier_matches(verifier)
    }

    /// Rejects a verifier without a challenge too: an attacker may have removed the challenge from the
    /// request (RFC 9700, section 4.8.2).
    fn verifier_matches(&self, verifier: Option<&str>) -> bool {
        match (&self.challenge, verifier) {
            (None, None) => true,
            (Some(challenge), Some(verifier)) if (43..=128).contains(&verifier.len()) => {
                // BASE64URL(SHA256(verifier)) (RFC 7636, section 4.6).
                let hash = URL_SAFE_NO_PAD.encode(digest::sha256(verifier.as_bytes()));
                digest::constant_time_eq(challenge, &hash)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CodeGrant;

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn grant(challenge: Option<&str>) -> CodeGrant {
        CodeGrant {
            client_id: "client".to_owned(),
            redirect_uri: "http://a/cb".to_owned(),
            challenge: challenge.map(str::to_owned),
            nonce: None,
            scopes: Vec::new(),
            sub: String::new(),
            auth_time: 0,
            authentication_methods: Vec::new(),
            sso_session_id: None,
        }
    }

    #[test]
    fn the_example_of_rfc_7636_matches() {
        let grant = grant(Some(CHALLENGE));
        assert!(grant.is_for("client", "http://a/cb", Some(VERIFIER)));
    }

    #[test]
    fn a_wrong_missing_or_unexpected_verifier_is_rejected() {
        let bound = grant(Some(CHALLENGE));
        for verifier in [None, Some(CHALLENGE), Some(""), Some("x")] {
            assert!(!bound.is_for("client", "http://a/cb", verifier));
        }
        let unbound = grant(None);
        assert!(unbound.is_for("client", "http://a/cb", None));
        assert!(!unbound.is_for("client", "http://a/cb", Some(VERIFIER)));
    }

    #[test]
    fn another_client_or_redirect_uri_is_rejected() {
        let grant = grant(None);
        assert!(!grant.is_for("other", "http://a/cb", None));
        assert!(!grant.is_for("client", "http://a/cb/", None));
    }
}
