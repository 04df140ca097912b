//! Compares powers with the test vectors and, natively, with num-bigint.

use crypto_bigint::U256;
use wasm_bindgen_test::wasm_bindgen_test;

use super::g_pow;
use crate::{
    group::{Element, equal, padded_bytes, to_hex},
    vectors,
};

#[wasm_bindgen_test(unsupported = test)]
fn powers_of_g_match_the_vectors() {
    for vector in vectors::load().vectors {
        for (exponent, power) in [(&vector.a, &vector.a_public), (&vector.x, &vector.v)] {
            let exponent = U256::from_be_slice(&vectors::bytes32(exponent));
            let computed = to_hex(&padded_bytes(&g_pow(&exponent)));
            assert_eq!(computed, *power, "{}", vector.name);
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn g_to_the_power_of_zero_is_one() {
    assert!(equal(&g_pow(&U256::ZERO), &Element::ONE));
}

#[cfg(not(target_arch = "wasm32"))]
mod oracle;
