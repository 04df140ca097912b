//! The confirmation that an account is to be deleted.

use crate::flow::form::Reason;

/// Checks what was typed against the user's name. Case and blanks around it are ignored, as on the server.
pub fn check_confirmation(typed: &str, name: &str) -> Option<Reason> {
    let typed = typed.trim();
    if typed.is_empty() {
        Some(Reason::Missing)
    } else {
        let is_same = typed.to_lowercase() == name.trim().to_lowercase();
        (!is_same).then_some(Reason::Implausible)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_confirms_in_any_case() {
        let check = |typed| check_confirmation(typed, "ada@example.org");
        assert_eq!(check("ada@example.org"), None);
        assert_eq!(check(" Ada@Example.org "), None);
        assert_eq!(check("  "), Some(Reason::Missing));
        assert_eq!(check("bob@example.org"), Some(Reason::Implausible));
    }
}
