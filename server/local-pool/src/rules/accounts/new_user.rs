//! Building a user, for a sign-up and for an administrator.

use std::collections::BTreeMap;

use crate::pool::{
    settings::POOL_NAME,
    user_mfa::UserMfa,
    user_pool::UserPool,
    user_status::UserStatus,
    users::{PasswordVerifier, User},
};

/// Builds a user; `username` is `None` if it is the `sub`. Addresses are not verified unless the attributes say so.
pub fn new_user(
    pool: &UserPool,
    username: Option<String>,
    mut attributes: BTreeMap<String, String>,
    status: UserStatus,
    password: Option<&str>,
) -> User {
    for (attribute, flag) in [
        ("email", "email_verified"),
        ("phone_number", "phone_number_verified"),
    ] {
        if attributes.contains_key(attribute) {
            let flag = attributes.entry(flag.to_owned());
            flag.or_insert_with(|| "false".to_owned());
        }
    }
    let sub = pool.random.uuid().to_string();
    let user_id = username.as_deref().unwrap_or(&sub);
    User {
        // Derived before the state is locked, because it takes a modular exponentiation.
        password: password.map(|password| password_verifier(pool, user_id, password)),
        sub,
        username,
        attributes,
        groups: Vec::new(),
        status,
        enabled: true,
        confirmation: None,
        reset: None,
        pending_attributes: BTreeMap::new(),
        mfa: UserMfa::default(),
        web_authn_credentials: Vec::new(),
        devices: Vec::new(),
        created_at: pool.clock.now(),
        updated_at: None,
    }
}

/// Derives the stored form of a user's new password. `user_id` is the username.
pub fn password_verifier(pool: &UserPool, user_id: &str, password: &str) -> PasswordVerifier {
    PasswordVerifier::new(POOL_NAME, user_id, password, pool.random.bytes())
}
