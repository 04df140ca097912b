//! The pages that are not part of the first download. Nothing else imports them, so that they can be one chunk.

use leptos::prelude::*;
use wire::Problem;

use super::{privacy::PrivacyPage, profile::ProfilePage};

type Page = fn() -> AnyView;

/// What the chunk contains.
#[derive(Clone, Copy)]
pub struct LazyPages {
    pub profile: Page,
    pub privacy: Page,
}

/// Loads the chunk.
#[expect(
    clippy::unused_async,
    reason = "the chunk is a part of the main program until the page is split"
)]
pub async fn load() -> Result<LazyPages, Problem> {
    Ok(LazyPages {
        profile: || view! { <ProfilePage /> }.into_any(),
        privacy: || view! { <PrivacyPage /> }.into_any(),
    })
}
