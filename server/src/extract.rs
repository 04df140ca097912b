//! Extractors for handlers, in addition to axum's own.

pub mod account_session;
pub mod client_address;
pub mod current_session;
pub mod form;
mod forwarded;
pub mod host_app;
pub mod json_body;
mod login_source;
pub mod query;
pub mod rate_limiter;
pub mod recent_login;
mod request_language;
pub mod require_group;
pub mod trusted_peer;

pub use account_session::{AccountSession, RecentAccountSession};
pub use client_address::ClientAddress;
pub use current_session::CurrentSession;
pub use form::Form;
pub use host_app::HostApp;
pub use json_body::{EmptyObject, JsonBody};
pub use query::Query;
pub use rate_limiter::RateLimiter;
pub use recent_login::{RecentLogin, require_recent_login};
pub use request_language::RequestLanguage;
pub use require_group::RequireGroup;
pub use trusted_peer::TrustedPeer;
