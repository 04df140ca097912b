//! The choice of one of several first or second factors.

use leptos::prelude::*;
use wire::login::{ChallengeAnswer, FirstFactor, FirstFactorType, MfaType};
use wire::page;

use super::{frame::Frame, state::ChallengeState};
use crate::{
    components::notice::{Alert, Notice, Tone},
    flow::address,
    text::{Message, challenge as text},
};

/// `SELECT_CHALLENGE`.
#[component]
pub fn FirstFactorChoice(state: ChallengeState, choices: Vec<FirstFactorType>) -> impl IntoView {
    let is_empty = choices.is_empty();
    view! {
        <Frame state title=text::CHOOSE_FACTOR lead=text::CHOOSE_FACTOR_LEAD>
            <div class="form">
                {choices
                    .into_iter()
                    .map(|factor| {
                        view! {
                            <Choice
                                text=text::first_factor(factor)
                                on_choose=move || choose_first_factor(state, factor)
                            />
                        }
                    })
                    .collect_view()}
                {is_empty.then(|| view! { <Notice tone=Tone::Bad text=text::NO_FACTOR /> })}
                <Alert problem=state.form.problem() />
            </div>
        </Frame>
    }
}

fn choose_first_factor(state: ChallengeState, factor: FirstFactorType) {
    let first_factor = match factor {
        FirstFactorType::PasswordSrp | FirstFactorType::Password => {
            let address = state.shared.return_to.with_value(|return_to| {
                address::challenge(page::LOGIN_PASSWORD, return_to.as_ref(), &state.username())
            });
            return state.services().navigation.go(&address);
        }
        FirstFactorType::WebAuthn => FirstFactor::WebAuthn,
        FirstFactorType::EmailOtp => FirstFactor::EmailOtp,
        FirstFactorType::SmsOtp => FirstFactor::SmsOtp,
    };
    if state.form.begin() {
        state.answer(ChallengeAnswer::SelectChallenge { first_factor });
    }
}

/// `SELECT_MFA_TYPE`.
#[component]
pub fn SecondFactorChoice(state: ChallengeState, options: Vec<MfaType>) -> impl IntoView {
    let is_empty = options.is_empty();
    view! {
        <Frame state title=text::CHOOSE_SECOND_FACTOR lead=text::CHOOSE_SECOND_FACTOR_LEAD>
            <div class="form">
                {options
                    .into_iter()
                    .map(|mfa| {
                        view! {
                            <Choice
                                text=text::second_factor(mfa)
                                on_choose=move || {
                                    if state.form.begin() {
                                        state.answer(ChallengeAnswer::SelectMfaType { mfa });
                                    }
                                }
                            />
                        }
                    })
                    .collect_view()}
                {is_empty.then(|| view! { <Notice tone=Tone::Bad text=text::NO_FACTOR /> })}
                <Alert problem=state.form.problem() />
            </div>
        </Frame>
    }
}

/// A button that chooses one option.
#[component]
pub fn Choice(text: Message, #[prop(into)] on_choose: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| on_choose.run(())>
            {text}
        </button>
    }
}
