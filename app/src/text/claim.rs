//! The meaning of each claim. Sources: OpenID Connect Core, sections 2 and 5.1; RFC 7519, section 4.1; Cognito
//! developer guide, "Understanding the identity (ID) token" and "Understanding the access token".

const MEANINGS: [(&str, &str); 45] = [
    // RFC 7519 and OpenID Connect Core, section 2
    ("sub", "Your ID in the user pool; it never changes"),
    ("iss", "The user pool that issued the token"),
    ("aud", "The app client that the token is for"),
    ("exp", "When the token expires"),
    ("iat", "When the token was issued"),
    ("nbf", "When the token becomes valid"),
    ("jti", "The ID of this token"),
    ("auth_time", "When you authenticated"),
    (
        "nonce",
        "Ties the token to the login that this browser started",
    ),
    ("at_hash", "Ties the ID token to its access token"),
    ("amr", "How you authenticated"),
    ("acr", "How strongly you authenticated"),
    ("azp", "The client that the token was issued to"),
    // Cognito
    ("cognito:username", "Your username in the user pool"),
    ("username", "Your username in the user pool"),
    ("cognito:groups", "The groups you belong to"),
    ("cognito:roles", "The IAM roles of your groups"),
    (
        "cognito:preferred_role",
        "The IAM role of your highest-priority group",
    ),
    ("token_use", "The kind of token"),
    ("scope", "What the token can be used for"),
    ("client_id", "The app client that the token was issued to"),
    (
        "identities",
        "The external identity providers linked to your account",
    ),
    ("event_id", "The ID of the login that this token comes from"),
    (
        "origin_jti",
        "The ID shared by the tokens of one login; used for revocation",
    ),
    ("device_key", "The ID of your remembered device"),
    ("version", "The version of the token format"),
    // OpenID Connect Core, section 5.1
    ("email", "Your email address"),
    ("email_verified", "Whether your email address is verified"),
    ("phone_number", "Your phone number"),
    (
        "phone_number_verified",
        "Whether your phone number is verified",
    ),
    ("name", "Your full name"),
    ("given_name", "Your given name"),
    ("family_name", "Your family name"),
    ("middle_name", "Your middle name"),
    ("nickname", "Your nickname"),
    ("preferred_username", "The username you chose"),
    ("profile", "The URL of your profile page"),
    ("picture", "The URL of your picture"),
    ("website", "The URL of your website"),
    ("gender", "Your gender"),
    ("birthdate", "Your date of birth"),
    ("zoneinfo", "Your time zone"),
    ("locale", "Your language and region"),
    ("address", "Your postal address"),
    ("updated_at", "When your attributes last changed"),
];

/// Returns the meaning of a claim, or what is known from its prefix.
pub fn meaning(name: &str) -> &'static str {
    let known = MEANINGS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| meaning_by_prefix(name), |(_, meaning)| meaning)
}

fn meaning_by_prefix(name: &str) -> &'static str {
    if name.starts_with("custom:") {
        "An attribute defined by the administrator of the user pool"
    } else if name.starts_with("cognito:") {
        "Set by Cognito"
    } else {
        "Not a standard claim; added by the administrator of the user pool"
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
            assert!(!meaning.is_empty(), "{name}");
            assert!(
                MEANINGS[..at].iter().all(|(other, _)| other != name),
                "{name}"
            );
        }
    }

    #[test]
    fn unknown_claims_are_described_by_their_prefix() {
        assert!(meaning("custom:team").contains("attribute"));
        assert!(meaning("cognito:new").contains("Cognito"));
        assert!(meaning("anything").contains("Not a standard claim"));
    }
}
