//! Work of the store that must be done, also after an outage.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::log::Chain;
use crate::session;

/// How long a store that fails is asked again.
const PATIENCE: Duration = Duration::from_mins(5);
/// The pause after the first failure. It doubles up to the longest one.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

/// Repeats an operation of the store until it succeeds, or for [`PATIENCE`]. The first failure is an error in the log, which
/// `what` describes.
pub(super) async fn until_done<T, F>(
    what: &'static str,
    operation: impl Fn() -> F,
) -> Result<T, session::Error>
where
    F: Future<Output = Result<T, session::Error>>,
{
    let (deadline, mut pause) = (Instant::now() + PATIENCE, FIRST_PAUSE);
    let mut has_failed = false;
    loop {
        match operation().await {
            Ok(done) => {
                if has_failed {
                    tracing::warn!(
                        "the store works again, and has done what failed before: {what}"
                    );
                }
                return Ok(done);
            }
            Err(error) if deadline < Instant::now() => return Err(error),
            Err(error) if !has_failed => {
                tracing::error!(error = %Chain(&error), "{what}, trying again");
                has_failed = true;
            }
            Err(_) => {}
        }
        sleep(pause).await;
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}
