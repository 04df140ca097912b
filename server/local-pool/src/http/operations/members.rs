//! Checks members of a request against the constraints of the service model, with the service's messages.

use clap::ValueEnum;

use crate::{
    http::operations::request::required,
    pool::{
        refusal::Refusal, session_record::SessionRecord, settings::name_of, user_pool::UserPool,
    },
    rules::sessions::RevokeAssociatedSessions,
};

/// Checks that `UserPoolId` is the id of this pool.
pub fn check_user_pool_id(pool: &UserPool, id: Option<&str>) -> Result<(), Refusal> {
    match id {
        Some(id) if id == pool.description.user_pool_id => Ok(()),
        Some(id) => Err(Refusal::PoolNotFound(id.to_owned())),
        None => Err(Refusal::MissingMember("userPoolId")),
    }
}

/// Reads a value of an enum.
pub fn enum_value<T: ValueEnum>(member: &str, sent: &str) -> Result<T, Refusal> {
    T::from_str(sent, false).map_err(|_| {
        violation(
            member,
            sent,
            &format!(
                "Member must satisfy enum value set: [{}]",
                names::<T>().join(", ")
            ),
        )
    })
}

/// Reads a list of values of an enum. A value that is listed twice counts once.
pub fn enum_values<T: ValueEnum + PartialEq>(
    member: &str,
    sent: &[String],
) -> Result<Vec<T>, Refusal> {
    let mut values = Vec::new();
    for name in sent {
        let value = enum_value(member, name)?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Ok(values)
}

/// Reads `RevokeAssociatedSessions`.
pub fn associated_sessions(sent: Option<&str>) -> Result<RevokeAssociatedSessions, Refusal> {
    sent.map_or(Ok(RevokeAssociatedSessions::None), |sent| {
        enum_value("revokeAssociatedSessions", sent)
    })
}

/// Reads `SessionId`.
pub fn session_id(sent: Option<String>) -> Result<String, Refusal> {
    let id = required(sent, "sessionId")?;
    if SessionRecord::is_id(&id) {
        Ok(id)
    } else {
        Err(Refusal::constraint(
            "sessionId",
            "Member must satisfy regular expression pattern: ^(tkn|sso)[a-z0-9]{25}$",
        ))
    }
}

/// Refuses a `NextToken`: all sessions of a user are in one page, so no response contains one.
pub fn no_next_token(sent: Option<&String>) -> Result<(), Refusal> {
    match sent {
        None => Ok(()),
        Some(_) => Err(Refusal::InvalidParameter("Invalid NextToken.".to_owned())),
    }
}

/// Checks the range of a number.
pub fn in_range(member: &str, value: i64, min: i64, max: i64) -> Result<i64, Refusal> {
    let bound = if value < min {
        format!("greater than or equal to {min}")
    } else if value > max {
        format!("less than or equal to {max}")
    } else {
        return Ok(value);
    };
    Err(violation(
        member,
        &value.to_string(),
        &format!("Member must have value {bound}"),
    ))
}

fn violation(member: &str, value: &str, rule: &str) -> Refusal {
    Refusal::InvalidParameter(format!(
        "1 validation error detected: Value '{}' at '{member}' failed to satisfy constraint: {rule}",
        value.escape_debug()
    ))
}

fn names<T: ValueEnum>() -> Vec<String> {
    T::value_variants().iter().map(name_of).collect()
}

#[cfg(test)]
mod tests {
    use super::{enum_value, enum_values, in_range};
    use crate::pool::settings::{mfa::MfaConfiguration, web_authn::UserVerification};

    #[test]
    fn the_message_lists_the_allowed_values() {
        let error = enum_value::<MfaConfiguration>("mfaConfiguration", "on").unwrap_err();
        assert_eq!(
            error.to_string(),
            "1 validation error detected: Value 'on' at 'mfaConfiguration' failed to satisfy constraint: \
             Member must satisfy enum value set: [OFF, ON, OPTIONAL]"
        );
        assert_eq!(
            enum_value::<UserVerification>("x", "required").unwrap(),
            UserVerification::Required
        );
    }

    #[test]
    fn a_repeated_value_counts_once() {
        let sent = ["ON".to_owned(), "OFF".to_owned(), "ON".to_owned()];
        let values: Vec<MfaConfiguration> = enum_values("x", &sent).unwrap();
        assert_eq!(values, [MfaConfiguration::On, MfaConfiguration::Off]);
    }

    #[test]
    fn the_message_names_the_bound() {
        assert_eq!(in_range("x", 3, 3, 15).unwrap(), 3);
        let below = in_range("x", 2, 3, 15).unwrap_err().to_string();
        assert!(below.ends_with("greater than or equal to 3"), "{below}");
        let above = in_range("x", 16, 3, 15).unwrap_err().to_string();
        assert!(above.ends_with("less than or equal to 15"), "{above}");
    }
}
