//! Compares what the server sends and accepts, and its shared secret, with the test vectors.

use alloc::borrow::ToOwned;

use crypto_bigint::U256;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Claim, Server, premaster_secret};
use crate::{
    Error, Verifier, group,
    vectors::{self, Vector},
};

fn claim(vector: &Vector) -> Claim<'_> {
    Claim {
        pool_name: &vector.pool_name,
        user_id: &vector.user_id,
        secret_block: &vector.secret_block,
        timestamp: &vector.timestamp,
        signature: &vector.signature,
    }
}

fn verifier(vector: &Vector) -> Verifier {
    Verifier::from_hex(&vector.salt, &vector.v).unwrap()
}

#[wasm_bindgen_test(unsupported = test)]
fn public_value_matches_the_vectors_and_their_signature_is_accepted() {
    for vector in vectors::load().vectors {
        let b = vectors::bytes32(&vector.b);
        let server = Server::new(&verifier(&vector), &vector.a_public, b).unwrap();
        let digits = vector.b_public.trim_start_matches('0');
        assert_eq!(server.public(), digits, "{}", vector.name);
        assert_eq!(server.verify(&claim(&vector)), Ok(()), "{}", vector.name);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_shared_secret_matches_the_vectors() {
    for vector in vectors::load().vectors {
        let [u, b] = [&vector.u, &vector.b].map(|v| U256::from_be_slice(&vectors::bytes32(v)));
        let a_public = group::parse(&vector.a_public, Error::ZeroA).unwrap();
        let s = premaster_secret(&a_public, verifier(&vector).v(), &u, &b);
        assert_eq!(
            group::to_hex(&group::padded_bytes(&s)),
            vector.s,
            "{}",
            vector.name
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_is_accepted_in_every_hex_format() {
    for name in ["A of an odd number of digits", "A with a leading zero byte"] {
        let vector = vectors::named(name);
        let digits = vector.a_public.trim_start_matches('0').to_uppercase();
        for zeros in ["", "0", "00", "000"] {
            let srp_a = zeros.to_owned() + &digits;
            let server = Server::new(&verifier(&vector), &srp_a, vectors::bytes32(&vector.b));
            assert_eq!(
                server.unwrap().verify(&claim(&vector)),
                Ok(()),
                "{name} {zeros}"
            );
        }
    }
}
