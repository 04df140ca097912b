//! `CUSTOM_CHALLENGE`: whatever the pool's triggers ask.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{Secret, login::ChallengeAnswer};

use super::{
    frame::{Frame, TrustDevice},
    state::ChallengeState,
};
use crate::{
    browser::input,
    components::{
        field::{described_by, error_id, hint_id},
        form::Form,
        notice::{Notice, Tone},
        submit::Submit,
    },
    text::{Text, challenge as text},
};

const ID: &str = "answer";

#[component]
pub fn QuestionForm(state: ChallengeState, prompt: Option<String>) -> impl IntoView {
    let prompt: Text = prompt.map_or_else(|| text::QUESTION_LEAD.into(), Text::from);
    // The triggers reject an answer by asking again.
    let last_prompt = state.shared.last_prompt;
    let is_asked_again = last_prompt.with_value(|last| last.as_ref() == Some(&prompt));
    last_prompt.set_value(Some(prompt.clone()));
    let is_missing = RwSignal::new(false);
    // After another question, the element is reused, with what was typed.
    Effect::new(move |_| input::clear(ID));
    view! {
        <Frame state title=text::QUESTION lead=prompt>
            {is_asked_again
                .then(|| view! { <Notice tone=Tone::Bad text=text::ANSWER_NOT_ACCEPTED /> })}
            <Form state=state.form on_submit=move |form| submit(state, is_missing, &form)>
                <div class="field">
                    <label for=ID>{text::ANSWER}</label>
                    <input
                        id=ID
                        name=ID
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        dir="auto"
                        required
                        aria-invalid=move || is_missing.get().then_some("true")
                        aria-describedby=described_by(ID)
                        on:input=move |_| is_missing.set(false)
                    />
                    <p class="hint" id=hint_id(ID)></p>
                    <p class="error" id=error_id(ID)>
                        {move || is_missing.get().then(|| text::ANSWER_MISSING.get())}
                    </p>
                </div>
                <TrustDevice state />
                <Submit form=state.form label=text::CONTINUE />
            </Form>
        </Frame>
    }
}

fn submit(state: ChallengeState, is_missing: RwSignal<bool>, form: &HtmlFormElement) {
    let answer = input::secret(form, ID);
    if answer.trim().is_empty() {
        is_missing.set(true);
        state.form.show_errors(Vec::new());
        return input::focus(ID);
    }
    state.answer(ChallengeAnswer::CustomChallenge {
        answer: Secret::new(answer.as_str()),
    });
}
