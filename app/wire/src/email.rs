//! Validates email addresses, and masks them for display to users who may not own them.

/// The longest address that Cognito accepts as a username, in characters (`SignUp`, `Username`).
pub const MAX_LENGTH: usize = 128;

/// Returns whether `text` can be an email address: one `@` with something before it, a dot in the domain, no
/// whitespace or control characters. Only sending an email shows whether it exists.
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

/// Masks an address as Cognito does, keeping the first character of both parts: `a***@e***`.
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
    fn plausible_addresses_are_accepted() {
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
    fn text_that_cannot_be_an_address_is_rejected() {
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
