//! The named values of a request: `AuthParameters` and `ChallengeResponses`.

use std::collections::HashMap;

use wire::Secret;

/// Named values, all of which count as secrets.
#[derive(Clone, Debug, Default)]
pub struct Parameters(Vec<(String, Secret)>);

impl Parameters {
    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: &str) -> Self {
        self.0.push((name.into(), Secret::new(value)));
        self
    }

    /// Adds a value if there is one.
    #[must_use]
    pub fn with_optional(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Returns the values as the SDK takes them.
    pub(super) fn into_map(self) -> HashMap<String, String> {
        let owned = |(name, value): (String, Secret)| (name, value.expose().to_owned());
        self.0.into_iter().map(owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Parameters;

    #[test]
    fn debug_shows_names_and_no_values() {
        let parameters = Parameters::default()
            .with("SRP_A", "canary")
            .with_optional("DEVICE_KEY", None);
        assert_eq!(format!("{parameters:?}"), r#"Parameters([("SRP_A", ***)])"#);
    }
}
