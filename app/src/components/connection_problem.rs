//! A bar above the page if the server could not say who is logged in, or could not log the user out.

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
            session.extend();
            // The same outage may have kept the configuration away: one button asks for both.
            if matches!(untrack(|| config.get()), Remote::Failed(_)) {
                config.reload();
            }
        };
        Some(view! { <Failed problem retry /> })
    }
}
