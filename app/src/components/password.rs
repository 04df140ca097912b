//! The password input. It can be shown, says when caps lock is on, and works with password managers. There is no second
//! input for repeating the password: the user can reveal it instead.

use leptos::{attr::custom::custom_attribute, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use wire::Field;

use crate::{
    components::{
        field::{ErrorText, described_by, hint_id},
        form::FormState,
    },
    services::services,
    text::{self, Message},
};

/// The additional parts of a field for a new password. `components::policy` creates them, because the rules are not part
/// of the first download.
pub struct NewPassword {
    pub label: Message,
    /// The attribute `passwordrules`, which password managers read.
    pub password_rules: String,
    /// The list of rules below the input.
    pub rules: AnyView,
    /// What is typed, for the list of rules.
    pub typed: RwSignal<String>,
}

/// The password of an existing account, or a new one.
#[component]
pub fn PasswordField(
    form: FormState,
    #[prop(default = Field::Password)] field: Field,
    #[prop(optional)] new: Option<NewPassword>,
) -> impl IntoView {
    let id = field.as_str();
    let is_shown = RwSignal::new(false);
    let caps_lock = RwSignal::new(false);
    Effect::new(move |_| {
        // Hidden again on submit, so that bystanders cannot read it and browsers do not save it as form history.
        if form.is_busy() {
            is_shown.set(false);
        }
    });
    let autocomplete = if new.is_some() {
        "new-password"
    } else {
        "current-password"
    };
    let label = new
        .as_ref()
        .map_or(text::field::label(field), |new| new.label);
    let typed = new.as_ref().map(|new| new.typed);
    let (password_rules, rules) = new.map(|new| (new.password_rules, new.rules)).unzip();
    // The attribute is not standard HTML, so `view!` does not support it.
    let password_rules = custom_attribute("passwordrules", password_rules);
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="password">
                <input
                    id=id
                    name=id
                    prop:type=move || if is_shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    {..password_rules}
                    aria-invalid=move || form.error(field).map(|_| "true")
                    aria-describedby=described_by(id)
                    on:input:target=move |event| {
                        form.clear_error(field);
                        if let Some(typed) = typed {
                            typed.set(event.target().value());
                        }
                    }
                    on:keydown=move |event| watch_caps_lock(&event, caps_lock)
                    on:keyup=move |event| watch_caps_lock(&event, caps_lock)
                    on:blur=move |_| caps_lock.set(false)
                />
                <ShowButton id is_shown />
            </div>
            <p class="caps" role="status">
                {move || if caps_lock.get() { text::password::CAPS_LOCK.get() } else { String::new() }}
            </p>
            <ErrorText field form />
            <div id=hint_id(id)>{rules}</div>
        </div>
    }
}

#[component]
fn ShowButton(id: &'static str, is_shown: RwSignal<bool>) -> impl IntoView {
    use text::password::{HIDDEN, HIDE, HIDE_SHORT, SHOW, SHOW_SHORT, SHOWN};
    let announcer = services().announcer;
    view! {
        <button
            type="button"
            class="show"
            aria-controls=id
            aria-label=move || if is_shown.get() { HIDE.get() } else { SHOW.get() }
            on:click=move |_| {
                let show = !is_shown.get_untracked();
                is_shown.set(show);
                announcer.say(if show { SHOWN } else { HIDDEN });
            }
        >
            {move || if is_shown.get() { HIDE_SHORT.get() } else { SHOW_SHORT.get() }}
        </button>
    }
}

/// Browsers send key events without keys when they fill in a form. Those say nothing about caps lock.
fn watch_caps_lock(event: &KeyboardEvent, caps_lock: RwSignal<bool>) {
    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
        caps_lock.set(event.get_modifier_state("CapsLock"));
    }
}
