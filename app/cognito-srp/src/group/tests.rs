//! Constants, padding, parsing and encoding.

use alloc::{format, string::String};

use crypto_bigint::{U256, U3072};
use sha2::{Digest, Sha256};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Element, K, equal, pad, padded_bytes, parse, to_hex};
use crate::{Error, hex, vectors};

/// The error for zero, in tests that do not depend on the side.
const ZERO: Error = Error::ZeroB;

fn n() -> String {
    vectors::load().n
}

#[wasm_bindgen_test(unsupported = test)]
fn n_is_the_prime_of_rfc_3526() {
    let n = U3072::from_be_slice(&hex::decode(&n()).unwrap());
    assert_eq!(*Element::MODULUS, n);
}

#[wasm_bindgen_test(unsupported = test)]
fn k_is_the_hash_of_padded_n_and_g() {
    let digest = Sha256::new()
        .chain_update(pad(&hex::decode(&n()).unwrap()))
        .chain_update(pad(&[2]))
        .finalize();
    assert_eq!(U256::from_be_slice(&digest), K);
    assert_eq!(vectors::load().k, hex::encode(&digest));
}

#[wasm_bindgen_test(unsupported = test)]
fn padding_matches_javas_to_byte_array() {
    for (number, expected) in [
        ("0", "00"),
        ("0000", "00"),
        ("1", "01"),
        ("7f", "7f"),
        ("80", "0080"),
        ("ff", "00ff"),
        ("0080", "0080"),
        ("00007f", "7f"),
        ("abc", "0abc"),
        ("8000", "008000"),
    ] {
        assert_eq!(
            hex::encode(&pad(&hex::decode(number).unwrap())),
            expected,
            "{number}"
        );
    }
    assert_eq!(pad(&[]).as_slice(), [0], "no bytes mean zero");
}

#[wasm_bindgen_test(unsupported = test)]
fn numbers_are_encoded_in_whole_bytes_without_leading_zeros() {
    for (number, expected) in [
        ("0", "00"),
        ("000", "00"),
        ("00a", "0a"),
        ("00AB", "ab"),
        ("abc", "0abc"),
    ] {
        assert_eq!(to_hex(&hex::decode(number).unwrap()), expected, "{number}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn leading_zeros_are_ignored() {
    let plain = parse("7b", ZERO).unwrap();
    let zeros = parse(&format!("{}7B", "0".repeat(2001)), ZERO).unwrap();
    assert!(equal(&plain, &zeros));
}

#[wasm_bindgen_test(unsupported = test)]
fn zero_modulo_n_is_rejected_in_every_hex_format() {
    for zero in [
        "0",
        "00",
        &"0".repeat(768),
        &n(),
        &n().to_uppercase(),
        &format!("000{}", n()),
    ] {
        assert_eq!(parse(zero, Error::ZeroA), Err(Error::ZeroA), "{zero}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn numbers_above_n_are_rejected_and_n_minus_one_is_accepted() {
    let n = n();
    let below = format!("{}e", n.strip_suffix('f').unwrap());
    let start = n.strip_suffix("caffffffffffffffff").unwrap();
    let above = format!("{start}cb0000000000000000");
    assert_eq!(parse(&above, ZERO), Err(Error::OutOfRange));
    assert_eq!(parse(&"f".repeat(768), ZERO), Err(Error::OutOfRange));
    assert_eq!(
        parse(&format!("1{}", "0".repeat(768)), ZERO),
        Err(Error::OutOfRange)
    );
    assert_eq!(parse(&format!("1{n}"), ZERO), Err(Error::OutOfRange));
    assert_eq!(to_hex(&padded_bytes(&parse(&below, ZERO).unwrap())), below);
}
