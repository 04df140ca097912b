//! What an address must look like before it is sent, and how it is shown to somebody who may not be its owner.

/// The longest address that is accepted, in bytes (RFC 5321, section 4.5.3.1.3, less the brackets).
pub const MAX_LENGTH: usize = 254;

/// Whether `text` can be an address: one `@` with something before it, a dot in the domain, no blanks or
/// control characters. Whether it is one, only a mail can tell.
#[must_use]
pub fn is_plausible(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let clean = |c: char| !c.is_whitespace() && !c.is_control();
    text.len() <= MAX_LENGTH
        && text.chars().all(clean)
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

/// Shows the first character of both sides, as Cognito does: `a***@e***`.
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
        for text in ["ada@example.org", "a+b@sub.example.co", "ä@exämple.de"] {
            assert!(is_plausible(text), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_an_address_does_not() {
        let long = format!("{}@example.org", "a".repeat(250));
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
