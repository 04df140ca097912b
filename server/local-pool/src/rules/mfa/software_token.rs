//! Setting up an authenticator app with an access token. During a sign-in, `rules::sign_in` does the same with a
//! `Session`.

use crate::pool::{
    refusal::Refusal, settings::mfa::Mfa, totp::Secret, user_mfa::SoftwareToken,
    user_pool::UserPool,
};

/// Creates a secret. An app that is already set up keeps working until the new one is verified.
pub fn associate_software_token(pool: &UserPool, sub: &str) -> Result<Secret, Refusal> {
    if !pool.settings().has_mfa(Mfa::SoftwareTokenMfa) {
        return Err(Refusal::SoftwareTokenNotEnabled);
    }
    let secret = Secret::generate(&pool.random);
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        user.mfa.unverified_secret = Some(secret.clone());
        Ok(())
    })?;
    Ok(secret)
}

/// Stores the app if the code proves that it has the secret. It is not used as a second factor before
/// `SetUserMFAPreference` turns it on.
pub fn verify_software_token(
    pool: &UserPool,
    sub: &str,
    code: &str,
    friendly_device_name: Option<String>,
) -> Result<(), Refusal> {
    let now = pool.clock.now();
    let account = format!("{} code", pool.username(sub)?);
    pool.change_volatile(|volatile| volatile.lockout.record_attempt(&account, now))?;
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        let secret = user.mfa.unverified_secret.clone();
        let secret = secret.ok_or(Refusal::SoftwareTokenNotFound)?;
        let mut token = SoftwareToken::new(secret, friendly_device_name);
        token
            .accept(code, now)
            .map_err(|_| Refusal::EnableSoftwareTokenMfa)?;
        user.mfa.software_token = Some(token);
        user.mfa.unverified_secret = None;
        Ok(())
    })?;
    pool.change_volatile(|volatile| volatile.lockout.clear(&account));
    Ok(())
}
