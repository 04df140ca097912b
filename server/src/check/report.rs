//! All findings of a check: the JSON document, and whether anything failed.

use serde::Serialize;

use super::finding::{Finding, Summary, Verdict};
use super::redaction::Redaction;
use super::text;

/// The version of the document. It changes when a member is removed or changes its meaning, and not when one is added.
const SCHEMA_VERSION: u32 = 1;

/// The outcome of a check.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    schema_version: u32,
    poolgate_version: &'static str,
    /// The worst verdict; a skipped probe does not count.
    verdict: Verdict,
    summary: Summary,
    findings: Vec<Finding>,
}

impl Report {
    /// Removes what must not be printed, and counts.
    pub(super) fn new(findings: Vec<Finding>, redaction: &Redaction) -> Self {
        let findings: Vec<_> = findings.into_iter().map(|it| redaction.apply(it)).collect();
        let summary = Summary::of(&findings);
        let verdict = match summary {
            Summary { failed: 1.., .. } => Verdict::Failed,
            Summary { warning: 1.., .. } => Verdict::Warning,
            _ => Verdict::Ok,
        };
        Self {
            schema_version: SCHEMA_VERSION,
            poolgate_version: env!("CARGO_PKG_VERSION"),
            verdict,
            summary,
            findings,
        }
    }

    /// Returns whether any probe failed.
    #[must_use]
    pub const fn has_failures(&self) -> bool {
        self.summary.failed > 0
    }

    /// Returns the findings in the order of the probes.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns the JSON document, with a line break at its end.
    ///
    /// # Errors
    /// Never: it contains only texts and numbers.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(|json| json + "\n")
    }

    /// Returns the text for people.
    #[must_use]
    pub fn to_text(&self, color: bool) -> String {
        text::render(&self.findings, self.summary, color)
    }
}
