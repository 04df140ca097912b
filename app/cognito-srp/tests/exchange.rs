//! Client against verifier when all is well, and what must not be seen; natively and in a browser.
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use cognito_srp::Verifier;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "login/world.rs"]
mod world;

use world::{Login, PASSWORD, POOL, USER, claim};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test(unsupported = test)]
fn the_right_password_is_accepted() {
    let login = Login::start();
    assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_verifier_survives_being_stored() {
    let made = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let stored = Verifier::from_hex(made.salt(), made.verifier()).unwrap();
    assert_eq!(
        (stored.salt(), stored.verifier()),
        (made.salt(), made.verifier())
    );
    let login = Login::of(stored);
    assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_salt_never_starts_with_a_zero_byte() {
    for (given, written) in [
        ([0; 16], "01"),
        ([1; 16], "01"),
        ([0x80; 16], "80"),
        ([0xff; 16], "ff"),
    ] {
        let verifier = Verifier::new(POOL, USER, PASSWORD, given);
        assert_eq!(&verifier.salt()[..2], written);
        assert_eq!(verifier.salt().len(), 32);
        let login = Login::of(verifier);
        assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_sent_password_matches_only_its_own_verifier() {
    let verifier = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let stored = Verifier::from_hex(verifier.salt(), verifier.verifier()).unwrap();
    for verifier in [verifier, stored] {
        assert!(verifier.matches(POOL, USER, PASSWORD));
        assert!(!verifier.matches(POOL, USER, "correct hors"));
        assert!(!verifier.matches(POOL, "somebody", PASSWORD));
        assert!(!verifier.matches("elsewhere", USER, PASSWORD));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn nothing_secret_can_be_printed() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    assert_eq!(format!("{:?}", login.client), "Client { .. }");
    assert_eq!(format!("{:?}", login.server), "Server { .. }");
    assert_eq!(format!("{:#?}", login.verifier), "Verifier { .. }");
    assert_eq!(format!("{:?}", login.challenge()), "Challenge { .. }");
    assert_eq!(format!("{:?}", claim(&signature)), "Claim { .. }");
}

#[wasm_bindgen_test(unsupported = test)]
fn an_error_says_what_is_wrong_and_carries_no_value() {
    let verifier = Verifier::from_hex("17", "5ec7e7!").unwrap_err();
    assert_eq!(verifier.to_string(), "not a hexadecimal number");
    assert_eq!(format!("{verifier:?}"), "InvalidHex");
}
