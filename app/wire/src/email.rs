//! What an email address must look like before it is sent, and how it is shown to somebody who may not own it.

/// The longest address that Cognito accepts as a user name, in characters (`SignUp`, `Username`).
pub const MAX_LENGTH: usize = 128;

/// Returns whether `text` can be an email address: one `@` with something before it, a dot in the domain, no white
/// space or control characters. Only an email can tell whether it is one.
#[must_use]
pub fn is_plausible(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let clean = |c: char| !c.is_whitespace() && !c.is_control();
    text.chars().count() <= MAX_LENGTH
        && text.chars().all(clean)
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

/// Keeps the first character of both sides, as Cognito does: `a***@e***`.
#[must_use]
pub fn mask(address: &str) -> String {
    let first = |part: &str| part.chars().next().map(String::from).unwrap_or_default();
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    format!("{}***@{}***", first(local), first(domain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plausible_addresses_pass() {
        let longest = format!("{}@example.org", "a".repeat(116));
        for text in [
            "ada@example.org",
            "a+b@sub.example.co",
            "ä@exämple.de",
            &longest,
        ] {
            assert!(is_plausible(text), "{text}");
        }
    }

    #[test]
    fn text_that_cannot_be_an_address_does_not_pass() {
        let long = format!("{}@example.org", "a".repeat(117));
        for text in [
            "",
            "ada",
            "@example.org",
            "ada@",
            "ada@localhost",
            "a@b@c.d",
            "a b@c.d",
            "a@c..d",
            &long,
        ] {
            assert!(!is_plausible(text), "{text}");
        }
    }

    #[test]
    fn a_masked_address_keeps_two_characters() {
        assert_eq!(mask("ada@example.org"), "a***@e***");
    }
}
