//! What this crate refuses. An error never carries the value it is about: most of them are secrets or lead to one.

use core::fmt;

/// Why a value was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Error {
    /// A number or a salt is empty or has a character that is no hexadecimal digit.
    InvalidHex,
    /// The secret block or the signature is not base64 (RFC 4648, section 4, with padding).
    InvalidBase64,
    /// A number is larger than N: no honest side sends one, since both reduce modulo N.
    OutOfRange,
    /// A mod N is zero. With such an A anybody would know the key (RFC 5054, section 2.5.4).
    ZeroA,
    /// B mod N is zero. With such a B the key would not depend on the password (RFC 5054, section 2.5.3).
    ZeroB,
    /// u is zero. With such a u the verifier takes no part in the key (T. Wu, SRP Protocol Design, safeguards).
    ZeroU,
    /// The signature is well-formed and does not match: a wrong password, or something was changed on the way.
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
