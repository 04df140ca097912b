//! Compares each derived value with the test vectors.

use crypto_bigint::U256;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Key, decode_base64, encode_base64, reject_zero, u, x};
use crate::{Error, group, hex, vectors};

fn number(digits: &str) -> U256 {
    U256::from_be_slice(&vectors::bytes32(digits))
}

#[wasm_bindgen_test(unsupported = test)]
fn x_matches_the_vectors() {
    for vector in vectors::load().vectors {
        let salt = hex::decode(&vector.salt).unwrap();
        let x = x(&salt, &vector.pool_name, &vector.user_id, &vector.password);
        assert_eq!(*x, number(&vector.x), "{}", vector.name);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn u_matches_the_vectors() {
    for vector in vectors::load().vectors {
        let a = group::parse(&vector.a_public, Error::ZeroA).unwrap();
        let b = group::parse(&vector.b_public, Error::ZeroB).unwrap();
        assert_eq!(u(&a, &b), Ok(number(&vector.u)), "{}", vector.name);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn u_of_zero_is_rejected() {
    assert_eq!(reject_zero(U256::ZERO), Err(Error::ZeroU));
    assert_eq!(reject_zero(U256::ONE), Ok(U256::ONE));
}

#[wasm_bindgen_test(unsupported = test)]
fn the_key_and_the_signature_match_the_vectors() {
    for vector in vectors::load().vectors {
        let s = group::parse(&vector.s, Error::ZeroB).unwrap();
        let key = Key::new(&number(&vector.u), &s);
        assert_eq!(hex::encode(key.0.as_slice()), vector.k, "{}", vector.name);
        let signature = key.sign(
            &vector.pool_name,
            &vector.user_id,
            &vector.secret_block,
            &vector.timestamp,
        );
        let signature = encode_base64(&signature.unwrap());
        assert_eq!(signature, vector.signature, "{}", vector.name);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_password_is_hashed_without_normalization() {
    let x = |password| *x(&[7; 16], "pool", "user", password);
    let spellings = ["é", "e\u{301}", "É", " é", "é ", "é\0", ""];
    for (index, left) in spellings.iter().enumerate() {
        for right in &spellings[index + 1..] {
            assert_ne!(x(left), x(right), "{left:?} {right:?}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn only_canonical_base64_is_accepted() {
    assert_eq!(decode_base64("AAE="), Ok([0, 1].to_vec()));
    for wrong in ["AAE", "AAF=", "AAE=\n", "AA E=", "AAE==", "-_8=", "é"] {
        assert_eq!(decode_base64(wrong), Err(Error::InvalidBase64), "{wrong:?}");
    }
}
