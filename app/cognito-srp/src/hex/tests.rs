//! Decoding, encoding and rejected input.

use alloc::{format, string::String, vec};

use wasm_bindgen_test::wasm_bindgen_test;

use super::{decode, encode};
use crate::Error;

#[wasm_bindgen_test(unsupported = test)]
fn both_cases_are_decoded() {
    assert_eq!(decode("00ff7fAbcDEF"), Ok(vec![0, 255, 127, 171, 205, 239]));
}

#[wasm_bindgen_test(unsupported = test)]
fn an_odd_number_of_digits_starts_with_a_single_digit_byte() {
    assert_eq!(decode("abc"), Ok(vec![0x0a, 0xbc]));
    assert_eq!(decode("7"), Ok(vec![7]));
}

#[wasm_bindgen_test(unsupported = test)]
fn anything_but_digits_is_rejected_at_every_position() {
    for wrong in [
        "", " ", "0x12", "-1", "+1", "12 ", "g0", "0g", "1g2", "ä", "12é", "\0", "::", "@a", "`f",
    ] {
        assert_eq!(decode(wrong), Err(Error::InvalidHex), "{wrong:?}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn every_byte_is_encoded_as_two_lower_case_digits_and_decoded_again() {
    for byte in 0..=u8::MAX {
        assert_eq!(encode(&[byte]), format!("{byte:02x}"));
        assert_eq!(decode(&encode(&[byte])), Ok(vec![byte]));
    }
    assert_eq!(encode(&[]), String::new());
}
