//! Client authentication at the token and revocation endpoints: the secret in a Basic header or in the form,
//! but not in both. A public client only sends its id.

use std::sync::Arc;

use axum::http::{HeaderMap, header};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    http::hosted::{oauth_error::OauthError, parameters::Parameters},
    pool::{clients::Client, user_pool::UserPool},
    rules::client_secret::check_secret,
};

/// Authenticates the client that sent a form, and returns it.
pub fn authenticate(
    pool: &UserPool,
    headers: &HeaderMap,
    form: &Parameters,
) -> Result<Arc<Client>, OauthError> {
    let (basic_id, basic_secret) = basic(headers)?.unzip();
    let (form_id, form_secret) = (form.get("client_id"), form.get("client_secret"));
    // One method per request (RFC 6749, section 2.3). The id itself may be in both places if it is the same.
    if basic_secret.is_some() && form_secret.is_some() {
        return Err(OauthError::InvalidRequest);
    }
    let id = match (basic_id.as_deref(), form_id) {
        (Some(basic), Some(form)) if basic != form => return Err(OauthError::InvalidRequest),
        (Some(id), _) | (None, Some(id)) => id,
        (None, None) => return Err(OauthError::InvalidRequest),
    };
    let client = pool.client(id).map_err(|_| OauthError::InvalidClient)?;
    check_secret(&client, basic_secret.as_deref().or(form_secret))
        .map_err(|_| OauthError::InvalidClient)?;
    Ok(client)
}

/// Reads the id and secret from a Basic header. Both consist of letters and digits, so the form encoding inside the
/// base64 (RFC 6749, section 2.3.1) does not change them.
fn basic(headers: &HeaderMap) -> Result<Option<(String, String)>, OauthError> {
    let mut sent = headers.get_all(header::AUTHORIZATION).iter();
    let Some(value) = sent.next() else {
        return Ok(None);
    };
    if sent.next().is_some() {
        return Err(OauthError::InvalidRequest);
    }
    decode(value.as_bytes())
        .map(Some)
        .ok_or(OauthError::InvalidClient)
}

fn decode(value: &[u8]) -> Option<(String, String)> {
    let (scheme, encoded) = std::str::from_utf8(value).ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = STANDARD.decode(encoded.trim()).ok()?;
    let (id, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_basic_header_contains_id_and_secret() {
        let pair = ("id".to_owned(), "a:b".to_owned());
        assert_eq!(decode(b"Basic aWQ6YTpi"), Some(pair.clone()));
        assert_eq!(decode(b"basic aWQ6YTpi"), Some(pair));
        for bad in [
            &b"Bearer aWQ6YTpi"[..],
            b"Basic",
            b"Basic %%",
            b"Basic aWQ=",
            b"",
        ] {
            assert_eq!(decode(bad), None);
        }
    }
}
