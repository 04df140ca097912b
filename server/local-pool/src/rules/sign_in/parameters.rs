//! `AuthParameters` and `ChallengeResponses`.

use std::collections::BTreeMap;

use crate::pool::refusal::Refusal;

/// The parameters of a flow, or of the answer to a challenge. Without `Debug`, because they contain passwords and codes.
#[derive(Default, serde::Deserialize)]
#[serde(transparent)]
pub struct AuthParameters(BTreeMap<String, String>);

impl AuthParameters {
    /// One parameter.
    pub fn one(name: String, value: &str) -> Self {
        Self(BTreeMap::from([(name, value.to_owned())]))
    }

    /// Returns a parameter that the flow requires.
    pub fn required(&self, name: &'static str) -> Result<&str, Refusal> {
        self.optional(name).ok_or(Refusal::MissingParameter(name))
    }

    /// Returns a parameter that may be absent.
    pub fn optional(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Returns the parameters whose names start with `prefix`, without it.
    pub fn with_prefix(&self, prefix: &str) -> Vec<(String, String)> {
        self.0
            .iter()
            .filter_map(|(name, value)| {
                Some((name.strip_prefix(prefix)?.to_owned(), value.clone()))
            })
            .collect()
    }
}
