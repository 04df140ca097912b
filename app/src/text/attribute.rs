//! The labels of attributes.

use super::{Message, Text, messages::attribute as message};

/// Returns the label of an attribute, by its Cognito name. The name of a custom attribute is its own label.
pub fn label(name: &str) -> Text {
    standard(name).map_or_else(|| custom(name).into(), Text::from)
}

fn standard(name: &str) -> Option<Message> {
    Some(match name {
        "email" => message::EMAIL,
        "phone_number" => message::PHONE_NUMBER,
        "birthdate" => message::BIRTHDATE,
        "name" => message::NAME,
        "given_name" => message::GIVEN_NAME,
        "family_name" => message::FAMILY_NAME,
        "middle_name" => message::MIDDLE_NAME,
        "nickname" => message::NICKNAME,
        "preferred_username" => message::PREFERRED_USERNAME,
        "gender" => message::GENDER,
        "zoneinfo" => message::ZONEINFO,
        "locale" => message::LOCALE,
        "address" => message::ADDRESS,
        "picture" => message::PICTURE,
        "profile" => message::PROFILE,
        "website" => message::WEBSITE,
        _ => return None,
    })
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
        assert_eq!(label("custom:team_name").get(), "Team name");
        assert_eq!(label("custom:x").get(), "X");
    }

    #[test]
    fn a_standard_attribute_has_a_label_of_its_own() {
        assert_eq!(label("given_name").get(), "Given name");
        assert_eq!(label("birthdate").get(), "Date of birth");
    }
}
