//! `/login/<challenge>?return_to=&email=`: what the login asks after its first request. Each challenge has a page, and
//! all of them are one chunk, with the first requests that do not need SRP.
//!
//! The address names the page, but the server decides: the page of the pending challenge opens, also after a reload, and
//! without a login in progress the login page does.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

mod authenticator_setup;
mod choose;
mod code;
mod frame;
mod new_password;
mod passkey;
mod passkey_suggestion;
mod password;
mod question;
mod required_attribute;
mod second_factor_setup;
mod state;

use std::pin::Pin;

#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;
use wire::{
    Problem, ReturnTo,
    login::{Challenge, FirstFactorType, LoginRequest},
    page, query,
};

pub use self::passkey_suggestion::LoginForm;
use self::{
    authenticator_setup::AuthenticatorSetup,
    choose::{FirstFactorChoice, SecondFactorChoice},
    code::{CodeForm, CodeSource},
    new_password::NewPasswordForm,
    passkey::PasskeyForm,
    passkey_suggestion::suggest_passkeys,
    password::PasswordForm,
    question::QuestionForm,
    second_factor_setup::SecondFactorSetup,
    state::ChallengeState,
};
use crate::{
    api::Remote,
    browser::chunk::LoadError,
    components::loading::{Failed, Loading},
    flow::{
        address,
        challenge::{Failure, choices, failure, is_page_of, password_factor, path, prompt},
    },
    services::{
        Services,
        language::Languages,
        login::{Login, Progress, UserChallenge},
        navigation::query_parameter,
        services,
    },
    text::Text,
};

type Start = Pin<Box<dyn Future<Output = Result<Progress, Problem>>>>;

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct Challenges {
    pub page: fn() -> AnyView,
    /// Starts a login; see [`Login::start`].
    pub start: fn(Login, LoginRequest, Option<ReturnTo>) -> Start,
    /// Suggests passkeys for the email of the login page, as long as its owner is mounted.
    pub suggest_passkeys: fn(LoginForm),
}

/// Loads the chunk, unless it is loaded already, and all texts.
pub async fn load(languages: Languages) -> Result<Challenges, Problem> {
    let texts = languages.load_rest();
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let challenges = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let challenges = chunk()?;
    texts.await?;
    Ok(challenges)
}

// The chunk's only entry point. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(challenges, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<Challenges, LoadError> {
    Ok(Challenges {
        page: || view! { <ChallengePage /> }.into_any(),
        start: |login, request, return_to| {
            Box::pin(async move { login.start(&request, return_to.as_ref()).await })
        },
        suggest_passkeys,
    })
}

/// What the pages of one login share.
#[derive(Clone, Copy)]
struct Shared {
    return_to: StoredValue<Option<ReturnTo>>,
    /// The user name in the address, for the login page if the login in progress cannot be restored.
    email: StoredValue<String>,
    /// Whether the code that is asked for was sent because the user requested another one.
    is_resent: RwSignal<bool>,
    /// What the last custom challenge asked.
    last_prompt: StoredValue<Option<Text>>,
}

#[component]
fn ChallengePage() -> impl IntoView {
    let services = services();
    let shared = Shared {
        return_to: StoredValue::new(ReturnTo::parse(&query_parameter(query::RETURN_TO))),
        email: StoredValue::new(query_parameter(query::EMAIL)),
        is_resent: RwSignal::new(false),
        last_prompt: StoredValue::new(None),
    };
    let restored = RwSignal::new(Remote::Loading);
    if untrack(Login::challenge).is_some() {
        restored.set(Remote::Ready(()));
    } else {
        restore(services, shared, restored);
    }
    follow(services, shared);
    leave_when_logged_in(services, shared, restored);
    let pathname = use_location().pathname;
    let is_password = Memo::new(move |_| pathname.read().as_str() == page::LOGIN_PASSWORD);
    view! {
        <section class="card">
            {move || match (Login::challenge(), restored.get()) {
                (Some(challenge), _) => {
                    let state = ChallengeState::new(services, shared, &challenge);
                    form(state, challenge.login.challenge, is_password.get())
                }
                (None, Remote::Failed(problem)) => {
                    let retry = move || restore(services, shared, restored);
                    view! { <Failed problem retry /> }.into_any()
                }
                (None, Remote::Loading) => view! { <Loading /> }.into_any(),
                // Another page is opening.
                (None, Remote::Ready(())) => ().into_any(),
            }}
        </section>
    }
}

/// Returns the form of a challenge.
fn form(state: ChallengeState, challenge: Challenge, is_password: bool) -> AnyView {
    match challenge {
        // Answered without the user; `follow` opens the login page.
        Challenge::PasswordVerifier(_) => ().into_any(),
        Challenge::NewPasswordRequired {
            required_attributes,
        } => view! { <NewPasswordForm state required_attributes /> }.into_any(),
        Challenge::SmsMfa(delivery) | Challenge::SmsOtp(delivery) => {
            let source = CodeSource::Sms(delivery.destination);
            view! { <CodeForm state source /> }.into_any()
        }
        Challenge::EmailOtp(delivery) => {
            let source = CodeSource::Email(delivery.destination);
            view! { <CodeForm state source /> }.into_any()
        }
        Challenge::SoftwareTokenMfa { device_name } => {
            let source = CodeSource::Authenticator(device_name);
            view! { <CodeForm state source /> }.into_any()
        }
        Challenge::SelectMfaType { options } => {
            view! { <SecondFactorChoice state options /> }.into_any()
        }
        Challenge::MfaSetup { options } => view! { <SecondFactorSetup state options /> }.into_any(),
        Challenge::SoftwareTokenSetup {
            secret_code,
            uri,
            qr_code,
        } => view! { <AuthenticatorSetup state secret_code uri qr_code /> }.into_any(),
        Challenge::CustomChallenge { parameters } => {
            let prompt = prompt(&parameters).map(str::to_owned);
            view! { <QuestionForm state prompt /> }.into_any()
        }
        Challenge::SelectChallenge { options } if is_password => {
            let is_srp = password_factor(&options) == Some(FirstFactorType::PasswordSrp);
            view! { <PasswordForm state is_srp /> }.into_any()
        }
        Challenge::SelectChallenge { options } => {
            view! { <FirstFactorChoice state choices=choices(&options) /> }.into_any()
        }
        Challenge::WebAuthn { options } => view! { <PasskeyForm state options /> }.into_any(),
    }
}

/// Asks the server which challenge this tab was answering.
fn restore(services: Services, shared: Shared, restored: RwSignal<Remote<()>>) {
    restored.set(Remote::Loading);
    spawn_local(async move {
        let Err(problem) = services.login.restore().await else {
            return restored.set(Remote::Ready(()));
        };
        match failure(&problem, &[]) {
            Failure::StartAgain(code) => {
                let return_to = shared.return_to.get_value();
                let email = shared.email.get_value();
                services
                    .login
                    .give_up(Some(code), return_to.as_ref(), &email);
            }
            Failure::Field(_) | Failure::Retry => restored.set(Remote::Failed(problem)),
        }
    });
}

/// Opens the page of a new challenge if the address is that of another one, and forgets the challenge when a user logs in,
/// in this tab or another.
fn follow(services: Services, shared: Shared) {
    let pathname = use_location().pathname;
    Effect::new(move |_| {
        let Some(UserChallenge { login, .. }) = Login::challenge() else {
            return;
        };
        if services.session.is_logged_in() && !login.reauthenticate {
            Login::clear();
        } else if !is_page_of(&login.challenge, &pathname.read_untracked()) {
            let address = shared.return_to.with_value(|return_to| {
                address::challenge(path(&login.challenge), return_to.as_ref(), &login.username)
            });
            services.navigation.replace(&address);
        }
    });
}

/// Leaves the page as soon as a user is logged in, in this tab or another. A user who is logged in already stays until the
/// login again has ended.
fn leave_when_logged_in(services: Services, shared: Shared, restored: RwSignal<Remote<()>>) {
    Effect::new(move |_| {
        let is_pending = match Login::challenge() {
            Some(challenge) => challenge.login.reauthenticate,
            // Until the server has answered, the login in progress may be one of a user who is logged in.
            None => !matches!(*restored.read(), Remote::Ready(())),
        };
        if services.session.is_logged_in() && !is_pending {
            let return_to = shared.return_to.get_value().unwrap_or_default();
            services.navigation.replace(return_to.as_str());
        }
    });
}
