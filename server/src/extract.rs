//! What handlers can ask for in their arguments, beyond axum's own extractors.

pub mod client_address;
pub mod current_session;
pub mod json_body;
pub mod query;

pub use client_address::ClientAddress;
pub use current_session::CurrentSession;
pub use json_body::{EmptyObject, JsonBody};
pub use query::Query;
