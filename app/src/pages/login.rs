//! `/login?return_to=&email=&problem=`: both login modes, and the switch between them.

mod hosted;
mod in_app;
mod start;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use wire::{Field, LoginMode, ReturnTo, config::LoginConfig, login::FirstFactorType, path, query};

use self::{hosted::HostedPanel, in_app::InAppPanel, start::is_srp};
use crate::{
    api,
    browser::storage::Area,
    components::{
        form::FormState,
        heading::Heading,
        notice::{Notice, Tone},
        only_logged_out::OnlyLoggedOut,
        own_task::OwnTask,
        with_config::WithConfig,
    },
    flow::{
        address::{self, Hosted},
        challenge::{choices, password_factor},
        login::{ReportedProblem, reported_problem},
        mode,
        presence::LogoutReason,
    },
    services::{
        Services,
        config::ConfigLoader,
        handoff::{Arrival, Handoff},
        navigation::query_parameter,
        services,
    },
    text::{Message, frame, login, session as session_text},
};

/// What the panels of both login modes share.
#[derive(Clone, Copy)]
struct LoginState {
    mode: RwSignal<LoginMode>,
    /// Whether the session survives closing the browser.
    remember: RwSignal<bool>,
    /// The form of the in-app login; the problems of both modes are shown here.
    form: FormState,
    /// Why the user is on this page.
    greeting: RwSignal<Option<(Tone, Message)>>,
    return_to: StoredValue<Option<ReturnTo>>,
    /// How the form sends the password that it asks for; `None` if users log in without one.
    password: Option<FirstFactorType>,
    handoff: Handoff,
}

impl LoginState {
    /// Returns an address that depends on where the user goes after the login, and on the email that was typed.
    fn address(self, build: fn(Option<&ReturnTo>, &str) -> String) -> String {
        let email = self.handoff.email();
        self.return_to
            .with_value(|return_to| build(return_to.as_ref(), email.trim()))
    }

    /// Returns the start of the hosted login, at an external provider unless `provider` is empty.
    fn hosted_address(self, provider: &str) -> String {
        let email = self.handoff.email();
        self.return_to.with_value(|return_to| {
            Hosted {
                return_to: return_to.as_ref(),
                remember: self.remember.get(),
                // Users often have another email address at an external provider.
                email: if provider.is_empty() {
                    email.trim()
                } else {
                    ""
                },
                provider,
            }
            .address()
        })
    }
}

#[component]
pub fn LoginPage() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=login::TITLE />
            <OwnTask>
                <WithConfig read=ConfigLoader::login view=|config| view! { <LoginModes config /> }.into_any() />
            </OwnTask>
        </section>
    }
}

#[component]
fn LoginModes(config: LoginConfig) -> impl IntoView {
    let return_to = ReturnTo::parse(&query_parameter(query::RETURN_TO));
    let last_mode = Area::Local.get(mode::STORAGE_KEY);
    let state = LoginState {
        mode: RwSignal::new(mode::initial(&config.login_modes, last_mode.as_deref())),
        remember: RwSignal::new(false),
        form: FormState::new(),
        greeting: RwSignal::new(greeting(return_to.as_ref().is_some_and(leads_to_page))),
        return_to: StoredValue::new(return_to.clone()),
        password: password_factor(&config.first_factors),
        handoff: services().handoff,
    };
    let email = query_parameter(query::EMAIL);
    if !email.is_empty() {
        state.handoff.remember(Field::Email, email);
    }
    show_reported_problem(state);
    let in_app = config.login_modes.contains(&LoginMode::InApp);
    let hosted = config.login_modes.contains(&LoginMode::Hosted);
    let has_passkeys = in_app && config.first_factors.contains(&FirstFactorType::WebAuthn);
    let can_choose = choices(&config.first_factors).len() > 1;
    view! {
        <OnlyLoggedOut return_to=return_to.clone().unwrap_or_default() />
        <div>
            {move || {
                let (tone, text) = state.greeting.get()?;
                Some(view! { <Notice tone text /> })
            }}
        </div>
        {(in_app && hosted).then(|| view! { <ModeSwitch state /> })}
        <p class="hint promise">{move || promise(state).get()}</p>
        {in_app.then(|| view! { <InAppPanel state can_choose has_passkeys /> })}
        {hosted.then(|| view! { <HostedPanel state in_app /> })}
        {(!config.providers.is_empty()).then(|| view! { <Providers state names=config.providers /> })}
        <p class="aside">
            {login::NEW} " "
            <a href=move || state.address(address::register)>{login::CREATE_ACCOUNT}</a>
        </p>
    }
}

/// Returns whether the login leads to a page of this application. Where else it leads is said above the page.
fn leads_to_page(return_to: &ReturnTo) -> bool {
    !return_to.as_str().starts_with(path::AUTH_APP)
}

/// Returns where the password goes.
fn promise(state: LoginState) -> Message {
    match state.mode.get() {
        LoginMode::Hosted => login::HOSTED_LEAD,
        LoginMode::InApp if is_srp(state) => login::PROMISE,
        LoginMode::InApp => login::IN_APP_LEAD,
    }
}

/// Returns why the user is on this page, as far as this tab knows.
fn greeting(must_log_in: bool) -> Option<(Tone, Message)> {
    let Services {
        session, handoff, ..
    } = services();
    on_cleanup(move || session.clear_logout_reason());
    let reason = untrack(|| session.presence()).logout_reason;
    Some(match (handoff.take_arrival(), reason) {
        (Some(Arrival::Confirmed), _) => (Tone::Good, login::CONFIRMED),
        (Some(Arrival::Registered), _) => (Tone::Good, login::REGISTERED),
        (Some(Arrival::PasswordReset), _) => (Tone::Good, login::PASSWORD_CHANGED),
        (None, Some(LogoutReason::ThisTab)) => (Tone::Good, frame::LOGGED_OUT),
        (None, Some(LogoutReason::OtherTab)) => (Tone::Info, session_text::LOGGED_OUT_ELSEWHERE),
        (None, Some(LogoutReason::Ended)) => (Tone::Info, session_text::ENDED),
        (None, None) if must_log_in => (Tone::Info, session_text::LOG_IN_TO_CONTINUE),
        (None, None) => return None,
    })
}

/// Shows the problem of a hosted login and removes it from the address, where a reload would repeat it. The address is
/// watched, because a link can open this page with another problem while it is already shown.
fn show_reported_problem(state: LoginState) {
    let navigation = services().navigation;
    let query = use_query_map();
    Effect::new(move |_| {
        let query = query.read();
        let Some(code) = query.get_str(query::PROBLEM) else {
            return;
        };
        match reported_problem(code) {
            Some(ReportedProblem::Cancelled) => {
                state.greeting.set(Some((Tone::Info, login::CANCELLED)));
            }
            Some(ReportedProblem::Error(code)) => {
                state.greeting.set(None);
                state.form.show_problem(api::problem(code));
            }
            None => {}
        }
        let email = query.get_str(query::EMAIL).unwrap_or_default();
        let address = state
            .return_to
            .with_value(|return_to| address::login(return_to.as_ref(), email));
        navigation.replace_address(address);
    });
}

/// The external identity providers, in both modes. Links for the same reason as in [`HostedPanel`].
#[component]
fn Providers(state: LoginState, names: Vec<String>) -> impl IntoView {
    view! {
        <div class="ways">
            <p class="or">{login::OR}</p>
            {names
                .into_iter()
                .map(|name| {
                    let text = login::continue_with(name.as_str());
                    view! {
                        <a class="button" href=move || state.hosted_address(&name) rel="external">
                            {text}
                        </a>
                    }
                        .into_any()
                })
                .collect_view()}
        </div>
    }
}

/// The switch between the two modes. Radio buttons, because they work with the keyboard and with assistive technology.
#[component]
fn ModeSwitch(state: LoginState) -> impl IntoView {
    view! {
        <fieldset class="switch">
            <legend class="visually-hidden">{login::MODE}</legend>
            <div>
                <ModeChoice state mode=LoginMode::InApp text=login::IN_APP />
                <ModeChoice state mode=LoginMode::Hosted text=login::HOSTED />
            </div>
        </fieldset>
    }
}

#[component]
fn ModeChoice(state: LoginState, mode: LoginMode, text: Message) -> impl IntoView {
    view! {
        <label>
            <input
                type="radio"
                name="login_mode"
                value=mode.as_str()
                prop:checked=move || state.mode.get() == mode
                on:change=move |_| {
                    state.mode.set(mode);
                    state.form.problem().set(None);
                    Area::Local.set(mode::STORAGE_KEY, mode.as_str());
                }
            />
            <span>{text}</span>
        </label>
    }
}

/// "Remember me", with its explanation. Both panels show the same choice.
#[component]
fn RememberMe(state: LoginState, id: &'static str) -> impl IntoView {
    let hint = [id, "-hint"].concat();
    view! {
        <div class="check">
            <input
                id=id
                name=query::REMEMBER
                type="checkbox"
                aria-describedby=hint.clone()
                prop:checked=state.remember
                on:change:target=move |event| state.remember.set(event.target().checked())
            />
            <label for=id>{login::REMEMBER}</label>
            <p class="hint" id=hint>
                {login::REMEMBER_HINT}
            </p>
        </div>
    }
}
