//! Passkeys (Web Authentication Level 2).
//!
//! - [`start_registration()`] and [`complete_registration()`]: adding one, with an access token.
//! - [`list_credentials()`] and [`delete_credential()`]: those that a user has.
//! - [`relying_party()`] and [`can_use()`]: what the settings allow. Signing in with a passkey is in `rules::sign_in`.

mod credentials;
mod registration;
mod relying_party;

pub use credentials::{CredentialDescription, delete_credential, list_credentials};
pub use registration::{complete_registration, start_registration};
pub use relying_party::{can_use, relying_party, user_verification};
