//! Names, phone number and email address.

use serde::{Deserialize, Serialize};

use crate::{Attribute, Secret, named::named_enum};

/// An attribute of the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserAttribute {
    /// The attribute.
    pub name: AttributeName,
    /// Its value; empty if it has none.
    pub value: String,
    /// For an address: whether the user has proved that it is theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_verified: bool,
}

named_enum! {
    /// The attributes of the account pages, by their Cognito names.
    pub enum AttributeName {
        /// The given name.
        GivenName = "given_name",
        /// The family name.
        FamilyName = "family_name",
        /// The email address.
        Email = "email",
        /// The phone number in E.164 format.
        PhoneNumber = "phone_number",
    }
}

named_enum! {
    /// The attributes to which the pool can send a code.
    pub enum Address {
        /// The email address.
        Email = "email",
        /// The phone number.
        PhoneNumber = "phone_number",
    }
}

/// The body of `POST /api/account/attributes`: new names or another phone number (`UpdateUserAttributes`). An empty value
/// removes an attribute. A recent login is needed for a phone number, since codes can be sent to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeAttributesRequest {
    /// The attributes that change.
    pub attributes: Vec<ChangedAttribute>,
}

/// An attribute and its new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangedAttribute {
    /// The attribute.
    pub name: Attribute,
    /// The new value; empty to remove it.
    pub value: String,
}

/// The response of [`ChangeAttributesRequest`] and [`ChangeEmailRequest`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributesChanged {
    /// The attributes as they are now: an address that waits for its code has not changed yet.
    pub attributes: Vec<UserAttribute>,
    /// The codes that were sent (`CodeDeliveryDetailsList`).
    pub codes: Vec<AddressCode>,
    /// The addresses that change only when their code is entered (`AttributesRequireVerificationBeforeUpdate`). Another
    /// address to which a code was sent has changed already, and the code verifies it.
    #[serde(default)]
    pub pending: Vec<Address>,
}

/// The body of `POST /api/account/email`: another email address. Most pools wait for its code before it takes effect
/// ([`AttributesChanged::pending`]). Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeEmailRequest {
    /// The new address.
    pub email: String,
}

/// The body of `POST /api/account/code`: sends a code to an address that is not verified or waits for its code
/// (`GetUserAttributeVerificationCode`). The response is an [`AddressCode`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SendCodeRequest {
    /// The address.
    pub address: Address,
}

/// A code that was sent to an address of the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressCode {
    /// The address.
    pub address: Address,
    /// Where the code was sent, masked by the pool.
    pub destination: String,
    /// Seconds until another code can be requested.
    pub resend_after: u32,
}

/// The body of `POST /api/account/verify` (`VerifyUserAttribute`). The response is [`AttributesChanged`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifyRequest {
    /// The address.
    pub address: Address,
    /// The code.
    pub code: Secret,
}
