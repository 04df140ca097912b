//! The second half of `MFA_SETUP`: the account is added to an authenticator app, and a code proves it.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{
    Secret,
    login::{ChallengeAnswer, QrCode},
};

use super::{
    code::{self, CodeField, CodeSource},
    frame::{Frame, TrustDevice},
    key::KeyField,
    state::ChallengeState,
};
use crate::{
    components::{form::Form, submit::Submit},
    text::challenge as text,
};

/// The side of the QR code, in pixels.
const QR_CODE_SIZE: u32 = 224;

#[component]
pub fn AuthenticatorSetup(
    state: ChallengeState,
    secret_code: Secret,
    uri: Secret,
    qr_code: QrCode,
) -> impl IntoView {
    let source = CodeSource::Authenticator(None);
    view! {
        <Frame state title=text::SET_UP_AUTHENTICATOR lead=text::SET_UP_AUTHENTICATOR_LEAD>
            <QrCodeImage qr_code />
            <p class="aside">
                <a href=uri.expose().to_owned() rel="external">
                    {text::OPEN_APP}
                </a>
            </p>
            <KeyField state key=secret_code />
            <Form state=state.form on_submit=move |form| submit(state, &form)>
                <p>{text::THEN_ENTER_CODE}</p>
                <CodeField state source />
                <TrustDevice state />
                <Submit form=state.form label=text::CONTINUE />
            </Form>
        </Frame>
    }
}

/// Dark on light in every color scheme: many apps do not read an inverted code.
#[component]
fn QrCodeImage(qr_code: QrCode) -> impl IntoView {
    let size = qr_code.size.to_string();
    view! {
        <svg
            role="img"
            aria-label=text::QR_CODE
            width=QR_CODE_SIZE
            height=QR_CODE_SIZE
            viewBox=["0 0 ", &size, " ", &size].concat()
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=["M0 0h", &size, "v", &size, "H0z"].concat() />
            <path fill="#000" d=qr_code.path.expose().to_owned() />
        </svg>
    }
}

fn submit(state: ChallengeState, form: &HtmlFormElement) {
    if let Some(code) = code::read(state, form) {
        state.answer(ChallengeAnswer::SoftwareTokenSetup {
            code,
            device_name: String::new(),
        });
    }
}
