//! Constants, spellings and powers, against the vectors and, natively, against num-bigint.

use alloc::{format, string::String};

use crypto_bigint::{U256, U3072};
use sha2::{Digest, Sha256};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Element, K, pad, padded, read, same, write};
use crate::{Error, hex, power::g_to, vectors};

/// A zero's own error, whichever side asks.
const ZERO: Error = Error::ZeroB;

fn n() -> String {
    vectors::load().n
}

#[wasm_bindgen_test(unsupported = test)]
fn n_is_the_number_that_rfc_3526_gives_as_a_formula() {
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
fn padding_gives_what_java_calls_to_byte_array() {
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
    assert_eq!(pad(&[]).as_slice(), [0], "no bytes at all are zero");
}

#[wasm_bindgen_test(unsupported = test)]
fn a_number_is_written_in_whole_bytes_without_leading_zeros() {
    for (number, expected) in [
        ("0", "00"),
        ("000", "00"),
        ("00a", "0a"),
        ("00AB", "ab"),
        ("abc", "0abc"),
    ] {
        assert_eq!(write(&hex::decode(number).unwrap()), expected, "{number}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn leading_zeros_are_no_part_of_a_number() {
    let plain = read("7b", ZERO).unwrap();
    let zeros = read(&format!("{}7B", "0".repeat(2001)), ZERO).unwrap();
    assert!(same(&plain, &zeros));
}

#[wasm_bindgen_test(unsupported = test)]
fn zero_modulo_n_is_refused_in_every_spelling() {
    for zero in [
        "0",
        "00",
        &"0".repeat(768),
        &n(),
        &n().to_uppercase(),
        &format!("000{}", n()),
    ] {
        assert_eq!(read(zero, Error::ZeroA), Err(Error::ZeroA), "{zero}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_number_above_n_is_refused_and_one_just_below_is_read() {
    let n = n();
    let below = format!("{}e", n.strip_suffix('f').unwrap());
    let start = n.strip_suffix("caffffffffffffffff").unwrap();
    let above = format!("{start}cb0000000000000000");
    assert_eq!(read(&above, ZERO), Err(Error::OutOfRange));
    assert_eq!(read(&"f".repeat(768), ZERO), Err(Error::OutOfRange));
    assert_eq!(
        read(&format!("1{}", "0".repeat(768)), ZERO),
        Err(Error::OutOfRange)
    );
    assert_eq!(read(&format!("1{n}"), ZERO), Err(Error::OutOfRange));
    assert_eq!(write(&padded(&read(&below, ZERO).unwrap())), below);
}

#[wasm_bindgen_test(unsupported = test)]
fn powers_of_g_are_those_of_the_vectors() {
    for vector in vectors::load().vectors {
        for (exponent, power) in [(&vector.a, &vector.a_public), (&vector.x, &vector.v)] {
            let exponent = U256::from_be_slice(&vectors::bytes32(exponent));
            assert_eq!(write(&padded(&g_to(&exponent))), *power, "{}", vector.name);
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn g_to_the_power_of_nothing_is_one() {
    assert!(same(&g_to(&U256::ZERO), &Element::ONE));
}

#[cfg(not(target_arch = "wasm32"))]
mod oracle;
