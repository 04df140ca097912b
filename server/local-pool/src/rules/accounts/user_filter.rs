//! `Filter` of `ListUsers`: `attribute = "value"` or `attribute ^= "beginning"`.
//!
//! Source: service model, `ListUsers`, which lists the attributes that can be searched.

use std::str::FromStr;

use crate::pool::{refusal::Refusal, users::User};

const SEARCHABLE: [&str; 10] = [
    "username",
    "email",
    "phone_number",
    "name",
    "given_name",
    "family_name",
    "preferred_username",
    "cognito:user_status",
    "status",
    "sub",
];

/// A filter.
#[derive(Debug, PartialEq, Eq)]
pub struct UserFilter {
    attribute: String,
    is_prefix: bool,
    value: String,
}

impl FromStr for UserFilter {
    type Err = Refusal;

    /// In the value, `\"` is a quotation mark and `\\` a backslash.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let malformed = || Refusal::InvalidParameter("Error while parsing filter.".to_owned());
        let (left, value) = text.split_once('=').ok_or_else(malformed)?;
        let (attribute, is_prefix) = match left.strip_suffix('^') {
            Some(attribute) => (attribute, true),
            None => (left, false),
        };
        // The name may be quoted too.
        let attribute = attribute.trim().trim_matches('"').to_owned();
        let value = unquote(value.trim()).ok_or_else(malformed)?;
        if attribute.is_empty() {
            return Err(malformed());
        }
        if SEARCHABLE.contains(&attribute.as_str()) {
            Ok(Self {
                attribute,
                is_prefix,
                value,
            })
        } else {
            let message = format!("Invalid search attribute: {}", attribute.escape_debug());
            Err(Refusal::InvalidParameter(message))
        }
    }
}

impl UserFilter {
    /// Whether a user matches.
    pub fn matches(&self, user: &User) -> bool {
        let found = match self.attribute.as_str() {
            "sub" => Some(user.sub.as_str()),
            "username" => Some(user.username()),
            "cognito:user_status" => {
                return self.compare(
                    &user.status.as_str().to_lowercase(),
                    &self.value.to_lowercase(),
                );
            }
            "status" => Some(if user.enabled { "Enabled" } else { "Disabled" }),
            name => user.attributes.get(name).map(String::as_str),
        };
        found.is_some_and(|found| self.compare(found, &self.value))
    }

    fn compare(&self, found: &str, value: &str) -> bool {
        if self.is_prefix {
            found.starts_with(value)
        } else {
            found == value
        }
    }
}

/// Removes the quotation marks around a value, and the backslashes before characters in it.
fn unquote(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return None,
            '\\' => value.push(letters.next()?),
            _ => value.push(letter),
        }
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::UserFilter;

    fn parse(text: &str) -> Result<(String, bool, String), String> {
        text.parse::<UserFilter>()
            .map(|filter| (filter.attribute, filter.is_prefix, filter.value))
            .map_err(|refusal| refusal.to_string())
    }

    #[test]
    fn a_filter_compares_one_attribute() {
        let expect =
            |name: &str, is_prefix, value: &str| Ok((name.to_owned(), is_prefix, value.to_owned()));
        assert_eq!(
            parse(r#"email = "a=b@x.y""#),
            expect("email", false, "a=b@x.y")
        );
        assert_eq!(parse(r#"name^="Ad""#), expect("name", true, "Ad"));
        assert_eq!(parse(r#""sub"="x""#), expect("sub", false, "x"));
        assert_eq!(
            parse(r#"name = "a \"b\" \\""#),
            expect("name", false, r#"a "b" \"#)
        );
    }

    #[test]
    fn a_malformed_filter_is_refused() {
        for text in [
            "",
            "foo",
            "email = ada",
            r#"email = "a"b""#,
            r#"email = "a\""#,
            r#" = "a""#,
            r#"email = ""#,
        ] {
            assert_eq!(
                parse(text),
                Err("Error while parsing filter.".to_owned()),
                "{text}"
            );
        }
        assert_eq!(
            parse(r#"custom:tenant = "1""#),
            Err("Invalid search attribute: custom:tenant".to_owned())
        );
    }
}
