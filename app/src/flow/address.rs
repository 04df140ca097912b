//! The addresses that pages link to. Every query is built here, so that nothing is left unescaped.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wire::{ProblemCode, ReturnTo, page, path, query};

/// Everything but the unreserved characters (RFC 3986, section 2.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The login page, where to go afterwards, and the email that is filled in.
pub fn login(return_to: Option<&ReturnTo>, email: &str) -> String {
    form(page::LOGIN, return_to, email)
}

/// The registration page, where to go afterwards, and the email that is filled in.
pub fn register(return_to: Option<&ReturnTo>, email: &str) -> String {
    form(page::REGISTER, return_to, email)
}

/// A page with a form that asks for the email, filled in, and where to go after the login.
pub fn form(page: &str, return_to: Option<&ReturnTo>, email: &str) -> String {
    build(
        page,
        &[
            (query::RETURN_TO, text_of(return_to)),
            (query::EMAIL, email),
        ],
    )
}

/// The page of a challenge of the login, where to go afterwards, and the email of the user, for the login page if the
/// login expires.
pub fn challenge(page: &str, return_to: Option<&ReturnTo>, email: &str) -> String {
    form(page, return_to, email)
}

/// The login page after a login that could not be completed, and why.
pub fn login_after(
    problem: Option<ProblemCode>,
    return_to: Option<&ReturnTo>,
    email: &str,
) -> String {
    build(
        page::LOGIN,
        &[
            (query::PROBLEM, problem.map_or("", ProblemCode::as_str)),
            (query::RETURN_TO, text_of(return_to)),
            (query::EMAIL, email),
        ],
    )
}

/// The request for the challenge of a login in progress.
pub fn login_challenge(login: &str) -> String {
    build(path::LOGIN_CHALLENGE, &[(query::LOGIN, login)])
}

/// The confirmation page with the email filled in.
pub fn confirm(email: &str) -> String {
    form(page::CONFIRM, None, email)
}

/// The page that sends a code for a new password, with the email filled in, and where to go after the next login.
pub fn forgot_password(return_to: Option<&ReturnTo>, email: &str) -> String {
    form(page::FORGOT_PASSWORD, return_to, email)
}

/// The page that sets a new password, with the email filled in, and where to go after the next login.
pub fn reset_password(return_to: Option<&ReturnTo>, email: &str) -> String {
    form(page::RESET_PASSWORD, return_to, email)
}

/// The start of the hosted login.
#[derive(Clone, Copy, Default)]
pub struct Hosted<'a> {
    /// Where to go afterwards.
    pub return_to: Option<&'a ReturnTo>,
    /// Whether the session survives closing the browser.
    pub remember: bool,
    /// The email to fill in (`login_hint`).
    pub email: &'a str,
    /// The external identity provider to go to at once.
    pub provider: &'a str,
}

impl Hosted<'_> {
    pub fn address(self) -> String {
        let remember = if self.remember { "true" } else { "" };
        build(
            path::AUTH_LOGIN,
            &[
                (query::RETURN_TO, text_of(self.return_to)),
                (query::REMEMBER, remember),
                (query::EMAIL, self.email),
                (query::PROVIDER, self.provider),
            ],
        )
    }
}

/// The start of a hosted login of a user who is logged in, for a change that needs a recent login.
pub fn hosted_reauthentication(return_to: &str, remember: bool) -> String {
    let remember = if remember { "true" } else { "" };
    build(
        path::AUTH_LOGIN,
        &[
            (query::RETURN_TO, return_to),
            (query::REAUTHENTICATE, "true"),
            (query::REMEMBER, remember),
        ],
    )
}

/// The request for the title of an application.
pub fn app(name: &str) -> String {
    build(path::APP, &[(query::APP, name)])
}

/// Returns the name of the application to which `return_to` leads, if it leads to one.
pub fn app_of(return_to: &str) -> Option<String> {
    let (path, query) = return_to.split_once('?')?;
    let mut parameters = query.split('&').filter_map(|it| it.split_once('='));
    let (_, name) = parameters.find(|(key, _)| *key == query::APP)?;
    // Names consist of lowercase letters, digits and dashes, so that none is escaped.
    (path == path::AUTH_APP).then(|| name.to_owned())
}

fn text_of(return_to: Option<&ReturnTo>) -> &str {
    return_to.map_or("", ReturnTo::as_str)
}

/// Builds an address. Parameters without a value are left out.
fn build(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    let mut separator = '?';
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(separator);
        address.push_str(name);
        address.push('=');
        address.extend(utf8_percent_encode(value, ESCAPED));
        separator = '&';
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_in_an_email_address_is_escaped() {
        assert_eq!(
            confirm("a+b@example.org"),
            "/confirm?email=a%2Bb%40example.org"
        );
    }

    #[test]
    fn parameters_without_a_value_are_left_out() {
        assert_eq!(login(None, ""), "/login");
        assert_eq!(confirm(""), "/confirm");
        assert_eq!(Hosted::default().address(), "/auth/login");
        let remember = Hosted {
            remember: true,
            ..Hosted::default()
        };
        assert_eq!(remember.address(), "/auth/login?remember=true");
    }

    #[test]
    fn return_to_is_one_parameter_whatever_it_contains() {
        let to = ReturnTo::parse("/profile?a=1&remember=x").unwrap();
        let expected = "/auth/login?return_to=%2Fprofile%3Fa%3D1%26remember%3Dx&remember=true";
        let hosted = Hosted {
            return_to: Some(&to),
            remember: true,
            ..Hosted::default()
        };
        assert_eq!(hosted.address(), expected);
    }

    #[test]
    fn the_name_of_a_provider_is_escaped() {
        let hosted = Hosted {
            provider: "Caf\u{e9} & Co",
            ..Hosted::default()
        };
        assert_eq!(
            hosted.address(),
            "/auth/login?provider=Caf%C3%A9%20%26%20Co"
        );
    }

    #[test]
    fn a_challenge_keeps_where_to_go_and_who_logs_in() {
        let to = ReturnTo::parse("/privacy").unwrap();
        assert_eq!(
            challenge(page::LOGIN_SMS_CODE, Some(&to), "a@b.c"),
            "/login/sms-code?return_to=%2Fprivacy&email=a%40b.c"
        );
        assert_eq!(
            login_after(Some(ProblemCode::LoginExpired), Some(&to), "a@b.c"),
            "/login?problem=login_expired&return_to=%2Fprivacy&email=a%40b.c"
        );
    }

    #[test]
    fn every_byte_of_a_character_is_escaped() {
        assert_eq!(login(None, "ä@b.c"), "/login?email=%C3%A4%40b.c");
    }

    #[test]
    fn the_way_to_an_application_names_it() {
        assert_eq!(
            app_of("/auth/app?app=wiki&state=x&to=Lw").as_deref(),
            Some("wiki")
        );
        assert_eq!(
            app_of("/auth/app?state=x&app=wiki").as_deref(),
            Some("wiki")
        );
        for other in ["", "/auth/app", "/auth/app?state=x", "/profile?app=wiki"] {
            assert_eq!(app_of(other), None, "{other}");
        }
        assert_eq!(app("a&b"), "/api/app?app=a%26b");
    }
}
