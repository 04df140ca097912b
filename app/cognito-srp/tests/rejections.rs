//! What each side rejects: wrong passwords, changed values, and peers that violate the protocol; natively and in a browser.
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use cognito_srp::{Challenge, Claim, Client, Error, Server, Verifier};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "support/login.rs"]
mod login;

use login::{Login, PASSWORD, POOL, USER, claim};

wasm_bindgen_test_configure!(run_in_browser);

/// Returns why the client refuses to sign.
fn sign_error(login: &Login, challenge: Challenge<'_>) -> Error {
    login.client.sign(&challenge, PASSWORD).unwrap_err()
}

/// N (RFC 3526, section 5).
fn modulus() -> String {
    let vectors: serde_json::Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    vectors["N"].as_str().unwrap().to_owned()
}

#[wasm_bindgen_test(unsupported = test)]
fn every_other_password_is_rejected() {
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
fn a_changed_claim_is_rejected() {
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
fn a_signature_changed_at_any_position_is_rejected() {
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
fn a_signature_is_valid_for_one_login_attempt_only() {
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
    let resalted = Verifier::new(POOL, USER, PASSWORD, [0x18; 16]);
    let other_salt = Server::new(&resalted, a, [0xa3; 32]).unwrap();
    assert_eq!(
        other_salt.verify(&claim(&signature)),
        Err(Error::SignatureMismatch)
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn the_client_rejects_a_pool_that_violates_the_protocol() {
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
            sign_error(&login, Challenge { srp_b, ..honest }),
            error,
            "{srp_b}"
        );
    }
    assert_eq!(
        sign_error(&login, Challenge { salt: "", ..honest }),
        Error::InvalidHex
    );
    assert_eq!(
        sign_error(
            &login,
            Challenge {
                salt: "zz",
                ..honest
            }
        ),
        Error::InvalidHex
    );
    assert_eq!(
        sign_error(
            &login,
            Challenge {
                secret_block: "*",
                ..honest
            }
        ),
        Error::InvalidBase64
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn the_server_rejects_a_client_that_violates_the_protocol() {
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
fn malformed_base64_has_its_own_error() {
    let login = Login::start();
    let signature = login.sign(PASSWORD);
    for claim in [
        claim("not base64"),
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
fn a_verifier_of_zero_or_outside_the_group_is_rejected() {
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
