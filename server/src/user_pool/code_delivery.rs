//! `CodeDeliveryDetails`: where the pool sent a code.

use aws_sdk_cognitoidentityprovider::types::CodeDeliveryDetailsType;
use wire::account::attributes::Address;

/// A code that the pool sent to verify an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeDelivery {
    /// `AttributeName`.
    pub address: Address,
    /// `Destination`, masked by the pool.
    pub destination: String,
}

impl CodeDelivery {
    /// Returns the details, unless they are about an attribute that the account pages do not verify.
    pub(super) fn from_sdk(details: CodeDeliveryDetailsType) -> Option<Self> {
        Some(Self {
            address: Address::parse(&details.attribute_name?)?,
            destination: details.destination.unwrap_or_default(),
        })
    }
}
