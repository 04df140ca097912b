//! While something is on its way, and when it did not come.

use leptos::prelude::*;
use wire::Problem;

use crate::{
    components::notice::{Notice, Tone},
    words::{frame, problem},
};

/// Something is on its way. It appears only after a moment: what comes at once does not flicker.
#[component]
pub fn Waiting() -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            <span class="spinner" aria-hidden="true"></span>
            {frame::LOADING}
        </p>
    }
}

/// Something did not come, and can be asked for again.
#[component]
pub fn Failed(
    /// Why.
    problem: Problem,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="stack" role="alert">
            <Notice tone=Tone::Bad text=problem::sentence(&problem)/>
            <button type="button" class="button" on:click=move |_| retry.run(())>
                {frame::TRY_AGAIN}
            </button>
        </div>
    }
}
