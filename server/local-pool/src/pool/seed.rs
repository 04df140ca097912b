//! The seed file: what a new pool starts with. Names and values are those of Cognito's API, in JSON.
//!
//! Everything is optional. An error names the place in the file: `users[1].status`.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

use crate::pool::{
    clients::{CONFIDENTIAL_ID, PUBLIC_ID},
    error::Error,
    settings::mfa::Mfa,
    user_status::UserStatus,
};

/// The content of a seed file. Without `Debug`, because it contains passwords and a client secret.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Seed {
    /// Ids and the secret of the app clients.
    pub clients: SeedClients,
    /// The groups of the pool.
    pub groups: Vec<SeedGroup>,
    /// The users of the pool.
    pub users: Vec<SeedUser>,
}

/// The two clients.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SeedClients {
    pub confidential: SeedConfidentialClient,
    pub public: SeedPublicClient,
}

/// The client with a secret.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SeedConfidentialClient {
    pub client_id: String,
    /// Generated and stored if it is absent.
    pub client_secret: Option<String>,
}

/// The client without a secret.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SeedPublicClient {
    pub client_id: String,
}

/// A group.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedGroup {
    pub name: String,
    pub description: Option<String>,
    pub precedence: Option<u32>,
}

/// A user.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedUser {
    /// What the user signs in with, if that is an email address, or else an attribute.
    pub email: Option<String>,
    /// What the user signs in with, if it is not an email address. Default: the same as `email`.
    pub username: Option<String>,
    /// A UUID; random if it is absent.
    pub sub: Option<String>,
    /// Absent for a user who has none.
    pub password: Option<String>,
    #[serde(default = "confirmed")]
    pub status: UserStatus,
    #[serde(default = "enabled")]
    pub enabled: bool,
    /// Further attributes. The flags `email_verified` and `phone_number_verified` are `"true"` unless they are given or
    /// the user is unconfirmed.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// The second factor of the user, which must be verified: a phone number for `SMS_MFA`, a `totp_secret` for
    /// `SOFTWARE_TOKEN_MFA`.
    pub preferred_mfa: Option<Mfa>,
    /// The secret of the user's authenticator app, in base32.
    pub totp_secret: Option<String>,
    /// Names of groups of the file.
    #[serde(default)]
    pub groups: Vec<String>,
}

impl SeedUser {
    /// Returns what the user signs in with, after the member that contains it.
    pub fn name(&self) -> (&'static str, &str) {
        match &self.username {
            Some(username) => ("username", username),
            None => ("email", self.email.as_deref().unwrap_or_default()),
        }
    }
}

fn confirmed() -> UserStatus {
    UserStatus::Confirmed
}

fn enabled() -> bool {
    true
}

impl Default for SeedConfidentialClient {
    fn default() -> Self {
        Self {
            client_id: CONFIDENTIAL_ID.to_owned(),
            client_secret: None,
        }
    }
}

impl Default for SeedPublicClient {
    fn default() -> Self {
        Self {
            client_id: PUBLIC_ID.to_owned(),
        }
    }
}

/// A part of the seed that cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The place in the file.
    pub at: String,
    /// Why it cannot be used.
    pub reason: String,
}

impl Invalid {
    pub fn new(at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            reason: reason.into(),
        }
    }
}

impl Seed {
    /// Reads a file, and checks everything that does not depend on the settings of the pool.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let unreadable = |reason: String| Error::Seed {
            path: path.to_owned(),
            reason,
        };
        let text = fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
        parse(&text).map_err(|invalid| unreadable(format!("{}: {}", invalid.at, invalid.reason)))
    }

    fn check_clients(&self) -> Result<(), Invalid> {
        let SeedClients {
            confidential,
            public,
        } = &self.clients;
        // Letters and digits, so that a Basic header contains them as they are.
        let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        for (at, id) in [
            ("clients.confidential.client_id", &confidential.client_id),
            ("clients.public.client_id", &public.client_id),
        ] {
            if !(1..=128).contains(&id.len()) || !is_word(id) {
                return Err(Invalid::new(at, "must be 1 to 128 letters and digits"));
            }
        }
        if confidential.client_id == public.client_id {
            let reason = "must differ from the id of the confidential client";
            return Err(Invalid::new("clients.public.client_id", reason));
        }
        let valid = |secret: &String| (24..=64).contains(&secret.len()) && is_word(secret);
        if confidential.client_secret.as_ref().is_none_or(valid) {
            return Ok(());
        }
        let at = "clients.confidential.client_secret";
        Err(Invalid::new(at, "must be 24 to 64 letters and digits"))
    }

    fn check_groups(&self) -> Result<(), Invalid> {
        let known = |name: &String| self.groups.iter().any(|group| group.name == *name);
        for (index, user) in self.users.iter().enumerate() {
            if let Some(unknown) = user.groups.iter().find(|name| !known(name)) {
                let at = format!("users[{index}].groups");
                return Err(Invalid::new(at, format!("there is no group `{unknown}`")));
            }
        }
        Ok(())
    }

    fn check_names(&self) -> Result<(), Invalid> {
        for (index, user) in self.users.iter().enumerate() {
            let (member, name) = user.name();
            let at = || format!("users[{index}].{member}");
            if name.is_empty() {
                return Err(Invalid::new(at(), "missing"));
            }
            let is_same = |other: &SeedUser| other.name().1.eq_ignore_ascii_case(name);
            if self.users[..index].iter().any(is_same) {
                return Err(Invalid::new(at(), "another user has this name"));
            }
        }
        Ok(())
    }
}

fn parse(text: &str) -> Result<Seed, Invalid> {
    let mut json = serde_json::Deserializer::from_str(text);
    let seed: Seed = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| Invalid::new(error.path().to_string(), error.inner().to_string()))?;
    json.end()
        .map_err(|error| Invalid::new(".", error.to_string()))?;
    seed.check_clients()?;
    seed.check_groups()?;
    seed.check_names()?;
    Ok(seed)
}

#[cfg(test)]
mod tests {
    use super::{UserStatus, parse};

    fn place(text: &str) -> String {
        parse(text).err().unwrap().at
    }

    #[test]
    fn everything_is_optional() {
        let seed = parse("{}").unwrap();
        assert_eq!(seed.clients.public.client_id, super::PUBLIC_ID);
        let seed = parse(r#"{ "users": [{ "email": "ada@example.com" }] }"#).unwrap();
        assert_eq!(seed.users[0].status, UserStatus::Confirmed);
        assert!(seed.users[0].enabled);
    }

    #[test]
    fn the_error_names_the_place_in_the_file() {
        for (text, at) in [
            (r#"{ "user": [] }"#, "user"),
            (
                r#"{ "users": [{ "email": "a@b.c", "status": "NEW" }] }"#,
                "users[0].status",
            ),
            (r#"{ "users": [{ "email": 1 }] }"#, "users[0].email"),
            (
                r#"{ "users": [{ "email": "a@b.c", "groups": ["x"] }] }"#,
                "users[0].groups",
            ),
            (
                r#"{ "users": [{ "email": "a@b.c" }, { "email": "A@b.c" }] }"#,
                "users[1].email",
            ),
            (
                r#"{ "users": [{ "email": "a@b.c" }, { "username": "a@b.c" }] }"#,
                "users[1].username",
            ),
            (r#"{ "users": [{ "enabled": true }] }"#, "users[0].email"),
            (
                r#"{ "clients": { "confidential": { "client_secret": "short" } } }"#,
                "clients.confidential.client_secret",
            ),
            (
                r#"{ "clients": { "public": { "client_id": "a b" } } }"#,
                "clients.public.client_id",
            ),
        ] {
            assert_eq!(place(text), at, "{text}");
        }
    }
}
