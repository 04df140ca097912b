//! The confirmation that an account is to be deleted.

use wire::Field;

use crate::flow::form::{FieldError, Reason};

/// Checks what was typed against the user's name. Case and blanks around it are ignored, as on the server.
pub fn check_confirmation(typed: &str, name: &str) -> Option<FieldError> {
    let typed = typed.trim();
    let reason = if typed.is_empty() {
        Reason::Missing
    } else if typed.to_lowercase() == name.trim().to_lowercase() {
        return None;
    } else {
        Reason::Implausible
    };
    Some(FieldError::new(Field::Confirmation, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_confirms_in_any_case() {
        let check = |typed| {
            let error = check_confirmation(typed, "ada@example.org")?;
            Some(error.reason)
        };
        assert_eq!(check("ada@example.org"), None);
        assert_eq!(check(" Ada@Example.org "), None);
        assert_eq!(check("  "), Some(Reason::Missing));
        assert_eq!(check("bob@example.org"), Some(Reason::Implausible));
    }
}
