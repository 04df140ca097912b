//! Work that continues although nobody waits for it any longer.

use tracing::Instrument as _;

use super::Error;
use crate::state::AppState;

/// Runs `work` in a separate task and waits for it. A handler is dropped when its browser disconnects or its deadline has
/// passed; a change at the pool and what must follow it may not end halfway. A server that shuts down waits for it, too.
///
/// # Errors
/// Those of `work`, and [`Error::Unavailable`] if it panicked.
pub async fn run_to_completion<T, E, F>(
    state: AppState,
    work: impl FnOnce(AppState) -> F,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
    F: Future<Output = Result<T, E>> + Send + 'static,
{
    let work = work(state.clone()).in_current_span();
    let outcome = state.background.spawn(work).await;
    outcome.unwrap_or_else(|error| Err(Error::unavailable(error).into()))
}
