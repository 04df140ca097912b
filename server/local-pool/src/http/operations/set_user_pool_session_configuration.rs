//! `SetUserPoolSessionConfiguration`: replaces whether the pool records sessions, and how many a user can have. Every
//! member is required.

use serde::Deserialize;

use crate::{
    http::operations::{
        get_user_pool_session_configuration::{Response, describe},
        members::{check_user_pool_id, enum_value, in_range},
        request::required,
    },
    pool::{
        refusal::Refusal,
        settings::session_configuration::{SessionConfiguration, TokenSessionConfiguration},
        user_pool::UserPool,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    user_session_tracking: Option<String>,
    token_session: Option<TokenSession>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct TokenSession {
    max_per_user: Option<i64>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let sessions = read(request)?;
    pool.configuration.change_settings(|settings| {
        let tier = settings.user_pool_tier;
        tier.require_essentials("USER_SESSION_TRACKING")?;
        settings.sessions = sessions;
        Ok(())
    })?;
    Ok(describe(pool))
}

fn read(request: Request) -> Result<SessionConfiguration, Refusal> {
    let tracking = required(request.user_session_tracking, "userSessionTracking")?;
    let token_session = request.token_session;
    let token_session = token_session.ok_or(Refusal::MissingMember("tokenSession"))?;
    let member = "tokenSession.maxPerUser";
    let max = token_session.max_per_user;
    let max = in_range(member, max.ok_or(Refusal::MissingMember(member))?, 1, 100)?;
    Ok(SessionConfiguration {
        user_session_tracking: enum_value("userSessionTracking", &tracking)?,
        token_session: TokenSessionConfiguration {
            max_per_user: usize::try_from(max).unwrap_or(1),
        },
    })
}
