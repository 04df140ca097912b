//! A bar above the page, shown if the login status could not be loaded or the logout failed.

use leptos::prelude::*;

use crate::{
    api::Remote,
    components::loading::Failed,
    services::{Services, services},
};

#[component]
pub fn ConnectionProblem() -> impl IntoView {
    let Services {
        session, config, ..
    } = services();
    move || {
        let problem = session.connection_problem()?;
        let retry = move || {
            session.peek();
            // The same outage may have kept the configuration from loading: one button retries both.
            if matches!(untrack(|| config.login()), Remote::Failed(_)) {
                config.reload();
            }
        };
        Some(view! { <Failed problem retry /> })
    }
}
