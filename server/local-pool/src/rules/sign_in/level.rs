//! Which authentication level a sign-in must reach, and with which factors.
//!
//! Source: Cognito developer guide, "Step-up authentication with the `USER_AUTH` flow". It does not say what the errors look like.

use crate::{
    pool::{
        authentication_level::{Level, Method},
        challenge_name::ChallengeName,
        refusal::Refusal,
        settings::Settings,
        user_pool::UserPool,
        users::User,
    },
    rules::{
        sign_in::{attempt::Attempt, parameters::AuthParameters, second_factor},
        tokens,
    },
};

/// Reads `TARGET_ACR_VALUES`, `MAX_AGE` and `ACCESS_TOKEN`, and stores in the attempt what to reach and what counts already.
/// `available` are the first factors of the user; those that cannot reach the target are removed.
pub fn request(
    attempt: &mut Attempt<'_>,
    parameters: &AuthParameters,
    available: &mut Vec<ChallengeName>,
) -> Result<(), Refusal> {
    let max_age = max_age(parameters)?;
    let access_token = parameters.optional("ACCESS_TOKEN");
    let Some(values) = parameters.optional("TARGET_ACR_VALUES") else {
        return match access_token {
            None => Ok(()),
            Some(_) => Err(invalid("ACCESS_TOKEN requires TARGET_ACR_VALUES")),
        };
    };
    let requested = attempt.pool.settings().acr_configuration.requested(values);
    if requested.is_empty() {
        return Err(invalid("TARGET_ACR_VALUES contains no valid value"));
    }
    let reachable: Vec<_> = available
        .iter()
        .map(|factor| reachable(attempt, *factor))
        .collect();
    let target = first_satisfiable(&requested, &reachable);
    attempt.subject.authentication.target = Some(target.ok_or(Refusal::LevelNotSatisfiable)?);
    if let Some(token) = access_token {
        attempt.subject.authentication.methods = methods_of(attempt, token, max_age)?;
        if attempt.subject.authentication.is_reached() {
            return Err(invalid(
                "The access token already satisfies the requested level.",
            ));
        }
    }
    let mut reachable = reachable.into_iter();
    available.retain(|_| reachable.next() >= target);
    Ok(())
}

fn invalid(message: &str) -> Refusal {
    Refusal::InvalidParameter(message.to_owned())
}

fn max_age(parameters: &AuthParameters) -> Result<Option<i64>, Refusal> {
    let text = parameters.optional("MAX_AGE");
    let seconds = text.map(str::parse::<u32>).transpose();
    let seconds = seconds.map_err(|_| invalid("MAX_AGE must be a non-negative integer"))?;
    Ok(seconds.map(i64::from))
}

/// Returns what counts of an earlier sign-in of the same user: nothing if it is too old, or if it requested no level.
fn methods_of(
    attempt: &Attempt<'_>,
    token: &str,
    max_age: Option<i64>,
) -> Result<Vec<Method>, Refusal> {
    let pool = attempt.pool;
    let token = tokens::check_access_token(pool, token)?;
    if attempt.subject.sub.as_ref() != Some(&token.sub) {
        return Err(invalid("USERNAME is not the user of ACCESS_TOKEN"));
    }
    let now = pool.clock.now();
    Ok(pool.read(|state| {
        let sign_in = state.sign_ins.get(&token.origin_jti);
        let recent = sign_in
            .filter(|sign_in| max_age.is_none_or(|max_age| now - sign_in.auth_time <= max_age));
        recent.map_or_else(Vec::new, |sign_in| sign_in.authentication_methods.clone())
    }))
}

/// The first requested level that a user can reach with the factors of now.
fn first_satisfiable(requested: &[Level], reachable: &[Level]) -> Option<Level> {
    let highest = reachable.iter().copied().max();
    requested
        .iter()
        .copied()
        .find(|level| Some(*level) <= highest)
}

/// The highest level that a sign-in with this first factor can reach.
fn reachable(attempt: &Attempt<'_>, first: ChallengeName) -> Level {
    match first {
        ChallengeName::WebAuthn => Level::Three,
        ChallengeName::EmailOtp | ChallengeName::SmsOtp => Level::Two,
        _ => {
            let settings = attempt.pool.settings();
            let with_second = attempt.read_user(|user| with_password(&settings, user));
            with_second.unwrap_or(Level::One)
        }
    }
}

fn with_password(settings: &Settings, user: &User) -> Level {
    let second = second_factor::usable(settings, user).into_iter();
    second
        .filter_map(|factor| Level::of(&[Method::Password, factor.into()]))
        .max()
        .unwrap_or(Level::One)
}

/// Returns the level that a sign-in on the hosted pages must reach; `None` if none was requested. They only have passwords.
pub fn on_pages(pool: &UserPool, sub: &str, requested: &[Level]) -> Result<Option<Level>, Refusal> {
    if requested.is_empty() {
        return Ok(None);
    }
    let settings = pool.settings();
    let reachable = pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        Ok(with_password(&settings, user))
    })?;
    first_satisfiable(requested, &[reachable])
        .map(Some)
        .ok_or(Refusal::LevelNotSatisfiable)
}
