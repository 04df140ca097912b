//! The home page.

pub use super::messages::home::*;

use super::{Message, frame};
use crate::flow::ending::Ending;

/// A heading and a sentence each.
pub const REASON: [(Message, Message); 3] = [
    (PASSWORD_STAYS, PASSWORD_STAYS_LEAD),
    (TWO_WAYS, TWO_WAYS_LEAD),
    (NOTHING_HIDDEN, NOTHING_HIDDEN_LEAD),
];

/// Why the session has ended.
pub const fn ended(ending: Ending) -> Message {
    match ending {
        Ending::LoggedOut => frame::LOGGED_OUT,
        Ending::LoggedOutEverywhere => LOGGED_OUT_EVERYWHERE,
        Ending::AccountDeleted => ACCOUNT_DELETED,
    }
}
