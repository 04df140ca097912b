//! The second factors: what is on after a change, and what a factor needs first.

use wire::{
    account::{
        attributes::{AttributeName, UserAttribute},
        second_factors::{SecondFactors, SetSecondFactorsRequest},
    },
    login::MfaType,
};

/// Returns the factors to show: those that the pool offers, and those that are on although it no longer does.
pub fn shown(factors: &SecondFactors) -> Vec<MfaType> {
    let is_shown = |mfa: &MfaType| factors.offered.contains(mfa) || factors.enabled.contains(mfa);
    let order = [
        MfaType::SoftwareTokenMfa,
        MfaType::EmailOtp,
        MfaType::SmsMfa,
    ];
    order.into_iter().filter(is_shown).collect()
}

/// Returns the request that turns `mfa` on. The first factor becomes the preferred one.
pub fn turn_on(factors: &SecondFactors, mfa: MfaType) -> SetSecondFactorsRequest {
    let mut enabled = factors.enabled.clone();
    if !enabled.contains(&mfa) {
        enabled.push(mfa);
    }
    let preferred = if factors.enabled.is_empty() {
        Some(mfa)
    } else {
        factors.preferred
    };
    SetSecondFactorsRequest { enabled, preferred }
}

/// Returns the request that turns `mfa` off. If it was preferred and one factor remains, that one is preferred from now
/// on; of several, the user is asked to choose when they log in.
pub fn turn_off(factors: &SecondFactors, mfa: MfaType) -> SetSecondFactorsRequest {
    let mut enabled = factors.enabled.clone();
    enabled.retain(|other| *other != mfa);
    let preferred = match enabled.as_slice() {
        [only] => Some(*only),
        _ => factors.preferred.filter(|preferred| *preferred != mfa),
    };
    SetSecondFactorsRequest { enabled, preferred }
}

/// Returns the request that changes which factor is preferred; `None`: the user chooses at each login.
pub fn prefer(factors: &SecondFactors, preferred: Option<MfaType>) -> SetSecondFactorsRequest {
    SetSecondFactorsRequest {
        enabled: factors.enabled.clone(),
        preferred,
    }
}

/// Returns whether the user has what codes of `mfa` need: a verified address, or nothing for an app.
pub fn is_ready(mfa: MfaType, attributes: &[UserAttribute]) -> bool {
    let is_verified = |name: AttributeName| {
        let mut named = attributes.iter().filter(|attribute| attribute.name == name);
        named.any(|attribute| attribute.is_verified && !attribute.value.is_empty())
    };
    match mfa {
        MfaType::SoftwareTokenMfa => true,
        MfaType::SmsMfa => is_verified(AttributeName::PhoneNumber),
        MfaType::EmailOtp => is_verified(AttributeName::Email),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: MfaType = MfaType::SoftwareTokenMfa;
    const EMAIL: MfaType = MfaType::EmailOtp;
    const SMS: MfaType = MfaType::SmsMfa;

    fn factors(enabled: &[MfaType], preferred: Option<MfaType>) -> SecondFactors {
        SecondFactors {
            offered: MfaType::ALL.to_vec(),
            enabled: enabled.to_vec(),
            preferred,
        }
    }

    #[test]
    fn the_first_factor_is_preferred_and_further_ones_change_nothing() {
        let first = turn_on(&factors(&[], None), APP);
        assert_eq!((first.enabled, first.preferred), (vec![APP], Some(APP)));
        let second = turn_on(&factors(&[APP], Some(APP)), EMAIL);
        assert_eq!(second.enabled, [APP, EMAIL]);
        assert_eq!(second.preferred, Some(APP));
        let undecided = turn_on(&factors(&[APP, EMAIL], None), SMS);
        assert_eq!(undecided.preferred, None);
    }

    #[test]
    fn the_only_factor_that_remains_is_preferred() {
        let request = turn_off(&factors(&[APP, EMAIL], Some(APP)), APP);
        assert_eq!(
            (request.enabled, request.preferred),
            (vec![EMAIL], Some(EMAIL))
        );
        let request = turn_off(&factors(&[APP], Some(APP)), APP);
        assert_eq!((request.enabled, request.preferred), (vec![], None));
    }

    #[test]
    fn a_factor_that_is_off_is_never_preferred() {
        let all = factors(&[APP, EMAIL, SMS], Some(APP));
        assert_eq!(turn_off(&all, APP).preferred, None);
        assert_eq!(turn_off(&all, SMS).preferred, Some(APP));
        assert_eq!(prefer(&all, None).preferred, None);
    }

    #[test]
    fn a_factor_that_is_on_is_shown_although_the_pool_no_longer_offers_it() {
        let mut some = factors(&[SMS], None);
        some.offered = vec![APP];
        assert_eq!(shown(&some), [APP, SMS]);
    }

    #[test]
    fn codes_need_a_verified_address() {
        let attribute = |name, value: &str, is_verified| UserAttribute {
            name,
            value: value.to_owned(),
            is_verified,
        };
        let attributes = [
            attribute(AttributeName::Email, "ada@example.org", true),
            attribute(AttributeName::PhoneNumber, "+15550100", false),
        ];
        assert!(is_ready(APP, &[]));
        assert!(is_ready(EMAIL, &attributes));
        assert!(!is_ready(SMS, &attributes));
        assert!(!is_ready(EMAIL, &[]));
    }
}
