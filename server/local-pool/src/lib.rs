//! Three folders; imports go one way, `http -> rules -> pool`:
//!
//! - `http`: the server and its routes: the user-pools API (one file per Cognito operation), the hosted pages with the
//!   OAuth 2.0 endpoints, the mailbox, the published documents.
//! - `rules`: accounts (registration, proof of the password, password reset), sign-in with its challenges, second factors,
//!   tokens, and client secrets.
//! - `arguments`: the command line; uses `pool` only.
//! - `pool`: the state and its storage: users, clients, codes, keys, limits, lockout, emails; and Cognito's exceptions.
#![doc = "\n# About\n\n"]
#![doc = include_str!("../README.md")]

mod arguments;
mod http;
mod pool;
mod rules;

pub use arguments::Arguments;
pub use http::server::{LocalPool, start};
pub use pool::clients::auth_flow::ExplicitAuthFlow;
pub use pool::clock::Clock;
pub use pool::description::{ClientDescription, DemoUser, Description};
pub use pool::error::Error;
pub use pool::message::{DeliveryMedium, Message, Purpose};
pub use pool::options::Options;
pub use pool::password_policy::{ParsePasswordPolicyError, PasswordPolicy};
pub use pool::random::Random;
pub use pool::settings::auth_factor::AuthFactor;
pub use pool::settings::custom_challenge::{CustomChallenge, ParseCustomChallengeError};
pub use pool::settings::device_configuration::DeviceConfiguration;
pub use pool::settings::mfa::{Mfa, MfaConfiguration};
pub use pool::settings::session_configuration::{
    SessionConfiguration, TokenSessionConfiguration, UserSessionTracking,
};
pub use pool::settings::tier::UserPoolTier;
pub use pool::settings::username_attributes::UsernameAttributes;
pub use pool::settings::web_authn::UserVerification;
pub use pool::storage::Error as StorageError;
pub use pool::totp::totp_code;
