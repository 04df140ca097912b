//! The tasks of the browser: between two of them, it reacts to the user and draws.

use std::time::Duration;

use leptos::prelude::set_timeout;

/// Calls a function in a task of its own, after those that were asked for earlier. Boxed, because the code would otherwise be
/// generated for each function.
pub fn next(function: Box<dyn FnOnce()>) {
    set_timeout(function, Duration::ZERO);
}
