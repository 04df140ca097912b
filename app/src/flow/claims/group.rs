//! What a claim is about.

/// Claims that are shown together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Identity,
    Contact,
    Authorization,
    Times,
    Protocol,
    /// Custom attributes, and claims that no specification defines.
    Custom,
}

const IDENTITY: [&str; 18] = [
    "sub",
    "cognito:username",
    "username",
    "name",
    "given_name",
    "family_name",
    "middle_name",
    "nickname",
    "preferred_username",
    "profile",
    "picture",
    "website",
    "gender",
    "birthdate",
    "zoneinfo",
    "locale",
    "identities",
    "device_key",
];
const CONTACT: [&str; 5] = [
    "email",
    "email_verified",
    "phone_number",
    "phone_number_verified",
    "address",
];
const AUTHORIZATION: [&str; 4] = [
    "cognito:groups",
    "cognito:roles",
    "cognito:preferred_role",
    "scope",
];
/// The claims that contain a time (`NumericDate`, RFC 7519, section 2).
pub(super) const TIMES: [&str; 5] = ["exp", "iat", "nbf", "auth_time", "updated_at"];
const PROTOCOL: [&str; 13] = [
    "iss",
    "aud",
    "client_id",
    "azp",
    "token_use",
    "jti",
    "origin_jti",
    "event_id",
    "nonce",
    "at_hash",
    "amr",
    "acr",
    "version",
];

impl Group {
    /// In the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Identity,
        Self::Contact,
        Self::Authorization,
        Self::Times,
        Self::Protocol,
        Self::Custom,
    ];

    /// Returns the group of the claim with this name.
    pub fn of(name: &str) -> Self {
        let known: [(&[&str], Self); 5] = [
            (&IDENTITY, Self::Identity),
            (&CONTACT, Self::Contact),
            (&AUTHORIZATION, Self::Authorization),
            (&TIMES, Self::Times),
            (&PROTOCOL, Self::Protocol),
        ];
        let found = known.into_iter().find(|(names, _)| names.contains(&name));
        match found {
            Some((_, group)) => group,
            // Cognito's own, whatever it adds in the future.
            None if name.starts_with("cognito:") => Self::Protocol,
            None => Self::Custom,
        }
    }

    /// The name in the ids of elements.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::Authorization => "authorization",
            Self::Times => "times",
            Self::Protocol => "protocol",
            Self::Custom => "custom",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_attributes_and_unknown_claims_are_custom() {
        for name in ["custom:team", "dev:custom:team", "tenant", "", "EXP"] {
            assert_eq!(Group::of(name), Group::Custom, "{name}");
        }
        assert_eq!(Group::of("cognito:new"), Group::Protocol);
        assert_eq!(Group::of("cognito:groups"), Group::Authorization);
    }

    #[test]
    fn no_claim_is_in_two_groups() {
        let names = [
            IDENTITY.as_slice(),
            &CONTACT,
            &AUTHORIZATION,
            &TIMES,
            &PROTOCOL,
        ]
        .concat();
        for (at, name) in names.iter().enumerate() {
            assert!(!names[..at].contains(name), "{name}");
        }
    }
}
