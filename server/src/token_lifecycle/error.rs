//! Why a session has no valid tokens.

use std::sync::Arc;

use crate::session;

/// The cause of an error. All requests that wait for one refresh get the same one.
pub type Source = Arc<dyn std::error::Error + Send + Sync>;

/// Why a session has no valid tokens.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The session existed when the request arrived and has ended since: the user logged out, or the pool rejected
    /// its refresh token. By now the browser may have another session, so the response must not clear its cookie.
    #[error("session ended while the request was handled")]
    SessionEnded,
    /// The pool is throttling requests. The session continues.
    #[error("pool is throttling refreshes")]
    Busy(#[source] Source),
    /// The pool cannot be reached, or failed, or this server cannot verify what it issued. The session continues.
    #[error("tokens could not be refreshed")]
    Unavailable(#[source] Source),
    /// The session store failed.
    #[error("session store failed during a refresh")]
    Store(#[source] Source),
}

impl Error {
    /// [`Error::Unavailable`] with a sentence as its cause.
    pub(super) fn unavailable(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unavailable(Source::from(cause.into()))
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        Self::Store(Arc::new(error))
    }
}
