//! What looks like a mistake and is none, because nobody needs it.

use serde_json::json;
use server::check::{Report, Verdict};
use server::config::Settings;

use super::cases::{change_client, change_pool, client::lite};
use super::{finding, probes, run};
use crate::world::World;

fn assert_right(report: &Report) {
    let text = report.to_text(false);
    assert_eq!(probes(report, Verdict::Failed), [""; 0], "{text}");
    assert_eq!(probes(report, Verdict::Warning), [""; 0], "{text}");
}

fn assert_skipped(report: &Report, probe: &str, answer: &str) {
    let found = finding(report, probe);
    assert_eq!(found.verdict, Verdict::Skipped, "{found:?}");
    assert!(found.answer.contains(answer), "{found:?}");
}

#[tokio::test]
async fn without_an_in_app_login_its_flow_and_the_feature_plan_do_not_matter() {
    let world = World::new().await;
    let flows = json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] });
    change_client(&world, flows).await;
    let settings = Settings {
        login_modes: Some("hosted".to_owned()),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert_right(&report);
    assert_skipped(&report, "client.flow", "LOGIN_MODES");
    let secret = finding(&report, "client.secret").fix.as_deref();
    assert!(secret.unwrap().contains("hosted.token"), "{secret:?}");

    change_pool(&world, lite()).await;
    let settings = Settings {
        auth_flow: "USER_AUTH".to_owned(),
        ..settings
    };
    let report = run(&settings).await;
    assert_right(&report);
    assert_skipped(&report, "client.tier", "LOGIN_MODES");
}

#[tokio::test]
async fn the_flow_that_the_server_falls_back_to_is_named() {
    let world = World::new().await;
    change_pool(&world, lite()).await;
    let settings = Settings {
        auth_flow: "USER_AUTH".to_owned(),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    let tier = finding(&report, "client.tier");
    assert!(tier.answer.contains("USER_SRP_AUTH"), "{tier:?}");
    let flow = finding(&report, "client.flow");
    assert_eq!(flow.verdict, Verdict::Ok);
    assert!(flow.asked.contains("USER_SRP_AUTH"), "{flow:?}");
}

/// The pool runs it for users who do not exist, once it has accepted client, secret and flow.
#[tokio::test]
async fn a_trigger_that_refuses_unknown_users_is_no_mistake() {
    let world = World::new().await;
    let refusal = json!({
        "__type": "UserLambdaValidationException",
        "message": "PreAuthentication failed with error Unknown user.",
    });
    world.gate.answer("InitiateAuth", 400, refusal);
    let report = run(world.settings()).await;
    assert_right(&report);
    for probe in ["client.exists", "client.secret", "client.flow"] {
        assert_eq!(finding(&report, probe).verdict, Verdict::Ok, "{probe}");
    }
    assert_skipped(&report, "client.user_existence", "trigger");
}
