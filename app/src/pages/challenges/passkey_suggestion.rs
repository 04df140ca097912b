//! Passkeys among the browser's suggestions for the email of the login page (WebAuthn level 3, section 5.1.4: conditional
//! mediation).
//!
//! Cognito needs the user name before it issues a challenge, so a login is started in the background as soon as an email
//! is known. Whatever goes wrong before the user chooses a passkey is silent: the form is still there.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;
use web_sys::AbortController;
use wire::{
    Field, ReturnTo,
    email::is_plausible,
    login::{Challenge, ChallengeAnswer, FirstFactor, LoginRequest, LoginStep, PendingLogin},
    query,
};

use crate::{
    browser::webauthn,
    components::form::FormState,
    services::{Services, services},
};

/// The form of the login page.
#[derive(Clone, Copy)]
pub struct LoginForm {
    pub form: FormState,
    /// Whether the session survives closing the browser.
    pub remember: RwSignal<bool>,
    pub return_to: StoredValue<Option<ReturnTo>>,
}

/// The request to the browser that is in progress.
type Pending = StoredValue<Option<AbortController>, LocalStorage>;

/// What a login in the background depends on. There is one login for each, because each is a request to the pool.
#[derive(Clone, PartialEq, Eq)]
struct Suggestion {
    email: String,
    remember: bool,
}

/// Suggests the passkeys of each email that was typed and left, carried over from another page, or filled in.
pub fn suggest_passkeys(login_form: LoginForm) {
    let services = services();
    let pending: Pending = StoredValue::new_local(None);
    let started = StoredValue::new(Vec::new());
    withdraw_when_outdated(services, login_form, pending);
    let query = use_query_map();
    Effect::new(move |_| {
        // The input puts its text into the address when it is left.
        let left = query.read().get_str(query::EMAIL).map(str::to_owned);
        let email = left.unwrap_or_else(|| services.handoff.typed(Field::Email));
        let suggestion = Suggestion {
            email: email.trim().to_owned(),
            remember: login_form.remember.get(),
        };
        let is_new = !started.with_value(|started| started.contains(&suggestion));
        if is_new && is_plausible(&suggestion.email) {
            started.update_value(|started| started.push(suggestion.clone()));
            spawn_local(suggest(services, login_form, pending, suggestion));
        }
    });
}

/// Withdraws the suggestions when the form changes, when it is submitted, and when the page is left.
fn withdraw_when_outdated(services: Services, login_form: LoginForm, pending: Pending) {
    let withdraw = move || {
        if let Some(Some(controller)) = pending.try_update_value(Option::take) {
            controller.abort();
        }
    };
    Effect::new(move |_| {
        services.handoff.email();
        login_form.remember.track();
        login_form.form.is_busy();
        withdraw();
    });
    on_cleanup(withdraw);
}

/// Returns whether the page is still open, and its form still asks for what a login in the background was started for.
fn is_current(
    services: Services,
    login_form: LoginForm,
    pending: Pending,
    suggestion: &Suggestion,
) -> bool {
    if pending.is_disposed() {
        return false;
    }
    let is_busy = untrack(|| login_form.form.is_busy());
    let email = services.handoff.typed(Field::Email);
    let remember = login_form.remember.get_untracked();
    !is_busy && email.trim() == suggestion.email && remember == suggestion.remember
}

async fn suggest(
    services: Services,
    login_form: LoginForm,
    pending: Pending,
    suggestion: Suggestion,
) {
    let is_current = || is_current(services, login_form, pending, &suggestion);
    if !webauthn::is_conditional_available().await || !is_current() {
        return;
    }
    let request = LoginRequest {
        username: suggestion.email.clone(),
        first_factor: FirstFactor::WebAuthn,
        remember: suggestion.remember,
        reauthenticate: false,
    };
    let Ok(LoginStep::Challenge(login)) = services.api.start_login(&request).await else {
        return;
    };
    let Challenge::WebAuthn { options } = &login.challenge else {
        return;
    };
    let Ok(controller) = AbortController::new() else {
        return;
    };
    if !is_current() {
        return;
    }
    let signal = controller.signal();
    pending.set_value(Some(controller));
    if let Ok(credential) = webauthn::get_conditional(options, &signal).await {
        log_in(services, login_form, login, credential).await;
    }
}

/// Logs in with the passkey that the user chose, unless the form was submitted in the meantime.
async fn log_in(
    services: Services,
    login_form: LoginForm,
    login: PendingLogin,
    credential: serde_json::Value,
) {
    if !login_form.form.begin() {
        return;
    }
    let answer = ChallengeAnswer::WebAuthn { credential };
    let return_to = login_form.return_to.get_value();
    let answered = services
        .login
        .answer(login.login, answer, false, return_to.as_ref());
    if let Err(problem) = answered.await {
        login_form.form.show_problem(problem);
    }
}
