//! A code by SMS or email, or of an authenticator app.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::login::{ChallengeAnswer, FirstFactor};

use super::{
    frame::{Frame, OtherWay, TrustDevice},
    state::ChallengeState,
};
use crate::{
    components::{
        code_input::{CodeInput, clear_code, read_code},
        form::Form,
        notice::{Notice, Tone},
        submit::Submit,
    },
    flow::{address, form::Reason},
    text::{Message, Text, authenticator, challenge as text},
};

/// Where the code comes from.
#[derive(Clone)]
pub enum CodeSource {
    /// The masked phone number.
    Sms(String),
    /// The masked email address.
    Email(String),
    /// The name that the user gave the app.
    Authenticator(Option<String>),
}

impl CodeSource {
    const fn title(&self) -> Message {
        match self {
            Self::Sms(_) => text::SMS_CODE,
            Self::Email(_) => text::EMAIL_CODE,
            Self::Authenticator(_) => text::AUTHENTICATOR_CODE,
        }
    }

    fn lead(&self) -> Text {
        match self {
            Self::Sms(destination) | Self::Email(destination) => {
                text::code_sent(destination.as_str())
            }
            Self::Authenticator(Some(app)) => text::code_in(app.as_str()),
            Self::Authenticator(None) => text::CODE_IN_APP.into(),
        }
    }

    /// The first factor that sends this code.
    const fn first_factor(&self) -> Option<FirstFactor> {
        match self {
            Self::Sms(_) => Some(FirstFactor::SmsOtp),
            Self::Email(_) => Some(FirstFactor::EmailOtp),
            Self::Authenticator(_) => None,
        }
    }

    const fn no_code(&self) -> Message {
        match self {
            Self::Sms(_) => text::NO_SMS_CODE,
            Self::Email(_) => text::NO_EMAIL_CODE,
            Self::Authenticator(_) => text::NO_APP,
        }
    }

    const fn error(&self, reason: Reason, can_resend: bool) -> Message {
        match self {
            Self::Authenticator(_) => authenticator::app_code_error(reason),
            Self::Sms(_) | Self::Email(_) => text::sent_code_error(reason, can_resend),
        }
    }
}

#[component]
pub fn CodeForm(state: ChallengeState, source: CodeSource) -> impl IntoView {
    let is_sent = source.first_factor().is_some();
    let no_code = source.no_code();
    let first_factor = source.first_factor().filter(|_| state.can_resend());
    let (title, lead) = (source.title(), source.lead());
    // After another challenge of the same kind, the element is reused, with what was typed.
    Effect::new(move |_| clear_code());
    view! {
        <Frame state title lead>
            {move || {
                let text = state.shared.is_resent.get().then_some(text::RESENT)?;
                Some(view! { <Notice tone=Tone::Good text /> })
            }}
            <Form state=state.form on_submit=move |form| submit(state, &form)>
                <CodeInput
                    form=state.form
                    error=move |reason| source.error(reason, state.can_resend())
                />
                <TrustDevice state />
                <Submit form=state.form label=text::CONTINUE />
            </Form>
            {match first_factor {
                Some(first_factor) => view! { <Resend state first_factor /> }.into_any(),
                None if is_sent => view! { <NoCode state no_code /> }.into_any(),
                None => view! { <p class="hint">{no_code}</p> }.into_any(),
            }}
        </Frame>
    }
}

fn submit(state: ChallengeState, form: &HtmlFormElement) {
    if let Some(code) = read_code(state.form, form) {
        state.answer(ChallengeAnswer::Code { code });
    }
}

/// What to do without a code of a second factor. Only a new login sends another one.
#[component]
fn NoCode(state: ChallengeState, no_code: Message) -> impl IntoView {
    let href = state
        .shared
        .return_to
        .with_value(|return_to| address::login(return_to.as_ref(), &state.username()));
    view! {
        <p class="hint">
            {no_code} " " <a href=href>{text::START_OVER}</a>
        </p>
    }
}

/// Sends another code, which only a first factor can.
#[component]
fn Resend(state: ChallengeState, first_factor: FirstFactor) -> impl IntoView {
    view! {
        <div class="resend">
            <p class="hint">{text::NO_CODE_YET}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| state.start_again(first_factor.clone(), true)
            >
                {text::RESEND}
            </button>
            <OtherWay state />
        </div>
    }
}
