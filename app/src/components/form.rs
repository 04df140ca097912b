//! A form: it is busy or not, knows what is wrong with which input, and says what is wrong with the whole.
//!
//! Inputs keep their own text. Nothing typed is therefore ever lost by showing an error.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlFormElement};
use wire::{Field, Problem};

use crate::{
    browser::input,
    components::notice::alert,
    flow::form::{self, Fault},
    view::{El, el},
};

/// The state of a form.
#[derive(Clone, Copy)]
pub struct FormState {
    busy: RwSignal<bool>,
    faults: RwSignal<Vec<Fault>>,
    problem: RwSignal<Option<Problem>>,
}

impl FormState {
    /// A form that nobody has sent yet.
    pub fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            faults: RwSignal::new(Vec::new()),
            problem: RwSignal::new(None),
        }
    }

    /// Whether an answer is waited for.
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// What is wrong with one input.
    pub fn fault(self, field: Field) -> Option<Fault> {
        let faults = self.faults.read();
        faults.iter().find(|fault| fault.field == field).copied()
    }

    /// The person is mending this input.
    pub fn mend(self, field: Field) {
        if untrack(|| self.fault(field)).is_some() {
            self.faults
                .update(|faults| faults.retain(|fault| fault.field != field));
        }
    }

    /// Begins to send. Says `false` if it is being sent already: a second click is no second request.
    pub fn begin(self) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        self.faults.set(Vec::new());
        self.problem.set(None);
        self.busy.set(true);
        true
    }

    /// Inputs are to blame. The first of them gets the focus (WCAG 2.2, 3.3.1).
    pub fn blame(self, faults: Vec<Fault>) {
        self.busy.set(false);
        let first = faults.first().map(|fault| form::name(fault.field));
        self.faults.set(faults);
        if let Some(id) = first {
            input::focus(id);
        }
    }

    /// The whole was refused; the sentence stands above the form.
    pub fn refuse(self, problem: Problem) {
        self.busy.set(false);
        self.problem.set(Some(problem));
    }

    /// Refused by the server: one of `fields` is to blame, or the whole.
    pub fn place(self, problem: Problem, fields: &[Field]) {
        match form::blame(&problem, fields) {
            Some(fault) => self.blame(vec![fault]),
            None => self.refuse(problem),
        }
    }
}

/// The form itself; its inputs are still to be put into it. It is checked here and not by the browser (`novalidate`),
/// so that every sentence is ours, stays until it is mended, and is read out.
pub fn form(state: FormState, submit: impl Fn(HtmlFormElement) + 'static) -> El {
    let send = move |event: Event| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(form) = form
            && untrack(|| state.begin())
        {
            submit(form);
        }
    };
    el("form")
        .class("form")
        .attr("method", "post")
        .flag("novalidate", true)
        .on("submit", send)
        .child(alert(state.problem))
}
