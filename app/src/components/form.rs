//! A form and its state: whether it is being sent, the errors of its inputs, and the problem with the form as a whole.
//!
//! Inputs keep their own text, so that showing an error never loses what was typed.

use leptos::{ev::SubmitEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use wire::{Field, Problem};

use crate::{
    browser::input,
    flow::form::{self, FieldError},
};

#[derive(Clone, Copy)]
pub struct FormState {
    busy: RwSignal<bool>,
    errors: RwSignal<Vec<FieldError>>,
    problem: RwSignal<Option<Problem>>,
}

impl FormState {
    pub fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            errors: RwSignal::new(Vec::new()),
            problem: RwSignal::new(None),
        }
    }

    /// Returns whether a request is in progress.
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// Returns the error of one input.
    pub fn error(self, field: Field) -> Option<FieldError> {
        let errors = self.errors.read();
        errors.iter().find(|error| error.field == field).copied()
    }

    /// The problem with the form as a whole, for `components::notice::Alert`.
    pub fn problem(self) -> RwSignal<Option<Problem>> {
        self.problem
    }

    /// Removes the error of an input that the user is changing.
    pub fn clear_error(self, field: Field) {
        if untrack(|| self.error(field)).is_some() {
            self.errors
                .update(|errors| errors.retain(|error| error.field != field));
        }
    }

    /// Starts a submission. Returns `false` if one is in progress: a second click must not send a second request.
    pub fn begin(self) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        self.errors.set(Vec::new());
        self.problem.set(None);
        self.busy.set(true);
        true
    }

    /// The submission succeeded and the form stays on screen.
    pub fn finish(self) {
        self.busy.set(false);
    }

    /// Shows errors of inputs and moves the focus to the first (WCAG 2.2, 3.3.1).
    pub fn show_errors(self, errors: Vec<FieldError>) {
        self.busy.set(false);
        let first = errors.first().map(|error| error.field.as_str());
        self.errors.set(errors);
        if let Some(id) = first {
            input::focus(id);
        }
    }

    /// The submission failed as a whole; shows the message above the button.
    pub fn show_problem(self, problem: Problem) {
        self.busy.set(false);
        self.problem.set(Some(problem));
    }

    /// Shows a problem that the server reported: at one of `fields`, or for the whole form.
    pub fn show(self, problem: Problem, fields: &[Field]) {
        match form::error_for(&problem, fields) {
            Some(error) => self.show_errors(vec![error]),
            None => self.show_problem(problem),
        }
    }
}

/// The form element. Its inputs are checked by `flow` and not by the browser (`novalidate`), so that error messages are
/// our own, stay until the error is fixed, and are read out.
#[component]
pub fn Form(
    state: FormState,
    /// Called when the form is submitted, unless a submission is in progress.
    #[prop(into)]
    on_submit: Callback<HtmlFormElement>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(form) = form
            && state.begin()
        {
            on_submit.run(form);
        }
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            {children()}
        </form>
    }
}
