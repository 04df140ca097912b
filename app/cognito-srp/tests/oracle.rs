//! Compares the crate with a naive implementation over num-bigint, on random values. The naive implementation itself is
//! compared with published values. Native only, because it is slow and independent of the platform.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use base64::{Engine, prelude::BASE64_STANDARD};
use cognito_srp::{Challenge, Claim, Client, Error, Server, Verifier};
use num_bigint::BigUint;
use proptest::{array::uniform16, collection::vec, prelude::*};
use serde_json::Value;

#[path = "oracle/naive.rs"]
mod naive;

use naive::{Group, Identity};

fn published() -> Value {
    serde_json::from_str(include_str!("published.json")).unwrap()
}

fn number(digits: &Value) -> BigUint {
    BigUint::parse_bytes(digits.as_str().unwrap().as_bytes(), 16).unwrap()
}

#[test]
fn the_naive_arithmetic_matches_rfc_5054_appendix_b() {
    let rfc = &published()["rfc5054"];
    let value = |name: &str| number(&rfc[name]);
    let group = Group {
        n: value("N"),
        g: value("g"),
        k: value("k"),
    };
    assert_eq!(group.verifier(&value("x")), value("v"));
    assert_eq!(group.client_public(&value("a")), value("A"));
    assert_eq!(group.server_public(&value("v"), &value("b")), value("B"));
    let client = group.client_secret(&value("B"), &value("x"), &value("a"), &value("u"));
    let server = group.server_secret(&value("A"), &value("v"), &value("u"), &value("b"));
    assert_eq!((client, server), (value("S"), value("S")));
}

#[test]
fn the_naive_derivations_match_another_implementation_for_cognito() {
    let soto = &published()["soto"];
    let group = Group::cognito();
    let text = |name: &str| soto[name].as_str().unwrap();
    let identity = Identity {
        pool_name: text("pool_name"),
        user_id: text("user_id"),
    };
    let x = identity.x(&number(&soto["salt"]), text("password"));
    let (a_public, b_public) = (group.client_public(&number(&soto["a"])), number(&soto["B"]));
    assert_eq!(a_public, number(&soto["A"]));
    let u = naive::u(&a_public, &b_public);
    let s = group.client_secret(&b_public, &x, &number(&soto["a"]), &u);
    assert_eq!(
        BigUint::from_bytes_be(&naive::key(&u, &s)),
        number(&soto["K"])
    );
}

#[test]
fn the_server_never_sends_b_of_zero() {
    let group = Group::cognito();
    let entropy = [0xa3; 32];
    // An attacker who can write verifiers and guess b could choose v = -g^b / k.
    let power = group.client_public(&BigUint::from_bytes_be(&entropy));
    let v = (&group.n - power) * group.k.modinv(&group.n).unwrap() % &group.n;
    assert_eq!(
        group.server_public(&v, &BigUint::from_bytes_be(&entropy)),
        BigUint::ZERO
    );
    let verifier = Verifier::from_hex("17", &hex(&v)).unwrap();
    let server = Server::new(&verifier, "02", entropy);
    assert_eq!(server.map(|_| ()), Err(Error::ZeroB));
    assert!(Server::new(&verifier, "02", [0xa4; 32]).is_ok());
}

/// The inputs of a login.
#[derive(Debug)]
struct Inputs {
    pool_name: String,
    user_id: String,
    password: String,
    salt: [u8; 16],
    a: [u8; 32],
    b: [u8; 32],
    block: Vec<u8>,
    timestamp: String,
}

prop_compose! {
    fn inputs()(
        pool_name in "[0-9A-Za-z]{1,12}",
        user_id in "\\PC{0,40}",
        password in "\\PC{0,64}",
        salt in uniform16(any::<u8>()),
        a in any::<[u8; 32]>(),
        b in any::<[u8; 32]>(),
        block in vec(any::<u8>(), 0..300),
        timestamp in "\\PC{0,40}",
    ) -> Inputs {
        Inputs { pool_name, user_id, password, salt, a, b, block, timestamp }
    }
}

/// Computes the same login naively: v, A, B and the signature.
fn naive_login(inputs: &Inputs, salt: &BigUint) -> (BigUint, BigUint, BigUint, String) {
    let group = Group::cognito();
    let [a, b] = [inputs.a, inputs.b].map(|bytes| BigUint::from_bytes_be(&bytes));
    let identity = Identity {
        pool_name: &inputs.pool_name,
        user_id: &inputs.user_id,
    };
    let exponent = identity.x(salt, &inputs.password);
    let v = group.verifier(&exponent);
    let (a_public, b_public) = (group.client_public(&a), group.server_public(&v, &b));
    let scrambler = naive::u(&a_public, &b_public);
    let secret = group.client_secret(&b_public, &exponent, &a, &scrambler);
    let key = naive::key(&scrambler, &secret);
    let signature = identity.signature(&key, &inputs.block, &inputs.timestamp);
    (v, a_public, b_public, BASE64_STANDARD.encode(signature))
}

fn hex(number: &BigUint) -> String {
    let digits = number.to_str_radix(16);
    "0".repeat(digits.len() % 2) + &digits
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_login_matches_the_naive_implementation(inputs in inputs()) {
        let verifier = Verifier::new(&inputs.pool_name, &inputs.user_id, &inputs.password, inputs.salt);
        let salt = BigUint::parse_bytes(verifier.salt().as_bytes(), 16).unwrap();
        let (v, a_public, b_public, signature) = naive_login(&inputs, &salt);
        prop_assert_eq!(verifier.verifier(), hex(&v));

        let client = Client::new(inputs.a);
        prop_assert_eq!(client.public(), hex(&a_public));
        let server = Server::new(&verifier, client.public(), inputs.b).unwrap();
        prop_assert_eq!(server.public(), b_public.to_str_radix(16));

        let block = BASE64_STANDARD.encode(&inputs.block);
        let signed = client.sign(&Challenge {
            pool_name: &inputs.pool_name,
            user_id: &inputs.user_id,
            salt: verifier.salt(),
            srp_b: server.public(),
            secret_block: &block,
            timestamp: &inputs.timestamp,
        }, &inputs.password);
        prop_assert_eq!(signed.as_ref(), Ok(&signature));
        prop_assert_eq!(server.verify(&Claim {
            pool_name: &inputs.pool_name,
            user_id: &inputs.user_id,
            secret_block: &block,
            timestamp: &inputs.timestamp,
            signature: &signature,
        }), Ok(()));
    }
}

/// Arbitrary text, often almost valid.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        "[0-9a-fA-F]{0,800}",
        "[0-9a-fA-F]{1,20}\\PC",
        "([A-Za-z0-9+/]{4}){0,30}={0,2}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_input_causes_a_panic(t in proptest::array::uniform7(text())) {
        let client = Client::new([0x5c; 32]);
        let challenge = Challenge {
            pool_name: &t[0],
            user_id: &t[1],
            salt: &t[2],
            srp_b: &t[3],
            secret_block: &t[4],
            timestamp: &t[5],
        };
        let signed = client.sign(&challenge, &t[6]);
        let verifier = Verifier::from_hex(&t[2], &t[3]);
        prop_assert!(signed.is_err() || verifier.is_ok(), "both parse the same salt and number");
        let verifier = verifier.unwrap_or_else(|_| Verifier::new(&t[0], &t[1], &t[6], [0; 16]));
        let own = Server::new(&verifier, client.public(), [0xa3; 32]).unwrap();
        let other = Server::new(&verifier, &t[5], [0xa3; 32]);
        for server in other.iter().chain([&own]) {
            let claim = Claim {
                pool_name: &t[0],
                user_id: &t[1],
                secret_block: &t[4],
                timestamp: &t[5],
                signature: &t[6],
            };
            prop_assert!(server.verify(&claim).is_err(), "a guess was accepted");
        }
    }
}
