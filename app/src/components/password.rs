//! The password input: it can be shown, says when caps lock is on, and never stands in the way of a password manager.
//! There is no second input to repeat it in: whoever is unsure can look at it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use wire::{Field, PasswordPolicy};

use crate::{
    browser::input,
    components::{
        field::{self, fault, hint_id},
        form::FormState,
        link::bare_button,
        policy::Rules,
    },
    flow::{form, register},
    site::{site, watch},
    text,
    view::{El, el},
};

const ID: &str = form::name(Field::Password);

/// The password of an account.
pub fn current(state: FormState) -> El {
    line(state, "current-password", |input| input, None)
}

/// A new password, with the rules that it has to keep.
pub fn new(state: FormState, policy: &PasswordPolicy) -> El {
    let rules = Rules::of(policy);
    let list = rules.list();
    let written = register::written_rules(policy);
    let judge = move |input: El| {
        input
            .attr("passwordrules", written)
            .on("input", move |_| rules.judge(&input::by_id(ID)))
    };
    line(state, "new-password", judge, Some(list))
}

fn line(
    state: FormState,
    autocomplete: &'static str,
    more: impl FnOnce(El) -> El,
    rules: Option<El>,
) -> El {
    let shown = RwSignal::new(false);
    let caps = RwSignal::new(false);
    watch(move || {
        // Sent is hidden again: nobody should read it over a shoulder, or from the browser's history of inputs.
        if state.is_busy() {
            shown.set(false);
        }
    });
    let input = field::input(Field::Password, state)
        .attr("autocomplete", autocomplete)
        .attr("autocapitalize", "none")
        .flag("required", true)
        .live_attr("type", move || {
            Some(if shown.get() { "text" } else { "password" }.into())
        })
        .on("input", move |_| state.mend(Field::Password))
        .on("keydown", move |event| watch_caps(&event, caps))
        .on("keyup", move |event| watch_caps(&event, caps))
        .on("blur", move |_| caps.set(false));
    let warning = el("p")
        .class("caps")
        .attr("role", "status")
        .live_text(move || {
            if caps.get() {
                text::password::CAPS_LOCK
            } else {
                ""
            }
            .into()
        });
    let hint = el("div").attr("id", hint_id(ID)).children(rules);
    el("div")
        .class("field")
        .child(el("label").attr("for", ID).text(text::field::PASSWORD))
        .child(
            el("div")
                .class("password")
                .child(more(input))
                .child(show_button(shown)),
        )
        .child(warning)
        .child(fault(Field::Password, state))
        .child(hint)
}

fn show_button(shown: RwSignal<bool>) -> El {
    use text::password::{HIDDEN, HIDE, HIDE_SHORT, SHOW, SHOW_SHORT, SHOWN};
    let announcer = site().announcer;
    let toggle = move || {
        let now = !shown.get_untracked();
        shown.set(now);
        announcer.say(if now { SHOWN } else { HIDDEN });
    };
    bare_button(toggle)
        .class("show")
        .attr("aria-controls", ID)
        .live_attr("aria-label", move || {
            Some(if shown.get() { HIDE } else { SHOW }.into())
        })
        .live_text(move || if shown.get() { HIDE_SHORT } else { SHOW_SHORT }.into())
}

/// Browsers send key events without keys when they fill a form in: those say nothing about caps lock.
fn watch_caps(event: &Event, caps: RwSignal<bool>) {
    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
        caps.set(event.get_modifier_state("CapsLock"));
    }
}
