//! The addresses that pages link to. Whoever builds a query does it here, so that nothing is forgotten to be escaped.

use wire::{ReturnTo, page, path};

/// The login page, and where to go afterwards.
pub fn login(return_to: Option<&ReturnTo>) -> String {
    query(
        page::LOGIN,
        &[(wire::query::RETURN_TO, return_to.map(ReturnTo::as_str))],
    )
}

/// The login page with the address filled in.
pub fn login_as(email: &str) -> String {
    query(page::LOGIN, &[(wire::query::EMAIL, Some(email))])
}

/// The registration page, and where to go afterwards.
pub fn register(return_to: Option<&ReturnTo>) -> String {
    query(
        page::REGISTER,
        &[(wire::query::RETURN_TO, return_to.map(ReturnTo::as_str))],
    )
}

/// The confirmation page with the address filled in.
pub fn confirm(email: &str) -> String {
    query(page::CONFIRM, &[(wire::query::EMAIL, Some(email))])
}

/// The start of the hosted login.
pub fn hosted(return_to: Option<&ReturnTo>, remember: bool) -> String {
    let return_to = (wire::query::RETURN_TO, return_to.map(ReturnTo::as_str));
    query(
        path::AUTH_LOGIN,
        &[
            return_to,
            (wire::query::REMEMBER, remember.then_some("true")),
        ],
    )
}

fn query(path: &str, parameters: &[(&str, Option<&str>)]) -> String {
    let mut address = path.to_owned();
    let given = parameters
        .iter()
        .filter_map(|&(name, value)| value.map(|value| (name, value)))
        .filter(|(_, value)| !value.is_empty());
    for (index, (name, value)) in given.enumerate() {
        address.push(if index == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        encode(value, &mut address);
    }
    address
}

/// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3).
fn encode(text: &str, into: &mut String) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(HEX[usize::from(byte >> 4)]);
            into.push(HEX[usize::from(byte & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_in_an_address_survives_the_query() {
        assert_eq!(
            confirm("a+b@example.org"),
            "/confirm?email=a%2Bb%40example.org"
        );
    }

    #[test]
    fn what_is_not_given_leaves_no_trace() {
        assert_eq!(login(None), "/login");
        assert_eq!(confirm(""), "/confirm");
        assert_eq!(hosted(None, false), "/auth/login");
        assert_eq!(hosted(None, true), "/auth/login?remember=true");
    }

    #[test]
    fn return_to_is_one_parameter_whatever_it_holds() {
        let to = ReturnTo::parse("/profile?a=1&remember=x").unwrap();
        let expected = "/auth/login?return_to=%2Fprofile%3Fa%3D1%26remember%3Dx&remember=true";
        assert_eq!(hosted(Some(&to), true), expected);
    }

    #[test]
    fn every_byte_of_a_character_is_escaped() {
        assert_eq!(login_as("ä@b.c"), "/login?email=%C3%A4%40b.c");
    }
}
