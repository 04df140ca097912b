//! Work that continues although nobody waits for it any longer.

use tracing::Instrument as _;

use super::Error;

/// Runs `work` in a separate task and waits for it. A handler is dropped when its browser disconnects or its deadline has
/// passed; a change at the pool and what must follow it may not end halfway.
///
/// # Errors
/// Those of `work`, and [`Error::Unavailable`] if it panicked.
pub async fn run_to_completion<T, E>(
    work: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let outcome = tokio::spawn(work.in_current_span()).await;
    outcome.unwrap_or_else(|error| Err(Error::unavailable(error).into()))
}
