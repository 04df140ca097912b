//! A form: it is busy or not, knows what is wrong with which input, and says what is wrong with the whole.
//!
//! Inputs keep their own text. Nothing typed is therefore ever lost by showing an error.

use leptos::{ev::SubmitEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use wire::{Field, Problem};

use crate::{
    browser::input,
    components::notice::{Notice, Tone},
    flow::form::{self, Fault},
    words::problem,
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
    pub fn busy(self) -> ReadSignal<bool> {
        self.busy.read_only()
    }

    /// What is wrong with one input.
    pub fn fault(self, field: Field) -> Memo<Option<Fault>> {
        Memo::new(move |_| {
            let faults = self.faults.read();
            faults.iter().find(|fault| fault.field == field).copied()
        })
    }

    /// The person is mending this input.
    pub fn mend(self, field: Field) {
        if self.faults.read_untracked().iter().any(|fault| fault.field == field) {
            self.faults.update(|faults| faults.retain(|fault| fault.field != field));
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

    /// It was sent and all is well.
    pub fn done(self) {
        self.busy.set(false);
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

/// The form itself. It is checked here and not by the browser (`novalidate`), so that every sentence is ours, stays
/// until it is mended, and is read out.
#[component]
pub fn Form(
    /// Its state.
    state: FormState,
    /// What happens when it is sent.
    #[prop(into)]
    submit: Callback<HtmlFormElement>,
    /// Its inputs.
    children: Children,
) -> impl IntoView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(form) = form {
            submit.run(form);
        }
    };
    let summary = move || {
        state.problem.get().map(|problem| {
            view! { <Notice tone=Tone::Bad text=problem::sentence(&problem)/> }
        })
    };
    view! {
        <form class="form" method="post" novalidate on:submit=send>
            // The alert exists before its text does: otherwise it would not be read out (WCAG 2.2, 4.1.3).
            <div role="alert">{summary}</div>
            {children()}
        </form>
    }
}
