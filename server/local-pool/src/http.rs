//! The HTTP interface. [`server`] lists the routes and runs the pool.
//!
//! - [`operations`]: the user-pools API, one file per Cognito operation.
//! - [`hosted`]: the hosted pages and the OAuth 2.0 endpoints.
//! - [`home`], [`mailbox`], [`well_known`], [`reset`], [`read_only`], [`clock`], [`rotation`]: the first page, the emails, the
//!   published documents, the way back to the first start, the switch that makes the pool read-only, its time, and new
//!   secrets and keys.
//! - [`app_state`], [`caller`], [`page`], [`cors`], [`host_check`]: what the handlers share.

pub mod app_state;
pub mod caller;
pub mod clock;
pub mod cors;
pub mod home;
pub mod host_check;
pub mod hosted;
pub mod mailbox;
pub mod operations;
pub mod page;
pub mod read_only;
pub mod reset;
pub mod rotation;
pub mod server;
pub mod well_known;
