//! The input for a code of a second or first factor: by SMS or email, or of an authenticator app.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{Field, Secret};

use crate::{
    browser::input,
    components::{
        field::{described_by, error_id, hint_id},
        form::FormState,
    },
    flow::{
        code,
        form::{FieldError, Reason},
    },
    text::{Message, field},
};

const ID: &str = Field::Code.as_str();

#[component]
pub fn CodeInput(
    form: FormState,
    /// Returns the sentence for what is wrong with the code.
    #[prop(into)]
    error: Callback<(Reason,), Message>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=ID>{field::label(Field::Code)}</label>
            <input
                id=ID
                name=ID
                type="text"
                inputmode="numeric"
                autocomplete="one-time-code"
                autocapitalize="none"
                spellcheck="false"
                dir="ltr"
                required
                aria-invalid=move || form.error(Field::Code).map(|_| "true")
                aria-describedby=described_by(ID)
                on:input=move |_| form.clear_error(Field::Code)
            />
            <p class="hint" id=hint_id(ID)>
                {field::CODE_HINT}
            </p>
            <p class="error" id=error_id(ID)>
                {move || {
                    let FieldError { reason, .. } = form.error(Field::Code)?;
                    Some(error.run((reason,)).get())
                }}
            </p>
        </div>
    }
}

/// Returns the code that was typed, or shows what is wrong with it.
pub fn read_code(state: FormState, form: &HtmlFormElement) -> Option<Secret> {
    let typed = input::secret(form, ID);
    let code = code::find(&typed);
    if code.is_none() {
        let reason = if typed.trim().is_empty() {
            Reason::Missing
        } else {
            Reason::Implausible
        };
        let error = FieldError::new(Field::Code, reason);
        state.show_errors(vec![error]);
    }
    code.map(Secret::from)
}

/// Empties the input.
pub fn clear_code() {
    input::clear(ID);
}
