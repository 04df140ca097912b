//! Adding a passkey: `StartWebAuthnRegistration` issues a challenge, and `CompleteWebAuthnRegistration` verifies what the
//! authenticator made of it (Web Authentication Level 2, section 7.1).
//!
//! Attestation statements are verified, but not traced to a root certificate: like Cognito's, this pool asks for none.

use passki::{
    PasskiError, RegistrationChallenge, RegistrationCredential, RegistrationOptions,
    ResidentKeyRequirement, StoredPasskey,
};
use serde_json::Value;

use crate::{
    pool::{
        pending_registrations::{PendingRegistration, REGISTRATION_LIFETIME},
        refusal::Refusal,
        state::State,
        user_pool::UserPool,
        users::User,
        web_authn_credential::{MAX_CREDENTIALS, WebAuthnCredential},
    },
    rules::{
        tokens::AccessToken,
        web_authn::relying_party::{relying_party, user_verification},
    },
};

/// ES256 and RS256, the algorithms that Cognito asks for (RFC 9053, section 2.1; RFC 8812, section 2).
const ALGORITHMS: [i32; 2] = [-7, -257];
/// The longest credential id (Web Authentication Level 3, section 7.1).
const MAX_ID: usize = 1023;

/// Returns `CredentialCreationOptions`.
pub fn start_registration(
    pool: &UserPool,
    access: &AccessToken,
) -> Result<RegistrationChallenge, Refusal> {
    let now = pool.clock.now();
    let settings = pool.settings();
    let party = relying_party(pool, &settings)?;
    let (mut options, mut state) = pool.read(|state| {
        let user = state.users.get(&access.sub).ok_or(Refusal::UserNotFound)?;
        check_count(user)?;
        let known: Vec<StoredPasskey> = user.passkeys_for(&party.rp_id).cloned().collect();
        let mut options = RegistrationOptions::default();
        options.resident_key = ResidentKeyRequirement::Required;
        options.user_verification = user_verification(&settings);
        options.exclude_credentials = Some(&known);
        let name = user.display_name();
        party
            .start_passkey_registration(user.sub.as_bytes(), name, name, options)
            .map_err(|error| Refusal::caused_by("a registration could not be started", error))
    })?;
    options
        .pub_key_cred_params
        .retain(|parameter| ALGORITHMS.contains(&parameter.alg));
    // From the pool's own random source, which tests can seed.
    state.challenge = pool.random.bytes::<32>().to_vec();
    options.challenge = passki::Passki::base64_encode(&state.challenge);
    let registration = PendingRegistration {
        client_id: access.client_id.clone(),
        state,
        expires_at: now + REGISTRATION_LIFETIME,
    };
    pool.change_volatile(|volatile| {
        let registrations = &mut volatile.registrations;
        registrations.insert(access.sub.clone(), registration, now);
    });
    Ok(options)
}

/// Verifies a `RegistrationResponseJSON`, and adds the passkey to the user.
pub fn complete_registration(
    pool: &UserPool,
    access: &AccessToken,
    credential: Value,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    let party = relying_party(pool, &pool.settings())?;
    let pending = pool.change_volatile(|volatile| volatile.registrations.take(&access.sub, now));
    let pending = pending.ok_or(Refusal::WebAuthnChallengeNotFound)?;
    if pending.client_id != access.client_id {
        return Err(Refusal::WebAuthnClientMismatch);
    }
    let credential = parse(credential)?;
    let passkey = party
        .finish_passkey_registration(&credential, &pending.state)
        .map_err(refusal)?;
    if !ALGORITHMS.contains(&passkey.algorithm) || passkey.credential_id.len() > MAX_ID {
        return Err(Refusal::WebAuthnCredentialNotSupported);
    }
    let added = WebAuthnCredential {
        passkey,
        relying_party_id: party.rp_id,
        authenticator_attachment: credential.authenticator_attachment,
        created_at: now,
    };
    pool.change(|state| add(state, &access.sub, added))
}

fn parse(credential: Value) -> Result<RegistrationCredential, Refusal> {
    if credential["type"] != "public-key" {
        return Err(Refusal::invalid_credential("its type is not public-key"));
    }
    serde_json::from_value(credential).map_err(Refusal::invalid_credential)
}

fn add(state: &mut State, sub: &str, added: WebAuthnCredential) -> Result<(), Refusal> {
    // An id must not be registered to anybody yet (section 7.1, step 22): it would identify two keys.
    let is_known = state
        .users
        .values()
        .flat_map(|user| &user.web_authn_credentials)
        .any(|known| known.passkey.credential_id == added.passkey.credential_id);
    if is_known {
        return Err(Refusal::WebAuthnCredentialNotSupported);
    }
    let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
    check_count(user)?;
    user.web_authn_credentials.push(added);
    Ok(())
}

fn check_count(user: &User) -> Result<(), Refusal> {
    if user.web_authn_credentials.len() < MAX_CREDENTIALS {
        Ok(())
    } else {
        Err(Refusal::TooManyPasskeys)
    }
}

fn refusal(error: PasskiError) -> Refusal {
    match error {
        // The challenge of an earlier registration, which was used or replaced.
        PasskiError::ChallengeMismatch => Refusal::WebAuthnChallengeNotFound,
        PasskiError::OriginMismatch { .. }
        | PasskiError::TopOriginMismatch { .. }
        | PasskiError::CrossOriginNotAllowed => Refusal::WebAuthnOriginNotAllowed,
        PasskiError::RpIdHashMismatch => Refusal::WebAuthnRelyingPartyMismatch,
        PasskiError::UserNotPresent
        | PasskiError::UserVerificationRequired
        | PasskiError::InvalidBackupFlags
        | PasskiError::UnsupportedAlgorithm(_)
        | PasskiError::UnsupportedAttestationFormat(_)
        | PasskiError::InvalidAttestation(_)
        | PasskiError::InvalidCertificate(_)
        | PasskiError::InvalidCoseKey(_)
        | PasskiError::SignatureVerificationFailed => Refusal::WebAuthnCredentialNotSupported,
        other => Refusal::invalid_credential(other),
    }
}
