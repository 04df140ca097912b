//! The panel of the in-app login. With SRP, the password is turned into a signature in this browser and is never sent.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{Field, LoginMode};
use zeroize::Zeroizing;

use super::{
    LoginState, RememberMe,
    start::{prepare, start, suggest_passkeys},
};
use crate::{
    browser::input,
    components::{field::TextField, form::Form, password::PasswordField, submit::Submit},
    flow::address,
    services::{Services, services},
    text::login,
};

/// The panel stays mounted while the other one is shown, so that input is not lost.
#[component]
pub fn InAppPanel(
    state: LoginState,
    /// Whether there are first factors that the form does not ask for.
    can_choose: bool,
    has_passkeys: bool,
) -> impl IntoView {
    let services = services();
    let form = state.form;
    let has_password = state.password.is_some();
    if has_passkeys {
        suggest_passkeys(state);
    }
    // Browsers offer passkeys at inputs with `webauthn` (HTML, section "Autofill").
    let autocomplete = if has_passkeys {
        "username webauthn"
    } else {
        "username"
    };
    let label = if has_password {
        login::SUBMIT
    } else {
        login::CONTINUE
    };
    view! {
        <div
            hidden=move || state.mode.get() != LoginMode::InApp
            on:input=move |_| prepare(services, state)
        >
            <Form state=form on_submit=move |form| submit(services, state, &form)>
                <TextField field=Field::Email form autocomplete />
                {has_password.then(|| view! { <PasswordField form /> })}
                <div class="remember">
                    <RememberMe state id="remember" />
                    {has_password
                        .then(|| {
                            view! {
                                <p class="aside">
                                    <a href=move || state.address(address::forgot_password)>
                                        {login::FORGOT}
                                    </a>
                                </p>
                            }
                        })}
                </div>
                <Submit form label />
            </Form>
            {(has_password && can_choose).then(|| view! { <OtherWay services state /> })}
        </div>
    }
}

/// The choice of another first factor than the password, for the email in the form.
#[component]
fn OtherWay(services: Services, state: LoginState) -> impl IntoView {
    let choose = move |_| {
        if state.form.begin() {
            let email = input::by_id(Field::Email.as_str());
            start(services, state, None, email, Zeroizing::default());
        }
    };
    view! {
        <div class="ways">
            <button type="button" class="button" on:click=choose>
                {login::OTHER_WAY}
            </button>
        </div>
    }
}

fn submit(services: Services, state: LoginState, form: &HtmlFormElement) {
    let email = input::text(form, Field::Email.as_str());
    let password = input::secret(form, Field::Password.as_str());
    start(services, state, state.password, email, password);
}
