//! Who is logged in.

use wire::{Problem, SessionState, path};

use super::Api;

/// [`path::SESSION`] with the query that makes it a look.
const LOOK: &str = "/api/session?slide=false";

/// `GET /api/session`: a sign of life, which moves the idle limit.
pub async fn get(api: Api) -> Result<SessionState, Problem> {
    api.get(path::SESSION).await
}

/// `GET /api/session?slide=false`: only a look. A tab that is merely open must not keep a session alive.
pub async fn look(api: Api) -> Result<SessionState, Problem> {
    api.get(LOOK).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_goes_to_the_session() {
        assert_eq!(LOOK.strip_suffix("?slide=false"), Some(path::SESSION));
    }
}
