//! A complete in-app login of the user who is logged in, which replaces the session.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;
use web_sys::HtmlFormElement;
use wire::{
    Config, Field, Problem, ProblemCode, ReturnTo, Secret,
    login::{FirstFactor, FirstFactorType, LoginRequest},
};

use crate::{
    api::Remote,
    browser::input,
    components::{
        form::{Form, FormState},
        loading::{Failed, Loading},
        password::PasswordField,
        submit::Submit,
        username::UsernameForPasswordManagers,
    },
    flow::{
        challenge::{choices, password_factor},
        form::{FieldError, Reason},
        presence::LoginStatus,
    },
    services::{
        Services,
        login::{Credentials, Login, Progress},
        services,
    },
    text::{Message, login, recent_login as text},
};

const FIELD: Field = Field::LoginPassword;

#[derive(Clone, Copy)]
struct InAppState {
    form: FormState,
    /// How the password is sent; `None` if users log in without one.
    password: Option<FirstFactorType>,
    here: StoredValue<Option<ReturnTo>>,
    on_login: Option<Callback<()>>,
    services: Services,
}

/// The form, as soon as the configuration says what it asks for.
#[component]
pub fn InAppLogin(
    label: Message,
    /// Whether a sentence says why.
    #[prop(optional)]
    lead: bool,
    #[prop(optional, into)] on_login: Option<Callback<()>>,
) -> impl IntoView {
    let config = services().config;
    let here = ReturnTo::parse(&use_location().pathname.get_untracked());
    let here = StoredValue::new(here);
    move || match config.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Failed(problem) => {
            view! { <Failed problem retry=move || config.reload() /> }.into_any()
        }
        Remote::Ready(config) => {
            let state = InAppState {
                form: FormState::new(),
                password: password_factor(&config.first_factors),
                here,
                on_login,
                services: services(),
            };
            view! { <LoginForm state config label lead /> }.into_any()
        }
    }
}

#[component]
fn LoginForm(state: InAppState, config: Config, label: Message, lead: bool) -> impl IntoView {
    let form = state.form;
    let has_password = state.password.is_some();
    let can_choose = has_password && choices(&config.first_factors).len() > 1;
    let lead = lead.then_some(if has_password {
        text::LEAD_PASSWORD
    } else {
        text::LEAD_OTHER
    });
    let reported = Login::take_reauthentication_problem();
    if let Some(code) = reported {
        form.show_problem(crate::api::problem(code));
    }
    view! {
        {lead.map(|lead| view! { <p>{lead}</p> })}
        <div on:input=move |_| state.prepare()>
            <Form state=form on_submit=move |element| state.submit(&element)>
                <UsernameForPasswordManagers />
                {has_password.then(|| view! { <PasswordField form field=FIELD /> })}
                <Submit form label />
            </Form>
        </div>
        {can_choose.then(|| view! { <OtherWay state /> })}
    }
}

/// Another first factor than the password.
#[component]
fn OtherWay(state: InAppState) -> impl IntoView {
    let choose = move |_| {
        if state.form.begin() {
            state.start(None);
        }
    };
    view! {
        <button type="button" class="button" on:click=choose>
            {login::OTHER_WAY}
        </button>
    }
}

impl InAppState {
    /// The name that the user logs in with.
    fn username(self) -> String {
        let user = untrack(|| self.services.session.user());
        user.map_or_else(String::new, |user| user.email.unwrap_or(user.name))
    }

    fn remember(self) -> bool {
        match untrack(|| self.services.session.presence()).status {
            LoginStatus::LoggedIn(session) => session.remember,
            _ => false,
        }
    }

    fn prepare(self) {
        if self.password == Some(FirstFactorType::PasswordSrp) {
            self.services.login.prepare();
        }
    }

    fn submit(self, element: &HtmlFormElement) {
        if self.password.is_none() {
            return self.start(None);
        }
        let password = input::secret(element, FIELD.as_str());
        if password.is_empty() {
            let error = FieldError::new(FIELD, Reason::Missing);
            return self.form.show_errors(vec![error]);
        }
        self.start(Some(Credentials {
            email: self.username(),
            password,
            remember: self.remember(),
            reauthenticate: true,
        }));
    }

    /// Logs in with a password, or without a preference.
    fn start(self, credentials: Option<Credentials>) {
        spawn_local(async move {
            match self.log_in(credentials).await {
                Ok(Progress::LoggedIn) => {
                    if let Some(on_login) = self.on_login {
                        on_login.run(());
                    }
                }
                // Its page is opening.
                Ok(Progress::Challenge) => {}
                Err(problem) => self.fail(problem),
            }
        });
    }

    async fn log_in(self, credentials: Option<Credentials>) -> Result<Progress, Problem> {
        let login = self.services.login;
        let return_to = self.here.get_value();
        let first_factor = match (credentials, self.password) {
            (Some(credentials), Some(FirstFactorType::PasswordSrp)) => {
                return login.log_in(credentials, None, return_to).await;
            }
            (Some(credentials), _) => FirstFactor::Password {
                password: Secret::new(credentials.password.as_str()),
            },
            (None, _) => FirstFactor::Any,
        };
        let request = LoginRequest {
            username: self.username(),
            first_factor,
            remember: self.remember(),
            reauthenticate: true,
        };
        login.start(&request, return_to.as_ref()).await
    }

    fn fail(self, problem: Problem) {
        if self.password.is_none() || problem.code != ProblemCode::WrongCredentials {
            return self.form.show(problem, &[FIELD]);
        }
        input::clear(FIELD.as_str());
        let error = FieldError::new(FIELD, Reason::Rejected(problem.code));
        self.form.show_errors(vec![error]);
    }
}
