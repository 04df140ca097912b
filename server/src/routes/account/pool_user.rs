//! The user as the pool knows them now.

use serde_json::Value;

use crate::error::Error;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::call_pool;
use crate::user_pool::PoolUser;

/// Reads the user of a session.
pub(super) async fn read(state: &AppState, session: &mut Session) -> Result<PoolUser, Error> {
    let pool = &state.user_pool;
    let read = |token| async move { pool.get_user(&token).await };
    Ok(call_pool(state, session, read).await?)
}

/// Returns the external identity provider that manages the user: the primary one of `identities` (developer guide,
/// "Linking federated users"). Users of the pool with linked providers have none that is primary.
pub(super) fn provider(user: &PoolUser) -> Option<String> {
    let identities: Value = serde_json::from_str(user.attribute("identities")?).ok()?;
    let is_primary =
        |identity: &&Value| identity["primary"] == true || identity["primary"] == "true";
    let primary = identities.as_array()?.iter().find(is_primary)?;
    primary["providerName"].as_str().map(str::to_owned)
}
