//! The panel of the in-app login. The password is turned into a signature in this browser and is never sent.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Field, LoginMode, Problem};

use super::{LoginState, RememberMe};
use crate::{
    browser::input,
    components::{field::TextField, form::Form, password::PasswordField, submit::Submit},
    flow::{
        address,
        cooldown::Cooldown,
        login::{Failure, check, failure},
    },
    services::{
        Services,
        handoff::{PendingConfirmation, PendingReset},
        login::Credentials,
        services,
    },
    text::login,
};

/// The panel stays mounted while the other one is shown, so that input is not lost.
#[component]
pub fn InAppPanel(state: LoginState) -> impl IntoView {
    let services = services();
    let form = state.form;
    view! {
        <div
            hidden=move || state.mode.get() != LoginMode::InApp
            on:input=move |_| services.login.prepare()
        >
            <Form state=form on_submit=move |form| submit(services, state, &form)>
                <TextField field=Field::Email form autocomplete="username" />
                <PasswordField form />
                <RememberMe state id="remember" />
                <Submit form label=login::SUBMIT />
                <p class="promise">{login::PROMISE}</p>
            </Form>
            <p class="aside">
                <a href=move || state.address(address::forgot_password)>{login::FORGOT}</a>
            </p>
        </div>
    }
}

fn submit(services: Services, state: LoginState, form: &HtmlFormElement) {
    state.greeting.set(None);
    let credentials = Credentials {
        email: input::text(form, Field::Email.as_str()),
        password: input::secret(form, Field::Password.as_str()),
        remember: state.remember.get_untracked(),
    };
    let errors = check(&credentials.email, &credentials.password);
    if !errors.is_empty() {
        return state.form.show_errors(errors);
    }
    spawn_local(async move {
        // On success `OnlyLoggedOut` leaves the page, as it does when another tab logs in. The form stays busy until then.
        let return_to = state.return_to.get_value();
        let outcome = services.login.log_in(credentials.clone(), None, return_to);
        if let Err(problem) = outcome.await {
            show_failure(services, state, problem, credentials);
        }
    });
}

fn show_failure(services: Services, state: LoginState, problem: Problem, credentials: Credentials) {
    services.login.prepare();
    match failure(&problem) {
        Failure::RetypePassword => {
            let password = Field::Password.as_str();
            state.form.show_problem(problem);
            input::clear(password);
            input::focus(password);
        }
        Failure::Confirm => {
            let address = address::confirm(credentials.email.trim());
            services.handoff.set_pending(PendingConfirmation {
                destination: None,
                // The code of the registration may have expired.
                needs_code: true,
                cooldown: Cooldown::default(),
                credentials,
                return_to: state.return_to.get_value().unwrap_or_default(),
            });
            services.navigation.go(&address);
        }
        Failure::ResetPassword => {
            services.handoff.set_pending_reset(PendingReset {
                email: credentials.email,
                destination: None,
                cooldown: Cooldown::default(),
            });
            let address = untrack(|| state.address(address::reset_password));
            services.navigation.go(&address);
        }
        Failure::Field(error) => state.form.show_errors(vec![error]),
        Failure::Retry => state.form.show_problem(problem),
    }
}
