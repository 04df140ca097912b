//! The submission of the login form: its checks, the first request, and what follows if that fails.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use leptos::{prelude::*, task::spawn_local};
use wire::{
    Field, Problem, ReturnTo, Secret,
    login::{FirstFactor, FirstFactorType, LoginRequest},
};

use super::{super::super::challenges, LoginState, prepare};
use crate::{
    browser::{chunk::LoadError, input},
    flow::{
        address,
        cooldown::Cooldown,
        form::check_email,
        login::{Failure, check, failure},
    },
    services::{
        Services,
        handoff::{PendingConfirmation, PendingReset},
        language::Languages,
        login::{Credentials, Login, Progress},
    },
};

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct Submission {
    /// Starts a login of a form that is busy.
    pub start: fn(Services, LoginState, Option<FirstFactorType>, Credentials),
    /// Prepares the proof of the password: [`Login::prepare`].
    pub prepare: fn(Login),
}

/// Loads the chunk, unless it is loaded already, and all texts.
pub async fn load(languages: Languages) -> Result<Submission, Problem> {
    let texts = languages.load_rest();
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let submission = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let submission = chunk()?;
    texts.await?;
    Ok(submission)
}

// The chunk contains SRP, too. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(login, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<Submission, LoadError> {
    Ok(Submission {
        start,
        prepare: Login::prepare,
    })
}

fn start(
    services: Services,
    state: LoginState,
    factor: Option<FirstFactorType>,
    credentials: Credentials,
) {
    let errors = match factor {
        Some(_) => check(&credentials.email, &credentials.password),
        None => check_email(&credentials.email).into_iter().collect(),
    };
    if !errors.is_empty() {
        return state.form.show_errors(errors);
    }
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
    let challenges = challenges::load(services.languages).await?;
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
