//! Decodes raw tokens for display. Nothing is verified here: the server does that, and the page shows its result.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

/// The header and the payload of a token (RFC 7515, section 3.1) as indented JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub header: String,
    pub payload: String,
}

/// Decodes a token; returns `None` if it is not one.
pub fn decode(raw: &str) -> Option<Decoded> {
    let mut parts = raw.split('.');
    let (header, payload) = (parts.next()?, parts.next()?);
    // A compact JWS has three parts (RFC 7515, section 7.1).
    (parts.count() == 1).then_some(())?;
    Some(Decoded {
        header: decode_part(header)?,
        payload: decode_part(payload)?,
    })
}

fn decode_part(part: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    let value: Value = serde_json::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
    Some(pretty(&value))
}

/// Returns `value` as JSON, indented by two spaces.
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
    fn a_decoded_token_is_indented_and_keeps_its_order() {
        let decoded = decode(&token(r#"{"kid":"k","alg":"RS256"}"#, r#"{"sub":"ä"}"#)).unwrap();
        assert_eq!(
            decoded.header,
            "{\n  \"kid\": \"k\",\n  \"alg\": \"RS256\"\n}"
        );
        assert_eq!(decoded.payload, "{\n  \"sub\": \"ä\"\n}");
    }

    #[test]
    fn text_that_is_not_a_token_is_not_decoded() {
        let four = format!("{}.x", token("{}", "{}"));
        for text in ["", "a.b", "!.!.!", &token("{}", "no json"), &four] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
