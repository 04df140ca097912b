//! Creating an account.

use crate::{
    pool::{
        attributes,
        codes::{self, Code},
        refusal::Refusal,
        settings::POOL_NAME,
        user_pool::UserPool,
        users::{self, PasswordVerifier, User},
    },
    rules::accounts::code_delivery::{self, CodeDelivery},
};

/// A request to create an account. Without `Debug`, because it contains the password.
pub struct SignUp {
    /// The email address.
    pub username: String,
    pub password: String,
    /// Names and values of the attributes.
    pub attributes: Vec<(String, String)>,
}

/// A new, unconfirmed user.
#[derive(Debug)]
pub struct SignedUp {
    pub sub: String,
    /// Where the code was sent.
    pub delivery: CodeDelivery,
}

/// Creates an account and sends its first code. Like Cognito, it reveals that an address is taken even with
/// `PreventUserExistenceErrors`.
pub fn sign_up(pool: &UserPool, request: SignUp) -> Result<SignedUp, Refusal> {
    let settings = pool.settings();
    if settings.allow_admin_create_user_only {
        return Err(Refusal::SignUpNotPermitted);
    }
    users::check_username(&request.username)?;
    let attributes = attributes::read(&request.username, request.attributes)?;
    settings.password_policy.check(&request.password)?;
    let user = new_user(pool, attributes, &request.password);
    let delivery = CodeDelivery::to(user.email());
    let sub = user.sub.clone();
    insert(pool, user)?;
    Ok(SignedUp { sub, delivery })
}

fn new_user(
    pool: &UserPool,
    mut attributes: std::collections::BTreeMap<String, String>,
    password: &str,
) -> User {
    for (attribute, flag) in [
        ("email", "email_verified"),
        ("phone_number", "phone_number_verified"),
    ] {
        if attributes.contains_key(attribute) {
            attributes.insert(flag.to_owned(), "false".to_owned());
        }
    }
    let sub = pool.random.uuid().to_string();
    User {
        // Derived before the state is locked, because it takes a modular exponentiation.
        password: PasswordVerifier::new(POOL_NAME, &sub, password, pool.random.bytes()),
        sub,
        attributes,
        groups: Vec::new(),
        confirmed: false,
        confirmation: None,
        reset: None,
        created_at: pool.clock.now(),
    }
}

fn insert(pool: &UserPool, mut user: User) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        if state.user_by_name(user.email()).is_some() {
            return Err(Refusal::UsernameExists);
        }
        let code = Code::new(&pool.random, now, codes::CONFIRM_LIFETIME);
        state.add_message(code_delivery::confirmation_email(
            pool,
            &user,
            code.digits(),
            now,
        ));
        user.confirmation = Some(code);
        state.users.insert(user.sub.clone(), user);
        Ok(())
    })
}
