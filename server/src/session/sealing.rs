//! Authenticated encryption of stored values (XChaCha20-Poly1305), keyed hashes to find them by, and the file of the keys.
//!
//! A sealed value is `key id (8) || nonce (24) || ciphertext and tag`. Its context (table and row) is authenticated
//! with it, so that a value that was copied to another row does not open.

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

use super::id::Hash;
use crate::random::Random;

const KEY_ID: usize = 8;
const NONCE: usize = 24;
/// Separates the keys of the hashes from the keys of the cipher (RFC 5869, section 3.2: `info`).
const HASH_KEY: &[u8] = b"poolgate keyed hash";

/// The keys file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be read or created.
    #[error("SESSION_KEYS_FILE: {path} cannot be used: {source}")]
    File {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A line is not a key.
    #[error("SESSION_KEYS_FILE: line {0} is not 32 bytes in base64")]
    Line(usize),
    /// It must exist.
    #[error(
        "SESSION_KEYS_FILE: {path} does not exist: create it with `head -c 32 /dev/urandom | base64`, and give the same file to every server"
    )]
    Missing {
        /// The file.
        path: String,
    },
    /// It contains no key.
    #[error("SESSION_KEYS_FILE: contains no key")]
    Empty,
}

struct Key {
    id: [u8; KEY_ID],
    cipher: XChaCha20Poly1305,
    mac: Hmac<Sha256>,
}

/// The keys: the first one seals, all of them open. Clones share the keys, so that they are in memory once.
#[derive(Clone)]
pub struct Sealing {
    keys: Arc<[Key]>,
    random: Random,
}

impl Sealing {
    /// Reads a keys file that several servers share: a new one would only open what its own server seals.
    pub fn read(path: &Path, random: Random) -> Result<Self, Error> {
        if path.exists() {
            return Self::open(path, random);
        }
        Err(Error::Missing {
            path: path.display().to_string(),
        })
    }

    /// Reads the keys file, or creates one with a new key.
    ///
    /// Each line is a key of 32 bytes in base64; blank lines and lines that start with `#` are ignored.
    pub fn open(path: &Path, random: Random) -> Result<Self, Error> {
        let failed = |source| Error::File {
            path: path.display().to_string(),
            source,
        };
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text, random),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let text = format!("{}\n", BASE64_STANDARD.encode(random.bytes::<32>()));
                write_private(path, &text).map_err(failed)?;
                Self::parse(&text, random)
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Parses the text of a keys file.
    pub fn parse(text: &str, random: Random) -> Result<Self, Error> {
        let lines = text.lines().map(str::trim).enumerate();
        let keys: Arc<[Key]> = lines
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(number, line)| key(line).ok_or(Error::Line(number + 1)))
            .collect::<Result<_, _>>()?;
        if keys.is_empty() {
            Err(Error::Empty)
        } else {
            Ok(Self { keys, random })
        }
    }

    /// Encrypts `plain` for `context` with the first key.
    ///
    /// # Panics
    /// Never: the cipher accepts messages of up to 256 GiB.
    #[must_use]
    pub fn seal(&self, context: &[u8], plain: &[u8]) -> Vec<u8> {
        let Key { id, cipher, .. } = &self.keys[0];
        // 192 random bits never repeat under one key (draft-irtf-cfrg-xchacha: the reason for the longer nonce).
        let nonce = self.random.bytes::<NONCE>();
        let payload = Payload {
            msg: plain,
            aad: context,
        };
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), payload)
            .expect("records are far smaller than 256 GiB");
        [id.as_slice(), &nonce, &sealed].concat()
    }

    /// Decrypts what any of the keys sealed for `context`; `None` if no key matches or a bit has changed.
    #[must_use]
    pub fn open_sealed(&self, context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (key_id, rest) = sealed.split_first_chunk::<KEY_ID>()?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>()?;
        let key = self.keys.iter().find(|key| &key.id == key_id)?;
        key.cipher
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: ciphertext,
                    aad: context,
                },
            )
            .ok()
    }

    /// Returns the hashes of `value` under each key, the key that seals first. Values of one context can be compared by
    /// them, without revealing them to someone who has no key.
    #[must_use]
    pub fn keyed_hashes(&self, context: &[u8], value: &[u8]) -> Vec<Hash> {
        let hash = |key: &Key| {
            let mac = key.mac.clone().chain_update(context).chain_update(value);
            mac.finalize().into_bytes().into()
        };
        self.keys.iter().map(hash).collect()
    }
}

impl std::fmt::Debug for Sealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealing({} keys)", self.keys.len())
    }
}

fn key(line: &str) -> Option<Key> {
    let bytes: [u8; 32] = BASE64_STANDARD.decode(line).ok()?.try_into().ok()?;
    let digest = Sha256::digest(bytes);
    let mut hash_key = [0; 32];
    Hkdf::<Sha256>::new(None, &bytes)
        .expand(HASH_KEY, &mut hash_key)
        .ok()?;
    Some(Key {
        id: *digest.first_chunk()?,
        cipher: XChaCha20Poly1305::new(&bytes.into()),
        mac: Hmac::new_from_slice(&hash_key).ok()?,
    })
}

/// Creates a file that only its owner may read; fails if it exists.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    const NEW: &str = "HxwdHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    fn sealing(text: &str) -> Sealing {
        Sealing::parse(text, Random::seeded(7)).unwrap()
    }

    #[test]
    fn sealed_values_open_only_in_their_own_context() {
        let sealing = sealing(OLD);
        let sealed = sealing.seal(b"session:1", b"tokens");
        assert_eq!(
            sealing.open_sealed(b"session:1", &sealed).unwrap(),
            b"tokens"
        );
        assert_eq!(sealing.open_sealed(b"session:2", &sealed), None);
    }

    #[test]
    fn any_changed_bit_is_detected() {
        let sealing = sealing(OLD);
        let sealed = sealing.seal(b"c", b"tokens");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(sealing.open_sealed(b"c", &changed), None, "byte {at}");
        }
        assert_eq!(sealing.open_sealed(b"c", &sealed[..20]), None);
    }

    #[test]
    fn after_a_rotation_old_values_open_and_the_new_key_seals() {
        let before = sealing(OLD).seal(b"c", b"old");
        let rotated = sealing(&format!("# since May\n{NEW}\n\n{OLD}\n"));
        assert_eq!(rotated.open_sealed(b"c", &before).unwrap(), b"old");
        let after = rotated.seal(b"c", b"new");
        assert_eq!(sealing(OLD).open_sealed(b"c", &after), None);
        assert_eq!(sealing(NEW).open_sealed(b"c", &after).unwrap(), b"new");
    }

    #[test]
    fn a_keyed_hash_depends_on_key_context_and_value() {
        let hash = |keys: &str, context: &[u8], value: &[u8]| {
            let hashes = sealing(keys).keyed_hashes(context, value);
            assert_eq!(hashes.len(), keys.lines().count());
            hashes
        };
        let old = hash(OLD, b"email:", b"ada");
        // python3, RFC 5869: prk = hmac(32 zero bytes, key); hmac(hmac(prk, HASH_KEY + b"\x01"), b"email:ada")
        assert_eq!(
            hex::encode(old[0]),
            "d2d7d1dd5aae26bbd42686c813994050512ea86e21fc4029547007e38e5d16d4"
        );
        assert_ne!(old, hash(OLD, b"person:", b"ada"));
        assert_ne!(old, hash(OLD, b"email:", b"bob"));
        let rotated = hash(&format!("{NEW}\n{OLD}"), b"email:", b"ada");
        assert_eq!([hash(NEW, b"email:", b"ada"), old].concat(), rotated);
    }

    #[test]
    fn the_keys_file_is_created_once_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("below/poolgate.keys");
        let sealed = Sealing::open(&path, Random::system())
            .unwrap()
            .seal(b"c", b"x");
        let again = Sealing::open(&path, Random::system()).unwrap();
        assert_eq!(again.open_sealed(b"c", &sealed).unwrap(), b"x");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(
                std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
    }

    #[test]
    fn an_invalid_line_is_reported_by_number_and_not_shown() {
        let error = Sealing::parse(&format!("{OLD}\ncanary"), Random::seeded(1))
            .unwrap_err()
            .to_string();
        assert_eq!(error, "SESSION_KEYS_FILE: line 2 is not 32 bytes in base64");
        assert!(matches!(
            Sealing::parse("# none\n", Random::seeded(1)),
            Err(Error::Empty)
        ));
    }
}
