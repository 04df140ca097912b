//! How a body is read: `null` is an absent member, an unknown member is passed over, and what is required is missed by
//! the sentence that the service has for it.

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::pool::{refusal::Refusal, user_pool::UserPool};

/// Reads a body, runs an operation, writes its answer.
pub fn call<Request, Response>(
    pool: &UserPool,
    body: &[u8],
    operation: fn(&UserPool, Request) -> Result<Response, Refusal>,
) -> Result<Value, Refusal>
where
    Request: DeserializeOwned,
    Response: Serialize,
{
    let unreadable = |error: serde_json::Error| Refusal::Serialization(error.to_string());
    let mut body: Value = serde_json::from_slice(body).map_err(unreadable)?;
    drop_nulls(&mut body);
    let request = serde_json::from_value(body).map_err(unreadable)?;
    let answer = operation(pool, request)?;
    serde_json::to_value(answer).map_err(|_| Refusal::internal("an answer could not be written"))
}

/// Older SDKs send `null` for what they leave out, also within maps.
fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

/// A member that the service model requires.
pub fn required(member: Option<String>, name: &'static str) -> Result<String, Refusal> {
    member.ok_or(Refusal::MissingMember(name))
}

/// `AuthParameters` and `ChallengeResponses`.
#[derive(Default, serde::Deserialize)]
#[serde(transparent)]
pub struct Parameters(BTreeMap<String, String>);

impl Parameters {
    /// A parameter that the flow requires.
    pub fn required(&self, name: &'static str) -> Result<&str, Refusal> {
        self.optional(name).ok_or(Refusal::MissingParameter(name))
    }

    /// A parameter that may be absent.
    pub fn optional(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::drop_nulls;

    #[test]
    fn null_is_absent_at_every_depth() {
        let mut body = json!({ "a": null, "b": { "c": null, "d": [{ "e": null }] } });
        drop_nulls(&mut body);
        assert_eq!(body, json!({ "b": { "d": [{}] } }));
    }
}
