//! Whether the device has a connection, and when it has one again.

use std::time::Duration;

use leptos::prelude::*;
use wire::ProblemCode;

/// Returns why a request got no response: the device is offline, or the server cannot be reached.
pub fn unreachable() -> ProblemCode {
    if window().navigator().on_line() {
        ProblemCode::ServerUnreachable
    } else {
        ProblemCode::Offline
    }
}

/// Calls `attempt` when the device is online again, and after each of the pauses that `pause` returns, until the owner is
/// disposed of. A hidden page waits: nobody sees it.
pub fn repeat(attempt: impl Fn() + Copy + 'static, pause: impl Fn() -> Duration + Copy + 'static) {
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    wait(timer, attempt, pause);
    let online = window_event_listener_untyped("online", move |_| attempt());
    on_cleanup(move || {
        online.remove();
        timer.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
        });
    });
}

fn wait(
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    attempt: impl Fn() + Copy + 'static,
    pause: impl Fn() -> Duration + Copy + 'static,
) {
    let next = move || {
        // Before the attempt, which can dispose of the owner.
        wait(timer, attempt, pause);
        if !document().hidden() {
            attempt();
        }
    };
    timer.set_value(set_timeout_with_handle(next, pause()).ok());
}
