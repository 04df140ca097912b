//! The start of the in-app login. What happens when the form is submitted is in [`submission`], which is not part of the
//! first download.

mod submission;

use leptos::{prelude::*, task::spawn_local};
use wire::login::FirstFactorType;
use zeroize::Zeroizing;

use super::{
    super::challenges::{self, LoginForm},
    LoginState,
};
use crate::services::{Services, login::Credentials, services};

/// Whether the form proves the password instead of sending it.
pub fn is_srp(state: LoginState) -> bool {
    state.password == Some(FirstFactorType::PasswordSrp)
}

/// Loads what the submission needs while the user types, and prepares the proof of the password.
pub fn prepare(services: Services, state: LoginState) {
    spawn_local(async move {
        // The submission shows the problem if that fails again.
        if let Ok(submission) = submission::load(services.languages).await
            && is_srp(state)
        {
            (submission.prepare)(services.login);
        }
    });
}

/// Loads the suggestions of passkeys. Without them, the form works as before.
pub fn suggest_passkeys(state: LoginState) {
    let owner = Owner::current();
    let languages = services().languages;
    let login_form = LoginForm {
        form: state.form,
        remember: state.remember,
        return_to: state.return_to,
    };
    spawn_local(async move {
        if let (Ok(challenges), Some(owner)) = (challenges::load(languages).await, owner) {
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
    let credentials = Credentials {
        email,
        password,
        remember: state.remember.get_untracked(),
        reauthenticate: false,
    };
    spawn_local(async move {
        match submission::load(services.languages).await {
            Ok(submission) => (submission.start)(services, state, factor, credentials),
            Err(problem) => state.form.show_problem(problem),
        }
    });
}
