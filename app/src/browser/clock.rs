//! The device's clock. It may be wrong: use it for differences, and `flow::clock` for the server's time.

use std::time::Duration;

use leptos::prelude::*;

/// Returns seconds since 1970 by the device's clock.
pub fn now() -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are far below 2^53, and the fraction is not needed"
    )]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    seconds
}

/// Returns a clock that ticks every second until the current component is unmounted.
pub fn ticking() -> RwSignal<i64> {
    let clock = RwSignal::new(now());
    let tick = move || clock.set(now());
    if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
        on_cleanup(move || handle.clear());
    }
    clock
}
