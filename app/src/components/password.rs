//! The password input. It can be shown, says when caps lock is on, and works with password managers. There is no second
//! input to repeat the password in: the user can look at it instead.

use leptos::{attr::custom::custom_attribute, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use wire::{Field, PasswordPolicy};

use crate::{
    components::{
        field::{ErrorText, described_by, hint_id},
        form::FormState,
        policy::PolicyRules,
    },
    flow::register,
    services::services,
    text,
};

const ID: &str = Field::Password.as_str();

/// The password of an existing account; with a `policy`, a new password and the rules that it must meet.
#[component]
pub fn PasswordField(
    form: FormState,
    #[prop(optional)] policy: Option<PasswordPolicy>,
) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    let caps_lock = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    Effect::new(move |_| {
        // Hidden again on submit: nobody should read it over a shoulder, or from the browser's history of inputs.
        if form.is_busy() {
            is_shown.set(false);
        }
    });
    let is_new = policy.is_some();
    let autocomplete = if is_new {
        "new-password"
    } else {
        "current-password"
    };
    // The attribute is not in HTML's list, so `view!` does not know its name.
    let rules = custom_attribute(
        "passwordrules",
        policy.as_ref().map(register::password_rules),
    );
    view! {
        <div class="field">
            <label for=ID>{text::field::PASSWORD}</label>
            <div class="password">
                <input
                    id=ID
                    name=ID
                    type=move || if is_shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    {..rules}
                    aria-invalid=move || form.error(Field::Password).map(|_| "true")
                    aria-describedby=described_by(ID)
                    on:input:target=move |event| {
                        form.clear_error(Field::Password);
                        if is_new {
                            typed.set(event.target().value());
                        }
                    }
                    on:keydown=move |event| watch_caps_lock(&event, caps_lock)
                    on:keyup=move |event| watch_caps_lock(&event, caps_lock)
                    on:blur=move |_| caps_lock.set(false)
                />
                <ShowButton is_shown />
            </div>
            <p class="caps" role="status">
                {move || caps_lock.get().then_some(text::password::CAPS_LOCK)}
            </p>
            <ErrorText field=Field::Password form />
            <div id=hint_id(
                ID,
            )>{policy.map(|policy| view! { <PolicyRules rules=policy.rules() password=typed /> })}</div>
        </div>
    }
}

#[component]
fn ShowButton(is_shown: RwSignal<bool>) -> impl IntoView {
    use text::password::{HIDDEN, HIDE, HIDE_SHORT, SHOW, SHOW_SHORT, SHOWN};
    let announcer = services().announcer;
    view! {
        <button
            type="button"
            class="show"
            aria-controls=ID
            aria-label=move || if is_shown.get() { HIDE } else { SHOW }
            on:click=move |_| {
                let show = !is_shown.get_untracked();
                is_shown.set(show);
                announcer.say(if show { SHOWN } else { HIDDEN });
            }
        >
            {move || if is_shown.get() { HIDE_SHORT } else { SHOW_SHORT }}
        </button>
    }
}

/// Browsers send key events without keys when they fill in a form. Those say nothing about caps lock.
fn watch_caps_lock(event: &KeyboardEvent, caps_lock: RwSignal<bool>) {
    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
        caps_lock.set(event.get_modifier_state("CapsLock"));
    }
}
