//! Who is logged in.

use wire::{Problem, SessionState, path};

use super::Api;

/// `GET /api/session`: a sign of life, which moves the idle limit.
pub async fn get(api: Api) -> Result<SessionState, Problem> {
    api.get(path::SESSION).await
}

/// `GET /api/session?slide=false`: only a look. A tab that is merely open must not keep a session alive.
pub async fn look(api: Api) -> Result<SessionState, Problem> {
    api.get(&[path::SESSION, "?slide=false"].concat()).await
}
