//! Parts that two or more pages use, or that surround every page. Each is a function that gives a view.
//!
//! - The frame: [`header`], [`footer`], [`heading`], [`announcer`], [`expiry`], [`trouble`].
//! - Forms: [`form`], [`field`], [`password`], [`policy`], [`submit`].
//! - What is waited for: [`loading`], [`with_config`], [`private`].
//! - Words in shape: [`notice`], [`link`], [`table`].

pub mod announcer;
pub mod expiry;
pub mod field;
pub mod footer;
pub mod form;
pub mod header;
pub mod heading;
pub mod link;
pub mod loading;
pub mod notice;
pub mod password;
pub mod policy;
pub mod private;
pub mod submit;
pub mod table;
pub mod trouble;
pub mod with_config;
