//! What is read and what is refused.

use alloc::{format, string::String, vec};

use wasm_bindgen_test::wasm_bindgen_test;

use super::{decode, encode};
use crate::Error;

#[wasm_bindgen_test(unsupported = test)]
fn either_case_is_read() {
    assert_eq!(decode("00ff7fAbcDEF"), Ok(vec![0, 255, 127, 171, 205, 239]));
}

#[wasm_bindgen_test(unsupported = test)]
fn the_first_of_an_odd_number_of_digits_stands_alone() {
    assert_eq!(decode("abc"), Ok(vec![0x0a, 0xbc]));
    assert_eq!(decode("7"), Ok(vec![7]));
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_no_digit_is_refused_wherever_it_stands() {
    for wrong in [
        "", " ", "0x12", "-1", "+1", "12 ", "g0", "0g", "1g2", "ä", "12é", "\0", "::", "@a", "`f",
    ] {
        assert_eq!(decode(wrong), Err(Error::InvalidHex), "{wrong:?}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn every_byte_is_written_as_two_digits_in_lower_case_and_read_again() {
    for byte in 0..=u8::MAX {
        assert_eq!(encode(&[byte]), format!("{byte:02x}"));
        assert_eq!(decode(&encode(&[byte])), Ok(vec![byte]));
    }
    assert_eq!(encode(&[]), String::new());
}
