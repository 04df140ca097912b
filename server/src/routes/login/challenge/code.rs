//! Codes: `SMS_MFA`, `EMAIL_OTP`, `SMS_OTP` and `SOFTWARE_TOKEN_MFA`.

use wire::confirm::parse_code;
use wire::login::{Challenge, CodeDelivery};
use wire::{Field, Secret};

use crate::error::Error;
use crate::user_pool::{AuthChallenge, ChallengeNameType, Parameters};

/// Returns where the code was sent.
pub(super) fn delivery(asked: &AuthChallenge) -> CodeDelivery {
    let destination = asked.parameters.get("CODE_DELIVERY_DESTINATION");
    CodeDelivery {
        destination: destination.cloned().unwrap_or_default(),
    }
}

pub(super) fn software_token(asked: &AuthChallenge) -> Challenge {
    let device_name = asked.parameters.get("FRIENDLY_DEVICE_NAME").cloned();
    Challenge::SoftwareTokenMfa {
        device_name: device_name.filter(|name| !name.is_empty()),
    }
}

/// Returns the response, whose name is that of the challenge with `_CODE`.
pub(super) fn responses(name: &ChallengeNameType, code: &Secret) -> Result<Parameters, Error> {
    let code = parse(code)?;
    Ok(Parameters::default().with(format!("{}_CODE", name.as_str()), code.expose()))
}

/// Returns the digits of a code.
pub(super) fn parse(code: &Secret) -> Result<Secret, Error> {
    let digits = parse_code(code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    Ok(digits.into())
}
