//! The chunk of the sections that protect an account: second factors, passkeys, sessions and deletion. One chunk for all
//! sections would be too large.
#![expect(
    clippy::unnecessary_wraps,
    reason = "the split function returns the type of its wrapper, which can fail"
)]

mod deletion;
mod passkeys;
mod second_factors;
mod sessions;

use leptos::prelude::*;
#[cfg(not(all(test, target_arch = "wasm32")))]
use leptos::wasm_split::wasm_split;
use wire::Problem;

use self::{
    deletion::Deletion, passkeys::Passkeys, second_factors::SecondFactors, sessions::Sessions,
};
use crate::{browser::chunk::LoadError, components::on_demand::OnDemand};

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct Security {
    pub second_factors: fn() -> AnyView,
    pub passkeys: fn() -> AnyView,
    pub sessions: fn() -> AnyView,
    pub deletion: fn() -> AnyView,
}

/// Loads the chunk, unless it is loaded already, and shows one of its sections.
#[component]
pub fn SecuritySection(section: fn(Security) -> fn() -> AnyView) -> impl IntoView {
    view! { <OnDemand load=move || async move { load().await.map(section) } /> }
}

#[cfg_attr(
    all(test, target_arch = "wasm32"),
    expect(
        clippy::unused_async,
        reason = "only a split program waits for the chunk"
    )
)]
async fn load() -> Result<Security, Problem> {
    #[cfg(not(all(test, target_arch = "wasm32")))]
    let security = chunk().await?;
    #[cfg(all(test, target_arch = "wasm32"))]
    let security = chunk()?;
    Ok(security)
}

// The chunk's only entry point. Browser tests are not split.
#[cfg_attr(
    not(all(test, target_arch = "wasm32")),
    wasm_split(security, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn chunk() -> Result<Security, LoadError> {
    Ok(Security {
        second_factors: || view! { <SecondFactors /> }.into_any(),
        passkeys: || view! { <Passkeys /> }.into_any(),
        sessions: || view! { <Sessions /> }.into_any(),
        deletion: || view! { <Deletion /> }.into_any(),
    })
}
