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

/// The style sheet of this page. No other page needs it, so that it is not part of the first visit.
const STYLE_SHEET: &str = "/profile.css";

#[component]
pub fn ProfilePage() -> impl IntoView {
    let is_styled = RwSignal::new(false);
    view! {
        <div class="profile">
            // Without its style sheet, the page is still usable.
            <link
                rel="stylesheet"
                href=STYLE_SHEET
                on:load=move |_| is_styled.set(true)
                on:error=move |_| is_styled.set(true)
            />
            <AccountNavigation />
            <Heading title=profile::TITLE />
            <Private>
                <OnDemand load=move || async move { load().await.map(|view| move || view(is_styled)) } />
            </Private>
        </div>
    }
}

/// The content of the page.
type View = fn(RwSignal<bool>) -> AnyView;

#[cfg_attr(
    all(test, target_arch = "wasm32"),
    expect(
        clippy::unused_async,
        reason = "only a split program waits for the chunk"
    )
)]
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
    Ok(|is_styled| view! { <Content is_styled /> }.into_any())
}
