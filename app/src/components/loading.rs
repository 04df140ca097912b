//! Loading states, and what to show when loading failed.

use leptos::prelude::*;
use wire::Problem;

use crate::{
    components::notice::{Notice, Tone},
    services::{recovery::can_pass, services},
    text::{frame, notice},
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

/// Loading failed and can be retried: by the user, and automatically if the problem can pass.
#[component]
pub fn Failed(problem: Problem, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    let services = services();
    let can_pass = can_pass(problem.code);
    if can_pass {
        services.recovery.repeat(retry);
    }
    view! {
        <div class="stack" role="alert">
            {move || {
                // The button appears together with the text, so that both are read out once.
                let text = services.sentence(&problem)?;
                Some(
                    view! {
                        <Notice tone=Tone::Bad text />
                        {can_pass.then(|| view! { <p>{notice::RETRIES}</p> }.into_any())}
                        <button type="button" class="button" on:click=move |_| retry.run(())>
                            {frame::TRY_AGAIN}
                        </button>
                    }
                        .into_any(),
                )
            }}
        </div>
    }
}

#[component]
pub fn Spinner() -> impl IntoView {
    view! { <span class="spinner" aria-hidden="true"></span> }
}
