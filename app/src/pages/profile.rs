//! `/profile`: the session, the claims of both tokens, and on request the tokens themselves. The page is the same for
//! both login modes. Its content is a chunk of its own: it is as large as all other pages of its chunk.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

mod claims;
mod comparison;
mod content;
mod copy;
mod panels;
mod raw_token;
mod raw_tokens;
mod search;
mod summary;
mod token;
mod token_state;
mod toolbar;
mod value;
mod verification;

use leptos::prelude::*;
#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use wire::Problem;

use self::content::Content;
use crate::{
    browser::chunk::LoadError,
    components::{
        account_navigation::AccountNavigation, heading::Heading, on_demand::OnDemand,
        private::Private,
    },
    text::profile,
};

#[component]
pub fn ProfilePage() -> impl IntoView {
    view! {
        <div class="profile">
            <AccountNavigation />
            <Heading title=profile::TITLE />
            <Private>
                <OnDemand load />
            </Private>
        </div>
    }
}

/// The content of the page.
type View = fn() -> AnyView;

async fn load() -> Result<View, Problem> {
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let view = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let view = chunk()?;
    Ok(view)
}

// The chunk's only entry point. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(profile, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<View, LoadError> {
    Ok(|| view! { <Content /> }.into_any())
}
