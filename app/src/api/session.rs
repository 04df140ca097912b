//! Who is logged in.

use wire::{Problem, SessionStatus, path};

use super::Api;

/// [`path::SESSION`] with the query that makes it a look.
const LOOK: &str = "/api/session?extend=false";

/// `GET /api/session`: a sign of life, which moves the idle limit.
pub async fn get(api: Api) -> Result<SessionStatus, Problem> {
    api.get(path::SESSION).await
}

/// `GET /api/session?extend=false`: only a look. A tab that is merely open must not keep a session alive.
pub async fn look(api: Api) -> Result<SessionStatus, Problem> {
    api.get(LOOK).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_goes_to_the_session() {
        assert_eq!(LOOK.strip_suffix("?extend=false"), Some(path::SESSION));
    }
}
