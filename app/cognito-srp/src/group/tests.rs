//! Constants, spellings and powers, against the vectors and, natively, against num-bigint.

use alloc::{format, string::String};

use crypto_bigint::{U256, U3072};
use sha2::{Digest, Sha256};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Element, K, g_to, pad, padded, read, same, write};
use crate::{Error, hex, vectors};

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
mod oracle {
    //! The arithmetic against num-bigint, on numbers that nobody chose.

    use alloc::vec::Vec;

    use crypto_bigint::U256;
    use num_bigint::BigUint;
    use proptest::{collection::vec, prelude::*};

    use crate::group::{Element, g_to, pad, padded, power_of_sum, read, same, times_k, write};
    use crate::{Error, hex};

    fn n() -> BigUint {
        BigUint::from_bytes_be(&Element::MODULUS.to_be_bytes())
    }

    fn big(element: &Element) -> BigUint {
        BigUint::from_bytes_be(&padded(element))
    }

    fn element(number: &BigUint) -> Element {
        read(&number.to_str_radix(16), Error::ZeroA).unwrap()
    }

    /// 1 to N - 1, of any length.
    fn numbers() -> impl Strategy<Value = BigUint> {
        vec(any::<u8>(), 0..=384).prop_map(|bytes| {
            let below = BigUint::from_bytes_be(&bytes) % (n() - 1_u8);
            below + 1_u8
        })
    }

    fn exponents() -> impl Strategy<Value = (BigUint, U256)> {
        any::<[u8; 32]>()
            .prop_map(|bytes| (BigUint::from_bytes_be(&bytes), U256::from_be_slice(&bytes)))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_power_of_g_is_the_oracles((exponent, e) in exponents()) {
            prop_assert_eq!(big(&g_to(&e)), BigUint::from(2_u8).modpow(&exponent, &n()));
        }

        #[test]
        fn the_clients_power_is_the_oracles(
            base in numbers(),
            (addend, a) in exponents(),
            (left, l) in exponents(),
            (right, r) in exponents(),
        ) {
            let expected = base.modpow(&(addend + left * right), &n());
            prop_assert_eq!(big(&power_of_sum(&element(&base), &a, &l, &r)), expected);
        }

        #[test]
        fn sums_differences_and_products_are_the_oracles(left in numbers(), right in numbers()) {
            let (l, r) = (element(&left), element(&right));
            let k = BigUint::parse_bytes(
                b"538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6", 16).unwrap();
            prop_assert_eq!(big(&l.add(&r)), (&left + &right) % n());
            prop_assert_eq!(big(&l.sub(&r)), (&left + n() - &right) % n());
            prop_assert_eq!(big(&l.mul(&r)), (&left * &right) % n());
            prop_assert_eq!(big(&times_k(&l)), (k * &left) % n());
        }

        #[test]
        fn a_number_survives_being_read_and_written(number in numbers(), zeros in 0_usize..4) {
            let digits = number.to_str_radix(16);
            let spelled = "0".repeat(zeros) + &digits.to_uppercase();
            let read = read(&spelled, Error::ZeroA).unwrap();
            prop_assert_eq!(big(&read), number);
            let written = write(&padded(&read));
            prop_assert_eq!(written.trim_start_matches('0'), digits);
            prop_assert!(same(&read, &read));
        }

        #[test]
        fn padding_is_the_shortest_form_of_a_signed_number(bytes in vec(any::<u8>(), 0..40)) {
            let number = num_bigint::BigInt::from(BigUint::from_bytes_be(&bytes));
            prop_assert_eq!(pad(&bytes).to_vec(), number.to_signed_bytes_be());
        }

        #[test]
        fn bytes_survive_hexadecimal(bytes in vec(any::<u8>(), 1..100)) {
            let digits = hex::encode(&bytes);
            prop_assert_eq!(hex::decode(&digits), Ok(bytes.clone()));
            let expected: Vec<_> = bytes.iter().map(|byte| alloc::format!("{byte:02x}")).collect();
            prop_assert_eq!(digits, expected.concat());
        }
    }
}
