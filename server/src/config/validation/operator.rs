//! Who operates the application, as the pages show it.

use std::path::PathBuf;

use url::Url;
use wire::operator::Operator;

use super::address::optional_url;
use super::{Error, Errors, invalid, non_blank};
use crate::config::{OperatorConfig, Settings};

/// The longest name, in characters. It is in the header of every page, on phones too.
const MAX_NAME: usize = 60;

/// Validates everything about the operator. The logo itself is read when the server starts.
pub(super) fn operator(settings: &Settings, errors: &mut Errors) -> Option<OperatorConfig> {
    let name = errors.check(name(settings.operator_name.as_deref()));
    let color = errors.check(accent_color(settings.accent_color.as_deref()));
    let terms = errors.check(optional_url("TERMS_URL", settings.terms_url.as_deref()));
    let privacy = errors.check(optional_url("PRIVACY_URL", settings.privacy_url.as_deref()));
    let support = errors.check(support_url(settings.support_url.as_deref()));
    let text = |url: Url| url.to_string();
    Some(OperatorConfig {
        shown: Operator {
            name: name?,
            logo: None,
            accent_color: color?,
            terms_url: terms?.map(text),
            privacy_url: privacy?.map(text),
            support_url: support?,
        },
        logo_file: logo_file(settings),
    })
}

/// A blank variable counts as unset.
fn logo_file(settings: &Settings) -> Option<PathBuf> {
    let file = settings.logo_file.clone();
    file.filter(|path| !path.as_os_str().is_empty())
}

fn name(text: Option<&str>) -> Result<Option<String>, Error> {
    const VARIABLE: &str = "OPERATOR_NAME";
    let Some(name) = non_blank(text) else {
        return Ok(None);
    };
    if name.chars().any(char::is_control) {
        return Err(invalid(VARIABLE, "contains a control character"));
    }
    if name.chars().count() > MAX_NAME {
        let reason = format!("is longer than {MAX_NAME} characters");
        return Err(invalid(VARIABLE, reason));
    }
    Ok(Some(name.to_owned()))
}

/// Only this form: the color is written into the style of the page.
fn accent_color(text: Option<&str>) -> Result<Option<String>, Error> {
    let Some(color) = non_blank(text) else {
        return Ok(None);
    };
    let digits = color.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(Some(color.to_ascii_lowercase()))
    } else {
        let reason = format!("`{color}` is not a color like #1f5fd6");
        Err(invalid("ACCENT_COLOR", reason))
    }
}

fn support_url(text: Option<&str>) -> Result<Option<String>, Error> {
    const VARIABLE: &str = "SUPPORT_URL";
    let address = non_blank(text).and_then(|text| text.strip_prefix("mailto:"));
    let Some(address) = address else {
        return Ok(optional_url(VARIABLE, text)?.map(|url| url.to_string()));
    };
    // What follows these characters is not part of the address (RFC 6068).
    let is_address = wire::email::is_plausible(address) && !address.contains(['?', '&', '%', '#']);
    if is_address {
        Ok(Some(["mailto:", address].concat()))
    } else {
        let reason = format!("`{address}` is not an email address");
        Err(invalid(VARIABLE, reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(settings: &Settings) -> (Option<OperatorConfig>, Vec<Error>) {
        let mut errors = Errors::default();
        let config = operator(settings, &mut errors);
        (config, errors.0)
    }

    #[test]
    fn what_is_not_set_is_not_shown() {
        let (config, _) = checked(&Settings {
            operator_name: Some(" ".to_owned()),
            logo_file: Some(PathBuf::new()),
            ..Settings::default()
        });
        let config = config.unwrap();
        assert_eq!(config.shown, Operator::default());
        assert_eq!(config.logo_file, None);
    }

    #[test]
    fn every_error_names_its_variable() {
        let text = |text: &str| Some(text.to_owned());
        let (config, errors) = checked(&Settings {
            operator_name: text("a\nb"),
            accent_color: text("red"),
            terms_url: text("http://example.org/terms"),
            privacy_url: text("javascript:alert(1)"),
            support_url: text("mailto:nobody"),
            ..Settings::default()
        });
        assert!(config.is_none());
        let variables = errors.iter().map(|error| error.variable);
        let expected = [
            "OPERATOR_NAME",
            "ACCENT_COLOR",
            "TERMS_URL",
            "PRIVACY_URL",
            "SUPPORT_URL",
        ];
        assert!(variables.eq(expected), "{errors:?}");
    }

    #[test]
    fn a_color_is_six_hexadecimal_digits() {
        let color = |text| accent_color(Some(text)).ok().flatten();
        assert_eq!(color(" #1F5fd6 ").as_deref(), Some("#1f5fd6"));
        for bad in ["1f5fd6", "#fff", "#1f5fd6;", "#1f5fdg", "#é5fd6"] {
            assert_eq!(color(bad), None, "{bad}");
        }
    }

    #[test]
    fn support_is_a_page_or_an_email_address() {
        let support = |text| support_url(Some(text)).ok().flatten();
        for good in ["https://example.org/help", "mailto:help@example.org"] {
            assert_eq!(support(good).as_deref(), Some(good));
        }
        for bad in [
            "mailto:help@example.org?subject=Hello",
            "tel:+49",
            "help@example.org",
        ] {
            assert_eq!(support(bad), None, "{bad}");
        }
    }
}
