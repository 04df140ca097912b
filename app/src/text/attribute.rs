//! The labels of attributes.

/// Returns the label of an attribute, by its Cognito name. The name of a custom attribute is its own label.
pub fn label(name: &str) -> String {
    let label = match name {
        "email" => "Email",
        "phone_number" => "Phone number",
        "birthdate" => "Date of birth",
        "name" => "Full name",
        "given_name" => "Given name",
        "family_name" => "Family name",
        "middle_name" => "Middle name",
        "nickname" => "Nickname",
        "preferred_username" => "Username",
        "gender" => "Gender",
        "zoneinfo" => "Time zone",
        "locale" => "Language",
        "address" => "Address",
        "picture" => "Picture (URL)",
        "profile" => "Profile page (URL)",
        "website" => "Website (URL)",
        _ => return custom(name),
    };
    label.to_owned()
}

/// Returns the name without its prefix and its separators, in sentence case.
fn custom(name: &str) -> String {
    let name = name.strip_prefix("custom:").unwrap_or(name);
    let words = name.replace(['_', '-', '.'], " ");
    let mut letters = words.trim().chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_custom_attribute_is_labeled_with_its_name() {
        assert_eq!(label("custom:team_name"), "Team name");
        assert_eq!(label("custom:x"), "X");
    }

    #[test]
    fn a_standard_attribute_has_a_label_of_its_own() {
        assert_eq!(label("given_name"), "Given name");
        assert_eq!(label("birthdate"), "Date of birth");
    }
}
