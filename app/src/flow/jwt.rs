//! Takes raw tokens apart for display. Nothing is verified here: the server does that, and the page shows its result.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use zeroize::Zeroizing;

/// The three parts of a token, encoded in base64url (RFC 7515, section 7.1).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    pub header: &'a str,
    pub payload: &'a str,
    pub signature: &'a str,
}

/// The header and the payload of a token (RFC 7515, section 3.1) as indented JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub header: String,
    pub payload: String,
}

/// A limit that a token of some size comes close to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeLimit {
    /// 4,096 bytes: what browsers store in one cookie at least (RFC 6265, section 6.1).
    Cookie,
    /// 8 kB: what nginx and Apache accept by default as one header field.
    Header,
}

/// Sizes from which on a token is close to a limit, because its header field or cookie contains more than the token.
const NEAR_COOKIE: u32 = 3_600;
const NEAR_HEADER: u32 = 7_600;

/// Splits a token; returns `None` if it is not one.
pub fn split(raw: &str) -> Option<Parts<'_>> {
    let mut parts = raw.split('.');
    let [header, payload, signature] = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(Parts {
        header,
        payload,
        signature,
    })
}

impl Parts<'_> {
    /// Decodes header and payload; returns `None` if one of them is not JSON.
    pub fn decode(self) -> Option<Decoded> {
        Some(Decoded {
            header: decode_part(self.header)?,
            payload: decode_part(self.payload)?,
        })
    }
}

fn decode_part(part: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    let value: Value = serde_json::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
    Some(pretty(&value))
}

/// Returns the limit that a token of this many bytes is close to or above.
pub const fn size_limit(bytes: u32) -> Option<SizeLimit> {
    match bytes {
        NEAR_HEADER.. => Some(SizeLimit::Header),
        NEAR_COOKIE.. => Some(SizeLimit::Cookie),
        _ => None,
    }
}

/// Returns a command that calls `url` with the token (RFC 6750, section 2.1), for a POSIX shell.
pub fn curl(url: &str, token: &str) -> Zeroizing<String> {
    let url = url.replace('\'', r"'\''");
    let parts = ["curl -H 'Authorization: Bearer ", token, "' '", &url, "'"];
    Zeroizing::new(parts.concat())
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

    fn decode(raw: &str) -> Option<Decoded> {
        split(raw)?.decode()
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

    #[test]
    fn the_parts_of_a_token_are_the_whole_token() {
        let raw = token("{}", "{}");
        let Some(Parts {
            header,
            payload,
            signature,
        }) = split(&raw)
        else {
            panic!("{raw}");
        };
        assert_eq!([header, payload, signature].join("."), raw);
        assert_eq!(signature, "c2ln");
    }

    #[test]
    fn a_token_is_close_to_a_limit_before_it_reaches_it() {
        assert_eq!(size_limit(3_599), None);
        assert_eq!(size_limit(3_600), Some(SizeLimit::Cookie));
        assert_eq!(size_limit(7_599), Some(SizeLimit::Cookie));
        assert_eq!(size_limit(7_600), Some(SizeLimit::Header));
    }

    #[test]
    fn a_quotation_mark_in_an_address_does_not_end_the_argument() {
        let command = curl("https://a.example/?x='; rm -rf ~'", "t");
        assert_eq!(
            command.as_str(),
            r"curl -H 'Authorization: Bearer t' 'https://a.example/?x='\''; rm -rf ~'\'''"
        );
    }
}
