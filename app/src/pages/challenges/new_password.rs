//! `NEW_PASSWORD_REQUIRED`: an administrator created the account with a temporary password.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Config, Field, PasswordPolicy, Problem, Secret, login::ChallengeAnswer};

use super::{
    frame::{Frame, UsernameForPasswordManagers},
    required_attribute::{AttributeError, AttributeErrors, RequiredAttribute},
    state::ChallengeState,
};
use crate::{
    api::Remote,
    browser::input,
    components::{
        form::Form,
        loading::{Failed, Loading},
        password::PasswordField,
        policy::new_password_parts,
        submit::Submit,
    },
    flow::{
        attribute,
        form::{FieldError, Reason},
    },
    text::{challenge as text, field},
};

#[derive(Clone, Copy)]
struct NewPasswordState {
    state: ChallengeState,
    attributes: StoredValue<Vec<String>>,
    errors: AttributeErrors,
}

#[component]
pub fn NewPasswordForm(state: ChallengeState, required_attributes: Vec<String>) -> impl IntoView {
    let lead = if required_attributes.is_empty() {
        text::NEW_PASSWORD_LEAD
    } else {
        text::NEW_PASSWORD_AND_ATTRIBUTES_LEAD
    };
    let new_password = NewPasswordState {
        state,
        attributes: StoredValue::new(required_attributes),
        errors: RwSignal::new(Vec::new()),
    };
    let config = state.services().config;
    view! {
        <Frame state title=text::NEW_PASSWORD lead>
            {move || match config.get() {
                Remote::Ready(ready) => view! { <Inputs new_password config=ready /> }.into_any(),
                Remote::Loading => view! { <Loading /> }.into_any(),
                Remote::Failed(problem) => {
                    view! { <Failed problem retry=move || config.reload() /> }.into_any()
                }
            }}
        </Frame>
    }
}

#[component]
fn Inputs(new_password: NewPasswordState, config: Config) -> impl IntoView {
    let NewPasswordState {
        state,
        attributes,
        errors,
    } = new_password;
    let policy = config.password_policy;
    let new = new_password_parts(field::PASSWORD, &policy);
    let attributes = attributes.get_value().into_iter();
    view! {
        <Form state=state.form on_submit=move |form| new_password.submit(&policy, &form)>
            <UsernameForPasswordManagers state />
            <PasswordField form=state.form new />
            {attributes.map(|name| view! { <RequiredAttribute name errors /> }).collect_view()}
            <Submit form=state.form label=text::CONTINUE />
        </Form>
    }
}

impl NewPasswordState {
    fn submit(self, policy: &PasswordPolicy, form: &HtmlFormElement) {
        let password = input::secret(form, Field::Password.as_str());
        let values: BTreeMap<String, String> = self.attributes.with_value(|names| {
            let value = |name: &String| {
                let typed = input::text(form, &attribute::id(name));
                (name.clone(), attribute::tidy(name, &typed))
            };
            names.iter().map(value).collect()
        });
        let reason = match password.as_str() {
            "" => Some(Reason::Missing),
            password => (!policy.broken(password).is_empty()).then_some(Reason::BreaksPolicy),
        };
        let missing = self.attributes.with_value(|names| {
            let is_missing = |name: &&String| values.get(*name).is_none_or(String::is_empty);
            let missing = names.iter().filter(is_missing);
            missing
                .map(|name| (name.clone(), AttributeError::Missing))
                .collect::<Vec<_>>()
        });
        if reason.is_some() || !missing.is_empty() {
            return self.show_errors(reason, missing);
        }
        let answer = ChallengeAnswer::NewPasswordRequired {
            new_password: Secret::new(password.as_str()),
            attributes: values,
        };
        spawn_local(async move {
            if let Err(problem) = self.state.send(answer).await {
                self.fail(problem);
            }
        });
    }

    /// Shows errors and moves the focus to the first input that has one.
    fn show_errors(self, password: Option<Reason>, attributes: Vec<(String, AttributeError)>) {
        let first = attributes.first().map(|(name, _)| attribute::id(name));
        let password = password.map(|reason| FieldError::new(Field::Password, reason));
        self.errors.set(attributes);
        self.state.form.show_errors(password.into_iter().collect());
        if let (None, Some(id)) = (password, first) {
            input::focus(&id);
        }
    }

    /// Shows a problem at the attribute that it is about, or as for every other challenge.
    fn fail(self, problem: Problem) {
        let name = problem.field.map(Field::as_str);
        let names = self.attributes.get_value();
        match names.into_iter().find(|other| Some(other.as_str()) == name) {
            Some(name) => self.show_errors(None, vec![(name, AttributeError::NotAccepted)]),
            None => self.state.fail(problem),
        }
    }
}
