//! Successful logins between client and server, and output that must not contain secrets; natively and in a browser.
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use cognito_srp::Verifier;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "support/login.rs"]
mod login;

use login::{Login, PASSWORD, POOL, USER, claim};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test(unsupported = test)]
fn the_right_password_is_accepted() {
    let login = Login::start();
    assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_verifier_can_be_stored_and_restored() {
    let created = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let stored = Verifier::from_hex(created.salt(), created.verifier()).unwrap();
    assert_eq!(
        (stored.salt(), stored.verifier()),
        (created.salt(), created.verifier())
    );
    let login = Login::with_verifier(stored);
    assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_salt_never_starts_with_a_zero_byte() {
    for (salt, first_byte) in [
        ([0; 16], "01"),
        ([1; 16], "01"),
        ([0x80; 16], "80"),
        ([0xff; 16], "ff"),
    ] {
        let verifier = Verifier::new(POOL, USER, PASSWORD, salt);
        assert_eq!(&verifier.salt()[..2], first_byte);
        assert_eq!(verifier.salt().len(), 32);
        let login = Login::with_verifier(verifier);
        assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_password_matches_only_its_own_verifier() {
    let verifier = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let stored = Verifier::from_hex(verifier.salt(), verifier.verifier()).unwrap();
    for verifier in [verifier, stored] {
        assert!(verifier.matches(POOL, USER, PASSWORD));
        assert!(!verifier.matches(POOL, USER, "correct hors"));
        assert!(!verifier.matches(POOL, "someone-else", PASSWORD));
        assert!(!verifier.matches("another-pool", USER, PASSWORD));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn debug_output_contains_no_secrets() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    assert_eq!(format!("{:?}", login.client), "Client { .. }");
    assert_eq!(format!("{:?}", login.server), "Server { .. }");
    assert_eq!(format!("{:#?}", login.verifier), "Verifier { .. }");
    assert_eq!(format!("{:?}", login.challenge()), "Challenge { .. }");
    assert_eq!(format!("{:?}", claim(&signature)), "Claim { .. }");
}

#[wasm_bindgen_test(unsupported = test)]
fn errors_describe_the_problem_without_the_value() {
    let verifier = Verifier::from_hex("17", "5ec7e7!").unwrap_err();
    assert_eq!(verifier.to_string(), "not a hexadecimal number");
    assert_eq!(format!("{verifier:?}"), "InvalidHex");
}
