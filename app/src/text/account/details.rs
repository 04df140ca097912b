//! The section for names, email and phone number.

use wire::account::attributes::Address;

pub use super::super::messages::account_details::*;

use super::super::{Message, problem};
use crate::flow::form::{FieldError, Reason};

pub const fn title(address: Address) -> Message {
    match address {
        Address::Email => EMAIL,
        Address::PhoneNumber => PHONE,
    }
}

pub const fn change(address: Address, has_value: bool) -> Message {
    match (address, has_value) {
        (Address::Email, true) => CHANGE_EMAIL,
        (Address::Email, false) => ADD_EMAIL,
        (Address::PhoneNumber, true) => CHANGE_PHONE,
        (Address::PhoneNumber, false) => ADD_PHONE,
    }
}

pub const fn verify(address: Address) -> Message {
    match address {
        Address::Email => VERIFY_EMAIL,
        Address::PhoneNumber => VERIFY_PHONE,
    }
}

pub const fn save(address: Address) -> Message {
    match address {
        Address::Email => SAVE_EMAIL,
        Address::PhoneNumber => SAVE_PHONE,
    }
}

pub const fn verified(address: Address) -> Message {
    match address {
        Address::Email => EMAIL_VERIFIED,
        Address::PhoneNumber => PHONE_VERIFIED,
    }
}

/// What is wrong with a code.
pub const fn code_error(error: FieldError, address: Address) -> Message {
    match (error.reason, address) {
        (Reason::Missing, Address::Email) => EMAIL_CODE_MISSING,
        (Reason::Missing, Address::PhoneNumber) => PHONE_CODE_MISSING,
        (Reason::Rejected(code), _) if code.field().is_some() => problem::message(code),
        _ => CODE_IMPLAUSIBLE,
    }
}
