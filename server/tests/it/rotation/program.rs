//! Where the program takes the client secret from.

use std::process::{Command, Output};

fn poolgate(arguments: &[&str], secret: Option<&str>) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_poolgate"));
    program.args(arguments).env_clear();
    program.env("COGNITO_USER_POOL_ID", "us-east-1_AbCdEfGhI");
    program.env("COGNITO_CLIENT_ID", "client");
    if let Some(secret) = secret {
        program.env("COGNITO_CLIENT_SECRET", secret);
    }
    program.output().unwrap()
}

fn error(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_secret_is_a_variable_and_no_argument() {
    let refused = error(&poolgate(&["--cognito-client-secret", "canary"], None));
    assert!(refused.contains("unexpected argument"), "{refused}");
    let missing = error(&poolgate(&[], None));
    assert!(
        missing.contains("COGNITO_CLIENT_SECRET: is missing"),
        "{missing}"
    );
    let malformed = error(&poolgate(&[], Some("canary canary")));
    assert!(
        malformed.contains("COGNITO_CLIENT_SECRET: is neither"),
        "{malformed}"
    );
    assert!(!malformed.contains("canary"), "{malformed}");
    let read = error(&poolgate(&["--dist-dir", "/nowhere"], Some("canary")));
    assert!(read.contains("DIST_DIR: "), "{read}");
}

#[test]
fn the_help_names_the_variable_and_no_flag_for_it() {
    let help = poolgate(&["--help"], Some("canary"));
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("COGNITO_CLIENT_SECRET contains it"), "{help}");
    assert!(!help.contains("--cognito-client-secret "), "{help}");
    assert!(!help.contains("canary"), "{help}");
}
