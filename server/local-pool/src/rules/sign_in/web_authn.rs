//! `WEB_AUTHN`: a passkey as the first factor, as a choice in `USER_AUTH` (Web Authentication Level 2, section 7.2).

use passki::{
    AuthenticationCredential, AuthenticationOptions, AuthenticationState, AuthenticatorAttachment,
    Passki, StoredPasskey,
};

use crate::{
    pool::{
        authentication_level::Method, pending_sign_ins::PendingChallenge, refusal::Refusal,
        users::User,
    },
    rules::{
        sign_in::{attempt::Attempt, parameters::AuthParameters, step::Progress},
        web_authn::{relying_party, user_verification},
    },
};

/// Issues a challenge for the passkeys of the user.
pub fn challenge(attempt: &Attempt<'_>) -> Result<Progress, Refusal> {
    let settings = attempt.pool.settings();
    let party = relying_party(attempt.pool, &settings)?;
    let known: Vec<StoredPasskey> =
        attempt.read_user(|user| user.passkeys_for(&party.rp_id).cloned().collect())?;
    let mut options = AuthenticationOptions::default();
    options.user_verification = user_verification(&settings);
    let failed = "a challenge for a passkey could not be issued";
    let (mut request, mut state) = party
        .start_passkey_authentication(&known, options)
        .map_err(|error| Refusal::caused_by(failed, error))?;
    // From the pool's own random source, which tests can seed.
    state.challenge = attempt.pool.random.bytes::<32>().to_vec();
    request.challenge = Passki::base64_encode(&state.challenge);
    let request =
        serde_json::to_string(&request).map_err(|error| Refusal::caused_by(failed, error))?;
    Ok(Progress::Next(attempt.challenge(
        PendingChallenge::WebAuthn(Box::new(state)),
        vec![("CREDENTIAL_REQUEST_OPTIONS", request)],
    )))
}

/// Verifies the `AuthenticationResponseJSON` in `CREDENTIAL`, and stores the new signature counter.
pub fn answer(
    attempt: &Attempt<'_>,
    state: &AuthenticationState,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let credential = parse(responses.required("CREDENTIAL")?)?;
    let party = relying_party(attempt.pool, &attempt.pool.settings())?;
    // Verified and counted under one lock: of two concurrent answers with the same counter, the second is refused.
    let method = attempt.change_user(|user| verify(&party, user, &credential, state))?;
    // Users who need a second factor cannot choose this one.
    Ok(Progress::Proved(method))
}

fn parse(credential: &str) -> Result<AuthenticationCredential, Refusal> {
    let credential: serde_json::Value =
        serde_json::from_str(credential).map_err(Refusal::invalid_credential)?;
    if credential["type"] != "public-key" {
        return Err(Refusal::invalid_credential("its type is not public-key"));
    }
    serde_json::from_value(credential).map_err(Refusal::invalid_credential)
}

/// Every failure has the same exception, as with passwords: it does not say what was wrong.
fn verify(
    party: &Passki,
    user: &mut User,
    credential: &AuthenticationCredential,
    state: &AuthenticationState,
) -> Result<Method, Refusal> {
    let id = Passki::base64_decode(&credential.raw_id).map_err(Refusal::invalid_credential)?;
    let sub = user.sub.clone();
    let known = user
        .web_authn_credentials
        .iter_mut()
        .filter(|known| known.relying_party_id == party.rp_id)
        .find(|known| known.passkey.credential_id == id)
        .ok_or(Refusal::PasskeyNotVerified)?;
    let verified = party
        .finish_passkey_authentication(credential, state, &known.passkey)
        .map_err(|_| Refusal::PasskeyNotVerified)?;
    // The passkey must have been made for this user (section 7.2, step 6).
    if verified
        .user_handle
        .is_some_and(|handle| handle != sub.as_bytes())
    {
        return Err(Refusal::PasskeyNotVerified);
    }
    known.passkey.counter = verified.counter;
    Ok(match known.authenticator_attachment {
        Some(AuthenticatorAttachment::CrossPlatform) => Method::RoamingPasskey,
        _ => Method::PlatformPasskey,
    })
}
