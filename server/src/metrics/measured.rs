//! How long a call takes, also if nobody waits for its end.

use std::time::{Duration, Instant};

/// The error of a call that was dropped: the request was answered, or cancelled, before the call had ended.
const CANCELLED: &str = "cancelled";

/// Records when it is dropped.
struct Timer<R: FnMut(Duration, Option<&'static str>)> {
    started: Instant,
    error: Option<&'static str>,
    record: R,
}

impl<R: FnMut(Duration, Option<&'static str>)> Drop for Timer<R> {
    fn drop(&mut self) {
        (self.record)(self.started.elapsed(), self.error);
    }
}

/// Runs a call, and records its time and its error once.
pub(super) async fn measured<T, E>(
    call: impl Future<Output = Result<T, E>>,
    describe: impl Fn(&E) -> &'static str,
    record: impl FnMut(Duration, Option<&'static str>),
) -> Result<T, E> {
    let mut timer = Timer {
        started: Instant::now(),
        error: Some(CANCELLED),
        record,
    };
    let outcome = call.await;
    timer.error = outcome.as_ref().err().map(describe);
    outcome
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::time::Duration;

    use super::measured;

    #[tokio::test]
    async fn a_call_is_recorded_once_also_if_it_fails_or_is_dropped() {
        let seen = RefCell::new(Vec::new());
        let record = |_, error| seen.borrow_mut().push(error);
        let _ = measured(async { Ok::<_, ()>(1) }, |()| "failed", record).await;
        let _ = measured(async { Err::<(), ()>(()) }, |()| "failed", record).await;
        let never = measured(
            std::future::pending::<Result<(), ()>>(),
            |()| "failed",
            record,
        );
        let _ = tokio::time::timeout(Duration::ZERO, never).await;
        assert_eq!(*seen.borrow(), [None, Some("failed"), Some("cancelled")]);
    }
}
