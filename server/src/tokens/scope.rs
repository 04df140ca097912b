//! The scopes of a session's access token.

use serde::Deserialize;

use super::SecretToken;
use super::verify::parts::Parts;

/// With this scope, an access token can read and change its own user at the pool.
pub const ACCOUNT_SCOPE: &str = "aws.cognito.signin.user.admin";

/// Separated by spaces (RFC 6749, section 3.3).
#[derive(Deserialize)]
struct Scopes {
    #[serde(default)]
    scope: String,
}

/// Returns whether the pool accepts an access token for its account operations. In-app logins always can; hosted logins
/// need the scope among `COGNITO_SCOPES`.
///
/// Nothing is verified: only verified tokens are stored in a session, and the pool checks the token again.
#[must_use]
pub fn has_account_scope(access_token: &SecretToken) -> bool {
    let claims = Parts::parse(access_token.expose()).and_then(|parts| parts.claims::<Scopes>());
    claims.is_ok_and(|claims| claims.scope.split(' ').any(|scope| scope == ACCOUNT_SCOPE))
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;

    use super::*;

    fn token(claims: &str) -> SecretToken {
        let [header, payload] =
            [r#"{"alg":"RS256"}"#, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part));
        SecretToken::new(format!("{header}.{payload}.signature"))
    }

    #[test]
    fn the_scope_is_a_whole_word() {
        let cases = [
            (r#"{"scope":"aws.cognito.signin.user.admin"}"#, true),
            (
                r#"{"scope":"openid aws.cognito.signin.user.admin email"}"#,
                true,
            ),
            (r#"{"scope":"openid email"}"#, false),
            (
                r#"{"scope":"aws.cognito.signin.user.administrator"}"#,
                false,
            ),
            (r#"{"scope":["aws.cognito.signin.user.admin"]}"#, false),
            ("{}", false),
        ];
        for (claims, expected) in cases {
            assert_eq!(has_account_scope(&token(claims)), expected, "{claims}");
        }
        assert!(!has_account_scope(&SecretToken::new("not a token")));
    }
}
