//! `/account/<section>`: what users change about themselves. All sections have one frame, and the address selects the
//! section. `security` is a chunk of its own.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

mod details;
mod outcome;
mod password;
mod security;

use leptos::prelude::*;
#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use leptos_router::hooks::use_location;
use wire::{Problem, page};

use self::{
    details::Details,
    outcome::Outcome,
    password::Password,
    security::{Security, SecuritySection},
};
use super::admin::AdminPage;
use crate::{
    browser::chunk::LoadError,
    components::{account_navigation::AccountNavigation, heading::Heading, private::Private},
    services::{language::Languages, services},
    text::{Message, account as text},
};

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct Account {
    /// The page at the present address: a section of the account, or the admin page.
    pub page: fn() -> AnyView,
}

/// Loads the chunk, unless it is loaded already, and all texts.
pub async fn load(languages: Languages) -> Result<Account, Problem> {
    let texts = languages.load_rest();
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let account = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let account = chunk()?;
    texts.await?;
    Ok(account)
}

// The chunk's only entry point. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(account, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<Account, LoadError> {
    Ok(Account {
        page: || {
            let path = use_location().pathname.get_untracked();
            if path == page::ADMIN {
                view! { <AdminPage /> }.into_any()
            } else {
                view! { <AccountPage /> }.into_any()
            }
        },
    })
}

/// A section: its title, and its content for a user who is logged in.
type Section = (Message, fn() -> AnyView);

/// Returns the section at a path; `None` for `/account` itself.
fn section(path: &str) -> Option<Section> {
    match path {
        page::ACCOUNT_DETAILS => Some((text::details::TITLE, || view! { <Details /> }.into_any())),
        page::ACCOUNT_PASSWORD => {
            Some((text::password::TITLE, || view! { <Password /> }.into_any()))
        }
        page::ACCOUNT_SECOND_FACTORS => Some((text::second_factors::TITLE, || {
            security(|chunk| chunk.second_factors)
        })),
        page::ACCOUNT_PASSKEYS => {
            Some((text::passkeys::TITLE, || security(|chunk| chunk.passkeys)))
        }
        page::ACCOUNT_SESSIONS => {
            Some((text::sessions::TITLE, || security(|chunk| chunk.sessions)))
        }
        page::ACCOUNT_DELETE => Some((text::deletion::TITLE, || security(|chunk| chunk.deletion))),
        _ => None,
    }
}

fn security(section: fn(Security) -> fn() -> AnyView) -> AnyView {
    view! { <SecuritySection section /> }.into_any()
}

#[component]
fn AccountPage() -> impl IntoView {
    let navigation = services().navigation;
    let path = use_location().pathname;
    let outcome = Outcome::provide();
    Effect::new(move |_| {
        // While the page is being left, the path is already that of the next one.
        if path.read().as_str() == page::ACCOUNT {
            navigation.replace(page::ACCOUNT_DETAILS);
        }
    });
    move || {
        let (title, content) = section(&path.read())?;
        outcome.clear();
        Some(view! {
            <div class="profile">
                <AccountNavigation />
                <section class="card card--section">
                    <Heading title />
                    {outcome.view()}
                    <Private>{content()}</Private>
                </section>
            </div>
        })
    }
}
