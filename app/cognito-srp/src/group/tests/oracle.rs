//! The arithmetic against num-bigint, on numbers that nobody chose.

use alloc::vec::Vec;

use crypto_bigint::U256;
use num_bigint::BigUint;
use proptest::{collection::vec, prelude::*};

use crate::group::{Element, pad, padded, read, same, times_k, write};
use crate::power::{g_to, power_of_sum};
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
