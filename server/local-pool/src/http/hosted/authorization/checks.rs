//! Checks of an authorization request after its client and redirect URI are known to be valid.

use crate::{
    http::hosted::{
        authorization::request::{AuthorizationRequest, Prompt},
        oauth_error::OauthError,
        parameters::Parameters,
    },
    pool::clients::{Client, client_settings::COGNITO},
};

/// Reads the remaining parameters.
pub fn authorization_request(
    client: &Client,
    redirect_uri: &str,
    sent: &Parameters,
) -> Result<AuthorizationRequest, OauthError> {
    sent.check_unique()
        .map_err(|_| OauthError::InvalidRequest)?;
    check_response_type(client, sent.get("response_type"))?;
    check_extensions(sent)?;
    let identity_provider = identity_provider(client, sent.get("identity_provider"));
    let text = |name| sent.get(name).map(str::to_owned);
    Ok(AuthorizationRequest {
        client_id: client.id.clone(),
        redirect_uri: redirect_uri.to_owned(),
        state: text("state"),
        nonce: text("nonce"),
        scopes: scopes(&client.allowed_scopes, sent.get("scope"))?,
        challenge: challenge(client, sent)?,
        prompt: prompt(sent.get("prompt"))?,
        acr_values: text("acr_values"),
        max_age: max_age(sent.get("max_age"))?,
        login_hint: text("login_hint"),
        identity_provider,
    })
}

fn check_response_type(client: &Client, response_type: Option<&str>) -> Result<(), OauthError> {
    match response_type {
        Some("code") if client.allows_code_grant => Ok(()),
        None => Err(OauthError::InvalidRequest),
        // Cognito supports the implicit grant, but neither client may use it.
        Some("code" | "token") => Err(OauthError::UnauthorizedClient),
        Some(_) => Err(OauthError::UnsupportedResponseType),
    }
}

/// Rejects parameters for provider identifiers and resource servers, which this pool does not have. Ignoring them would
/// hide a mistake in the application.
fn check_extensions(sent: &Parameters) -> Result<(), OauthError> {
    if sent.get("idp_identifier").is_none() && sent.get("resource").is_none() {
        Ok(())
    } else {
        Err(OauthError::InvalidRequest)
    }
}

/// The requested external provider; `None` for the pool's own users. One that the client does not have is ignored: Cognito shows its
/// own login page then.
fn identity_provider(client: &Client, requested: Option<&str>) -> Option<String> {
    let external = requested.filter(|name| *name != COGNITO && client.supports_provider(name));
    external.map(str::to_owned)
}

/// The granted scopes: by default all scopes of the client.
fn scopes(allowed: &[String], requested: Option<&str>) -> Result<Vec<String>, OauthError> {
    let Some(requested) = requested else {
        return Ok(allowed.to_vec());
    };
    let mut scopes: Vec<String> = Vec::new();
    for scope in requested.split_ascii_whitespace() {
        if !allowed.iter().any(|known| known == scope) {
            return Err(OauthError::InvalidScope);
        }
        if !scopes.iter().any(|known| known == scope) {
            scopes.push(scope.to_owned());
        }
    }
    let has = |name: &str| scopes.iter().any(|scope| scope == name);
    // "This scope can only be requested with the openid scope" (developer guide, app client settings).
    let needs_openid = ["email", "phone", "profile"].into_iter().any(has);
    if scopes.is_empty() || (needs_openid && !has("openid")) {
        return Err(OauthError::InvalidScope);
    }
    Ok(scopes)
}

/// The PKCE challenge. Only S256: with `plain`, the request itself would reveal the verifier (RFC 9700,
/// section 2.1.1).
fn challenge(client: &Client, sent: &Parameters) -> Result<Option<String>, OauthError> {
    match (
        sent.get("code_challenge"),
        sent.get("code_challenge_method"),
    ) {
        (Some(challenge), Some("S256")) if is_challenge(challenge) => {
            Ok(Some(challenge.to_owned()))
        }
        // A public client needs PKCE to prove that a code was issued to it (RFC 9700, section 2.1.1).
        (None, None) if client.is_confidential() => Ok(None),
        _ => Err(OauthError::InvalidRequest),
    }
}

/// 32 bytes in base64url without padding (RFC 7636, section 4.2).
fn is_challenge(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.len() == 43 && text.bytes().all(letter)
}

/// `select_account` and `consent` only matter to other identity providers, and there are none.
fn prompt(requested: Option<&str>) -> Result<Prompt, OauthError> {
    let values: Vec<&str> = requested
        .unwrap_or_default()
        .split_ascii_whitespace()
        .collect();
    let known = |value: &&str| matches!(*value, "login" | "select_account" | "consent");
    match values.as_slice() {
        ["none"] => Ok(Prompt::Never),
        // `none` together with another value is an error too (OpenID Connect Core 1.0, section 3.1.2.1).
        values if !values.iter().all(known) => Err(OauthError::InvalidRequest),
        values if values.contains(&"login") => Ok(Prompt::Always),
        _ => Ok(Prompt::WhenNeeded),
    }
}

/// A non-negative integer (Cognito developer guide, "The managed login sign-in endpoint").
fn max_age(requested: Option<&str>) -> Result<Option<i64>, OauthError> {
    let seconds = requested.map(str::parse::<u32>).transpose();
    let seconds = seconds.map_err(|_| OauthError::InvalidRequest)?;
    Ok(seconds.map(i64::from))
}

#[cfg(test)]
mod tests {
    use super::{OauthError, Prompt, is_challenge, max_age, prompt};
    use crate::pool::clients::scopes::SCOPES;

    fn scopes(requested: Option<&str>) -> Result<Vec<String>, OauthError> {
        super::scopes(&SCOPES.map(str::to_owned), requested)
    }

    #[test]
    fn prompt_none_must_be_the_only_value() {
        assert_eq!(prompt(None).unwrap(), Prompt::WhenNeeded);
        assert_eq!(prompt(Some("select_account")).unwrap(), Prompt::WhenNeeded);
        assert_eq!(prompt(Some("none")).unwrap(), Prompt::Never);
        assert_eq!(prompt(Some("consent login")).unwrap(), Prompt::Always);
        for bad in ["none login", "none none", "Login", "create"] {
            assert!(prompt(Some(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_age_is_a_non_negative_integer() {
        assert_eq!(max_age(None).unwrap(), None);
        assert_eq!(max_age(Some("0")).unwrap(), Some(0));
        assert_eq!(max_age(Some("3600")).unwrap(), Some(3600));
        for bad in ["-1", "1h", "1.5", " 1", "99999999999"] {
            assert!(max_age(Some(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn scopes_are_granted_once_in_the_requested_order() {
        assert_eq!(
            scopes(Some("email openid email")).unwrap(),
            ["email", "openid"]
        );
        assert_eq!(scopes(None).unwrap().len(), 5);
        for bad in ["openid admin", "email", "phone profile", "OPENID", " "] {
            assert!(scopes(Some(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn only_scopes_of_the_client_are_granted() {
        let allowed = ["openid", "email"].map(str::to_owned);
        assert_eq!(super::scopes(&allowed, None).unwrap(), allowed);
        assert!(super::scopes(&allowed, Some("openid phone")).is_err());
    }

    #[test]
    fn a_challenge_is_43_characters_of_base64url() {
        assert!(is_challenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        for bad in [
            "",
            "short",
            &"a".repeat(44),
            &"=".repeat(43),
            &"+".repeat(43),
        ] {
            assert!(!is_challenge(bad), "{bad}");
        }
    }
}
