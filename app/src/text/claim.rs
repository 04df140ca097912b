//! What each claim means. Sources: OpenID Connect Core, sections 2 and 5.1; RFC 7519, section 4.1; Cognito developer
//! guide, "Understanding the identity (ID) token" and "Understanding the access token".

/// The meaning of a claim in both tokens.
pub fn meaning(name: &str) -> &'static str {
    match name {
        "cognito:username" | "username" => "Your user name in the user pool",
        "cognito:groups" => "The groups of the user pool that you belong to",
        "cognito:roles" => "The IAM roles of your groups",
        "cognito:preferred_role" => "The IAM role of your most important group",
        "token_use" => "What kind of token this is",
        "scope" => "What the token may be used for",
        "client_id" => "The app client that the token was issued to",
        "identities" => "The external identity providers that you came through",
        "event_id" => "The login that this token comes from",
        "origin_jti" => "The id shared by all tokens of this login; revoking works by it",
        "device_key" => "The device that is remembered",
        "version" => "The version of the token\u{2019}s format",
        _ => jwt(name)
            .or_else(|| person(name))
            .unwrap_or_else(|| family(name)),
    }
}

fn jwt(name: &str) -> Option<&'static str> {
    Some(match name {
        "sub" => "Your id in the user pool; it never changes",
        "iss" => "The user pool that issued the token",
        "aud" => "The app client that the token is for",
        "exp" => "When the token runs out",
        "iat" => "When the token was issued",
        "nbf" => "When the token begins to be valid",
        "jti" => "The id of this token",
        "auth_time" => "When you proved who you are",
        "nonce" => "Ties the token to the login that this browser began",
        "at_hash" => "Ties the ID token to its access token",
        "amr" => "The ways in which you proved who you are",
        "acr" => "How strongly you proved who you are",
        "azp" => "The party that the token was issued to",
        _ => return None,
    })
}

fn person(name: &str) -> Option<&'static str> {
    Some(match name {
        "email" => "Your e-mail address",
        "email_verified" => "Whether the address is confirmed to be yours",
        "phone_number" => "Your telephone number",
        "phone_number_verified" => "Whether the number is confirmed to be yours",
        "name" => "Your full name",
        "given_name" => "Your given name",
        "family_name" => "Your family name",
        "middle_name" => "Your middle name",
        "nickname" => "Your nickname",
        "preferred_username" => "The user name that you chose",
        "profile" => "The address of your profile page",
        "picture" => "The address of your picture",
        "website" => "Your website",
        "gender" => "Your gender",
        "birthdate" => "Your date of birth",
        "zoneinfo" => "Your time zone",
        "locale" => "Your language and region",
        "address" => "Your postal address",
        "updated_at" => "When your attributes last changed",
        _ => return None,
    })
}

fn family(name: &str) -> &'static str {
    if name.starts_with("custom:") {
        "An attribute that the operator of the user pool defined"
    } else if name.starts_with("cognito:") {
        "Set by Cognito"
    } else {
        "Not a standard claim; added by the operator of the user pool"
    }
}

#[cfg(test)]
mod tests {
    use super::meaning;

    #[test]
    fn claims_of_the_pool_and_of_the_operator_are_told_apart() {
        assert!(meaning("custom:team").contains("operator"));
        assert!(meaning("cognito:new").contains("Cognito"));
        assert!(meaning("whatever").contains("Not a standard claim"));
    }

    #[test]
    fn every_claim_of_both_tokens_has_a_meaning_of_its_own() {
        let names = [
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
        for name in names {
            assert!(!meaning(name).contains("Not a standard claim"), "{name}");
        }
    }
}
