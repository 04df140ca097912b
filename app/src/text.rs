//! Every sentence on screen: one module per page or part. Pages themselves contain no text.
//!
//! The words are in `app/text/<language>/*.ftl`. The build turns each message into a constant or a function of a module
//! that is named like its file ([`messages`]). Modules that are written here choose among these messages.
//!
//! The program contains no words: [`current`] has those of the language in use.

pub mod account;
pub mod attribute;
pub mod authenticator;
pub mod challenge;
pub mod claim;
pub mod current;
pub mod field;
pub mod home;
mod message;
mod messages;
pub mod password;
pub mod privacy;
pub mod problem;
pub mod profile;
pub mod time;

pub use self::{
    message::{Message, Text},
    messages::{
        admin, apps, confirm, forgot_password, frame, login, not_found, notice, parts,
        recent_login, register, resend, reset_password, session, user,
    },
};
