//! Hexadecimal as Cognito's clients write it: either case, and of odd length when a number begins with a small digit.
//! Spaces, signs and `0x` are not part of it.

use alloc::{string::String, vec::Vec};

use crate::Error;

/// Reads `digits` as one big-endian number. Of an odd number of digits the first stands alone: `abc` is `0abc`.
///
/// # Errors
///
/// [`Error::InvalidHex`] if there is no digit, or a character that is none.
pub(crate) fn decode(digits: &str) -> Result<Vec<u8>, Error> {
    let digits = digits.as_bytes();
    if digits.is_empty() {
        return Err(Error::InvalidHex);
    }
    let (head, pairs) = digits.split_at(digits.len() % 2);
    let mut bytes = Vec::with_capacity(digits.len().div_ceil(2));
    for digit in head {
        bytes.push(value(*digit)?);
    }
    for pair in pairs.chunks_exact(2) {
        bytes.push(value(pair[0])? << 4 | value(pair[1])?);
    }
    Ok(bytes)
}

/// Writes `bytes` in lower case, two digits each. No table and no branch: a verifier passes through here.
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
    let letter = 9_u8.wrapping_sub(nibble) >> 7; // 1 from ten on: the subtraction wraps
    char::from(b'0' + nibble + letter * (b'a' - b'0' - 10))
}

#[cfg(test)]
mod tests;
