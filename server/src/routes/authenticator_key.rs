//! The key for an authenticator app, as the pages show it.

mod qr_code;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wire::Secret;
use wire::account::second_factors::AuthenticatorKey;

use crate::error::Error;
use qr_code::qr_code;

/// Everything but the unreserved characters (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Returns a key together with its URI and QR code. `username` names the account in the app.
pub(super) fn authenticator_key(
    public_url: &str,
    secret_code: Secret,
    username: &str,
) -> Result<AuthenticatorKey, Error> {
    let uri = uri(public_url, secret_code.expose(), username);
    Ok(AuthenticatorKey {
        secret_code,
        qr_code: qr_code(&uri)?,
        uri,
    })
}

/// Returns the key in the format of authenticator apps (Google Authenticator, "Key Uri Format"). The issuer is the host
/// that users see.
fn uri(public_url: &str, secret_code: &str, username: &str) -> Secret {
    let host = public_url
        .split_once("//")
        .map_or(public_url, |(_, host)| host);
    let encode = |text| utf8_percent_encode(text, RESERVED);
    let (issuer, account) = (encode(host), encode(username));
    Secret::new(format!(
        "otpauth://totp/{issuer}:{account}?secret={secret_code}&issuer={issuer}"
    ))
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn issuer_and_account_are_encoded() {
        let uri = uri(
            "https://login.example.org",
            "ABC234",
            "ada lovelace+1@example.org",
        );
        assert_eq!(
            uri.expose(),
            "otpauth://totp/login.example.org:ada%20lovelace%2B1%40example.org?secret=ABC234&issuer=login.example.org"
        );
    }
}
