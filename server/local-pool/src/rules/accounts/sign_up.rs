//! Creating an account.

use crate::{
    pool::{
        attributes::{self, Writer},
        codes::{self, Code},
        refusal::Refusal,
        user_pool::UserPool,
        user_status::UserStatus,
        users::{self, User},
    },
    rules::accounts::{
        code_delivery::{self, CodeDelivery},
        new_user::new_user,
    },
};

/// A request to create an account. Without `Debug`, because it contains the password.
pub struct SignUp {
    /// What the user signs in with.
    pub username: String,
    pub password: String,
    /// Names and values of the attributes.
    pub attributes: Vec<(String, String)>,
}

/// A new, unconfirmed user.
#[derive(Debug)]
pub struct SignedUp {
    pub sub: String,
    /// Where the code was sent; `None` for a user without an email address, whom an administrator confirms.
    pub delivery: Option<CodeDelivery>,
}

/// Creates an account and sends its first code. Like Cognito, it reveals that an address is taken even with
/// `PreventUserExistenceErrors`.
pub fn sign_up(pool: &UserPool, request: SignUp) -> Result<SignedUp, Refusal> {
    let settings = pool.settings();
    if settings.allow_admin_create_user_only {
        return Err(Refusal::SignUpNotPermitted);
    }
    let (name, names) = (&request.username, settings.username_attributes);
    users::check_username(name, names)?;
    let custom = &settings.custom_attributes;
    let sent = request.attributes;
    let attributes = attributes::read(names.email(name), sent, custom, Writer::Client)?;
    attributes::check_required(&attributes, &settings.required_attributes)?;
    settings.password_policy.check(&request.password)?;
    let password = Some(request.password.as_str());
    let username = names.username(name);
    let user = new_user(
        pool,
        username,
        attributes,
        UserStatus::Unconfirmed,
        password,
    );
    let address = user.attributes.get("email");
    let delivery = address.map(|address| CodeDelivery::to(address));
    let sub = user.sub.clone();
    insert(pool, user)?;
    Ok(SignedUp { sub, delivery })
}

fn insert(pool: &UserPool, mut user: User) -> Result<(), Refusal> {
    let now = pool.clock.now();
    pool.change(|state| {
        if state.user_by_name(user.sign_in_name()).is_some() {
            return Err(match user.username {
                Some(_) => Refusal::AccountExists,
                None => Refusal::UsernameExists,
            });
        }
        if user.attributes.contains_key("email") {
            let code = Code::new(&pool.random, now, codes::CONFIRM_LIFETIME);
            let email = code_delivery::confirmation_email(pool, &user, code.digits(), now);
            state.add_message(email);
            user.confirmation = Some(code);
        }
        state.users.insert(user.sub.clone(), user);
        Ok(())
    })
}
