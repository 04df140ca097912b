//! The start of a sign-in: one function for each flow of `InitiateAuth`.

use crate::{
    pool::{
        authentication_level::{Authentication, Method},
        clients::Client,
        pending_sign_ins::{CustomProgress, Subject},
        refusal::Refusal,
        user_pool::UserPool,
    },
    rules::{
        accounts,
        sign_in::{
            attempt::Attempt,
            custom_challenge, flow,
            parameters::AuthParameters,
            password_verifier, select_challenge,
            step::{Progress, Step},
        },
    },
};

/// `USER_SRP_AUTH`.
pub fn with_srp(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<Step, Refusal> {
    password_verifier::start(pool, client, parameters)
}

/// `USER_PASSWORD_AUTH`, and the administrator's flows.
pub fn with_password(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<Step, Refusal> {
    let name = parameters.required("USERNAME")?;
    let password = parameters.required("PASSWORD")?;
    let sub = accounts::check_password(pool, client, name, password)?;
    let user_id = pool.username(&sub)?;
    let attempt = Attempt {
        pool,
        client,
        subject: Subject {
            device_key: parameters.optional("DEVICE_KEY").map(str::to_owned),
            ..Subject::known(sub, user_id)
        },
    };
    flow::proceed(attempt, Progress::Proved(Method::Password))
}

/// `USER_AUTH`.
pub fn with_choice(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<Step, Refusal> {
    let tier = pool.settings().user_pool_tier;
    tier.require_essentials("USER_AUTH")?;
    let mut attempt = find(pool, client, parameters)?;
    let progress = select_challenge::start(&mut attempt, parameters)?;
    flow::proceed(attempt, progress)
}

/// `CUSTOM_AUTH`: asks the first question, or first for the password if `CHALLENGE_NAME` is `SRP_A`.
pub fn with_custom_challenge(
    pool: &UserPool,
    client: &Client,
    parameters: &AuthParameters,
) -> Result<Step, Refusal> {
    if pool.settings().custom_challenges.is_empty() {
        return Err(Refusal::CustomAuthNotConfigured);
    }
    let attempt = find(pool, client, parameters)?;
    let progress = match parameters.optional("CHALLENGE_NAME") {
        None => custom_challenge::ask(&attempt, CustomProgress::default()),
        Some("SRP_A") => password_verifier::before_custom_challenge(&attempt, parameters)?,
        Some(_) => {
            let message = "CHALLENGE_NAME must be SRP_A".to_owned();
            return Err(Refusal::InvalidParameter(message));
        }
    };
    flow::proceed(attempt, progress)
}

/// Finds the user, or a decoy.
fn find<'a>(
    pool: &'a UserPool,
    client: &'a Client,
    parameters: &AuthParameters,
) -> Result<Attempt<'a>, Refusal> {
    let name = parameters.required("USERNAME")?;
    let user = accounts::find(pool, client, name)?;
    let subject = Subject {
        sub: user.sub,
        user_id: user.user_id,
        entered: Some(name.to_owned()),
        device_key: parameters.optional("DEVICE_KEY").map(str::to_owned),
        authentication: Authentication::default(),
    };
    Ok(Attempt {
        pool,
        client,
        subject,
    })
}
