//! `MFA_SETUP` of an authenticator app: `AssociateSoftwareToken` returns a key, `VerifySoftwareToken` checks that the
//! app contains it, and the login continues with the `Session` of the latter.

use wire::Secret;
use wire::login::{Challenge, ChallengeAnswer, MfaType};

use super::super::super::authenticator_key::authenticator_key;
use super::super::failure::Failure;
use super::code;
use crate::error::Error;
use crate::session::transaction::InApp;
use crate::state::AppState;
use crate::user_pool::SoftwareToken;

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
    let key = authenticator_key(public_url, token.secret_code.clone(), username)?;
    Ok(Challenge::SoftwareTokenSetup {
        secret_code: key.secret_code,
        uri: key.uri,
        qr_code: key.qr_code,
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
