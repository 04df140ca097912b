//! `AttributeType`, in requests and responses.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, users::User},
};

/// An attribute of a request.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SentAttribute {
    name: Option<String>,
    /// Optional in the service model; absent means empty.
    #[serde(default)]
    value: String,
}

/// Returns names and values.
pub fn read(sent: Vec<SentAttribute>) -> Result<Vec<(String, String)>, Refusal> {
    sent.into_iter()
        .map(|sent| Ok((required(sent.name, "userAttributes.name")?, sent.value)))
        .collect()
}

/// An attribute of a response.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Attribute {
    name: String,
    value: String,
}

impl Attribute {
    pub fn new(name: &str, value: &str) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
        }
    }
}

/// Returns every attribute of a user, `sub` first.
pub fn of_user(user: &User) -> Vec<Attribute> {
    let sub = ("sub".to_owned(), user.sub.clone());
    std::iter::once(sub)
        .chain(user.attributes.clone())
        .map(|(name, value)| Attribute { name, value })
        .collect()
}

/// Returns the requested attributes of a user. Like Cognito, refuses if the user does not have one of them.
pub fn select(user: &User, names: &[String]) -> Result<Vec<Attribute>, Refusal> {
    let all = of_user(user);
    let exists = |name: &String| all.iter().any(|attribute| attribute.name == *name);
    if !names.iter().all(exists) {
        return Err(Refusal::InvalidParameter(
            "One or more requested attributes do not exist.".to_owned(),
        ));
    }
    Ok(all
        .into_iter()
        .filter(|attribute| names.contains(&attribute.name))
        .collect())
}
