//! `/account/password`: another password, or a first one for users who log in without.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Config, Field, PasswordPolicy, account::password::PasswordChanged};

use super::outcome::{Outcome, outcome};
use crate::{
    browser::input,
    components::{
        form::{Form, FormState},
        password::PasswordField,
        policy::new_password_parts,
        recent_login::{RecentLogin, RecentLoginState},
        submit::Submit,
        username::UsernameForPasswordManagers,
        with_account::WithAccount,
        with_config::WithConfig,
    },
    flow::{
        account::password::{FIELDS, request},
        challenge::choices,
    },
    services::{Services, config::ConfigLoader, services},
    text::account::password as text,
};

#[derive(Clone, Copy)]
struct PasswordState {
    form: FormState,
    recent_login: RecentLoginState,
    outcome: Outcome,
    services: Services,
    /// Whether every user has a password.
    requires_present: bool,
}

#[component]
pub fn Password() -> impl IntoView {
    view! {
        <WithAccount
            only_pool_users=true
            view=|_| {
                view! {
                    <WithConfig read=ConfigLoader::get view=|config| view! { <PasswordForm config /> }.into_any() />
                }
                    .into_any()
            }
        />
    }
}

#[component]
fn PasswordForm(config: Config) -> impl IntoView {
    let state = PasswordState {
        form: FormState::new(),
        recent_login: RecentLoginState::new(),
        outcome: outcome(),
        services: services(),
        requires_present: choices(&config.first_factors).len() < 2,
    };
    let form = state.form;
    let policy = config.password_policy;
    let new = new_password_parts(text::NEW_PASSWORD, &policy);
    view! {
        <RecentLogin state=state.recent_login>
            <p class="lead">{text::LEAD}</p>
            <Form state=form on_submit=move |element| state.submit(&policy, &element)>
                <UsernameForPasswordManagers />
                <PasswordField form field=Field::PresentPassword />
                {(!state.requires_present)
                    .then(|| view! { <p class="hint">{text::PRESENT_HINT}</p> })}
                <PasswordField form new />
                <Submit form label=text::SUBMIT />
            </Form>
        </RecentLogin>
    }
}

impl PasswordState {
    fn submit(self, policy: &PasswordPolicy, element: &HtmlFormElement) {
        let typed = |field: Field| input::secret(element, field.as_str());
        let (present, new) = (typed(Field::PresentPassword), typed(Field::Password));
        let request = match request(&present, &new, policy, self.requires_present) {
            Ok(request) => request,
            Err(errors) => return self.form.show_errors(errors),
        };
        self.outcome.clear();
        let api = self.services.api;
        spawn_local(async move {
            match api.change_password(&request).await {
                Ok(changed) => self.changed(&changed),
                Err(problem) => self.recent_login.show(problem, self.form, &FIELDS),
            }
        });
    }

    fn changed(self, changed: &PasswordChanged) {
        self.form.finish();
        for field in FIELDS {
            input::clear(field.as_str());
        }
        self.outcome.show(text::changed(changed.ended_sessions));
    }
}
