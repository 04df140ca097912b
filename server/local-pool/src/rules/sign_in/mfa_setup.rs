//! `MFA_SETUP`: a user without a second factor sets one up, because the pool requires it.
//!
//! - An authenticator app takes `AssociateSoftwareToken` and `VerifySoftwareToken`, each with the `Session` of the step
//!   before, and then the answer to the challenge.
//! - Codes by email take the address as `EMAIL` in the answer, and then the code of the challenge `EMAIL_OTP`. Source:
//!   `handleMFASetupChallenge` of Amplify; the API reference does not describe it.

use crate::{
    pool::{
        attributes::{self, Writer},
        authentication_level::Method,
        message::DeliveryMedium,
        pending_sign_ins::{EmailSetup, MfaSetup, PendingChallenge, PendingSignIn, TokenSetup},
        refusal::Refusal,
        settings::mfa::Mfa,
        totp::Secret,
        user_mfa::SoftwareToken,
        user_pool::UserPool,
    },
    rules::sign_in::{
        attempt::Attempt, mfa_code, parameters::AuthParameters, session::with_session,
        step::Progress,
    },
};

/// `AssociateSoftwareToken` with a `Session`: creates a secret, and returns it with the next `Session`.
pub fn associate_software_token(
    pool: &UserPool,
    session: &str,
) -> Result<(Secret, String), Refusal> {
    with_session(pool, session, |sign_in| {
        let (client_id, setup) = setup_of(sign_in)?;
        if !setup.factors.contains(&Mfa::SoftwareTokenMfa) {
            return Err(Refusal::SoftwareTokenNotEnabled);
        }
        let secret = Secret::generate(&pool.random);
        let next = TokenSetup::Associated(secret.clone());
        let next = wait_for(pool, &client_id, sign_in, next)?;
        Ok((secret, next))
    })
}

/// `VerifySoftwareToken` with a `Session`: stores the authenticator app if the code is correct, and returns the next
/// `Session`.
pub fn verify_software_token(
    pool: &UserPool,
    session: &str,
    code: &str,
    friendly_device_name: Option<String>,
) -> Result<String, Refusal> {
    with_session(pool, session, |sign_in| {
        let (client_id, setup) = setup_of(sign_in)?;
        let TokenSetup::Associated(secret) = &setup.software_token else {
            return Err(Refusal::SoftwareTokenNotFound);
        };
        let client = pool.client(&client_id)?;
        let attempt = Attempt {
            pool,
            client: &client,
            subject: sign_in.subject.clone(),
        };
        attempt.count_code()?;
        let mut token = SoftwareToken::new(secret.clone(), friendly_device_name);
        token
            .accept(code, pool.clock.now())
            .map_err(|_| Refusal::EnableSoftwareTokenMfa)?;
        attempt.clear_codes();
        attempt.change_user(|user| {
            user.mfa.software_token = Some(token);
            Ok(())
        })?;
        wait_for(pool, &client_id, sign_in, TokenSetup::Verified)
    })
}

fn setup_of(sign_in: &PendingSignIn) -> Result<(String, &MfaSetup), Refusal> {
    match &sign_in.challenge {
        PendingChallenge::MfaSetup(setup) => Ok((sign_in.client_id.clone(), setup)),
        _ => Err(Refusal::InvalidSession),
    }
}

/// Continues the set-up under a new `Session`.
fn wait_for(
    pool: &UserPool,
    client_id: &str,
    sign_in: &PendingSignIn,
    software_token: TokenSetup,
) -> Result<String, Refusal> {
    let (_, setup) = setup_of(sign_in)?;
    let client = pool.client(client_id)?;
    let attempt = Attempt {
        pool,
        client: &client,
        subject: sign_in.subject.clone(),
    };
    Ok(attempt.wait_for(PendingChallenge::MfaSetup(MfaSetup {
        factors: setup.factors.clone(),
        software_token,
    })))
}

/// Sends a code to the address in `EMAIL`. Without one, completes the challenge with the `Session` of
/// `VerifySoftwareToken`: from now on, the app is a second factor.
pub fn answer(
    attempt: &Attempt<'_>,
    setup: &MfaSetup,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    if let Some(address) = responses.optional("EMAIL") {
        return start_email_setup(attempt, setup, address);
    }
    let TokenSetup::Verified = setup.software_token else {
        return Err(Refusal::SoftwareTokenNotVerified);
    };
    attempt.change_user(|user| {
        user.mfa.enabled.insert(Mfa::SoftwareTokenMfa);
        Ok(())
    })?;
    // The code in `VerifySoftwareToken` was this sign-in's second factor.
    Ok(Progress::Proved(Method::SoftwareToken))
}

fn start_email_setup(
    attempt: &Attempt<'_>,
    setup: &MfaSetup,
    address: &str,
) -> Result<Progress, Refusal> {
    if !setup.factors.contains(&Mfa::EmailOtp) {
        return Err(Refusal::MfaMethodNotFound);
    }
    let email = vec![("email".to_owned(), address.to_owned())];
    attributes::check(email, &[], Writer::Client)?;
    let address = address.to_owned();
    let sent = mfa_code::send(attempt, DeliveryMedium::Email, address.clone())?;
    let challenge = PendingChallenge::EmailSetup(EmailSetup {
        address,
        code: sent.code,
    });
    Ok(Progress::Next(
        attempt.challenge(challenge, sent.parameters),
    ))
}

/// Checks the code that was sent to the address. Only now the user has the address, verified and as a second factor: a
/// mistyped one would lock the user out.
pub fn answer_email_code(
    attempt: &Attempt<'_>,
    setup: &EmailSetup,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    mfa_code::check(attempt, &setup.code, responses.required("EMAIL_OTP_CODE")?)?;
    attempt.change_user(|user| {
        let email = [
            ("email", setup.address.as_str()),
            ("email_verified", "true"),
        ];
        let email = email.map(|(name, value)| (name.to_owned(), value.to_owned()));
        user.attributes.extend(email);
        user.mfa.enabled.insert(Mfa::EmailOtp);
        Ok(())
    })?;
    Ok(Progress::Proved(Method::Email))
}
