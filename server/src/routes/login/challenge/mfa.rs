//! `SELECT_MFA_TYPE` and `MFA_SETUP`: which second factor to use, or to set up.

use wire::login::{Challenge, MfaType};
use wire::{Field, email};

use crate::error::Error;
use crate::user_pool::{AuthChallenge, Parameters};

/// Returns the second factors to choose from, unless there is none that this application knows.
pub(super) fn select(asked: &AuthChallenge) -> Result<Option<Challenge>, Error> {
    let options = known(&asked.list("MFAS_CAN_CHOOSE")?);
    Ok((!options.is_empty()).then_some(Challenge::SelectMfaType { options }))
}

/// Returns the second factors that can be set up during a login, unless there is none.
pub(super) fn setup(asked: &AuthChallenge) -> Result<Option<Challenge>, Error> {
    let mut options = known(&asked.list("MFAS_CAN_SETUP")?);
    // Cognito has no request that sets up SMS codes during a login: an administrator adds the phone number.
    options.retain(|mfa| *mfa != MfaType::SmsMfa);
    Ok((!options.is_empty()).then_some(Challenge::MfaSetup { options }))
}

fn known(names: &[String]) -> Vec<MfaType> {
    let parse = |name: &String| MfaType::parse(&name.to_ascii_lowercase());
    names.iter().filter_map(parse).collect()
}

/// Returns the response to `SELECT_MFA_TYPE`, if `mfa` was among the options.
pub(super) fn selected(options: &[MfaType], mfa: MfaType) -> Option<Parameters> {
    let answer = mfa.as_str().to_ascii_uppercase();
    options
        .contains(&mfa)
        .then(|| Parameters::default().with("ANSWER", &answer))
}

/// Returns the response to `MFA_SETUP` for codes by email: the address, to which the pool sends the first code.
pub(super) fn email_setup(
    options: &[MfaType],
    mfa: MfaType,
    address: Option<&str>,
) -> Result<Option<Parameters>, Error> {
    if mfa != MfaType::EmailOtp || !options.contains(&mfa) {
        return Ok(None);
    }
    let address = address.unwrap_or_default().trim();
    if email::is_plausible(address) {
        Ok(Some(Parameters::default().with("EMAIL", address)))
    } else {
        Err(Error::invalid(Field::Email))
    }
}
