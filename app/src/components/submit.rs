//! The button that sends a form.

use leptos::prelude::*;

use crate::components::form::FormState;

/// The button. While busy it keeps its label and its focus, and does nothing; the spinner comes after a moment only.
#[component]
pub fn Submit(
    /// The form.
    form: FormState,
    /// What it does.
    label: &'static str,
) -> impl IntoView {
    let busy = form.busy();
    let flag = move || busy.get().then_some("true");
    view! {
        <button type="submit" class="button button--main" aria-busy=flag aria-disabled=flag>
            <span class="spinner" aria-hidden="true"></span>
            {label}
        </button>
    }
}
