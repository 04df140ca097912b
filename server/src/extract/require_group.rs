//! Groups as a policy.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use wire::ProblemCode;

use super::CurrentSession;
use crate::config::Config;
use crate::error::Error;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::with_fresh_tokens;

/// A group of the pool that a handler requires. Implement it for a type without fields, and take [`RequireGroup`] of that
/// type.
pub trait Group {
    /// Returns the group's name in the pool, or `None` if the administrator has not configured one.
    fn name(config: &Config) -> Option<&str>;
}

/// The group of the setting `ADMIN_GROUP`.
#[derive(Clone, Copy, Debug)]
pub struct Admins;

impl Group for Admins {
    fn name(config: &Config) -> Option<&str> {
        config.admin_group.as_deref()
    }
}

/// The session of a member of group `G`, by `cognito:groups` of the verified ID token. Expired tokens are
/// refreshed first, so that a change of the group takes effect within the lifetime of the tokens.
#[derive(Clone, Debug)]
pub struct RequireGroup<G> {
    /// The session.
    pub session: Session,
    group: PhantomData<G>,
}

impl<G: Group> FromRequestParts<AppState> for RequireGroup<G> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let CurrentSession(session) = CurrentSession::from_request_parts(parts, state).await?;
        let name = G::name(&state.config).ok_or(ProblemCode::NotFound)?;
        let session = with_fresh_tokens(state, session).await?;
        if !session.record.user.is_member_of(name) {
            return Err(ProblemCode::GroupRequired.into());
        }
        Ok(Self {
            session,
            group: PhantomData,
        })
    }
}
