//! The chunk of pages that are not in the first download, with the parts around pages that only logged-in users need.
//! No other module imports these, so that they can be split off.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

use leptos::prelude::*;
#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use wire::{Problem, User};

use crate::{
    browser::chunk::LoadError,
    components::{
        destination::Destination, expiry::ExpiryWarning, language_choice::ChangeLanguage,
        user_entries::UserEntries,
    },
    services::language::Languages,
};

use super::{
    apps::AppsPage, confirm::ConfirmPage, forgot_password::ForgotPasswordPage, home::HomePage,
    not_found::NotFoundPage, privacy::PrivacyPage, profile::ProfilePage, register::RegisterPage,
    reset_password::ResetPasswordPage,
};

type Page = fn() -> AnyView;

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct LazyPages {
    /// The entries in the header for a logged-in user.
    pub user_entries: fn(User) -> AnyView,
    /// What stands above the page: where the login leads, and the warning before a session ends.
    pub notices: fn() -> AnyView,
    pub change_language: ChangeLanguage,
    pub home: Page,
    pub register: Page,
    pub confirm: Page,
    pub forgot_password: Page,
    pub reset_password: Page,
    pub not_found: Page,
    pub apps: Page,
    pub profile: Page,
    pub privacy: Page,
}

/// Loads the chunk, unless it is loaded already, and all texts.
pub async fn load(languages: Languages) -> Result<LazyPages, Problem> {
    let texts = languages.load_rest();
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let pages = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let pages = chunk()?;
    texts.await?;
    Ok(pages)
}

// The chunk's only entry point. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<LazyPages, LoadError> {
    Ok(LazyPages {
        user_entries: |user| view! { <UserEntries user /> }.into_any(),
        notices: || view! { <Destination /> <ExpiryWarning /> }.into_any(),
        change_language: |services, language| {
            Box::pin(services.languages.change(language, services.announcer))
        },
        home: || view! { <HomePage /> }.into_any(),
        register: || view! { <RegisterPage /> }.into_any(),
        confirm: || view! { <ConfirmPage /> }.into_any(),
        forgot_password: || view! { <ForgotPasswordPage /> }.into_any(),
        reset_password: || view! { <ResetPasswordPage /> }.into_any(),
        not_found: || view! { <NotFoundPage /> }.into_any(),
        apps: || view! { <AppsPage /> }.into_any(),
        profile: || view! { <ProfilePage /> }.into_any(),
        privacy: || view! { <PrivacyPage /> }.into_any(),
    })
}
