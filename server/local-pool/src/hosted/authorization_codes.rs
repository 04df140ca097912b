//! Authorization codes: random, five minutes, one use, and good for nothing but what they were granted for.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::{
    digest,
    hosted::{authorization::Authorization, memory, oauth_error::OauthError, session::Session},
    pool::Pool,
};

/// How long a code is valid (Cognito developer guide, "The redirect and authorization endpoint").
const LIFETIME: i64 = 300;

/// What a code stands for.
pub struct Granted {
    /// The client that may present it.
    pub client_id: &'static str,
    /// Where it was sent.
    pub redirect_uri: String,
    /// The PKCE challenge that its verifier must fit.
    pub challenge: Option<String>,
    /// What goes into the ID token.
    pub nonce: Option<String>,
    /// What the access token may do.
    pub scopes: Vec<String>,
    /// Who.
    pub sub: String,
    /// When they proved it.
    pub auth_time: i64,
}

/// Makes a code for somebody who is signed in.
pub fn grant(pool: &Pool, request: &Authorization, session: &Session) -> String {
    let granted = Granted {
        client_id: request.client_id,
        redirect_uri: request.redirect_uri.clone(),
        challenge: request.challenge.clone(),
        nonce: request.nonce.clone(),
        scopes: request.scopes.clone(),
        sub: session.sub.clone(),
        auth_time: session.auth_time,
    };
    let (code, now) = (pool.random.token(), pool.clock.now());
    memory(pool).codes.put(&code, granted, now + LIFETIME, now);
    code
}

/// Takes what a code stands for. Whoever presents a code spends it, right or wrong, before anything is compared: there
/// is no second try (RFC 6749, section 4.1.2).
pub fn redeem(pool: &Pool, code: &str) -> Result<Granted, OauthError> {
    let now = pool.clock.now();
    memory(pool)
        .codes
        .take(code, now)
        .ok_or(OauthError::InvalidGrant)
}

impl Granted {
    /// Whether this client, at this redirect URI, with this verifier, is the one that asked.
    pub fn is_for(&self, client_id: &str, redirect_uri: &str, verifier: Option<&str>) -> bool {
        self.client_id == client_id && self.redirect_uri == redirect_uri && self.fits(verifier)
    }

    /// A verifier where no challenge was is refused as well: somebody may have taken the challenge out of the request
    /// (RFC 9700, section 4.8.2).
    fn fits(&self, verifier: Option<&str>) -> bool {
        match (&self.challenge, verifier) {
            (None, None) => true,
            (Some(challenge), Some(verifier)) if (43..=128).contains(&verifier.len()) => {
                // BASE64URL(SHA256(verifier)) (RFC 7636, section 4.6).
                let hash = URL_SAFE_NO_PAD.encode(digest::sha256(verifier.as_bytes()));
                digest::same(challenge, &hash)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Granted;

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn granted(challenge: Option<&str>) -> Granted {
        Granted {
            client_id: "client",
            redirect_uri: "http://a/cb".to_owned(),
            challenge: challenge.map(str::to_owned),
            nonce: None,
            scopes: Vec::new(),
            sub: String::new(),
            auth_time: 0,
        }
    }

    #[test]
    fn the_example_of_rfc_7636_fits() {
        let granted = granted(Some(CHALLENGE));
        assert!(granted.is_for("client", "http://a/cb", Some(VERIFIER)));
    }

    #[test]
    fn a_wrong_missing_or_surplus_verifier_does_not_fit() {
        let bound = granted(Some(CHALLENGE));
        for verifier in [None, Some(CHALLENGE), Some(""), Some("x")] {
            assert!(!bound.is_for("client", "http://a/cb", verifier));
        }
        let unbound = granted(None);
        assert!(unbound.is_for("client", "http://a/cb", None));
        assert!(!unbound.is_for("client", "http://a/cb", Some(VERIFIER)));
    }

    #[test]
    fn another_client_and_another_redirect_uri_do_not_fit() {
        let granted = granted(None);
        assert!(!granted.is_for("other", "http://a/cb", None));
        assert!(!granted.is_for("client", "http://a/cb/", None));
    }
}
