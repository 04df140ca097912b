//! Enums whose variants have one fixed name each.

/// Defines an enum together with the names of its variants.
///
/// The same names are used in JSON (through serde), in URLs and settings, and as ids in the pages. The macro adds `ALL`,
/// `as_str` and `parse`.
macro_rules! named_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $( $(#[$variant_attribute:meta])* $variant:ident = $text:literal ),+ $(,)?
        }
    ) => {
        $(#[$attribute])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $( $(#[$variant_attribute])* #[serde(rename = $text)] $variant ),+
        }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: &[Self] = &[ $( Self::$variant ),+ ];

            /// Returns the name of the variant.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $text ),+
                }
            }

            /// Returns the variant with this name, if there is one.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.as_str() == text)
            }
        }
    };
}

pub(crate) use named_enum;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Attribute, Field, LoginMode, ProblemCode};

    #[test]
    fn names_in_json_and_elsewhere_are_the_same() {
        for code in ProblemCode::ALL {
            assert_eq!(json!(code), json!(code.as_str()));
            assert_eq!(ProblemCode::parse(code.as_str()), Some(*code));
        }
        for field in Field::ALL {
            assert_eq!(json!(field), json!(field.as_str()));
        }
        for attribute in Attribute::ALL {
            assert_eq!(json!(attribute), json!(attribute.as_str()));
        }
        for mode in LoginMode::ALL {
            assert_eq!(json!(mode), json!(mode.as_str()));
        }
    }

    #[test]
    fn an_unknown_name_has_no_variant() {
        assert_eq!(LoginMode::parse("sms"), None);
        assert_eq!(LoginMode::parse("In-App"), None);
    }
}
