//! Compares what the client sends and its shared secret with the test vectors.

use alloc::borrow::ToOwned;

use crypto_bigint::U256;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Challenge, Client};
use crate::{
    Error, group,
    vectors::{self, Vector},
};

fn challenge(vector: &Vector) -> Challenge<'_> {
    Challenge {
        pool_name: &vector.pool_name,
        user_id: &vector.user_id,
        salt: &vector.salt,
        srp_b: &vector.b_public,
        secret_block: &vector.secret_block,
        timestamp: &vector.timestamp,
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn public_value_and_signature_match_the_vectors() {
    for vector in vectors::load().vectors {
        let client = Client::new(vectors::bytes32(&vector.a));
        assert_eq!(client.public(), vector.a_public, "{}", vector.name);
        let signature = client.sign(&challenge(&vector), &vector.password);
        assert_eq!(
            signature.as_deref(),
            Ok(&*vector.signature),
            "{}",
            vector.name
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_shared_secret_matches_the_vectors() {
    for vector in vectors::load().vectors {
        let client = Client::new(vectors::bytes32(&vector.a));
        let [u, x] = [&vector.u, &vector.x].map(|v| U256::from_be_slice(&vectors::bytes32(v)));
        let b_public = group::parse(&vector.b_public, Error::ZeroB).unwrap();
        let s = client.premaster_secret(&b_public, &u, &x);
        assert_eq!(
            group::to_hex(&group::padded_bytes(&s)),
            vector.s,
            "{}",
            vector.name
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn salt_and_b_are_accepted_in_every_hex_format() {
    for name in [
        "a salt of an odd number of digits",
        "B of an odd number of digits",
        "B with a leading zero byte",
        "a salt with its high bit set",
    ] {
        let vector = vectors::named(name);
        let client = Client::new(vectors::bytes32(&vector.a));
        let [salt, srp_b] = [&vector.salt, &vector.b_public]
            .map(|digits| digits.trim_start_matches('0').to_uppercase());
        for zeros in ["", "0", "00", "000"] {
            let (salt, srp_b) = (zeros.to_owned() + &salt, zeros.to_owned() + &srp_b);
            let spelled = Challenge {
                salt: &salt,
                srp_b: &srp_b,
                ..challenge(&vector)
            };
            let signature = client.sign(&spelled, &vector.password);
            assert_eq!(
                signature.as_deref(),
                Ok(&*vector.signature),
                "{name} {zeros}"
            );
        }
    }
}
