//! One line of a form: label, input, hint, and what is wrong with it.

use leptos::prelude::*;
use wire::Field;

use crate::{
    components::form::FormState,
    flow::form,
    words::field,
};

/// What an input tells browsers and password managers about itself (HTML, section "Autofill").
struct Kind {
    kind: &'static str,
    mode: &'static str,
    autocomplete: &'static str,
    hint: &'static str,
    // Addresses, codes and numbers run from left to right in every language.
    direction: &'static str,
}

const fn kind(of: Field) -> Kind {
    let (kind, mode, autocomplete, hint, direction) = match of {
        Field::Email => ("email", "email", "email", "", "ltr"),
        // One input for the whole code, of type text: leading zeros stay, and a code can be pasted as it comes.
        Field::Code => ("text", "numeric", "one-time-code", field::CODE_HINT, "ltr"),
        Field::GivenName => ("text", "text", "given-name", "", "auto"),
        Field::FamilyName => ("text", "text", "family-name", "", "auto"),
        Field::PhoneNumber => ("tel", "tel", "tel", field::PHONE_HINT, "ltr"),
        Field::Password | Field::Unknown => ("text", "text", "off", "", "auto"),
    };
    Kind {
        kind,
        mode,
        autocomplete,
        hint,
        direction,
    }
}

/// An input with its label. Passwords have a component of their own.
#[component]
pub fn TextField(
    /// Which input.
    field: Field,
    /// The form that it belongs to.
    form: FormState,
    /// The text it begins with.
    #[prop(optional, into)]
    value: String,
    /// What browsers fill in, where it is not what they fill in elsewhere.
    #[prop(optional)]
    autocomplete: &'static str,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let name = form::name(field);
    let kind = kind(field);
    let autocomplete = if autocomplete.is_empty() { kind.autocomplete } else { autocomplete };
    let fault = form.fault(field);
    let ids = Ids::of(name);
    let capitals = if kind.direction == "ltr" { "none" } else { "words" };
    view! {
        <div class="field">
            <label for=name>
                {field::label(field)}
                {optional.then(|| view! { <span class="optional">" (" {field::OPTIONAL} ")"</span> })}
            </label>
            <input
                id=name
                name=name
                type=kind.kind
                inputmode=kind.mode
                autocomplete=autocomplete
                autocapitalize=capitals
                spellcheck="false"
                dir=kind.direction
                required=!optional
                prop:value=value
                aria-invalid=move || fault.get().map(|_| "true")
                aria-describedby=ids.both
                on:input=move |_| form.mend(field)
            />
            <p class="hint" id=ids.hint>{kind.hint}</p>
            <FieldFault id=ids.error form field/>
        </div>
    }
}

/// What is wrong with an input, below it.
#[component]
pub fn FieldFault(
    /// The id by which the input refers to it.
    id: String,
    /// The form.
    form: FormState,
    /// Which input.
    field: Field,
) -> impl IntoView {
    let fault = form.fault(field);
    view! {
        <p class="error" id=id>
            {move || fault.get().map(field::fault)}
        </p>
    }
}

/// The ids that tie an input to its hint and its error.
pub struct Ids {
    /// Of the hint.
    pub hint: String,
    /// Of the error.
    pub error: String,
    /// Of both, for `aria-describedby`.
    pub both: String,
}

impl Ids {
    /// The ids around the input `name`.
    pub fn of(name: &str) -> Self {
        let hint = [name, "-hint"].concat();
        let error = [name, "-error"].concat();
        let both = [hint.as_str(), " ", &error].concat();
        Self { hint, error, both }
    }
}
