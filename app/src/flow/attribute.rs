//! Standard attributes (OpenID Connect Core, section 5.1) and custom ones, as inputs of a form.

/// How an attribute is typed (HTML, sections "The input element" and "Autofill").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributeInput {
    pub type_: &'static str,
    pub autocomplete: &'static str,
}

/// Returns the input for the attribute with this Cognito name.
pub fn input(name: &str) -> AttributeInput {
    let (type_, autocomplete) = match name {
        "email" => ("email", "email"),
        "phone_number" => ("tel", "tel"),
        "birthdate" => ("date", "bday"),
        "name" => ("text", "name"),
        "given_name" => ("text", "given-name"),
        "family_name" => ("text", "family-name"),
        "middle_name" => ("text", "additional-name"),
        "nickname" => ("text", "nickname"),
        "gender" => ("text", "sex"),
        "locale" => ("text", "language"),
        "address" => ("text", "street-address"),
        "picture" => ("url", "photo"),
        "website" => ("url", "url"),
        "profile" => ("url", "off"),
        _ => ("text", "off"),
    };
    AttributeInput {
        type_,
        autocomplete,
    }
}

/// Returns the id and name of the input. Attributes are never named like the other inputs of the form.
pub fn id(name: &str) -> String {
    ["attribute-", name].concat()
}

/// Removes what is not part of the value: the spaces around it, and within a phone number everything but `+` and digits.
pub fn tidy(name: &str, text: &str) -> String {
    let text = text.trim();
    if name != "phone_number" {
        return text.to_owned();
    }
    let is_separator = |c: char| c.is_whitespace() || "-()./\u{2013}".contains(c);
    text.chars().filter(|c| !is_separator(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_filled_in_by_the_browser_and_a_custom_attribute_is_not() {
        assert_eq!(input("given_name").autocomplete, "given-name");
        assert_eq!(input("custom:team").autocomplete, "off");
    }

    #[test]
    fn cognito_expects_a_date_of_birth_as_a_date_input_returns_it() {
        assert_eq!(input("birthdate").type_, "date");
    }

    #[test]
    fn a_phone_number_is_sent_without_separators() {
        assert_eq!(tidy("phone_number", " +49 (151) 123-45 "), "+4915112345");
        assert_eq!(tidy("name", " Ada King-Noel "), "Ada King-Noel");
    }
}
