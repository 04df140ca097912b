//! `server/ops`: its dashboard and its rules name only metrics that a server exposes, and the server exposes what Prometheus
//! accepts.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use wire::path;

use super::scrape;
use crate::world::World;

/// Files with queries.
const FILES: [&str; 2] = ["alerts.yaml", "grafana-dashboard.json"];

/// The names that queries can use: those of histograms have three endings.
fn exposed(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for line in text.lines() {
        let Some(declared) = line.strip_prefix("# TYPE ") else {
            continue;
        };
        let (name, kind) = declared.split_once(' ').unwrap();
        let endings: &[&str] = match kind {
            "histogram" => &["_bucket", "_count", "_sum"],
            _ => &[""],
        };
        names.extend(endings.iter().map(|ending| format!("{name}{ending}")));
    }
    names
}

/// The words of a text that are names of this server's metrics.
fn named(text: &str) -> BTreeSet<String> {
    let is_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words = text.split(|c| !is_of_a_name(c));
    let is_metric = |word: &&str| word.starts_with("poolgate_") || word.starts_with("process_");
    words.filter(is_metric).map(str::to_owned).collect()
}

/// Metrics appear with their first event. Everything goes wrong here that the store allows.
async fn go_wrong(world: &World) {
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    browser.log_in_with(&email, "Wrong-Horse-7", false).await;
    let foreign = browser.navigation("cross-site", path::AUTH_LOGIN);
    browser.send(foreign).await;
    world.gate.rewrite("/oauth2/token", |mut tokens| {
        tokens["id_token"] = "a.b.c".into();
        tokens
    });
    browser.hosted_log_in(&email, "/").await;
}

#[tokio::test]
async fn dashboard_and_rules_name_only_what_a_server_exposes() {
    let mut world = World::new().await;
    go_wrong(&world).await;
    let mut exposed = exposed(&scrape(&world.state).await);
    world.store.fail().await;
    exposed.extend(self::exposed(&scrape(&world.state).await));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ops");
    for file in FILES {
        let named = named(&fs::read_to_string(folder.join(file)).unwrap());
        assert!(named.len() > 5, "{file} has queries: {named:?}");
        let unknown: Vec<_> = named.difference(&exposed).collect();
        assert_eq!(unknown, [""; 0], "{file}");
    }
}

#[tokio::test]
async fn promtool_accepts_what_a_busy_server_exposes() {
    let world = World::new().await;
    world.member("ada").await;
    world.hosted_member("bob").await;
    let text = scrape(&world.state).await;
    let mut promtool = Command::new("promtool")
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("promtool is installed (`make promtool`)");
    let mut input = promtool.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    let output = promtool.wait_with_output().unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    let words = words + &String::from_utf8_lossy(&output.stdout);
    assert_eq!((output.status.code(), words.as_str()), (Some(0), ""));
}
