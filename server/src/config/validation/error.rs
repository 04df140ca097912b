//! What is wrong with settings.

/// A setting that is missing or not valid.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{variable}: {reason}")]
pub struct Error {
    /// The environment variable.
    pub variable: &'static str,
    /// What is wrong and what is expected. It never contains a secret.
    pub reason: String,
}

/// Creates an error.
pub(super) fn invalid(variable: &'static str, reason: impl Into<String>) -> Error {
    Error {
        variable,
        reason: reason.into(),
    }
}

/// The errors of all settings, so that the administrator sees them at once.
#[derive(Default)]
pub(super) struct Errors(pub Vec<Error>);

impl Errors {
    /// Returns the value of a setting that is valid.
    pub(super) fn check<T>(&mut self, setting: Result<T, Error>) -> Option<T> {
        setting.map_err(|error| self.0.push(error)).ok()
    }
}
