//! The section for names, email and phone number.

use wire::account::attributes::Address;

use super::super::problem;
use crate::flow::form::{FieldError, Reason};

pub const TITLE: &str = "Your details";
pub const NAME: &str = "Name";
pub const SAVE_NAME: &str = "Save name";
pub const NAME_SAVED: &str = "Your name was saved.";
pub const NOT_CHANGED: &str = "Nothing to save: your name is the same as before.";
pub const NONE: &str = "None";
pub const VERIFIED: &str = "Verified";
pub const NOT_VERIFIED: &str = "Not verified";
pub const CANCEL: &str = "Cancel";
pub const HAVE_CODE: &str = "Enter a code you already have";
pub const NEW_EMAIL: &str = "New email";
pub const NEW_EMAIL_HINT: &str = "We\u{2019}ll send a code there, to check that it\u{2019}s yours.";
pub const OTHER_PHONE_HINT: &str = "Include the country code, for example +49 151 12345678. Leave this empty to remove your number.";
pub const PHONE_SAVED: &str = "Your phone number was saved.";
pub const PHONE_REMOVED: &str = "Your phone number was removed.";
pub const EMAIL_CHANGED: &str = "Your email was changed.";

pub const fn title(address: Address) -> &'static str {
    match address {
        Address::Email => "Email",
        Address::PhoneNumber => "Phone number",
    }
}

pub const fn change(address: Address, has_value: bool) -> &'static str {
    match (address, has_value) {
        (Address::Email, true) => "Change email",
        (Address::Email, false) => "Add an email",
        (Address::PhoneNumber, true) => "Change phone number",
        (Address::PhoneNumber, false) => "Add a phone number",
    }
}

pub const fn verify(address: Address) -> &'static str {
    match address {
        Address::Email => "Verify email",
        Address::PhoneNumber => "Verify phone number",
    }
}

pub const fn save(address: Address) -> &'static str {
    match address {
        Address::Email => "Save email",
        Address::PhoneNumber => "Save phone number",
    }
}

pub const fn verified(address: Address) -> &'static str {
    match address {
        Address::Email => "Your email is verified.",
        Address::PhoneNumber => "Your phone number is verified.",
    }
}

/// `destination` is the masked address.
pub fn code_sent(destination: &str) -> String {
    [
        "We\u{2019}ve sent a code to ",
        destination,
        ". Enter it to finish.",
    ]
    .concat()
}

/// What is wrong with a code.
pub const fn code_error(error: FieldError, address: Address) -> &'static str {
    match (error.reason, address) {
        (Reason::Missing, Address::Email) => "Enter the code from the email.",
        (Reason::Missing, Address::PhoneNumber) => "Enter the code from the text message.",
        (Reason::Rejected(code), _) if code.field().is_some() => problem::text(code),
        _ => "Codes have 6 to 8 digits. Check the message again.",
    }
}

/// `provider` is the name of an external identity provider.
pub fn replaced_by(provider: &str) -> String {
    [
        "You log in with ",
        provider,
        ". Each login can replace these details with the ones from there.",
    ]
    .concat()
}
