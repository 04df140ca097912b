//! The password input: it can be shown, says when caps lock is on, and never stands in the way of a password manager.
//! There is no second input to repeat it in: whoever is unsure can look at it.

use leptos::{attr::custom::custom_attribute, ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use wire::{Field, PasswordPolicy};

use crate::{
    components::{
        announcer::announcer,
        field::{FieldFault, Ids},
        form::FormState,
        policy::Rules,
    },
    flow::{form, register},
    words::{field, password},
};

const ID: &str = form::name(Field::Password);

/// The password input.
#[component]
pub fn Password(
    /// The form that it belongs to.
    form: FormState,
    /// The policy, where the password is a new one.
    #[prop(optional)]
    policy: Option<PasswordPolicy>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let caps = RwSignal::new(false);
    let typed = RwSignal::new(Vec::new());
    let ids = Ids::of(ID);
    let autocomplete = if policy.is_some() { "new-password" } else { "current-password" };
    let written_rules = policy.as_ref().map(register::written_rules);
    let written_rules = custom_attribute("passwordrules", written_rules);
    let fault = form.fault(Field::Password);
    Effect::new(move |_| {
        // Sent is hidden again: nobody should read it over a shoulder, or from the browser's history of inputs.
        if form.busy().get() {
            shown.set(false);
        }
    });
    let judged = policy.clone();
    let input = move |event: ev::Event| {
        form.mend(Field::Password);
        if let Some(policy) = &judged {
            typed.set(register::kept_rules(policy, &event_target_value(&event)));
        }
    };
    view! {
        <div class="field">
            <label for=ID>{field::PASSWORD}</label>
            <div class="password">
                <input
                    id=ID
                    name=ID
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    {..written_rules}
                    aria-invalid=move || fault.get().map(|_| "true")
                    aria-describedby=ids.both
                    on:input=input
                    on:keydown=move |event| watch_caps(&event, caps)
                    on:keyup=move |event| watch_caps(&event, caps)
                    on:blur=move |_| caps.set(false)
                />
                <ShowButton shown/>
            </div>
            <p class="caps" role="status">{move || caps.get().then_some(password::CAPS_LOCK)}</p>
            <FieldFault id=ids.error form field=Field::Password/>
            <div id=ids.hint>{policy.map(|policy| view! { <Rules policy kept=typed/> })}</div>
        </div>
    }
}

#[component]
fn ShowButton(shown: RwSignal<bool>) -> impl IntoView {
    let announcer = announcer();
    let toggle = move |_| {
        shown.update(|shown| *shown = !*shown);
        let now = shown.get_untracked();
        announcer.say(if now { password::SHOWN } else { password::HIDDEN });
    };
    let label = move || if shown.get() { password::HIDE } else { password::SHOW };
    let text = move || if shown.get() { password::HIDE_SHORT } else { password::SHOW_SHORT };
    view! {
        <button type="button" class="show" aria-controls=ID aria-label=label on:click=toggle>
            {text}
        </button>
    }
}

/// Browsers send key events without keys when they fill a form in: those say nothing about caps lock.
fn watch_caps(event: &KeyboardEvent, caps: RwSignal<bool>) {
    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
        let on = event.get_modifier_state("CapsLock");
        if caps.get_untracked() != on {
            caps.set(on);
        }
    }
}
