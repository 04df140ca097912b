//! Loading states, and what to show when loading failed.

use leptos::prelude::*;
use wire::Problem;

use crate::{
    components::notice::{Notice, Tone},
    text::{frame, problem},
};

/// Shown while data is loading. It appears only after a short delay, so that fast responses do not flicker.
#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            <Spinner />
            {frame::LOADING}
        </p>
    }
}

/// Loading failed and can be retried.
#[component]
pub fn Failed(problem: Problem, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    let text = move || problem::sentence(&problem);
    view! {
        <div class="stack" role="alert">
            <Notice tone=Tone::Bad text=text() />
            <button type="button" class="button" on:click=move |_| retry.run(())>
                {frame::TRY_AGAIN}
            </button>
        </div>
    }
}

#[component]
pub fn Spinner() -> impl IntoView {
    view! { <span class="spinner" aria-hidden="true"></span> }
}
