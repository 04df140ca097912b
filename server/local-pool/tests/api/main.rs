//! The API over HTTP, with the AWS SDK for Rust as the client.
#![expect(
    clippy::unwrap_used,
    reason = "a failed unwrap fails the test; shared functions are part of the tests"
)]

mod admin;
mod admin_initiate_auth;
mod administration;
mod app;
mod authentication_levels;
mod authenticator;
mod change_password;
mod claim;
mod client_secrets;
mod clock;
mod concurrency;
mod configuration;
mod custom_auth;
mod devices;
mod flows;
mod forgot_password;
mod groups;
mod list_users;
mod lockout;
mod login;
mod mfa_setup;
mod new_password_required;
mod pages;
mod program;
mod protocol;
mod read_only;
mod refresh;
mod restart;
mod second_factors;
mod secret_hash;
mod seed;
mod session;
mod sessions;
mod sign_in;
mod sign_up;
mod software_token_mfa;
mod start;
#[path = "../support/world.rs"]
mod support;
mod tokens;
mod user_attributes;
mod user_auth;
mod usernames;
mod web_authn;
mod world;
