//! For sections of the account that show what the pool knows about the user.

use leptos::{prelude::*, task::spawn_local};
use wire::{LoginMode, ProblemCode, account::Account};

use crate::{
    api::Remote,
    components::{
        loading::{Failed, Loading},
        notice::{Notice, Tone},
        recent_login::InAppLogin,
    },
    services::services,
    text::account as text,
};

/// Loads the account, then shows `view`.
#[component]
pub fn WithAccount(
    view: fn(Account) -> AnyView,
    /// Shows a sentence instead to users whom an external identity provider manages.
    #[prop(optional)]
    only_pool_users: bool,
) -> impl IntoView {
    let api = services().api;
    let account = RwSignal::new(Remote::Loading);
    let load = move || {
        account.set(Remote::Loading);
        spawn_local(async move {
            let result = api.account().await;
            // Another section may be open by now.
            if !account.is_disposed() {
                account.set(result.into());
            }
        });
    };
    load();
    move || match account.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Failed(problem) if problem.code == ProblemCode::MissingScope => {
            view! { <MissingScope on_login=load /> }.into_any()
        }
        Remote::Failed(problem) => view! { <Failed problem retry=load /> }.into_any(),
        Remote::Ready(Account {
            provider: Some(provider),
            ..
        }) if only_pool_users => {
            view! { <Notice tone=Tone::Info text=text::managed_by(provider) /> }.into_any()
        }
        Remote::Ready(account) => view(account),
    }
}

/// The login cannot be used for the account: its access token lacks `aws.cognito.signin.user.admin`. An in-app login can.
#[component]
fn MissingScope(#[prop(into)] on_login: Callback<()>) -> impl IntoView {
    let config = services().config;
    move || {
        let in_app = match config.get() {
            Remote::Ready(config) => config.login_modes.contains(&LoginMode::InApp),
            _ => false,
        };
        if in_app {
            view! {
                <Notice tone=Tone::Info text=text::MISSING_SCOPE />
                <InAppLogin label=text::LOG_IN on_login />
            }
            .into_any()
        } else {
            view! { <Notice tone=Tone::Info text=text::MISSING_SCOPE_HOSTED /> }.into_any()
        }
    }
}
