//! Callers supply the entropy. In a page, it comes from the browser's random number generator, which this test uses.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use cognito_srp::Client;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn client() -> Client {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).unwrap();
    Client::new(entropy)
}

#[wasm_bindgen_test]
fn clients_with_entropy_from_the_browser_have_different_public_values() {
    assert_ne!(client().public(), client().public());
}
