//! The languages of the application, and the form in which its texts reach the browser.
//!
//! - [`Language`]: the languages, with what HTML needs to know about each.
//! - [`negotiate()`]: which of them a visitor gets. The server and the page use the same rule.
//! - [`Node`]: a text with its arguments and variants, and how it is formatted.
//! - [`compile`] (feature `compile`): reads Fluent files and turns them into [`Node`]s.

#[cfg(feature = "compile")]
pub mod compile;
mod language;
mod negotiate;
mod node;

pub use language::{Direction, Language};
pub use negotiate::negotiate;
pub use node::{Locale, Node, Value};

/// The cookie with the tag of the language that a visitor has chosen.
pub const COOKIE: &str = "language";
