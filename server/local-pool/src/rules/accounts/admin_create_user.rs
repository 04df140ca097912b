//! Creating users as an administrator, and inviting them.

use crate::{
    pool::{
        attributes::{self, Writer},
        message::{DeliveryMedium, Message, Purpose},
        password_policy::PasswordPolicy,
        random::Random,
        refusal::Refusal,
        settings::Settings,
        user_pool::UserPool,
        user_status::UserStatus,
        users::{self, User},
    },
    rules::accounts::new_user::{new_user, password_verifier},
};

/// A request to create a user. Without `Debug`, because it contains a password.
pub struct AdminCreateUser {
    /// What the user signs in with.
    pub username: String,
    /// `None` for one that the pool generates, or none at all if users may sign in without a password.
    pub temporary_password: Option<String>,
    /// Names and values of the attributes.
    pub attributes: Vec<(String, String)>,
    /// How to send the invitation. Empty for the phone number if there is one, else the email address.
    pub mediums: Vec<DeliveryMedium>,
    /// Whether to send an invitation.
    pub invites: bool,
}

/// Creates a user, and returns the `sub`.
pub fn admin_create_user(pool: &UserPool, request: AdminCreateUser) -> Result<String, Refusal> {
    let settings = pool.settings();
    let (name, names) = (&request.username, settings.username_attributes);
    users::check_username(name, names)?;
    let custom = &settings.custom_attributes;
    let attributes = attributes::read(
        names.email(name),
        request.attributes,
        custom,
        Writer::Administrator,
    )?;
    let password = temporary_password(pool, &settings, request.temporary_password)?;
    let status = match &password {
        Some(_) => UserStatus::ForceChangePassword,
        None => UserStatus::Confirmed,
    };
    let user = new_user(
        pool,
        names.username(name),
        attributes,
        status,
        password.as_deref(),
    );
    let invitations = if request.invites {
        invitations(pool, &user, password.as_deref(), &request.mediums)?
    } else {
        Vec::new()
    };
    let sub = user.sub.clone();
    pool.change(|state| {
        if state.user_by_name(user.sign_in_name()).is_some() {
            return Err(Refusal::AccountExists);
        }
        state.users.insert(user.sub.clone(), user);
        for invitation in invitations {
            state.add_message(invitation);
        }
        Ok(())
    })?;
    Ok(sub)
}

/// Invites a user again, with a new temporary password, and returns the `sub`.
pub fn admin_resend_invitation(
    pool: &UserPool,
    name: &str,
    temporary_password: Option<String>,
    mediums: &[DeliveryMedium],
) -> Result<String, Refusal> {
    let settings = pool.settings();
    let password = match temporary_password {
        Some(password) => checked(&settings.password_policy, password)?,
        None => generate(&pool.random, &settings.password_policy),
    };
    let now = pool.clock.now();
    pool.change(|state| {
        let user = state.user_by_name_mut(name).ok_or(Refusal::UserNotFound)?;
        if user.status != UserStatus::ForceChangePassword {
            return Err(Refusal::ResendNotPossible(user.sub.clone()));
        }
        let invitations = invitations(pool, user, Some(&password), mediums)?;
        let verifier = password_verifier(pool, user.username(), &password);
        user.set_password(verifier, now);
        let sub = user.sub.clone();
        for invitation in invitations {
            state.add_message(invitation);
        }
        Ok(sub)
    })
}

/// Without a password in the request, a pool with other first factors creates a user without one.
fn temporary_password(
    pool: &UserPool,
    settings: &Settings,
    sent: Option<String>,
) -> Result<Option<String>, Refusal> {
    let policy = &settings.password_policy;
    match sent.filter(|password| !password.is_empty()) {
        Some(password) => checked(policy, password).map(Some),
        None if allows_one_time_passwords(settings) => Ok(None),
        None => Ok(Some(generate(&pool.random, policy))),
    }
}

fn allows_one_time_passwords(settings: &Settings) -> bool {
    let factors = &settings.allowed_first_auth_factors;
    factors.iter().any(|factor| factor.is_one_time_password())
}

fn checked(policy: &PasswordPolicy, password: String) -> Result<String, Refusal> {
    policy.check_member("temporaryPassword", &password)?;
    Ok(password)
}

/// Returns a password that every policy of its length accepts. The last four characters are not random.
fn generate(random: &Random, policy: &PasswordPolicy) -> String {
    format!("{}Aa1!", random.alphanumeric(policy.min.max(12)))
}

fn invitations(
    pool: &UserPool,
    user: &User,
    password: Option<&str>,
    mediums: &[DeliveryMedium],
) -> Result<Vec<Message>, Refusal> {
    let by_default = if user.attributes.contains_key("phone_number") {
        [DeliveryMedium::Sms]
    } else {
        [DeliveryMedium::Email]
    };
    let mediums = if mediums.is_empty() {
        &by_default
    } else {
        mediums
    };
    mediums
        .iter()
        .map(|medium| invitation(pool, user, password, *medium))
        .collect()
}

fn invitation(
    pool: &UserPool,
    user: &User,
    password: Option<&str>,
    medium: DeliveryMedium,
) -> Result<Message, Refusal> {
    let attribute = medium.attribute();
    let to = user.attributes.get(attribute).ok_or_else(|| {
        Refusal::InvalidParameter(format!("{attribute} is required for the invitation."))
    })?;
    let password_sentence = password
        .map(|password| format!(" and temporary password is {password}"))
        .unwrap_or_default();
    Ok(Message {
        medium,
        to: to.clone(),
        subject: "Your temporary password".to_owned(),
        body: format!(
            "Your username is {}{password_sentence}\n",
            user.sign_in_name()
        ),
        code: password.map(str::to_owned),
        purpose: Purpose::Invitation,
        sent_at: pool.clock.now(),
    })
}

#[cfg(test)]
mod tests {
    use super::generate;
    use crate::pool::random::Random;

    #[test]
    fn a_generated_password_conforms_to_the_strictest_policy() {
        let policy = "min=99,lower,upper,number,symbol".parse().unwrap();
        let password = generate(&Random::seeded(1), &policy);
        policy.check(&password).unwrap();
        assert_ne!(password, generate(&Random::seeded(2), &policy));
    }
}
