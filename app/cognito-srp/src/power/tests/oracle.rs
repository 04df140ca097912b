//! Compares powers of random numbers with num-bigint.

use crypto_bigint::U256;
use num_bigint::BigUint;
use proptest::prelude::*;

use crate::{
    group::oracle::{big, element, modulus, numbers},
    power::{g_pow, pow_of_sum},
};

fn exponents() -> impl Strategy<Value = (BigUint, U256)> {
    any::<[u8; 32]>()
        .prop_map(|bytes| (BigUint::from_bytes_be(&bytes), U256::from_be_slice(&bytes)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn powers_of_g_match_the_oracle((exponent, e) in exponents()) {
        prop_assert_eq!(big(&g_pow(&e)), BigUint::from(2_u8).modpow(&exponent, &modulus()));
    }

    #[test]
    fn powers_with_the_clients_exponent_match_the_oracle(
        base in numbers(),
        (addend, a) in exponents(),
        (left, l) in exponents(),
        (right, r) in exponents(),
    ) {
        let expected = base.modpow(&(addend + left * right), &modulus());
        prop_assert_eq!(big(&pow_of_sum(&element(&base), &a, &l, &r)), expected);
    }
}
