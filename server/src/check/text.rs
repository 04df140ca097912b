//! The report for people: one line per finding, then what to do about those that are not right, then one line that sums up.

use std::fmt::Write as _;

use super::finding::{Finding, Summary, Verdict};

const RESET: &str = "\x1b[0m";

const fn color_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "\x1b[32m",
        Verdict::Warning => "\x1b[33m",
        Verdict::Failed => "\x1b[31m",
        Verdict::Skipped => "\x1b[36m",
    }
}

pub(super) fn render(findings: &[Finding], summary: Summary, color: bool) -> String {
    let width = findings.iter().map(|it| it.probe.len()).max().unwrap_or(0);
    let mut text = String::new();
    for finding in findings {
        let (probe, answer) = (finding.probe, &finding.answer);
        let verdict = verdict(finding.verdict, color);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{verdict}  {probe:width$}  {answer}");
    }
    // Failures last, where they are seen first.
    for kind in [Verdict::Skipped, Verdict::Warning, Verdict::Failed] {
        for finding in findings.iter().filter(|it| it.verdict == kind) {
            details(&mut text, finding, color);
        }
    }
    let Summary {
        ok,
        warning,
        failed,
        skipped,
    } = summary;
    let warnings = if warning == 1 { "warning" } else { "warnings" };
    let _ = writeln!(
        text,
        "\n{ok} ok, {warning} {warnings}, {failed} failed, {skipped} skipped"
    );
    text
}

/// Pads before it colors, because the escape sequences have no width.
fn verdict(verdict: Verdict, color: bool) -> String {
    let padded = format!("{:7}", verdict.name());
    if color {
        format!("{}{padded}{RESET}", color_of(verdict))
    } else {
        padded
    }
}

fn details(text: &mut String, finding: &Finding, color: bool) {
    let Some(fix) = &finding.fix else { return };
    let word = verdict(finding.verdict, color);
    let _ = writeln!(text, "\n{word}  {}", finding.probe);
    let _ = writeln!(text, "  asked   {}", finding.asked);
    let _ = writeln!(text, "  answer  {}", finding.answer);
    let _ = writeln!(text, "  to do   {fix}");
}

#[cfg(test)]
mod tests {
    use super::super::finding::Probe;
    use super::*;

    fn text(color: bool) -> String {
        let findings = [
            Probe::new("a.long", "is it there").ok("yes"),
            Probe::new("b", "is it right").failed("no", "Make it right."),
        ];
        let summary = Summary {
            ok: 1,
            warning: 0,
            failed: 1,
            skipped: 0,
        };
        render(&findings, summary, color)
    }

    #[test]
    fn lines_are_aligned_and_failures_come_last_with_what_to_do() {
        insta::assert_snapshot!(text(false), @r"
        ok       a.long  yes
        failed   b       no

        failed   b
          asked   is it right
          answer  no
          to do   Make it right.

        1 ok, 0 warnings, 1 failed, 0 skipped
        ");
    }

    #[test]
    fn only_a_terminal_gets_colors() {
        assert!(!text(false).contains('\x1b'));
        assert!(text(true).contains("\x1b[31mfailed \x1b[0m  b"));
    }
}
