//! An input with its label, hint and error.

use leptos::prelude::*;
use wire::Field;

use crate::{
    components::form::FormState,
    services::{Services, services},
    text::{Message, field},
};

/// The attributes that tell browsers and password managers what an input is for (HTML, section "Autofill").
struct FieldOptions {
    type_: &'static str,
    mode: &'static str,
    autocomplete: &'static str,
    hint: Option<Message>,
    // Addresses, codes and numbers run from left to right in every language.
    direction: &'static str,
}

const fn options(of: Field) -> FieldOptions {
    let (type_, mode, autocomplete, hint, direction) = match of {
        Field::Email => ("email", "email", "email", None, "ltr"),
        // One input of type text for the whole code: leading zeros are preserved, and a code can be pasted with its
        // spaces.
        Field::Code => (
            "text",
            "numeric",
            "one-time-code",
            Some(field::CODE_HINT),
            "ltr",
        ),
        Field::GivenName => ("text", "text", "given-name", None, "auto"),
        Field::FamilyName => ("text", "text", "family-name", None, "auto"),
        Field::PhoneNumber => ("tel", "tel", "tel", Some(field::PHONE_HINT), "ltr"),
        Field::Password
        | Field::PresentPassword
        | Field::LoginPassword
        | Field::Confirmation
        | Field::Unknown => ("text", "text", "off", None, "auto"),
    };
    FieldOptions {
        type_,
        mode,
        autocomplete,
        hint,
        direction,
    }
}

/// A text input. Passwords have their own component.
#[component]
pub fn TextField(
    field: Field,
    form: FormState,
    /// The initial text; by default what was last typed into the same field on another page.
    #[prop(optional)]
    value: String,
    /// For password managers, if it differs from the field's default.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let Services {
        handoff,
        navigation,
        ..
    } = services();
    let value = if value.is_empty() {
        handoff.typed(field)
    } else {
        handoff.remember(field, value.clone());
        value
    };
    let id = field.as_str();
    let options = options(field);
    let capitals = if options.direction == "ltr" {
        "none"
    } else {
        "words"
    };
    view! {
        <div class="field">
            <label for=id>
                {field::label(field)}
                {optional.then(|| view! { " " <span class="optional">{field::OPTIONAL}</span> })}
            </label>
            <input
                id=id
                name=id
                type=options.type_
                inputmode=options.mode
                autocomplete=autocomplete.unwrap_or(options.autocomplete)
                autocapitalize=capitals
                spellcheck="false"
                dir=options.direction
                required=!optional
                prop:value=value
                aria-invalid=move || form.error(field).map(|_| "true")
                aria-describedby=described_by(id)
                on:input:target=move |event| {
                    form.clear_error(field);
                    handoff.remember(field, event.target().value());
                }
                on:change=move |_| {
                    if field == Field::Email {
                        navigation.keep_email(&handoff.typed(field));
                    }
                }
            />
            <p class="hint" id=hint_id(id)>
                {move || options.hint.map_or_else(String::new, Message::get)}
            </p>
            <ErrorText field form />
        </div>
    }
}

/// The error of an input, below it.
#[component]
pub fn ErrorText(field: Field, form: FormState) -> impl IntoView {
    let services = services();
    view! {
        <p class="error" id=error_id(field.as_str())>
            {move || {
                let error = form.error(field).and_then(|error| services.field_error(error));
                error.map_or_else(String::new, Message::get)
            }}
        </p>
    }
}

/// The id of the hint of an input.
pub fn hint_id(id: &str) -> String {
    [id, "-hint"].concat()
}

/// The ids of the hint and the error of an input, for `aria-describedby`.
pub fn described_by(id: &str) -> String {
    [&hint_id(id), " ", &error_id(id)].concat()
}

/// The id of the error of an input.
pub fn error_id(id: &str) -> String {
    [id, "-error"].concat()
}
