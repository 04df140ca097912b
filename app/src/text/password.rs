//! The password input: its button, its hint, and the rules of a policy.

use wire::password_policy::Rule;

pub use super::messages::password::*;
pub use super::messages::password_rule::{LIST as RULES, MET, NOT_MET};

use super::{Text, messages::password_rule as message};

/// A rule, worded as the continuation of [`RULES`].
pub fn rule(rule: Rule) -> Text {
    match rule {
        Rule::MinLength(min) => message::min_length(min),
        Rule::MaxLength => message::MAX_LENGTH.into(),
        Rule::NoOuterSpace => message::NO_OUTER_SPACE.into(),
        Rule::Lower => message::LOWER.into(),
        Rule::Upper => message::UPPER.into(),
        Rule::Number => message::NUMBER.into(),
        Rule::Symbol => message::SYMBOL.into(),
    }
}
