//! Which claims a search and a filter show.

use super::{Claim, InOther};

/// A filter by what the other token contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    All,
    /// Claims that only one of the tokens contains.
    OnlyInOne,
    /// Claims with different values in the two tokens.
    Different,
}

impl Filter {
    pub const ALL: [Self; 3] = [Self::All, Self::OnlyInOne, Self::Different];

    /// The value of the radio button.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::OnlyInOne => "only-in-one",
            Self::Different => "different",
        }
    }

    const fn shows(self, other: InOther) -> bool {
        match self {
            Self::All => true,
            Self::OnlyInOne => matches!(other, InOther::Missing),
            Self::Different => matches!(other, InOther::Different),
        }
    }
}

/// What the user is looking for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    words: Vec<String>,
    pub filter: Filter,
}

impl Search {
    /// `text` are words in any order and case.
    pub fn new(text: &str, filter: Filter) -> Self {
        Self {
            words: text.split_whitespace().map(str::to_lowercase).collect(),
            filter,
        }
    }

    /// Returns whether a claim passes the filter, and contains every word in its name, its meaning or its value.
    pub fn matches(&self, claim: &Claim, meaning: &str) -> bool {
        if !self.filter.shows(claim.other) {
            return false;
        }
        let texts = [&claim.name, meaning, &claim.json].map(str::to_lowercase);
        let is_in = |word: &String| texts.iter().any(|text| text.contains(word));
        self.words.iter().all(is_in)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::super::grouped;
    use super::*;

    fn claim() -> Claim {
        let claims = Map::from_iter([("cognito:groups".to_owned(), json!(["Admins", "Ärzte"]))]);
        let mut groups = grouped(&claims, &Map::new());
        groups.remove(0).1.remove(0)
    }

    fn finds(text: &str) -> bool {
        Search::new(text, Filter::All).matches(&claim(), "The groups you belong to")
    }

    #[test]
    fn words_are_found_in_name_meaning_and_value_in_any_case_and_order() {
        for text in [
            "",
            " ",
            "GROUPS",
            "belong",
            "admin",
            "ärzte",
            "admins cognito",
            "belong admins",
        ] {
            assert!(finds(text), "{text}");
        }
        for text in ["email", "admins email", "adminscognito"] {
            assert!(!finds(text), "{text}");
        }
    }

    #[test]
    fn a_filter_shows_what_it_names() {
        let shown = |filter: Filter| {
            [InOther::Same, InOther::Different, InOther::Missing]
                .map(|other| Search::new("", filter).matches(&Claim { other, ..claim() }, ""))
        };
        assert_eq!(shown(Filter::All), [true, true, true]);
        assert_eq!(shown(Filter::OnlyInOne), [false, false, true]);
        assert_eq!(shown(Filter::Different), [false, true, false]);
    }
}
