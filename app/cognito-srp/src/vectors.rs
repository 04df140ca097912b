//! Test vectors from `tests/vectors.json`, which a script computed independently of this crate.

use alloc::{string::String, vec::Vec};

use serde::Deserialize;

/// The contents of the file.
#[derive(Deserialize)]
pub(crate) struct File {
    #[serde(rename = "N")]
    pub n: String,
    pub k: String,
    pub vectors: Vec<Vector>,
}

/// One login with all intermediate values. Numbers are in lower-case hexadecimal, in whole bytes.
#[derive(Deserialize)]
pub(crate) struct Vector {
    pub name: String,
    pub pool_name: String,
    pub user_id: String,
    pub password: String,
    pub secret_block: String,
    pub timestamp: String,
    pub a: String,
    pub b: String,
    pub salt: String,
    pub v: String,
    #[serde(rename = "A")]
    pub a_public: String,
    #[serde(rename = "B")]
    pub b_public: String,
    pub x: String,
    pub u: String,
    #[serde(rename = "S")]
    pub s: String,
    #[serde(rename = "K")]
    pub k: String,
    pub signature: String,
}

pub(crate) fn load() -> File {
    serde_json::from_str(include_str!("../tests/vectors.json")).unwrap()
}

/// Returns the vector with this name.
pub(crate) fn named(name: &str) -> Vector {
    let found = load().vectors.into_iter().find(|v| v.name == name);
    found.unwrap_or_else(|| panic!("no vector is named {name}"))
}

/// Decodes exactly 32 bytes.
pub(crate) fn bytes32(digits: &str) -> [u8; 32] {
    crate::hex::decode(digits).unwrap().try_into().unwrap()
}
