//! `poolgate check` as scripts use it: its exit status and what it prints.

use std::process::Output;

use serde_json::Value;

use crate::world::{Plan, World};

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_exit_status_says_whether_anything_failed_and_nothing_is_written() {
    let world = World::start(Plan::default()).await;
    let before = world.files();

    let right = world.check(&["--json"], &[]).await;
    assert_eq!(right.status.code(), Some(0), "{right:?}");
    assert_eq!(document(&right)["summary"]["failed"], 0);
    assert_eq!(String::from_utf8_lossy(&right.stderr), "");

    let secret = [("COGNITO_CLIENT_SECRET", "canary-secret")];
    let wrong = world.check(&["--json"], &secret).await;
    assert_eq!(wrong.status.code(), Some(1), "{wrong:?}");
    assert_eq!(document(&wrong)["verdict"], "failed");
    let text = world.check(&[], &secret).await;
    assert_eq!(text.status.code(), Some(1));
    let shown = String::from_utf8(text.stdout).unwrap();
    assert!(shown.contains("failed   client.secret"), "{shown}");
    assert!(
        !shown.contains("canary") && !shown.contains('\x1b'),
        "{shown}"
    );

    let unknown = world.check(&["--yaml"], &[]).await;
    assert_eq!(unknown.status.code(), Some(2), "{unknown:?}");
    let flag = ["--session-store", "redis://:canary@localhost"];
    let password = world.check(&flag, &[]).await;
    assert_eq!(password.status.code(), Some(2), "{password:?}");
    let shown = String::from_utf8(password.stderr).unwrap();
    assert!(
        shown.contains("SESSION_STORE") && !shown.contains("canary"),
        "{shown}"
    );
    assert_eq!(world.files(), before);
}
