//! Users of external identity providers: created at their first sign-in, found again at the next.
//!
//! Source: Cognito developer guide, "Adding user pool sign-in through a third party" and "Linking federated users".

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    pool::{
        digest,
        refusal::Refusal,
        settings::username_attributes::UsernameAttributes,
        state::State,
        user_pool::UserPool,
        user_status::UserStatus,
        users::{self, User},
    },
    rules::accounts::new_user::new_user,
};

/// Signs a user of a provider in, and returns its `sub`. The address stands for the account at the provider.
pub fn external_sign_in(pool: &UserPool, provider: &str, email: &str) -> Result<String, Refusal> {
    users::check_username(email, UsernameAttributes::Email)?;
    let user_id = user_id(email);
    let username = format!("{provider}_{user_id}");
    // Random values are drawn before the state is locked.
    let mut user = new_user(
        pool,
        Some(username.clone()),
        attributes(pool, provider, &user_id, email),
        UserStatus::ExternalProvider,
        None,
    );
    user.groups = vec![format!("{}_{provider}", pool.description.user_pool_id)];
    let now = pool.clock.now();
    pool.change(|state| {
        if let Some(known) = find(state, &username) {
            return if known.enabled {
                Ok(known.sub.clone())
            } else {
                Err(Refusal::UserDisabled)
            };
        }
        // A secondary Region only signs in users whom the primary one already has.
        pool.require_writable()?;
        let sub = user.sub.clone();
        state.users.insert(sub.clone(), user);
        state.create_missing_groups(now);
        Ok(sub)
    })
}

fn find<'a>(state: &'a State, username: &str) -> Option<&'a User> {
    let mut users = state.users.values();
    users.find(|user| user.username.as_deref() == Some(username))
}

/// The id of the account at the provider, the same for every sign-in with an address.
fn user_id(email: &str) -> String {
    let hash = digest::sha256(email.to_lowercase().as_bytes());
    hex::encode(&hash[..10])
}

/// Without a mapping of the provider's flag, Cognito does not consider the address verified.
fn attributes(
    pool: &UserPool,
    provider: &str,
    user_id: &str,
    email: &str,
) -> BTreeMap<String, String> {
    let identities = json!([{
        "userId": user_id,
        "providerName": provider,
        "providerType": provider_type(provider),
        "issuer": null,
        "primary": true,
        "dateCreated": pool.clock.now() * 1000,
    }]);
    BTreeMap::from([
        ("email".to_owned(), email.to_owned()),
        ("email_verified".to_owned(), "false".to_owned()),
        ("identities".to_owned(), identities.to_string()),
    ])
}

/// Social providers are named after their type. All others count as OIDC, except for names that contain `saml`.
fn provider_type(name: &str) -> &str {
    match name {
        "Google" | "Facebook" | "LoginWithAmazon" | "SignInWithApple" => name,
        _ if name.to_lowercase().contains("saml") => "SAML",
        _ => "OIDC",
    }
}
