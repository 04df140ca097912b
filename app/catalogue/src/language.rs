//! The languages.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A language of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// American English, the language of the source texts.
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Brazilian Portuguese.
    Portuguese,
    /// Italian.
    Italian,
    /// Japanese.
    Japanese,
    /// Chinese in simplified characters.
    Chinese,
    /// Modern Standard Arabic.
    Arabic,
}

/// The direction of a script, as a value of the HTML attribute `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// Returns `ltr` or `rtl`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// All languages; the first is the default.
    pub const ALL: [Self; 9] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Portuguese,
        Self::Italian,
        Self::Japanese,
        Self::Chinese,
        Self::Arabic,
    ];

    /// Returns the tag of the language (BCP 47), which is also the name of the folder with its texts.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Portuguese => "pt-BR",
            Self::Italian => "it",
            Self::Japanese => "ja",
            Self::Chinese => "zh-Hans",
            Self::Arabic => "ar",
        }
    }

    /// Returns what its speakers call the language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Portuguese => "Português (Brasil)",
            Self::Italian => "Italiano",
            Self::Japanese => "日本語",
            Self::Chinese => "简体中文",
            Self::Arabic => "العربية",
        }
    }

    /// Returns the direction of its script.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Returns the language with exactly this tag. Case does not matter (RFC 5646, section 2.1.1).
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::parse(&tag).ok_or_else(|| D::Error::custom("unknown language"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_tag_in_any_case() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.tag()), Some(language));
            assert_eq!(
                Language::parse(&language.tag().to_lowercase()),
                Some(language)
            );
        }
        assert_eq!(Language::parse("pt"), None);
        assert_eq!(Language::parse(""), None);
    }

    #[test]
    fn a_language_is_its_tag_in_json() {
        let json = serde_json::to_string(&Language::ALL).unwrap();
        assert_eq!(
            json,
            r#"["en","de","es","fr","pt-BR","it","ja","zh-Hans","ar"]"#
        );
        let read: Vec<Language> = serde_json::from_str(&json).unwrap();
        assert_eq!(read, Language::ALL);
        assert!(serde_json::from_str::<Language>(r#""tlh""#).is_err());
    }
}
