//! The first request of the in-app login, and what follows if it fails.

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Field, Problem, ReturnTo, Secret,
    login::{FirstFactor, FirstFactorType, LoginRequest},
};
use zeroize::Zeroizing;

use super::{
    super::challenges::{self, LoginForm},
    LoginState,
};
use crate::{
    browser::input,
    flow::{
        address,
        cooldown::Cooldown,
        form::check_email,
        login::{Failure, check, failure},
    },
    services::{
        Services,
        handoff::{PendingConfirmation, PendingReset},
        login::{Credentials, Progress},
    },
};

/// Whether the form proves the password instead of sending it.
pub fn is_srp(state: LoginState) -> bool {
    state.password == Some(FirstFactorType::PasswordSrp)
}

/// Prepares the proof of the password while the user types.
pub fn prepare(services: Services, state: LoginState) {
    if is_srp(state) {
        services.login.prepare();
    }
}

/// Loads the suggestions of passkeys. Without them, the form works as before.
pub fn suggest_passkeys(state: LoginState) {
    let owner = Owner::current();
    let login_form = LoginForm {
        form: state.form,
        remember: state.remember,
        return_to: state.return_to,
    };
    spawn_local(async move {
        if let (Ok(challenges), Some(owner)) = (challenges::load().await, owner) {
            owner.with(|| (challenges.suggest_passkeys)(login_form));
        }
    });
}

/// Starts a login of a form that is busy: with a password, or without a preference.
pub fn start(
    services: Services,
    state: LoginState,
    factor: Option<FirstFactorType>,
    email: String,
    password: Zeroizing<String>,
) {
    state.greeting.set(None);
    let errors = match factor {
        Some(_) => check(&email, &password),
        None => check_email(&email).into_iter().collect(),
    };
    if !errors.is_empty() {
        return state.form.show_errors(errors);
    }
    let credentials = Credentials {
        email,
        password,
        remember: state.remember.get_untracked(),
        reauthenticate: false,
    };
    spawn_local(async move {
        // On success `OnlyLoggedOut` leaves the page, as it does when another tab logs in. The form stays busy until then.
        let return_to = state.return_to.get_value();
        let outcome = log_in(services, factor, credentials.clone(), return_to);
        if let Err(problem) = outcome.await {
            show_failure(services, state, problem, credentials);
        }
    });
}

async fn log_in(
    services: Services,
    factor: Option<FirstFactorType>,
    credentials: Credentials,
    return_to: Option<ReturnTo>,
) -> Result<Progress, Problem> {
    let first_factor = match factor {
        Some(FirstFactorType::PasswordSrp) => {
            return services.login.log_in(credentials, None, return_to).await;
        }
        Some(_) => FirstFactor::Password {
            password: Secret::new(credentials.password.as_str()),
        },
        None => FirstFactor::Any,
    };
    let request = LoginRequest {
        username: credentials.email.trim().to_owned(),
        first_factor,
        remember: credentials.remember,
        reauthenticate: credentials.reauthenticate,
    };
    let challenges = challenges::load().await?;
    (challenges.start)(services.login, request, return_to).await
}

fn show_failure(services: Services, state: LoginState, problem: Problem, credentials: Credentials) {
    prepare(services, state);
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
