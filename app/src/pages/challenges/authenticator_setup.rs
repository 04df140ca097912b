//! The second half of `MFA_SETUP`: the account is added to an authenticator app, and a code proves it.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{
    Secret,
    login::{ChallengeAnswer, QrCode},
};

use super::{
    frame::{Frame, TrustDevice},
    state::ChallengeState,
};
use crate::{
    components::{
        authenticator_key::AuthenticatorKey,
        code_input::{CodeInput, read_code},
        form::Form,
        submit::Submit,
    },
    text::{authenticator, challenge as text},
};

#[component]
pub fn AuthenticatorSetup(
    state: ChallengeState,
    secret_code: Secret,
    uri: Secret,
    qr_code: QrCode,
) -> impl IntoView {
    view! {
        <Frame state title=text::SET_UP_AUTHENTICATOR lead=text::SET_UP_AUTHENTICATOR_LEAD>
            <AuthenticatorKey secret_code uri qr_code />
            <Form state=state.form on_submit=move |form| submit(state, &form)>
                <p>{text::THEN_ENTER_CODE}</p>
                <CodeInput
                    form=state.form
                    error=|reason| authenticator::app_code_error(reason)
                />
                <TrustDevice state />
                <Submit form=state.form label=text::CONTINUE />
            </Form>
        </Frame>
    }
}

fn submit(state: ChallengeState, form: &HtmlFormElement) {
    if let Some(code) = read_code(state.form, form) {
        state.answer(ChallengeAnswer::SoftwareTokenSetup {
            code,
            device_name: String::new(),
        });
    }
}
