//! The password, after it was chosen from several first factors.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{
    Field, Problem, ProblemCode, Secret,
    login::{ChallengeAnswer, FirstFactor},
};

use super::{
    frame::{Frame, OtherWay, UsernameForPasswordManagers},
    state::ChallengeState,
};
use crate::{
    browser::input,
    components::{form::Form, password::PasswordField, submit::Submit},
    flow::form::{FieldError, Reason},
    services::login::{Credentials, Progress},
    text::{challenge as text, login},
};

#[derive(Clone, Copy)]
struct PasswordState {
    state: ChallengeState,
    /// Whether the password is proved with SRP.
    is_srp: bool,
    /// The login in which the password was chosen. A wrong password ends it; the next attempt starts another.
    selected: StoredValue<Option<String>>,
}

#[component]
pub fn PasswordForm(
    state: ChallengeState,
    /// Whether the password is proved with SRP.
    is_srp: bool,
) -> impl IntoView {
    let password = PasswordState {
        state,
        is_srp,
        selected: StoredValue::new(Some(state.handle())),
    };
    let login = state.services().login;
    let prepare = move || {
        if password.is_srp {
            login.prepare();
        }
    };
    view! {
        <Frame state title=text::PASSWORD lead=text::PASSWORD_LEAD>
            <div on:input=move |_| prepare()>
                <Form state=state.form on_submit=move |form| password.submit(&form)>
                    <UsernameForPasswordManagers state />
                    <PasswordField form=state.form />
                    <Submit form=state.form label=login::SUBMIT />
                    {password.is_srp.then(|| view! { <p class="hint promise">{login::PROMISE}</p> })}
                </Form>
            </div>
            <div class="actions">
                <OtherWay state />
            </div>
        </Frame>
    }
}

impl PasswordState {
    fn submit(self, form: &HtmlFormElement) {
        let password = input::secret(form, Field::Password.as_str());
        if password.is_empty() {
            let error = FieldError::new(Field::Password, Reason::Missing);
            return self.state.form.show_errors(vec![error]);
        }
        let credentials = Credentials {
            email: self.state.username(),
            password,
            remember: self.state.remember(),
            reauthenticate: self.state.is_reauthentication(),
        };
        spawn_local(async move {
            if let Err(problem) = self.log_in(credentials).await {
                self.fail(problem);
            }
        });
    }

    async fn log_in(self, credentials: Credentials) -> Result<Progress, Problem> {
        let login = self.state.services().login;
        let return_to = self.state.shared.return_to.get_value();
        let selected = self.selected.get_value();
        if self.is_srp {
            return login.log_in(credentials, selected, return_to).await;
        }
        let first_factor = FirstFactor::Password {
            password: Secret::new(credentials.password.as_str()),
        };
        match selected {
            Some(handle) => {
                let answer = ChallengeAnswer::SelectChallenge { first_factor };
                login
                    .answer(handle, answer, false, return_to.as_ref())
                    .await
            }
            None => login.start_again(first_factor, return_to.as_ref()).await,
        }
    }

    fn fail(self, problem: Problem) {
        if problem.code != ProblemCode::WrongCredentials {
            return self.state.fail(problem);
        }
        let id = Field::Password.as_str();
        self.selected.set_value(None);
        self.state.form.show_problem(problem);
        input::clear(id);
        input::focus(id);
    }
}
