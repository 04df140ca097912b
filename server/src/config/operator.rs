//! Who operates the application.

use std::path::PathBuf;

use wire::operator::Operator;

/// The operator's identity.
#[derive(Clone, Debug, Default)]
pub struct OperatorConfig {
    /// What the pages show, without the logo.
    pub shown: Operator,
    /// The file of the logo.
    pub logo_file: Option<PathBuf>,
}
