//! The state of a new pool: its secrets and the demo user.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::pool::{
    description::DemoUser,
    error::Error,
    groups::Group,
    keys::SigningKey,
    options::Options,
    settings::POOL_NAME,
    state::{Secrets, State},
    user_mfa::UserMfa,
    user_status::UserStatus,
    users::{PasswordVerifier, User},
};

/// The demo user. The password is not a secret, because the pool only listens on loopback addresses.
pub fn demo_user() -> DemoUser {
    DemoUser {
        email: "demo@example.com".to_owned(),
        password: "Poolgate-demo-1".to_owned(),
    }
}

/// Creates the state of a new pool.
pub fn state(options: &Options) -> Result<State, Error> {
    let mut state = State::new(Secrets {
        signing_key: SigningKey::generate()?,
        decoy_key: STANDARD.encode(options.random.bytes::<32>()),
        client_secret: options.random.alphanumeric(51),
    });
    if options.demo_user {
        let now = options.clock.now();
        for (name, precedence) in [("admins", 1), ("testers", 2)] {
            let group = Group::named(name, Some(precedence), now);
            state.groups.insert(name.to_owned(), group);
        }
        let user = confirmed_user(options, &demo_user());
        state.users.insert(user.sub.clone(), user);
    }
    Ok(state)
}

fn confirmed_user(options: &Options, demo: &DemoUser) -> User {
    let sub = options.random.uuid().to_string();
    let attributes = [
        ("email", demo.email.as_str()),
        ("email_verified", "true"),
        ("given_name", "Demo"),
        ("family_name", "Person"),
    ];
    User {
        password: Some(PasswordVerifier::new(
            POOL_NAME,
            &sub,
            &demo.password,
            options.random.bytes(),
        )),
        sub,
        attributes: BTreeMap::from(attributes.map(|(k, v)| (k.to_owned(), v.to_owned()))),
        groups: vec!["admins".to_owned(), "testers".to_owned()],
        status: UserStatus::Confirmed,
        enabled: true,
        confirmation: None,
        reset: None,
        pending_attributes: BTreeMap::new(),
        mfa: UserMfa::default(),
        created_at: options.clock.now(),
        updated_at: None,
    }
}
