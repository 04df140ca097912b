//! Hexadecimal as Cognito's clients write it: upper or lower case, with an odd number of digits if the first byte is
//! small. Spaces, signs and `0x` are rejected.

use alloc::{string::String, vec::Vec};

use crate::Error;

/// Decodes `digits` as one big-endian number. If their number is odd, a zero is assumed before the first: `abc` is
/// `0abc`.
///
/// # Errors
///
/// [`Error::InvalidHex`] if `digits` is empty or contains anything but hexadecimal digits.
pub(crate) fn decode(digits: &str) -> Result<Vec<u8>, Error> {
    let digits = digits.as_bytes();
    if digits.is_empty() {
        return Err(Error::InvalidHex);
    }
    let (first, pairs) = digits.split_at(digits.len() % 2);
    let mut bytes = Vec::with_capacity(digits.len().div_ceil(2));
    for digit in first {
        bytes.push(value(*digit)?);
    }
    for pair in pairs.chunks_exact(2) {
        bytes.push(value(pair[0])? << 4 | value(pair[1])?);
    }
    Ok(bytes)
}

/// Encodes `bytes` in lower case, two digits each. Uses no table and no branch, because verifiers are encoded too.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        digits.push(digit(byte >> 4));
        digits.push(digit(byte & 0x0f));
    }
    digits
}

fn value(digit: u8) -> Result<u8, Error> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(Error::InvalidHex),
    }
}

fn digit(nibble: u8) -> char {
    let is_letter = 9_u8.wrapping_sub(nibble) >> 7; // 1 from ten upwards, where the subtraction wraps
    char::from(b'0' + nibble + is_letter * (b'a' - b'0' - 10))
}

#[cfg(test)]
mod tests;
