//! The end of an account.

pub use super::super::messages::account_deletion::*;

use super::super::Message;
use crate::flow::form::Reason;

/// What is deleted.
pub const PARTS: [Message; 3] = [PART_ACCOUNT, PART_FACTORS, PART_SESSIONS];

/// What is wrong with the confirmation.
pub const fn error(reason: Reason) -> Message {
    match reason {
        Reason::Missing => MISSING,
        _ => WRONG,
    }
}
