//! Parses requests: `null` counts as absent, unknown members are ignored, and a missing member is reported
//! with Cognito's message.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::pool::{refusal::Refusal, user_pool::UserPool};

/// Parses a body, runs an operation and serializes its response.
pub fn call<Request, Response>(
    pool: &UserPool,
    body: &[u8],
    operation: fn(&UserPool, Request) -> Result<Response, Refusal>,
) -> Result<Value, Refusal>
where
    Request: DeserializeOwned,
    Response: Serialize,
{
    let malformed = |error: serde_json::Error| Refusal::Serialization(error.to_string());
    let mut body: Value = serde_json::from_slice(body).map_err(malformed)?;
    remove_nulls(&mut body);
    let request = serde_json::from_value(body).map_err(malformed)?;
    let response = operation(pool, request)?;
    serde_json::to_value(response)
        .map_err(|error| Refusal::caused_by("a response could not be serialized", error))
}

/// Older SDKs send `null` for absent members, even inside maps.
fn remove_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(remove_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_nulls),
        _ => {}
    }
}

/// Returns a member that the service model requires.
pub fn required(member: Option<String>, name: &'static str) -> Result<String, Refusal> {
    member.ok_or(Refusal::MissingMember(name))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::remove_nulls;

    #[test]
    fn null_is_absent_at_every_depth() {
        let mut body = json!({ "a": null, "b": { "c": null, "d": [{ "e": null }] } });
        remove_nulls(&mut body);
        assert_eq!(body, json!({ "b": { "d": [{}] } }));
    }
}
