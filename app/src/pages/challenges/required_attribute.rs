//! The input of an attribute that the pool requires and the account does not have.

use leptos::prelude::*;

use crate::{
    components::field::{described_by, error_id, hint_id},
    flow::attribute,
    text::{attribute::label, challenge as text},
};

/// What is wrong with an attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AttributeError {
    Missing,
    NotAccepted,
}

/// The errors of the attributes, by their Cognito names.
pub type AttributeErrors = RwSignal<Vec<(String, AttributeError)>>;

#[component]
pub fn RequiredAttribute(name: String, errors: AttributeErrors) -> impl IntoView {
    let id = attribute::id(&name);
    let input = attribute::input(&name);
    let label = label(&name);
    let hint = if name == "phone_number" {
        Some(crate::text::field::PHONE_HINT)
    } else {
        None
    };
    let name = StoredValue::new(name);
    let error = move || {
        let errors = errors.read();
        let error = errors
            .iter()
            .find(|(other, _)| name.with_value(|name| name == other));
        error.map(|(_, error)| *error)
    };
    let sentence = {
        let label = label.clone();
        move || {
            error().map(|error| match error {
                AttributeError::Missing => text::attribute_missing(label.clone()).get(),
                AttributeError::NotAccepted => text::ATTRIBUTE_NOT_ACCEPTED.get(),
            })
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id.clone()
                name=id.clone()
                type=input.type_
                autocomplete=input.autocomplete
                spellcheck="false"
                dir="auto"
                required
                aria-invalid=move || error().map(|_| "true")
                aria-describedby=described_by(&id)
                on:input=move |_| {
                    errors
                        .update(|errors| {
                            errors.retain(|(other, _)| name.with_value(|name| name != other));
                        });
                }
            />
            <p class="hint" id=hint_id(&id)>
                {hint.map(IntoRender::into_render)}
            </p>
            <p class="error" id=error_id(&id)>
                {sentence}
            </p>
        </div>
    }
}
