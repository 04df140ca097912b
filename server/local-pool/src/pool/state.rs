//! The state that survives a restart. The rest is in [`crate::pool::volatile`].

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use crate::pool::{
    clients::client_secret::ClientSecret,
    groups::Group,
    message::{self, Message},
    sign_ins::{REFRESH_LIFETIME, RefreshToken, SignIn},
    users::User,
};

/// The version of the file; a file with another version is not read.
pub const VERSION: u32 = 1;

/// The content of the state file. Without `Debug`: it contains every secret of the pool.
#[derive(Serialize, Deserialize)]
pub struct State {
    /// [`VERSION`].
    pub version: u32,
    /// Generated once, on first start.
    pub secrets: Secrets,
    /// Users by `sub`.
    pub users: BTreeMap<String, User>,
    /// Groups by name. Older files only have the names, at the users.
    #[serde(default)]
    pub groups: BTreeMap<String, Group>,
    /// The sign-ins of the last two months, by `origin_jti`.
    pub sign_ins: BTreeMap<String, SignIn>,
    /// Refresh tokens by fingerprint: the tokens themselves are not stored.
    pub refresh_tokens: BTreeMap<String, RefreshToken>,
    /// The emails and SMS messages, newest first.
    pub messages: VecDeque<Message>,
}

/// The secrets of a pool.
#[derive(Clone, Serialize, Deserialize)]
#[expect(
    clippy::struct_field_names,
    reason = "these are the secrets of a client"
)]
pub struct Secrets {
    /// The RSA key as PKCS#8, base64.
    pub signing_key: String,
    /// The key that was replaced last: it signs no longer, and is still published.
    #[serde(default)]
    pub former_signing_key: Option<String>,
    /// The key that decoy users are derived from, base64.
    #[serde(alias = "simulation_key")] // its name in older files
    pub decoy_key: String,
    /// The first secret of the confidential client.
    pub client_secret: String,
    /// Its secrets since the first change of them.
    #[serde(default)]
    pub client_secrets: Vec<ClientSecret>,
}

impl State {
    /// Creates a state without users.
    pub fn new(secrets: Secrets) -> Self {
        Self {
            version: VERSION,
            secrets,
            users: BTreeMap::new(),
            groups: BTreeMap::new(),
            sign_ins: BTreeMap::new(),
            refresh_tokens: BTreeMap::new(),
            messages: VecDeque::new(),
        }
    }

    /// Returns the user who signs in with this name, or has this `sub`, ignoring case.
    pub fn user_by_name(&self, name: &str) -> Option<&User> {
        self.users.values().find(|user| user.is_named(name))
    }

    /// Like [`State::user_by_name`], but mutable.
    pub fn user_by_name_mut(&mut self, name: &str) -> Option<&mut User> {
        self.users.values_mut().find(|user| user.is_named(name))
    }

    /// Creates the groups that users are in and that do not exist, as in older files.
    pub fn create_missing_groups(&mut self, now: i64) {
        for name in self.users.values().flat_map(|user| &user.groups) {
            self.groups
                .entry(name.clone())
                .or_insert_with(|| Group::named(name, None, now));
        }
    }

    /// Adds a message, and removes the oldest ones above [`message::CAPACITY`].
    pub fn add_message(&mut self, message: Message) {
        self.messages.push_front(message);
        self.messages.truncate(message::CAPACITY);
    }

    /// Removes sign-ins that expired a refresh lifetime ago, so that the file does not grow without bound. Those that
    /// expired later are kept, so that their tokens are reported as expired and not as unknown.
    pub fn remove_expired(&mut self, now: i64) {
        self.sign_ins
            .retain(|_, sign_in| sign_in.expires_at + REFRESH_LIFETIME > now);
        let Self {
            sign_ins,
            refresh_tokens,
            ..
        } = self;
        refresh_tokens.retain(|_, token| sign_ins.contains_key(&token.origin_jti));
    }
}

#[cfg(test)]
mod tests {
    use super::Secrets;

    #[test]
    fn the_old_name_of_the_decoy_key_is_still_read() {
        let file = r#"{ "signing_key": "a", "simulation_key": "b", "client_secret": "c" }"#;
        let secrets: Secrets = serde_json::from_str(file).unwrap();
        assert_eq!(secrets.decoy_key, "b");
    }
}
