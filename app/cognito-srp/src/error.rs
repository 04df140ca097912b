//! Why a value was rejected. Errors never contain the value itself, because most of these values are secrets or could
//! reveal one.

use core::fmt;

/// Why a value was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Error {
    /// A number or a salt is empty or contains a character that is not a hexadecimal digit.
    InvalidHex,
    /// The secret block or the signature is not base64 with padding (RFC 4648, section 4).
    InvalidBase64,
    /// A number is larger than N. Honest peers never send one, because both sides reduce modulo N.
    OutOfRange,
    /// A mod N is zero, which would make the key predictable for anyone (RFC 5054, section 2.5.4).
    ZeroA,
    /// B mod N is zero, which would make the key independent of the password (RFC 5054, section 2.5.3).
    ZeroB,
    /// u is zero, which would make the key independent of the verifier (T. Wu, SRP Protocol Design, safeguards).
    ZeroU,
    /// The signature is well-formed but does not match: the password is wrong or a signed value was changed.
    SignatureMismatch,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InvalidHex => "not a hexadecimal number",
            Self::InvalidBase64 => "not base64",
            Self::OutOfRange => "a number is larger than the modulus",
            Self::ZeroA => "the client's public value is zero",
            Self::ZeroB => "the server's public value is zero",
            Self::ZeroU => "the scrambling parameter is zero",
            Self::SignatureMismatch => "the signature does not match",
        })
    }
}

impl core::error::Error for Error {}
