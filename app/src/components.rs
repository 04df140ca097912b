//! Parts that two or more pages use, or that surround every page.
//!
//! - The frame: [`header`], [`user_entries`], [`footer`], [`theme`], [`heading`], [`live_region`], [`expiry`], [`connection_problem`], [`destination`].
//! - Forms: [`form`], [`field`], [`password`], [`policy`], [`username`], [`code_input`], [`submit`], [`confirm_button`],
//!   [`resend`].
//! - Waiting and access: [`loading`], [`with_config`], [`private`], [`only_logged_out`], [`require_group`],
//!   [`recent_login`].
//! - The account: [`account_navigation`], [`with_account`].
//! - Content: [`notice`], [`table`], [`time`], [`authenticator_key`].

pub mod account_navigation;
pub mod authenticator_key;
pub mod choice;
pub mod code_input;
pub mod confirm_button;
pub mod connection_problem;
pub mod destination;
pub mod expiry;
pub mod field;
pub mod footer;
pub mod form;
pub mod header;
pub mod heading;
pub mod language_choice;
pub mod live_region;
pub mod loading;
pub mod notice;
pub mod on_demand;
pub mod only_logged_out;
pub mod own_task;
pub mod password;
pub mod policy;
pub mod private;
pub mod recent_login;
pub mod require_group;
pub mod resend;
pub mod submit;
pub mod table;
pub mod theme;
pub mod time;
pub mod user_entries;
pub mod username;
pub mod with_account;
pub mod with_config;
