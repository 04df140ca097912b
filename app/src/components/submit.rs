//! The button that submits a form, with the form's problem above it.

use leptos::prelude::*;

use crate::{
    components::{form::FormState, loading::Spinner, notice::Alert},
    text::Message,
};

/// While the form is busy, the button keeps its label and its focus and does nothing; the spinner becomes visible after
/// a moment.
#[component]
pub fn Submit(form: FormState, label: Message) -> impl IntoView {
    view! {
        <Alert problem=form.problem() />
        <button
            class="button button--main"
            type="submit"
            aria-busy=move || form.is_busy().then_some("true")
            aria-disabled=move || form.is_busy().then_some("true")
        >
            <Spinner />
            {label}
        </button>
    }
}
