//! `poolgate check`: each mistake is named, with how to fix it, and a right configuration has none.
//!
//! - [`cases`]: mistakes in settings and in the pool, as a table. `pools`: mistakes that need another pool or store. `right`: what
//!   looks like a mistake and is none.
//! - `through`: the proxy of an application.
//! - `nothing`: what a check does not do: write, log in, or print secrets.

mod cases;
mod nothing;
mod pools;
mod right;
mod through;

use server::check::{self, Finding, Report, Verdict};
use server::clock::Clock;
use server::config::Settings;
use server::random::Random;

use crate::world::World;

pub async fn run(settings: &Settings) -> Report {
    run_at(settings, &Clock::system()).await
}

pub async fn run_at(settings: &Settings, clock: &Clock) -> Report {
    Box::pin(check::run(settings, clock, &Random::seeded(7))).await
}

/// The probes with a verdict, in their order.
pub fn probes(report: &Report, verdict: Verdict) -> Vec<&str> {
    let findings = report.findings().iter();
    let with_verdict = findings.filter(|finding| finding.verdict == verdict);
    with_verdict.map(|finding| finding.probe).collect()
}

/// The finding of a probe.
pub fn finding<'a>(report: &'a Report, probe: &str) -> &'a Finding {
    let mut findings = report.findings().iter();
    let found = findings.find(|finding| finding.probe == probe);
    found.unwrap_or_else(|| panic!("{probe} is not among {:?}", report.findings()))
}

/// Asserts which probes failed and which warned, and that the first one says how to fix it.
pub fn assert_found(report: &Report, failed: &[&str], warned: &[&str], fix: &str) {
    let text = report.to_text(false);
    assert_eq!(probes(report, Verdict::Failed), failed, "{text}");
    assert_eq!(probes(report, Verdict::Warning), warned, "{text}");
    assert_eq!(report.has_failures(), !failed.is_empty());
    let first = failed.iter().chain(warned).next().unwrap();
    let advice = finding(report, first).fix.as_deref().unwrap();
    assert!(advice.contains(fix), "{fix:?} is not in {advice:?}");
}

#[tokio::test]
async fn a_right_configuration_has_neither_failures_nor_warnings() {
    let world = World::with(|plan| plan.pool.providers = vec!["Google".to_owned()]).await;
    let settings = Settings {
        providers: Some("Google".to_owned()),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    let text = report.to_text(false);
    assert_eq!(probes(&report, Verdict::Failed), [""; 0], "{text}");
    assert_eq!(probes(&report, Verdict::Warning), [""; 0], "{text}");
    assert_eq!(
        probes(&report, Verdict::Skipped),
        ["client.tokens"],
        "{text}"
    );
    let expected = [
        "settings",
        "settings.trusted_proxies",
        "settings.account_scope",
        "files.session_keys",
        "files.session_keys_private",
        "page",
        "page.texts",
        "store.folder",
        "store.schema",
        "pool.id",
        "pool.region",
        "pool.discovery",
        "pool.issuer",
        "pool.clock",
        "pool.keys",
        "client.exists",
        "client.secret",
        "client.flow",
        "client.user_existence",
        "hosted.pool",
        "client.pool",
        "hosted.domain",
        "hosted.callback_url",
        "hosted.code_grant",
        "hosted.scopes",
        "hosted.login_page",
        "hosted.logout_url",
        "hosted.token",
        "hosted.provider",
    ];
    assert_eq!(probes(&report, Verdict::Ok), expected);
}
