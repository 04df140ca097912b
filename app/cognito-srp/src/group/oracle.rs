//! Compares arithmetic on random numbers with num-bigint. Also contains the conversions that similar tests use.

use alloc::vec::Vec;

use num_bigint::BigUint;
use proptest::{collection::vec, prelude::*};

use super::{Element, equal, pad, padded_bytes, parse, times_k, to_hex};
use crate::{Error, hex};

/// N.
pub(crate) fn modulus() -> BigUint {
    BigUint::from_bytes_be(&Element::MODULUS.to_be_bytes())
}

pub(crate) fn big(element: &Element) -> BigUint {
    BigUint::from_bytes_be(&padded_bytes(element))
}

pub(crate) fn element(number: &BigUint) -> Element {
    parse(&number.to_str_radix(16), Error::ZeroA).unwrap()
}

/// Numbers from 1 to N - 1, of any length.
pub(crate) fn numbers() -> impl Strategy<Value = BigUint> {
    vec(any::<u8>(), 0..=384).prop_map(|bytes| {
        let below = BigUint::from_bytes_be(&bytes) % (modulus() - 1_u8);
        below + 1_u8
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sums_differences_and_products_match_the_oracle(left in numbers(), right in numbers()) {
        let (l, r) = (element(&left), element(&right));
        let k = BigUint::parse_bytes(
            b"538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6", 16).unwrap();
        prop_assert_eq!(big(&l.add(&r)), (&left + &right) % modulus());
        prop_assert_eq!(big(&l.sub(&r)), (&left + modulus() - &right) % modulus());
        prop_assert_eq!(big(&l.mul(&r)), (&left * &right) % modulus());
        prop_assert_eq!(big(&times_k(&l)), (k * &left) % modulus());
    }

    #[test]
    fn numbers_survive_parsing_and_encoding(number in numbers(), zeros in 0_usize..4) {
        let digits = number.to_str_radix(16);
        let spelled = "0".repeat(zeros) + &digits.to_uppercase();
        let parsed = parse(&spelled, Error::ZeroA).unwrap();
        prop_assert_eq!(big(&parsed), number);
        let encoded = to_hex(&padded_bytes(&parsed));
        prop_assert_eq!(encoded.trim_start_matches('0'), digits);
        prop_assert!(equal(&parsed, &parsed));
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
