//! The second factors.

use wire::login::MfaType;

pub use super::super::messages::account_second_factors::*;

use super::super::{Message, Text};

/// A second factor, as a heading.
pub const fn name(mfa: MfaType) -> Message {
    match mfa {
        MfaType::SmsMfa => SMS,
        MfaType::SoftwareTokenMfa => APP,
        MfaType::EmailOtp => EMAIL,
    }
}

/// What a second factor is.
pub const fn description(mfa: MfaType) -> Message {
    match mfa {
        MfaType::SmsMfa => SMS_DESCRIPTION,
        MfaType::SoftwareTokenMfa => APP_DESCRIPTION,
        MfaType::EmailOtp => EMAIL_DESCRIPTION,
    }
}

/// Why a second factor that needs an address cannot be turned on yet.
pub const fn address_needed(mfa: MfaType) -> Message {
    match mfa {
        MfaType::SmsMfa => PHONE_NEEDED,
        MfaType::EmailOtp | MfaType::SoftwareTokenMfa => EMAIL_NEEDED,
    }
}

/// Asked before a second factor is turned off.
pub fn confirm_turning_off(mfa: MfaType, is_last: bool) -> Text {
    if is_last {
        confirm_last_off(mfa.as_str())
    } else {
        confirm_off(mfa.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_factor_has_its_own_question() {
        let question = |mfa| confirm_turning_off(mfa, true).get();
        let questions: std::collections::BTreeSet<_> =
            MfaType::ALL.iter().map(|mfa| question(*mfa)).collect();
        assert_eq!(questions.len(), MfaType::ALL.len());
        for mfa in MfaType::ALL {
            assert!(question(*mfa).contains(&name(*mfa).get()));
        }
    }
}
