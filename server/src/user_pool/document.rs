//! Conversion between JSON and the SDK's `Document`.

use aws_smithy_types::{Document, Number};
use serde_json::Value;

/// Converts JSON for a request.
pub(super) fn from_json(value: Value) -> Document {
    match value {
        Value::Null => Document::Null,
        Value::Bool(flag) => Document::Bool(flag),
        Value::Number(number) => Document::Number(match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => Number::PosInt(number),
            (None, Some(number)) => Number::NegInt(number),
            (None, None) => Number::Float(number.as_f64().unwrap_or_default()),
        }),
        Value::String(text) => Document::String(text),
        Value::Array(values) => Document::Array(values.into_iter().map(from_json).collect()),
        Value::Object(members) => Document::Object(
            members
                .into_iter()
                .map(|(name, value)| (name, from_json(value)))
                .collect(),
        ),
    }
}

/// Converts a document of a response. A number that JSON cannot express becomes `null`.
pub(super) fn into_json(document: Document) -> Value {
    match document {
        Document::Null => Value::Null,
        Document::Bool(flag) => flag.into(),
        Document::Number(Number::PosInt(number)) => number.into(),
        Document::Number(Number::NegInt(number)) => number.into(),
        Document::Number(Number::Float(number)) => number.into(),
        Document::String(text) => text.into(),
        Document::Array(values) => values.into_iter().map(into_json).collect(),
        Document::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, into_json(value)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_stays_the_same_in_both_directions() {
        let value = json!({
            "rp": { "id": "localhost" }, "pubKeyCredParams": [{ "alg": -7 }, { "alg": 257 }],
            "timeout": 60000, "share": 0.5, "attestation": null, "extensions": {}, "discoverable": true,
        });
        assert_eq!(into_json(from_json(value.clone())), value);
    }
}
