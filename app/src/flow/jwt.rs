//! The parts of a raw token, made readable. Nothing is verified here: the server did that, and the page says
//! with what result.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

/// Header and payload of a token (RFC 7515, section 3.1), indented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The header.
    pub header: String,
    /// The payload.
    pub payload: String,
}

/// Takes a token apart; nothing if it is none.
pub fn decode(raw: &str) -> Option<Decoded> {
    let mut parts = raw.split('.');
    let (header, payload) = (parts.next()?, parts.next()?);
    // A compact JWS has three parts (RFC 7515, section 7.1).
    (parts.count() == 1).then_some(())?;
    Some(Decoded {
        header: readable(header)?,
        payload: readable(payload)?,
    })
}

fn readable(part: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    let value: Value = serde_json::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
    Some(pretty(&value))
}

/// Indents a value by two blanks.
pub fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(header: &str, payload: &str) -> String {
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        format!("{}.{}.c2ln", encode(header), encode(payload))
    }

    #[test]
    fn header_and_payload_become_readable() {
        let decoded = decode(&token(r#"{"alg":"RS256"}"#, r#"{"sub":"ä"}"#)).unwrap();
        assert_eq!(decoded.header, "{\n  \"alg\": \"RS256\"\n}");
        assert_eq!(decoded.payload, "{\n  \"sub\": \"ä\"\n}");
    }

    #[test]
    fn what_is_no_token_is_not_decoded() {
        let four = format!("{}.x", token("{}", "{}"));
        for text in ["", "a.b", "!.!.!", &token("{}", "no json"), &four] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
