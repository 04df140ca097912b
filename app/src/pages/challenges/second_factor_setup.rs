//! `MFA_SETUP`: the pool requires a second factor, and the user has none.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{
    Field,
    login::{ChallengeAnswer, MfaType},
};

use super::{choose::Choice, frame::Frame, state::ChallengeState};
use crate::{
    browser::input,
    components::{
        field::TextField,
        form::Form,
        notice::{Alert, Notice, Tone},
        submit::Submit,
    },
    flow::form::check_email,
    text::challenge as text,
};

#[component]
pub fn SecondFactorSetup(state: ChallengeState, options: Vec<MfaType>) -> impl IntoView {
    let asks_email = RwSignal::new(false);
    let is_empty = options.is_empty();
    let choices = move || {
        let choice = |mfa: &MfaType| {
            let mfa = *mfa;
            view! {
                <Choice
                    text=text::second_factor_to_set_up(mfa)
                    on_choose=move || choose(state, mfa, asks_email)
                />
            }
        };
        view! {
            <div class="form">
                {options.iter().map(choice).collect_view()}
                {is_empty.then(|| view! { <Notice tone=Tone::Bad text=text::NO_FACTOR /> })}
                <Alert problem=state.form.problem() />
            </div>
        }
        .into_any()
    };
    view! {
        <Frame state title=text::SET_UP_SECOND_FACTOR lead=text::SET_UP_SECOND_FACTOR_LEAD>
            {move || {
                if asks_email.get() {
                    view! { <EmailForm state /> }.into_any()
                } else {
                    choices()
                }
            }}
        </Frame>
    }
}

fn choose(state: ChallengeState, mfa: MfaType, asks_email: RwSignal<bool>) {
    if mfa == MfaType::EmailOtp {
        asks_email.set(true);
        // The input exists after the next rendering.
        request_animation_frame(|| input::focus(Field::Email.as_str()));
    } else if state.form.begin() {
        state.answer(ChallengeAnswer::MfaSetup { mfa, email: None });
    }
}

/// Where codes are sent.
#[component]
fn EmailForm(state: ChallengeState) -> impl IntoView {
    view! {
        <Form state=state.form on_submit=move |form| submit_email(state, &form)>
            <TextField field=Field::Email form=state.form value=state.username() />
            <Submit form=state.form label=text::CONTINUE />
        </Form>
    }
}

fn submit_email(state: ChallengeState, form: &HtmlFormElement) {
    let email = input::text(form, Field::Email.as_str());
    match check_email(&email) {
        Some(error) => state.form.show_errors(vec![error]),
        None => state.answer(ChallengeAnswer::MfaSetup {
            mfa: MfaType::EmailOtp,
            email: Some(email.trim().to_owned()),
        }),
    }
}
