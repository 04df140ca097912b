//! The profile page. It is for developers, so it uses the terms of OAuth and Cognito.

use wire::{LoginMode, profile::SignatureStatus};

pub use super::messages::profile::*;

use super::{Message, Text, message::Number, messages::profile as message};
use crate::flow::{
    claims::{Group, InOther, Token, search::Filter},
    jwt::SizeLimit,
};

/// The columns of a table of claims.
pub const COLUMNS: [Message; 3] = [COLUMN_CLAIM, COLUMN_MEANING, COLUMN_VALUE];
/// The columns of the table of differences between the login modes.
pub const COMPARISON_COLUMNS: [Message; 3] = [COLUMN_CLAIM, COLUMN_IN_APP, COLUMN_HOSTED];

pub const fn login_method(mode: LoginMode) -> Message {
    match mode {
        LoginMode::InApp => IN_APP,
        LoginMode::Hosted => HOSTED,
    }
}

pub const fn filter(filter: Filter) -> Message {
    match filter {
        Filter::All => FILTER_ALL,
        Filter::OnlyInOne => FILTER_ONLY_IN_ONE,
        Filter::Different => FILTER_DIFFERENT,
    }
}

/// How many claims are shown.
pub fn count(shown: usize, total: usize) -> Text {
    if shown == 0 {
        return NO_MATCH.into();
    }
    message::count(total, Number::from(shown))
}

pub const fn token(token: Token) -> Message {
    match token {
        Token::Id => ID_TOKEN,
        Token::Access => ACCESS_TOKEN,
    }
}

pub const fn token_lead(token: Token) -> Message {
    match token {
        Token::Id => ID_TOKEN_LEAD,
        Token::Access => ACCESS_TOKEN_LEAD,
    }
}

pub const fn size_limit(limit: SizeLimit) -> Message {
    match limit {
        SizeLimit::Cookie => NEAR_COOKIE,
        SizeLimit::Header => NEAR_HEADER,
    }
}

/// The badge for the state of a signature, and the sentence that explains it.
pub const fn signature(status: SignatureStatus) -> (Message, Message) {
    match status {
        SignatureStatus::Valid => (SIGNATURE_VALID, SIGNATURE_VALID_LEAD),
        SignatureStatus::Expired => (SIGNATURE_EXPIRED, SIGNATURE_EXPIRED_LEAD),
        SignatureStatus::KeyRetired => (KEY_RETIRED, KEY_RETIRED_LEAD),
        SignatureStatus::KeysUnavailable => (KEYS_UNAVAILABLE, KEYS_UNAVAILABLE_LEAD),
        SignatureStatus::Invalid => (SIGNATURE_INVALID, SIGNATURE_INVALID_LEAD),
    }
}

pub const fn expected_audience(token: Token) -> Message {
    match token {
        Token::Id => EXPECTED_AUDIENCE,
        Token::Access => EXPECTED_CLIENT,
    }
}

pub const fn group(group: Group) -> Message {
    match group {
        Group::Identity => GROUP_IDENTITY,
        Group::Contact => GROUP_CONTACT,
        Group::Authorization => GROUP_AUTHORIZATION,
        Group::Times => GROUP_TIMES,
        Group::Protocol => GROUP_PROTOCOL,
        Group::Custom => GROUP_CUSTOM,
    }
}

pub const fn other(other: InOther) -> Option<Message> {
    match other {
        InOther::Same => None,
        InOther::Different => Some(DIFFERENT),
        InOther::Missing => Some(ONLY_HERE),
    }
}

pub const fn reveal(token: Token) -> Message {
    match token {
        Token::Id => REVEAL_ID_TOKEN,
        Token::Access => REVEAL_ACCESS_TOKEN,
    }
}

pub const fn mask(token: Token) -> Message {
    match token {
        Token::Id => MASK_ID_TOKEN,
        Token::Access => MASK_ACCESS_TOKEN,
    }
}

pub const fn copy(token: Token) -> Message {
    match token {
        Token::Id => COPY_ID_TOKEN,
        Token::Access => COPY_ACCESS_TOKEN,
    }
}
