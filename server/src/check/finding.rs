//! What one probe found.

use serde::Serialize;

/// How a probe ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As it should be.
    Ok,
    /// The server works, but not as well as it could.
    Warning,
    /// Somebody will not be able to log in, or the server will not start.
    Failed,
    /// Nothing is known. The answer says why.
    Skipped,
}

impl Verdict {
    /// Returns the word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }
}

/// The outcome of a probe.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// The stable name of the probe, `<group>.<what>`.
    pub probe: &'static str,
    /// How it ended.
    pub verdict: Verdict,
    /// What was asked.
    pub asked: String,
    /// What came back.
    pub answer: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<String>,
}

impl Finding {
    pub(super) fn is_ok(&self) -> bool {
        self.verdict == Verdict::Ok
    }

    /// The same as a warning, if it is a failure.
    pub(super) fn lowered(self) -> Self {
        let verdict = match self.verdict {
            Verdict::Failed => Verdict::Warning,
            other => other,
        };
        Self { verdict, ..self }
    }
}

/// How many findings have each verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Summary {
    pub(super) ok: usize,
    pub(super) warning: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Summary {
    pub(super) fn of(findings: &[Finding]) -> Self {
        let count = |verdict| findings.iter().filter(|it| it.verdict == verdict).count();
        Self {
            ok: count(Verdict::Ok),
            warning: count(Verdict::Warning),
            failed: count(Verdict::Failed),
            skipped: count(Verdict::Skipped),
        }
    }
}

/// A probe that waits for its outcome.
#[derive(Clone, Debug)]
pub(super) struct Probe {
    name: &'static str,
    asked: String,
}

impl Probe {
    pub(super) fn new(name: &'static str, asked: impl Into<String>) -> Self {
        Self {
            name,
            asked: asked.into(),
        }
    }

    pub(super) fn ok(self, answer: impl Into<String>) -> Finding {
        self.finding(Verdict::Ok, answer.into(), None)
    }

    pub(super) fn warning(self, answer: impl Into<String>, fix: impl Into<String>) -> Finding {
        self.finding(Verdict::Warning, answer.into(), Some(fix.into()))
    }

    pub(super) fn failed(self, answer: impl Into<String>, fix: impl Into<String>) -> Finding {
        self.finding(Verdict::Failed, answer.into(), Some(fix.into()))
    }

    /// `fix` says how to see it in another way.
    pub(super) fn skipped(self, answer: impl Into<String>, fix: Option<String>) -> Finding {
        self.finding(Verdict::Skipped, answer.into(), fix)
    }

    fn finding(self, verdict: Verdict, answer: String, fix: Option<String>) -> Finding {
        Finding {
            probe: self.name,
            verdict,
            asked: self.asked,
            answer,
            fix,
        }
    }
}
