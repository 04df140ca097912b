//! Why an answer did not continue a login, and whether the user can try again.

use wire::ProblemCode;

use crate::error::Error;
use crate::user_pool::Error as PoolError;

/// Why an answer did not continue a login.
#[derive(Debug)]
pub(super) enum Failure {
    /// The answer was not sent to the pool.
    NotSent(Error),
    /// The pool rejected the answer, or did not process it.
    Pool(PoolError),
}

impl Failure {
    /// Returns whether the pool accepts another answer to the same challenge.
    pub(super) const fn may_repeat(&self) -> bool {
        match self {
            Self::NotSent(_) => true,
            Self::Pool(error) => matches!(
                error,
                // The user entered something wrong; the pool keeps its `Session`. An authenticator app's code that was
                // used already counts as expired.
                PoolError::CodeMismatch
                    | PoolError::CodeExpired
                    | PoolError::SoftwareTokenMismatch
                    | PoolError::PasswordNotAccepted
                    | PoolError::PasswordHistory
                    | PoolError::InvalidParameter(..)
                    // Probably not processed. If it was, the pool rejects the repeated answer.
                    | PoolError::ConcurrentModification
                    | PoolError::Busy
                    | PoolError::Unavailable(_)
            ),
        }
    }
}

impl Failure {
    /// Returns whether the pool did not respond, so that the answer counts neither here nor there.
    pub(super) const fn is_outage(&self) -> bool {
        matches!(self, Self::Pool(PoolError::Unavailable(_)))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::NotSent(error)
    }
}

impl From<ProblemCode> for Failure {
    fn from(code: ProblemCode) -> Self {
        Self::NotSent(code.into())
    }
}

impl From<PoolError> for Failure {
    fn from(error: PoolError) -> Self {
        Self::Pool(error)
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotSent(error) => error,
            Failure::Pool(error) => error.into(),
        }
    }
}
