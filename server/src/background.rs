//! Work that continues after the response that started it, such as a refresh or a revocation. The server counts it, and
//! waits for it before the process ends.

use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The tasks in the background. Clones share the count.
#[derive(Clone, Debug, Default)]
pub struct Background {
    running: watch::Sender<usize>,
}

/// Counts one task, also if it panics.
struct Running(watch::Sender<usize>);

impl Background {
    /// Runs `work` in a separate task. It also runs if the handle is dropped.
    pub fn spawn<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> JoinHandle<T> {
        self.running.send_modify(|count| *count += 1);
        let running = Running(self.running.clone());
        tokio::spawn(async move {
            let _running = running;
            work.await
        })
    }

    /// Returns the number of tasks that have not ended.
    #[must_use]
    pub fn count(&self) -> usize {
        *self.running.borrow()
    }

    /// Waits until no task is left, including those that are started meanwhile.
    pub async fn wait(&self) {
        let mut running = self.running.subscribe();
        // Fails only without a sender, and `self` is one.
        let _ = running.wait_for(|count| *count == 0).await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count -= 1);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::sync::oneshot;
    use tokio::time::timeout;

    use super::Background;

    #[tokio::test]
    async fn waiting_ends_with_the_last_task() {
        let background = Background::default();
        background.wait().await;
        let (finish, finished) = oneshot::channel::<()>();
        let inner = background.clone();
        drop(background.spawn(async move {
            finished.await.unwrap();
            inner.spawn(async { panic!("expected by this test") });
        }));
        assert_eq!(background.count(), 1);
        let early = timeout(Duration::from_millis(50), background.wait()).await;
        assert!(early.is_err(), "a task is still running");
        finish.send(()).unwrap();
        timeout(Duration::from_secs(10), background.wait())
            .await
            .unwrap();
        assert_eq!(background.count(), 0);
    }
}
