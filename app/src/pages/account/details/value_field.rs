//! The input for a value of the account. Unlike `components::field`, it is not filled in from other pages and does not
//! change the address of the page. What was typed is kept until it is saved, also if the session ends before.

use leptos::prelude::*;
use wire::Field;

use crate::{
    components::{
        field::{described_by, error_id, hint_id},
        form::FormState,
    },
    flow::attribute,
    services::services,
    text::Message,
};

#[component]
pub fn ValueField(
    field: Field,
    form: FormState,
    label: Message,
    #[prop(optional)] hint: Option<Message>,
    #[prop(optional, into)] value: String,
    /// Returns the error to show.
    error: impl Fn() -> Option<Message> + Send + 'static,
) -> impl IntoView {
    let id = field.as_str();
    let is_code = field == Field::Code;
    let drafts = services().drafts;
    let value = drafts.get(field).unwrap_or(value);
    let input = attribute::input(id);
    let autocomplete = if is_code {
        "one-time-code"
    } else {
        input.autocomplete
    };
    let direction = match field {
        Field::GivenName | Field::FamilyName => "auto",
        _ => "ltr",
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                name=id
                type=input.type_
                inputmode=is_code.then_some("numeric")
                autocomplete=autocomplete
                autocapitalize=if direction == "auto" { "words" } else { "none" }
                spellcheck="false"
                dir=direction
                prop:value=value
                aria-invalid=move || form.error(field).map(|_| "true")
                aria-describedby=described_by(id)
                on:input:target=move |event| {
                    form.clear_error(field);
                    if !is_code {
                        drafts.keep(field, event.target().value());
                    }
                }
            />
            <p class="hint" id=hint_id(id)>
                {hint.map(IntoRender::into_render)}
            </p>
            <p class="error" id=error_id(id)>
                {move || error().map(Message::get)}
            </p>
        </div>
    }
}
