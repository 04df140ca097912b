//! The pool: its state and storage, and the rules that concern a single stored value. Nothing here depends on HTTP.
//!
//! - [`user_pool`]: the pool itself, and the only way to read or change its state.
//! - [`state`] is saved by [`storage`]; [`volatile`] is lost at a restart. [`first_start`] fills a new pool, from a [`seed`].
//! - [`users`], [`user_status`], [`groups`], [`attributes`], [`password_policy`], [`codes`], [`sign_ins`], [`message`]: what the state consists of.
//! - [`user_mfa`], [`totp`]: the second factors of a user. [`web_authn_credential`]: the passkeys. [`device`]: the devices.
//! - [`authentication_level`]: how strongly a user has signed in.
//! - [`limits`], [`lockout`], [`srp_exchanges`], [`pending_sign_ins`] with its [`challenge_name`], [`pending_registrations`]: what the volatile state
//!   consists of, and also [`sso_sessions`], by their cookies ([`expiring_map`]). [`session_record`]: what is recorded about a
//!   session. [`decoy`]: unknown users.
//! - [`settings`] and [`clients`]: the [`configuration`], which can change while the pool runs, and the [`keys`].
//!   [`published_secret`]: the file for the client secret. [`description`]: what does not change.
//! - [`clock`], [`random`], [`digest`]: time, randomness and hashes. [`options`], [`error`]: the start of a pool.
//! - [`refusal`]: Cognito's exceptions with their messages.

pub mod attributes;
pub mod authentication_level;
pub mod challenge_name;
pub mod clients;
pub mod clock;
pub mod codes;
pub mod configuration;
pub mod decoy;
pub mod description;
pub mod device;
pub mod digest;
pub mod error;
pub mod expiring_map;
pub mod first_start;
pub mod groups;
pub mod keys;
pub mod limits;
pub mod lockout;
pub mod message;
pub mod options;
pub mod password_policy;
pub mod pending_registrations;
pub mod pending_sign_ins;
pub mod published_secret;
pub mod random;
pub mod refusal;
pub mod seed;
pub mod session_record;
pub mod settings;
pub mod sign_ins;
pub mod srp_exchanges;
pub mod sso_sessions;
pub mod state;
pub mod storage;
pub mod totp;
pub mod user_mfa;
pub mod user_pool;
pub mod user_status;
pub mod users;
pub mod volatile;
pub mod web_authn_credential;
