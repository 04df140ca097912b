//! How users log in: the flow, first factors, providers, and the time that they have.

use wire::login::{FirstFactorType, MfaType};

use super::limits::seconds;
use super::{Error, invalid, non_blank};
use crate::config::AuthFlow;

/// The first factors of `USER_AUTH` unless `FIRST_FACTORS` lists others. `password` is missing, because the server would
/// receive the password: an administrator must permit that.
const FIRST_FACTORS: [FirstFactorType; 4] = [
    FirstFactorType::PasswordSrp,
    FirstFactorType::WebAuthn,
    FirstFactorType::EmailOtp,
    FirstFactorType::SmsOtp,
];

pub(super) fn auth_flow(text: &str) -> Result<AuthFlow, Error> {
    AuthFlow::parse(text.trim()).ok_or_else(|| {
        let expected = "is not USER_SRP_AUTH, USER_AUTH or CUSTOM_AUTH";
        invalid("AUTH_FLOW", format!("`{text}` {expected}"))
    })
}

pub(super) fn first_factors(
    text: Option<&str>,
    flow: AuthFlow,
) -> Result<Vec<FirstFactorType>, Error> {
    const VARIABLE: &str = "FIRST_FACTORS";
    match (non_blank(text), flow) {
        (None, AuthFlow::UserAuth) => Ok(FIRST_FACTORS.to_vec()),
        (None, _) => Ok(vec![FirstFactorType::PasswordSrp]),
        (Some(_), AuthFlow::UserSrpAuth | AuthFlow::CustomAuth) => Err(invalid(
            VARIABLE,
            "is set, but only AUTH_FLOW=USER_AUTH lets users choose",
        )),
        (Some(text), AuthFlow::UserAuth) => list(VARIABLE, text, |word| {
            FirstFactorType::parse(word).ok_or_else(|| {
                let expected = "is not password_srp, password, web_authn, email_otp or sms_otp";
                format!("`{word}` {expected}")
            })
        }),
    }
}

/// Parses the `AuthSessionValidity` of the app client, which is 3 to 15 minutes.
pub(super) fn auth_session(text: &str) -> Result<i64, Error> {
    const VARIABLE: &str = "AUTH_SESSION";
    let seconds = seconds(VARIABLE, text)?;
    if (180..=900).contains(&seconds) {
        Ok(seconds)
    } else {
        Err(invalid(
            VARIABLE,
            format!("`{text}` is not between 3m and 15m"),
        ))
    }
}

pub(super) fn providers(text: Option<&str>, has_domain: bool) -> Result<Vec<String>, Error> {
    const VARIABLE: &str = "PROVIDERS";
    let Some(text) = non_blank(text) else {
        return Ok(Vec::new());
    };
    if !has_domain {
        return Err(invalid(
            VARIABLE,
            "is set, but COGNITO_DOMAIN is not: external providers need the hosted pages",
        ));
    }
    list(VARIABLE, text, |word| {
        if is_provider(word) {
            Ok(word.to_owned())
        } else {
            Err(format!(
                "`{word}` cannot be the name of an identity provider in a pool"
            ))
        }
    })
}

/// Returns whether Cognito accepts `name` for a provider (`CreateIdentityProvider`, `ProviderName`): 3 to 32
/// characters without spaces, and `_` only as the second one. `COGNITO` is the pool itself.
fn is_provider(name: &str) -> bool {
    let is_visible = |c: char| !c.is_whitespace() && !c.is_control();
    (3..=32).contains(&name.chars().count())
        && name.chars().all(is_visible)
        && name.chars().enumerate().all(|(at, c)| c != '_' || at == 1)
        && name != "COGNITO"
}

/// Parses the second factors that the account pages offer. Without the setting, that is the one which needs no further
/// set-up of the pool.
pub(super) fn second_factors(text: Option<&str>) -> Result<Vec<MfaType>, Error> {
    match non_blank(text) {
        None => Ok(vec![MfaType::SoftwareTokenMfa]),
        Some("none") => Ok(Vec::new()),
        Some(text) => list("SECOND_FACTORS", text, |word| {
            MfaType::parse(word).ok_or_else(|| {
                let expected = "is not software_token_mfa, sms_mfa, email_otp or none";
                format!("`{word}` {expected}")
            })
        }),
    }
}

/// Parses the name of a group: up to 128 characters without spaces (`CreateGroup`, `GroupName`).
pub(super) fn admin_group(text: Option<&str>) -> Result<Option<String>, Error> {
    let Some(name) = non_blank(text) else {
        return Ok(None);
    };
    let is_visible = |c: char| !c.is_whitespace() && !c.is_control();
    if name.chars().count() <= 128 && name.chars().all(is_visible) {
        Ok(Some(name.to_owned()))
    } else {
        let reason = format!("`{name}` cannot be the name of a group in a pool");
        Err(invalid("ADMIN_GROUP", reason))
    }
}

/// Parses a list that is separated by commas and has no entry twice.
fn list<T: PartialEq>(
    variable: &'static str,
    text: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, Error> {
    let mut entries = Vec::new();
    for word in text.split(',').map(str::trim) {
        let entry = parse(word).map_err(|reason| invalid(variable, reason))?;
        if entries.contains(&entry) {
            return Err(invalid(variable, format!("`{word}` is listed twice")));
        }
        entries.push(entry);
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_must_be_permitted() {
        let default = first_factors(None, AuthFlow::UserAuth).unwrap();
        assert!(!default.contains(&FirstFactorType::Password));
        let listed = first_factors(Some("email_otp, password"), AuthFlow::UserAuth).unwrap();
        assert_eq!(
            listed,
            [FirstFactorType::EmailOtp, FirstFactorType::Password]
        );
    }

    #[test]
    fn second_factors_are_listed_or_none() {
        let default = vec![MfaType::SoftwareTokenMfa];
        assert_eq!(second_factors(None), Ok(default));
        assert_eq!(second_factors(Some("none")), Ok(Vec::new()));
        let listed = second_factors(Some("sms_mfa, email_otp"));
        assert_eq!(listed, Ok(vec![MfaType::SmsMfa, MfaType::EmailOtp]));
        assert!(second_factors(Some("sms_mfa,none")).is_err());
    }

    #[test]
    fn the_name_of_a_group_has_no_spaces() {
        let name = Some("admins".to_owned());
        assert_eq!(admin_group(Some("admins")), Ok(name));
        assert_eq!(admin_group(Some("  ")), Ok(None));
        assert!(admin_group(Some("the admins")).is_err());
        assert!(admin_group(Some(&"x".repeat(129))).is_err());
    }

    #[test]
    fn without_choice_there_is_one_first_factor() {
        for flow in [AuthFlow::UserSrpAuth, AuthFlow::CustomAuth] {
            assert_eq!(
                first_factors(None, flow),
                Ok(vec![FirstFactorType::PasswordSrp])
            );
        }
    }

    #[test]
    fn the_name_of_a_provider_is_one_that_cognito_accepts() {
        for name in [
            "Google",
            "my-saml",
            "a_c",
            "Ünïcode",
            "x.y/z",
            "SignInWithApple",
        ] {
            assert!(is_provider(name), "{name}");
        }
        for name in [
            "",
            "ab",
            "_ab",
            "ab_",
            "abc_d",
            "my saml",
            "a\u{a0}b",
            "COGNITO",
            &"x".repeat(33),
        ] {
            assert!(!is_provider(name), "{name}");
        }
    }
}
