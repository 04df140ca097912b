//! What is made once: the secrets of the pool, and a user to try things with.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::pool::{
    description::DemoUser,
    error::Error,
    keys::SigningKey,
    options::Options,
    settings::POOL_NAME,
    state::{Secrets, State},
    users::{PasswordVerifier, User},
};

/// The user that is there from the start. The password is no secret: the pool is a double on loopback.
pub fn demo_user() -> DemoUser {
    DemoUser {
        email: "demo@example.com".to_owned(),
        password: "Poolgate-demo-1".to_owned(),
    }
}

/// The state of a pool that has just been made.
pub fn state(options: &Options) -> Result<State, Error> {
    let mut state = State::new(Secrets {
        signing_key: SigningKey::generate()?,
        decoy_key: STANDARD.encode(options.random.bytes::<32>()),
        client_secret: options.random.word(51),
    });
    if options.demo_user {
        let user = confirmed(options, &demo_user());
        state.users.insert(user.sub.clone(), user);
    }
    Ok(state)
}

fn confirmed(options: &Options, demo: &DemoUser) -> User {
    let sub = options.random.uuid().to_string();
    let attributes = [
        ("email", demo.email.as_str()),
        ("email_verified", "true"),
        ("given_name", "Demo"),
        ("family_name", "Person"),
    ];
    User {
        password: PasswordVerifier::new(POOL_NAME, &sub, &demo.password, options.random.bytes()),
        sub,
        attributes: BTreeMap::from(attributes.map(|(k, v)| (k.to_owned(), v.to_owned()))),
        groups: vec!["admins".to_owned(), "testers".to_owned()],
        confirmed: true,
        confirmation: None,
        reset: None,
        created_at: options.clock.now(),
    }
}
