//! The set-up of an authenticator app: its key, and a code that proves that the app has it.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{
    account::second_factors::{AuthenticatorKey as Key, VerifyAuthenticatorRequest},
    login::MfaType,
};

use super::State;
use crate::{
    browser::input,
    components::{
        authenticator_key::AuthenticatorKey,
        code_input::{CodeInput, read_code},
        field::hint_id,
        form::{Form, FormState},
        submit::Submit,
    },
    text::{account::second_factors as text, authenticator},
};

/// The name and id of the input for the app's name.
const NAME: &str = "device-name";
const HEADING: &str = "set-up-authenticator";

#[component]
pub fn AuthenticatorSetup(state: State, key: Key) -> impl IntoView {
    let form = FormState::new();
    // The list with the button that had the focus is gone.
    Effect::new(move |_| input::focus(HEADING));
    view! {
        <section class="stack stack--wide" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {text::SET_UP_APP}
            </h2>
            <p>{text::SET_UP_APP_LEAD}</p>
            <AuthenticatorKey secret_code=key.secret_code uri=key.uri qr_code=key.qr_code />
            <Form state=form on_submit=move |element| verify(state, form, &element)>
                <CodeInput form error=|reason| authenticator::app_code_error(reason) />
                <NameField />
                <Submit form label=text::FINISH />
            </Form>
            <button type="button" class="button" on:click=move |_| state.key.set(None)>
                {text::CANCEL}
            </button>
        </section>
    }
}

/// A name for the app, for users who have several.
#[component]
fn NameField() -> impl IntoView {
    view! {
        <div class="field">
            <label for=NAME>
                {text::APP_NAME} " " <span class="optional">{crate::text::field::OPTIONAL}</span>
            </label>
            <input
                id=NAME
                name=NAME
                type="text"
                autocomplete="off"
                maxlength="256"
                aria-describedby=hint_id(NAME)
            />
            <p class="hint" id=hint_id(NAME)>
                {text::APP_NAME_HINT}
            </p>
        </div>
    }
}

fn verify(state: State, form: FormState, element: &HtmlFormElement) {
    let Some(code) = read_code(form, element) else {
        return;
    };
    let request = VerifyAuthenticatorRequest {
        code,
        device_name: input::text(element, NAME).trim().to_owned(),
    };
    let api = state.services.get_value().api;
    spawn_local(async move {
        let factors = api.verify_authenticator(&request).await;
        state.finish(
            factors,
            form,
            text::turned_on(MfaType::SoftwareTokenMfa.as_str()),
        );
    });
}
