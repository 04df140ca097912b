//! `WEB_AUTHN`: a passkey.

use leptos::{prelude::*, task::spawn_local};
use serde_json::Value;
use wire::login::ChallengeAnswer;

use super::{
    frame::{Frame, OtherWay},
    state::ChallengeState,
};
use crate::{
    browser::webauthn,
    components::{
        form::Form,
        notice::{Notice, Tone},
        submit::Submit,
    },
    text::challenge as text,
};

#[component]
pub fn PasskeyForm(state: ChallengeState, options: Value) -> impl IntoView {
    let error = RwSignal::new(None);
    let options = StoredValue::new(options);
    view! {
        <Frame state title=text::PASSKEY lead=text::PASSKEY_LEAD>
            <div role="alert">
                {move || {
                    let text = error.get().map(text::passkey_error)?;
                    Some(view! { <Notice tone=Tone::Bad text /> })
                }}
            </div>
            <Form
                state=state.form
                on_submit=move |_| {
                    error.set(None);
                    sign(state, options.get_value(), error);
                }
            >
                <Submit form=state.form label=text::USE_PASSKEY />
            </Form>
            <div class="actions">
                <OtherWay state />
            </div>
        </Frame>
    }
}

fn sign(state: ChallengeState, options: Value, error: RwSignal<Option<webauthn::Error>>) {
    spawn_local(async move {
        match webauthn::get(&options).await {
            Ok(credential) => state.answer(ChallengeAnswer::WebAuthn { credential }),
            Err(reason) => {
                state.form.show_errors(Vec::new());
                error.set(Some(reason));
            }
        }
    });
}
