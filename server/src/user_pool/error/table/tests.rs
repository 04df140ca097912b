//! The table against the SDK itself: its source lists the exceptions of each operation.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::*;

const SDK: &str = "aws-sdk-cognitoidentityprovider";

/// Every operation that a front end can call without AWS credentials, by the name of its module in the SDK.
const OPERATIONS: [&str; 30] = [
    "sign_up",
    "confirm_sign_up",
    "resend_confirmation_code",
    "initiate_auth",
    "respond_to_auth_challenge",
    "get_tokens_from_refresh_token",
    "forgot_password",
    "confirm_forgot_password",
    "change_password",
    "global_sign_out",
    "revoke_token",
    "get_user",
    "update_user_attributes",
    "delete_user_attributes",
    "get_user_attribute_verification_code",
    "verify_user_attribute",
    "associate_software_token",
    "verify_software_token",
    "set_user_mfa_preference",
    "get_user_auth_factors",
    "delete_user",
    "start_web_authn_registration",
    "complete_web_authn_registration",
    "list_web_authn_credentials",
    "delete_web_authn_credential",
    "confirm_device",
    "get_device",
    "list_devices",
    "forget_device",
    "update_device_status",
];

/// Returns the folder of the SDK that Cargo.lock selects.
fn sdk() -> PathBuf {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "cargo {arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    };
    let version = cargo(&["--version", "--verbose"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    // Packages of other platforms need not be downloaded.
    let metadata = cargo(&[
        "metadata",
        "--format-version=1",
        "--offline",
        "--locked",
        "--filter-platform",
        host.unwrap(),
    ]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let mut packages = metadata["packages"].as_array().unwrap().iter();
    let sdk = packages.find(|package| package["name"] == SDK).unwrap();
    let manifest = Path::new(sdk["manifest_path"].as_str().unwrap());
    manifest.parent().unwrap().to_owned()
}

/// Returns the exceptions of an operation, by the names that its parser of responses expects.
fn exceptions(sdk: &Path, operation: &str) -> BTreeSet<String> {
    let file = sdk.join("src/operation").join(format!("{operation}.rs"));
    let source = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let arms = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" => "));
    let names: BTreeSet<String> = arms
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.ends_with("Exception"))
        .collect();
    assert!(
        names.contains("InvalidParameterException"),
        "{operation}: {names:?}"
    );
    names
}

fn all() -> BTreeSet<String> {
    let sdk = sdk();
    let exceptions = OPERATIONS
        .iter()
        .flat_map(|operation| exceptions(&sdk, operation));
    exceptions.collect()
}

#[test]
fn every_exception_of_the_operations_is_in_the_table() {
    let all = all();
    assert!(all.len() >= 42, "the SDK lists fewer exceptions: {all:?}");
    let missing: Vec<_> = all
        .iter()
        .filter(|name| classify(name, "").is_none())
        .collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}

#[test]
fn every_row_is_an_exception_that_the_sdk_knows_and_occurs_once() {
    let all = all();
    let mut seen = BTreeSet::new();
    for (name, _) in EXCEPTIONS {
        assert!(all.contains(*name) || *name == THROTTLING, "{name}");
        assert!(seen.insert(name), "{name} occurs twice");
    }
}

#[test]
fn an_exception_that_is_not_in_the_table_has_no_meaning() {
    assert!(classify("SomethingNewException", "").is_none());
    assert!(classify("", "").is_none());
}
