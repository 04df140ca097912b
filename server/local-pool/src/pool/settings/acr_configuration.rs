//! The names of the authentication levels (`AcrConfiguration`).
//!
//! Source: Cognito developer guide, "Configuring ACR level names". It does not say what the errors look like.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::pool::{authentication_level::Level, refusal::Refusal};

/// The longest name of a level, in characters.
const MAX_NAME: usize = 64;

/// One level (`AcrLevelConfigType`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct LevelName {
    acr_value: String,
}

/// The names of the levels, which requests use and the claim `acr` reports. Every level has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct AcrConfiguration(BTreeMap<Level, LevelName>);

/// What a request sends: the levels with names of their own.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub struct AcrNames(BTreeMap<Level, LevelName>);

impl Default for AcrConfiguration {
    fn default() -> Self {
        let named = |level: Level| {
            let acr_value = level.default_name().to_owned();
            (level, LevelName { acr_value })
        };
        Self(Level::ALL.map(named).into())
    }
}

impl AcrConfiguration {
    /// Adds the default names of the levels that have none of their own.
    pub fn new(names: AcrNames) -> Result<Self, Refusal> {
        let mut merged = Self::default();
        merged.0.extend(names.0);
        merged.check()?;
        Ok(merged)
    }

    /// Returns the claim `acr` of a level.
    pub fn acr(&self, level: Level) -> &str {
        self.0.get(&level).map_or("", |name| &name.acr_value)
    }

    /// Reads a list of ACR values. Unknown ones are ignored.
    pub fn requested(&self, acr_values: &str) -> Vec<Level> {
        let known = |value: &str| {
            let mut names = self.0.iter();
            names.find_map(|(level, name)| (name.acr_value == value).then_some(*level))
        };
        acr_values
            .split_ascii_whitespace()
            .filter_map(known)
            .collect()
    }

    fn check(&self) -> Result<(), Refusal> {
        let names: Vec<_> = self.0.values().map(|name| &name.acr_value).collect();
        let is_malformed = |name: &&&String| {
            !(1..=MAX_NAME).contains(&name.chars().count()) || name.contains([' ', '"', '\\'])
        };
        if let Some(name) = names.iter().find(is_malformed) {
            let name = name.escape_debug();
            return Err(invalid(format!("{name} is not a valid AcrValue.")));
        }
        let is_repeated = |name: &&&String| names.iter().filter(|other| other == name).count() > 1;
        match names.iter().find(is_repeated) {
            Some(name) => Err(invalid(format!("The AcrValue {name} is not unique."))),
            None => Ok(()),
        }
    }
}

fn invalid(message: String) -> Refusal {
    Refusal::InvalidParameter(message)
}

#[cfg(test)]
mod tests {
    use super::{AcrConfiguration, AcrNames, Level};

    fn named(names: &str) -> Result<AcrConfiguration, String> {
        let names: AcrNames = serde_json::from_str(names).unwrap();
        AcrConfiguration::new(names).map_err(|refusal| refusal.to_string())
    }

    #[test]
    fn unknown_values_are_ignored_and_the_order_stays() {
        let default = AcrConfiguration::default();
        let values = " urn:cognito:loa:4  urn:other:1 URN:COGNITO:LOA:3 urn:cognito:loa:1";
        assert_eq!(default.requested(values), [Level::Four, Level::One]);
        assert_eq!(default.requested("urn:cognito:loa:5 2"), []);
    }

    #[test]
    fn a_level_has_the_name_that_it_was_given_and_no_other() {
        let own = named(r#"{ "Level2": { "AcrValue": "gold" } }"#).unwrap();
        assert_eq!(own.acr(Level::Two), "gold");
        assert_eq!(own.acr(Level::Three), "urn:cognito:loa:3");
        assert_eq!(own.requested("urn:cognito:loa:2 gold"), [Level::Two]);
    }

    #[test]
    fn names_are_valid_and_unique() {
        for bad in ["", "a b", "a\\\"", "urn:cognito:loa:1", &"x".repeat(65)] {
            let names = format!(r#"{{ "Level2": {{ "AcrValue": "{bad}" }} }}"#);
            assert!(named(&names).is_err(), "{bad}");
        }
        // A name that its own level has given up is free.
        let swapped =
            r#"{ "Level1": { "AcrValue": "urn:cognito:loa:2" }, "Level2": { "AcrValue": "x" } }"#;
        assert!(named(swapped).is_ok());
        assert!(serde_json::from_str::<AcrNames>(r#"{ "Level5": { "AcrValue": "x" } }"#).is_err());
    }
}
