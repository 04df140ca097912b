//! A naive implementation of SRP over num-bigint that follows the specifications: short, slow, in variable time, and
//! independent of the crate. It has its own HMAC and HKDF and shares only SHA-256 with the crate.

use num_bigint::{BigInt, BigUint};
use sha2::{Digest, Sha256};

/// N, g and k.
pub struct Group {
    pub n: BigUint,
    pub g: BigUint,
    pub k: BigUint,
}

impl Group {
    /// RFC 3526, group 15, with g = 2 and Cognito's k.
    pub fn cognito() -> Self {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../vectors.json")).unwrap();
        let n = BigUint::parse_bytes(vectors["N"].as_str().unwrap().as_bytes(), 16).unwrap();
        let g = BigUint::from(2_u8);
        let k = hash(&[&pad(&n), &pad(&g)]);
        Self {
            n,
            g,
            k: BigUint::from_bytes_be(&k),
        }
    }

    /// v = g^x
    pub fn verifier(&self, x: &BigUint) -> BigUint {
        self.g.modpow(x, &self.n)
    }

    /// A = g^a
    pub fn client_public(&self, a: &BigUint) -> BigUint {
        self.g.modpow(a, &self.n)
    }

    /// B = k*v + g^b
    pub fn server_public(&self, v: &BigUint, b: &BigUint) -> BigUint {
        (&self.k * v + self.g.modpow(b, &self.n)) % &self.n
    }

    /// S = (B - k * g^x) ^ (a + u*x)
    pub fn client_secret(
        &self,
        b_public: &BigUint,
        x: &BigUint,
        a: &BigUint,
        u: &BigUint,
    ) -> BigUint {
        let subtrahend = &self.k * self.g.modpow(x, &self.n) % &self.n;
        let base = (b_public + &self.n - subtrahend) % &self.n;
        base.modpow(&(a + u * x), &self.n)
    }

    /// S = (A * v^u) ^ b
    pub fn server_secret(
        &self,
        a_public: &BigUint,
        v: &BigUint,
        u: &BigUint,
        b: &BigUint,
    ) -> BigUint {
        (a_public * v.modpow(u, &self.n)).modpow(b, &self.n)
    }
}

/// The pool and the user of a login.
pub struct Identity<'a> {
    pub pool_name: &'a str,
    pub user_id: &'a str,
}

impl Identity<'_> {
    /// x = H(pad(salt) | H(poolName | userId | ":" | password))
    pub fn x(&self, salt: &BigUint, password: &str) -> BigUint {
        let identity = format!("{}{}:{password}", self.pool_name, self.user_id);
        BigUint::from_bytes_be(&hash(&[&pad(salt), &hash(&[identity.as_bytes()])]))
    }

    /// HMAC(K, poolName | userId | secret block | timestamp)
    pub fn signature(&self, key: &[u8], block: &[u8], timestamp: &str) -> [u8; 32] {
        let user = format!("{}{}", self.pool_name, self.user_id);
        hmac(key, &[user.as_bytes(), block, timestamp.as_bytes()])
    }
}

/// u = H(pad(A) | pad(B))
pub fn u(a_public: &BigUint, b_public: &BigUint) -> BigUint {
    BigUint::from_bytes_be(&hash(&[&pad(a_public), &pad(b_public)]))
}

/// K: one block of HKDF (RFC 5869), truncated to sixteen bytes.
pub fn key(u: &BigUint, s: &BigUint) -> Vec<u8> {
    let extracted = hmac(&pad(u), &[&pad(s)]);
    hmac(&extracted, &[b"Caldera Derived Key", &[1]])[..16].to_vec()
}

/// The shortest two's complement representation of the number.
fn pad(number: &BigUint) -> Vec<u8> {
    BigInt::from(number.clone()).to_signed_bytes_be()
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    Sha256::digest(parts.concat()).into()
}

/// RFC 2104, with keys of at most one block.
fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    assert!(key.len() <= 64);
    let xor_key = |mask: u8| -> Vec<u8> {
        let padded = key.iter().copied().chain(std::iter::repeat(0));
        padded.take(64).map(|byte| byte ^ mask).collect()
    };
    hash(&[&xor_key(0x5c), &hash(&[&xor_key(0x36), &parts.concat()])])
}
