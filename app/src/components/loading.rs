//! Loading states, and what to show when loading failed.

use leptos::prelude::*;
use wire::Problem;

use crate::{
    components::notice::{Notice, Tone},
    services::services,
    text::frame,
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
    let services = services();
    view! {
        <div class="stack" role="alert">
            {move || {
                // The button appears together with the text, so that both are read out once.
                let text = services.sentence(&problem)?;
                Some(
                    view! {
                        <Notice tone=Tone::Bad text />
                        <button type="button" class="button" on:click=move |_| retry.run(())>
                            {frame::TRY_AGAIN}
                        </button>
                    },
                )
            }}
        </div>
    }
}

#[component]
pub fn Spinner() -> impl IntoView {
    view! { <span class="spinner" aria-hidden="true"></span> }
}
