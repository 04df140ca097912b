//! The meaning of each claim. Sources: OpenID Connect Core, sections 2 and 5.1; RFC 7519, section 4.1; Cognito
//! developer guide, "Understanding the identity (ID) token" and "Understanding the access token".

use super::{Message, messages::claim as message};

const MEANINGS: [(&str, Message); 45] = [
    // RFC 7519 and OpenID Connect Core, section 2
    ("sub", message::SUB),
    ("iss", message::ISS),
    ("aud", message::AUD),
    ("exp", message::EXP),
    ("iat", message::IAT),
    ("nbf", message::NBF),
    ("jti", message::JTI),
    ("auth_time", message::AUTH_TIME),
    ("nonce", message::NONCE),
    ("at_hash", message::AT_HASH),
    ("amr", message::AMR),
    ("acr", message::ACR),
    ("azp", message::AZP),
    // Cognito
    ("cognito:username", message::COGNITO_USERNAME),
    ("username", message::USERNAME),
    ("cognito:groups", message::COGNITO_GROUPS),
    ("cognito:roles", message::COGNITO_ROLES),
    ("cognito:preferred_role", message::COGNITO_PREFERRED_ROLE),
    ("token_use", message::TOKEN_USE),
    ("scope", message::SCOPE),
    ("client_id", message::CLIENT_ID),
    ("identities", message::IDENTITIES),
    ("event_id", message::EVENT_ID),
    ("origin_jti", message::ORIGIN_JTI),
    ("device_key", message::DEVICE_KEY),
    ("version", message::VERSION),
    // OpenID Connect Core, section 5.1
    ("email", message::EMAIL),
    ("email_verified", message::EMAIL_VERIFIED),
    ("phone_number", message::PHONE_NUMBER),
    ("phone_number_verified", message::PHONE_NUMBER_VERIFIED),
    ("name", message::NAME),
    ("given_name", message::GIVEN_NAME),
    ("family_name", message::FAMILY_NAME),
    ("middle_name", message::MIDDLE_NAME),
    ("nickname", message::NICKNAME),
    ("preferred_username", message::PREFERRED_USERNAME),
    ("profile", message::PROFILE),
    ("picture", message::PICTURE),
    ("website", message::WEBSITE),
    ("gender", message::GENDER),
    ("birthdate", message::BIRTHDATE),
    ("zoneinfo", message::ZONEINFO),
    ("locale", message::LOCALE),
    ("address", message::ADDRESS),
    ("updated_at", message::UPDATED_AT),
];

/// Returns the meaning of a claim, or what is known from its prefix.
pub fn meaning(name: &str) -> Message {
    let known = MEANINGS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| meaning_by_prefix(name), |(_, meaning)| *meaning)
}

fn meaning_by_prefix(name: &str) -> Message {
    if name.starts_with("custom:") {
        message::CUSTOM
    } else if name.starts_with("cognito:") {
        message::COGNITO
    } else {
        message::OTHER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the user pool issues by default, in both tokens.
    const ISSUED: [&str; 20] = [
        "sub",
        "iss",
        "aud",
        "exp",
        "iat",
        "jti",
        "auth_time",
        "event_id",
        "origin_jti",
        "token_use",
        "cognito:username",
        "username",
        "cognito:groups",
        "client_id",
        "scope",
        "email",
        "email_verified",
        "nonce",
        "at_hash",
        "version",
    ];

    #[test]
    fn every_claim_that_the_user_pool_issues_has_a_meaning() {
        for name in ISSUED {
            assert_ne!(meaning(name), meaning("anything"), "{name}");
            assert_ne!(meaning(name), meaning("cognito:anything"), "{name}");
        }
    }

    #[test]
    fn every_claim_is_listed_once() {
        for (at, (name, meaning)) in MEANINGS.iter().enumerate() {
            assert!(!meaning.get().is_empty(), "{name}");
            assert!(
                MEANINGS[..at].iter().all(|(other, _)| other != name),
                "{name}"
            );
        }
    }

    #[test]
    fn unknown_claims_are_described_by_their_prefix() {
        assert!(meaning("custom:team").get().contains("attribute"));
        assert!(meaning("cognito:new").get().contains("Cognito"));
        assert!(meaning("anything").get().contains("Not a standard claim"));
    }
}
