//! Enums whose variants have one fixed name each.

/// Defines an enum together with the names of its variants.
///
/// The same names are used in JSON (through serde), in URLs and settings, and as ids in the pages. The macro adds `ALL`,
/// `as_str` and `parse`. A name that this version does not know is an error in JSON, or the variant after `otherwise`.
///
/// Serde reads the name as text and looks it up: what it derives for an enum is much larger in the browser, for each of them.
macro_rules! named_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $( $(#[$variant_attribute:meta])* $variant:ident = $text:literal ),+ $(,)?
        }
        $(otherwise $other:ident)?
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
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

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <String as serde::Deserialize>::deserialize(deserializer)?;
                let variant = Self::parse(&name);
                $( let variant = variant.or(Some(Self::$other)); )?
                variant.ok_or_else(|| {
                    serde::de::Error::unknown_variant(&name, &[ $( $text ),+ ])
                })
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
            assert_eq!(
                serde_json::from_value::<ProblemCode>(json!(code)).unwrap(),
                *code
            );
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
        assert!(serde_json::from_value::<LoginMode>(json!("sms")).is_err());
        assert!(serde_json::from_value::<LoginMode>(json!(1)).is_err());
        assert_eq!(
            serde_json::from_value::<ProblemCode>(json!("sms")).unwrap(),
            ProblemCode::Unknown
        );
    }
}
