//! The relying party of a pool, from its settings.

use passki::{Passki, UserVerificationRequirement};
use url::Url;

use crate::pool::{
    refusal::Refusal,
    settings::{Settings, auth_factor::AuthFactor, web_authn::UserVerification},
    user_pool::UserPool,
    users::User,
};

/// Returns the relying party, if the settings allow passkeys.
pub fn relying_party(pool: &UserPool, settings: &Settings) -> Result<Passki, Refusal> {
    settings.user_pool_tier.require_essentials("WEB_AUTHN")?;
    if !settings.allows_first_auth_factor(AuthFactor::WebAuthn) {
        return Err(Refusal::WebAuthnNotEnabled);
    }
    let id = &settings.web_authn.relying_party_id;
    if id.is_empty() {
        return Err(Refusal::WebAuthnConfigurationMissing);
    }
    Ok(Passki::new(id, &origins(pool, settings, id), id))
}

/// The origins of pages that may use passkeys: those of the application and of the hosted pages, as far as the relying
/// party id includes them (Web Authentication Level 2, section 5.1.2: a registrable domain suffix, or equal).
fn origins(pool: &UserPool, settings: &Settings, id: &str) -> Vec<String> {
    [&settings.app_url, &pool.description.hosted_base_url]
        .into_iter()
        .filter_map(|url| Url::parse(url).ok())
        .filter(|url| {
            let host = url.host_str().unwrap_or_default();
            let prefix = host.strip_suffix(id);
            prefix.is_some_and(|prefix| prefix.is_empty() || prefix.ends_with('.'))
        })
        .map(|url| url.origin().ascii_serialization())
        .collect()
}

/// `userVerification` of the requests to authenticators.
pub fn user_verification(settings: &Settings) -> UserVerificationRequirement {
    match settings.web_authn.user_verification {
        UserVerification::Required => UserVerificationRequirement::Required,
        UserVerification::Preferred => UserVerificationRequirement::Preferred,
    }
}

/// Whether a user can sign in with a passkey. One of another relying party does not count: browsers would not offer it.
pub fn can_use(settings: &Settings, user: &User) -> bool {
    settings.allows_first_auth_factor(AuthFactor::WebAuthn)
        && user
            .passkeys_for(&settings.web_authn.relying_party_id)
            .next()
            .is_some()
}
