//! `MFA_SETUP` of an authenticator app: `AssociateSoftwareToken` returns a key, `VerifySoftwareToken` checks that the
//! app contains it, and the login continues with the `Session` of the latter.

mod qr_code;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wire::Secret;
use wire::login::{Challenge, ChallengeAnswer, MfaType};

use super::super::failure::Failure;
use super::code;
use crate::error::Error;
use crate::session::transaction::InApp;
use crate::state::AppState;
use crate::user_pool::SoftwareToken;
use qr_code::qr_code;

/// Everything but the unreserved characters (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Requests a key, if the answer chooses an authenticator app as the factor to set up.
pub(super) async fn requested(
    state: &AppState,
    login: &InApp,
    answer: &ChallengeAnswer,
) -> Result<Option<SoftwareToken>, Failure> {
    let (Challenge::MfaSetup { options }, ChallengeAnswer::MfaSetup { mfa, .. }) =
        (&login.challenge, answer)
    else {
        return Ok(None);
    };
    if *mfa != MfaType::SoftwareTokenMfa || !options.contains(mfa) {
        return Ok(None);
    }
    let session = login.session.as_ref();
    Ok(Some(
        state.user_pool.associate_software_token(session).await?,
    ))
}

pub(super) fn question(
    public_url: &str,
    token: &SoftwareToken,
    username: &str,
) -> Result<Challenge, Error> {
    let uri = uri(public_url, token.secret_code.expose(), username);
    Ok(Challenge::SoftwareTokenSetup {
        secret_code: token.secret_code.clone(),
        qr_code: qr_code(&uri)?,
        uri,
    })
}

/// Checks the first code of the app. The login then continues with the `Session` that the pool returned.
pub(super) async fn verify(
    state: &AppState,
    login: &mut InApp,
    code: &Secret,
    device_name: &str,
) -> Result<(), Failure> {
    if login.software_token_verified {
        return Ok(());
    }
    let code = code::parse(code)?;
    let name = Some(device_name.trim()).filter(|name| !name.is_empty());
    let session = login.session.as_ref();
    let session = state
        .user_pool
        .verify_software_token(session, code.expose(), name)
        .await?;
    login.session = session.or(login.session.take());
    login.software_token_verified = true;
    Ok(())
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
