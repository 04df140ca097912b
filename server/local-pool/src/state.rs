//! What the pool knows and keeps over a restart. What it forgets is in [`crate::memory`].

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use crate::{
    Message, mailbox,
    tokens::{self, RefreshToken, SignIn},
    users::User,
};

/// The version of the file; another number is not read.
pub const VERSION: u32 = 1;

/// The content of the state file. Without `Debug`: it holds every secret of the pool.
#[derive(Serialize, Deserialize)]
pub struct State {
    /// [`VERSION`].
    pub version: u32,
    /// What is made once, at the first start.
    pub secrets: Secrets,
    /// Everybody, by `sub`.
    pub users: BTreeMap<String, User>,
    /// Every sign-in of the last two months, by `origin_jti`.
    pub sign_ins: BTreeMap<String, SignIn>,
    /// Refresh tokens, by fingerprint: the tokens themselves are not kept.
    pub refresh_tokens: BTreeMap<String, RefreshToken>,
    /// The mails, newest first.
    pub messages: VecDeque<Message>,
}

/// The secrets of a pool.
#[derive(Clone, Serialize, Deserialize)]
pub struct Secrets {
    /// The RSA key as PKCS#8, base64.
    pub signing_key: String,
    /// The key from which users that do not exist are simulated, base64.
    pub simulation_key: String,
    /// The secret of the confidential client.
    pub client_secret: String,
}

impl State {
    /// A pool without users.
    pub fn new(secrets: Secrets) -> Self {
        Self {
            version: VERSION,
            secrets,
            users: BTreeMap::new(),
            sign_ins: BTreeMap::new(),
            refresh_tokens: BTreeMap::new(),
            messages: VecDeque::new(),
        }
    }

    /// The user with this e-mail address or `sub`, whatever its case.
    pub fn user_by_name(&self, name: &str) -> Option<&User> {
        self.users.values().find(|user| user.is_called(name))
    }

    /// The same, to change it.
    pub fn user_by_name_mut(&mut self, name: &str) -> Option<&mut User> {
        self.users.values_mut().find(|user| user.is_called(name))
    }

    /// Puts a mail on top, and lets the oldest go when there are too many.
    pub fn deliver(&mut self, message: Message) {
        self.messages.push_front(message);
        self.messages.truncate(mailbox::CAPACITY);
    }

    /// Lets go of what expired long ago, so that the file does not grow for ever; what expired lately is still known
    /// as expired.
    pub fn forget_expired(&mut self, now: i64) {
        self.sign_ins
            .retain(|_, sign_in| sign_in.expires_at + tokens::REFRESH_LIFETIME > now);
        let Self {
            sign_ins,
            refresh_tokens,
            ..
        } = self;
        refresh_tokens.retain(|_, token| sign_ins.contains_key(&token.origin_jti));
    }
}
