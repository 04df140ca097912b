//! Numbers modulo N: parsing, padding, encoding and multiplication, and the constants N and k.
//!
//! Arithmetic uses crypto-bigint's Montgomery form with a constant modulus: its running time depends on the sizes of the
//! numbers and not on their values.

use alloc::{string::String, vec::Vec};

#[cfg(feature = "verifier")]
use crypto_bigint::CtEq;
use crypto_bigint::{U256, U3072, const_monty_params, modular::ConstMontyForm};
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, hex};

const_monty_params!(
    Modulus,
    U3072,
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd\
     ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
     ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f\
     83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b\
     e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510\
     15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7\
     abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c\
     bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
    "N: the prime of RFC 3526, section 5 (group 15; RFC 5054 lists it with another g)."
);

/// A number modulo N.
pub(crate) type Element = ConstMontyForm<Modulus, { U3072::LIMBS }>;

/// k = H(00 | N | g), the multiplier of SRP-6a (RFC 5054, section 2.5.3), with Cognito's padding: g is the one byte 02.
const K: U256 =
    U256::from_be_hex("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");

/// Parses a hexadecimal number from 1 to N - 1. Leading zeros are ignored.
///
/// # Errors
///
/// [`Error::InvalidHex`]; `zero` for a number that is 0 modulo N; [`Error::OutOfRange`] for a number above N. Cognito's
/// own clients reduce such a number. This crate rejects it, because a peer that follows the protocol has reduced it
/// already.
pub(crate) fn parse(digits: &str, zero: Error) -> Result<Element, Error> {
    let mut bytes = hex::decode(digits)?;
    let number = from_bytes(&bytes);
    bytes.zeroize();
    let number = number?;
    // RFC 5054, sections 2.5.3 and 2.5.4: abort if B % N = 0 or A % N = 0. Two such numbers are below 2N: 0 and N.
    if number == U3072::ZERO || number == *Element::MODULUS {
        return Err(zero);
    }
    if number > *Element::MODULUS {
        return Err(Error::OutOfRange);
    }
    Ok(Element::new(&number))
}

/// Checks that a peer's public value, A or B, is a hexadecimal number from 1 to N - 1. Every honest peer sends one.
///
/// A server that knows no verifier for a user can check A all the same, so that it rejects a bad one whether or not the
/// user exists.
///
/// # Errors
///
/// [`Error::InvalidHex`], [`Error::OutOfRange`], or [`Error::ZeroA`] for 0 modulo N.
pub fn check_public_value(digits: &str) -> Result<(), Error> {
    parse(digits, Error::ZeroA).map(drop)
}

fn from_bytes(bytes: &[u8]) -> Result<U3072, Error> {
    let bytes = without_leading_zeros(bytes);
    let start = U3072::BYTES
        .checked_sub(bytes.len())
        .ok_or(Error::OutOfRange)?;
    let mut number = Zeroizing::new([0; U3072::BYTES]);
    number[start..].copy_from_slice(bytes);
    Ok(U3072::from_be_slice(number.as_slice()))
}

/// Returns the big-endian bytes of a number, padded as Cognito hashes them.
///
/// The time that hashing takes reveals the number of leading zero bytes. Cognito hashes numbers without them, so no
/// implementation can hide it; every secret that is hashed this way is new for each login.
pub(crate) fn padded_bytes(element: &Element) -> Zeroizing<Vec<u8>> {
    let number = Zeroizing::new(element.retrieve());
    let mut bytes = number.to_be_bytes();
    let padded = pad(bytes.as_slice());
    bytes.as_mut_slice().zeroize();
    padded
}

/// Pads a number as Cognito does: no leading zeros, except for one zero byte if the first bit is set or the number is
/// zero. Java's `BigInteger.toByteArray` returns the same bytes. PAD in RFC 5054, section 2.1, differs: it pads to the
/// length of N.
pub(crate) fn pad(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let bytes = without_leading_zeros(bytes);
    let mut padded = Vec::with_capacity(1 + bytes.len());
    if bytes.first().is_none_or(|first| *first >= 0x80) {
        padded.push(0);
    }
    padded.extend_from_slice(bytes);
    Zeroizing::new(padded)
}

/// Encodes a number in hexadecimal: lower case, whole bytes, no leading zero bytes. Zero is `00`.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    match without_leading_zeros(bytes) {
        [] => hex::encode(&[0]),
        bytes => hex::encode(bytes),
    }
}

fn without_leading_zeros(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    &bytes[zeros..]
}

/// One modular multiplication. A login spends nearly all of its time here.
///
/// It must not be inlined. Browsers first compile new code with a fast compiler into slow code, and replace a function
/// that is called often with optimized code from its next call on. Inlined into a loop that runs once, this function
/// would run the whole first login in slow code.
#[inline(never)]
pub(crate) fn multiply(left: &Element, right: &Element) -> Element {
    left.mul(right)
}

/// left * right, wiped when it is dropped.
#[cfg(feature = "verifier")]
pub(crate) fn product(left: &Element, right: &Element) -> Zeroizing<Element> {
    Zeroizing::new(multiply(left, right))
}

/// k * element, wiped when it is dropped.
pub(crate) fn times_k(element: &Element) -> Zeroizing<Element> {
    Zeroizing::new(multiply(&Element::new(&K.resize()), element))
}

/// Compares two numbers in constant time.
#[cfg(feature = "verifier")]
pub(crate) fn equal(left: &Element, right: &Element) -> bool {
    left.ct_eq(right).to_bool()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod oracle;
#[cfg(test)]
mod tests;
