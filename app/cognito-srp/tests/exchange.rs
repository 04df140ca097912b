//! Client against verifier, through what the crate shows to others; natively and in a browser.
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use cognito_srp::{Challenge, Claim, Client, Error, Server, Verifier};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const POOL: &str = "Ab3dEfGhI";
const USER: &str = "6f1c2a4e-0d5b-4c8e-9a37-52b1f0c7d9e8";
const PASSWORD: &str = "correct horse";
const BLOCK: &str = "c2VjcmV0IGJsb2Nr";
const TIME: &str = "Tue Mar 3 09:05:07 UTC 2026";

/// A login under way: everything but the signature.
struct Login {
    verifier: Verifier,
    client: Client,
    server: Server,
}

impl Login {
    fn of(verifier: Verifier) -> Self {
        let client = Client::new([0x5c; 32]);
        let server = Server::new(&verifier, client.public(), [0xa3; 32]).unwrap();
        Self {
            verifier,
            client,
            server,
        }
    }

    fn start() -> Self {
        Self::of(Verifier::new(POOL, USER, PASSWORD, [0x17; 16]))
    }

    fn challenge(&self) -> Challenge<'_> {
        Challenge {
            pool_name: POOL,
            user_id: USER,
            salt: self.verifier.salt(),
            srp_b: self.server.public(),
            secret_block: BLOCK,
            timestamp: TIME,
        }
    }

    fn sign(&self, password: &str) -> String {
        self.client.sign(&self.challenge(), password).unwrap()
    }

    fn refusal(&self, challenge: Challenge<'_>) -> Error {
        self.client.sign(&challenge, PASSWORD).unwrap_err()
    }
}

fn claim(signature: &str) -> Claim<'_> {
    Claim {
        pool_name: POOL,
        user_id: USER,
        secret_block: BLOCK,
        timestamp: TIME,
        signature,
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_right_password_is_accepted() {
    let login = Login::start();
    assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
}

#[wasm_bindgen_test(unsupported = test)]
fn every_other_password_is_refused() {
    let login = Login::start();
    for wrong in [
        "",
        "correct hors",
        "correct horse ",
        "Correct horse",
        "correct\u{a0}horse",
    ] {
        let verified = login.server.verify(&claim(&login.sign(wrong)));
        assert_eq!(verified, Err(Error::SignatureMismatch), "{wrong:?}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_changed_claim_is_refused() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    let signed = claim(&signature);
    for changed in [
        Claim {
            pool_name: "Ab3dEfGhJ",
            ..signed
        },
        Claim {
            user_id: "6f1c2a4e-0d5b-4c8e-9a37-52b1f0c7d9e9",
            ..signed
        },
        Claim {
            secret_block: "c2VjcmV0IGJsb2Ns",
            ..signed
        },
        Claim {
            secret_block: "",
            ..signed
        },
        Claim {
            timestamp: "Tue Mar 3 09:05:08 UTC 2026",
            ..signed
        },
        Claim {
            timestamp: "Tue Mar 03 09:05:07 UTC 2026",
            ..signed
        },
    ] {
        assert_eq!(login.server.verify(&changed), Err(Error::SignatureMismatch));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_changed_signature_is_refused_wherever_it_was_changed() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    for index in 0..43 {
        let other = if signature.as_bytes()[index] == b'A' {
            "Q"
        } else {
            "A"
        };
        let mut changed = signature.clone();
        changed.replace_range(index..=index, other);
        assert_eq!(
            login.server.verify(&claim(&changed)),
            Err(Error::SignatureMismatch),
            "{index}"
        );
    }
    for cut in ["", &signature[..40], &format!("AAAA{signature}")] {
        assert_eq!(
            login.server.verify(&claim(cut)),
            Err(Error::SignatureMismatch),
            "{cut}"
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_signature_opens_no_other_login() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    let a = login.client.public();
    let other_b = Server::new(&login.verifier, a, [0xa4; 32]).unwrap();
    assert_eq!(
        other_b.verify(&claim(&signature)),
        Err(Error::SignatureMismatch)
    );
    let other_a = Client::new([0x5d; 32]);
    let other_a = Server::new(&login.verifier, other_a.public(), [0xa3; 32]).unwrap();
    assert_eq!(
        other_a.verify(&claim(&signature)),
        Err(Error::SignatureMismatch)
    );
    let namesake = Verifier::new(POOL, USER, PASSWORD, [0x18; 16]);
    let other_salt = Server::new(&namesake, a, [0xa3; 32]).unwrap();
    assert_eq!(
        other_salt.verify(&claim(&signature)),
        Err(Error::SignatureMismatch)
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_client_refuses_a_pool_that_does_not_play_by_the_rules() {
    let login = Login::start();
    let honest = login.challenge();
    let zeros = "0".repeat(768);
    let (n, above) = (modulus(), "f".repeat(768));
    for (srp_b, error) in [
        ("0", Error::ZeroB),
        (&zeros, Error::ZeroB),
        (&n, Error::ZeroB),
        (&above, Error::OutOfRange),
        ("", Error::InvalidHex),
        ("0x1f", Error::InvalidHex),
    ] {
        assert_eq!(
            login.refusal(Challenge { srp_b, ..honest }),
            error,
            "{srp_b}"
        );
    }
    assert_eq!(
        login.refusal(Challenge { salt: "", ..honest }),
        Error::InvalidHex
    );
    assert_eq!(
        login.refusal(Challenge {
            salt: "zz",
            ..honest
        }),
        Error::InvalidHex
    );
    assert_eq!(
        login.refusal(Challenge {
            secret_block: "*",
            ..honest
        }),
        Error::InvalidBase64
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_server_refuses_a_client_that_does_not_play_by_the_rules() {
    let verifier = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let zeros = "0".repeat(768);
    let (n, above) = (modulus(), "f".repeat(768));
    for (srp_a, error) in [
        ("0", Error::ZeroA),
        (&zeros, Error::ZeroA),
        (&n, Error::ZeroA),
        (&above, Error::OutOfRange),
        ("", Error::InvalidHex),
        ("A!", Error::InvalidHex),
    ] {
        let server = Server::new(&verifier, srp_a, [1; 32]);
        assert_eq!(server.map(|_| ()), Err(error), "{srp_a}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_no_base64_is_refused_and_never_a_mismatch() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    for claim in [
        claim("no base64"),
        claim(signature.trim_end_matches('=')),
        Claim {
            secret_block: "?",
            ..claim(&signature)
        },
    ] {
        assert_eq!(login.server.verify(&claim), Err(Error::InvalidBase64));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_verifier_of_nothing_or_beyond_the_group_is_refused() {
    let above = "f".repeat(768);
    for (salt, verifier, error) in [
        ("17", "0", Error::OutOfRange),
        ("17", &modulus(), Error::OutOfRange),
        ("17", &above, Error::OutOfRange),
        ("17", "", Error::InvalidHex),
        ("", "17", Error::InvalidHex),
        ("xy", "17", Error::InvalidHex),
    ] {
        assert_eq!(
            Verifier::from_hex(salt, verifier).map(|_| ()),
            Err(error),
            "{salt} {verifier}"
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_verifier_survives_being_stored() {
    let made = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let stored = Verifier::from_hex(made.salt(), made.verifier()).unwrap();
    assert_eq!(
        (stored.salt(), stored.verifier()),
        (made.salt(), made.verifier())
    );
    let login = Login::of(stored);
    assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_salt_never_starts_with_a_zero_byte() {
    for (given, written) in [
        ([0; 16], "01"),
        ([1; 16], "01"),
        ([0x80; 16], "80"),
        ([0xff; 16], "ff"),
    ] {
        let verifier = Verifier::new(POOL, USER, PASSWORD, given);
        assert_eq!(&verifier.salt()[..2], written);
        assert_eq!(verifier.salt().len(), 32);
        let login = Login::of(verifier);
        assert_eq!(login.server.verify(&claim(&login.sign(PASSWORD))), Ok(()));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_sent_password_matches_only_its_own_verifier() {
    let verifier = Verifier::new(POOL, USER, PASSWORD, [0x17; 16]);
    let stored = Verifier::from_hex(verifier.salt(), verifier.verifier()).unwrap();
    for verifier in [verifier, stored] {
        assert!(verifier.matches(POOL, USER, PASSWORD));
        assert!(!verifier.matches(POOL, USER, "correct hors"));
        assert!(!verifier.matches(POOL, "somebody", PASSWORD));
        assert!(!verifier.matches("elsewhere", USER, PASSWORD));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn nothing_secret_can_be_printed() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    assert_eq!(format!("{:?}", login.client), "Client { .. }");
    assert_eq!(format!("{:?}", login.server), "Server { .. }");
    assert_eq!(format!("{:#?}", login.verifier), "Verifier { .. }");
    assert_eq!(format!("{:?}", login.challenge()), "Challenge { .. }");
    assert_eq!(format!("{:?}", claim(&signature)), "Claim { .. }");
}

#[wasm_bindgen_test(unsupported = test)]
fn an_error_says_what_is_wrong_and_carries_no_value() {
    let verifier = Verifier::from_hex("17", "5ec7e7!").unwrap_err();
    assert_eq!(verifier.to_string(), "not a hexadecimal number");
    assert_eq!(format!("{verifier:?}"), "InvalidHex");
}

/// N, of RFC 3526, section 5.
fn modulus() -> String {
    let vectors: serde_json::Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    vectors["N"].as_str().unwrap().to_owned()
}
