//! What applies to both tokens: search, filter, download, print, and the raw tokens.

use leptos::prelude::*;
use wire::profile::Profile;

use super::{
    raw_tokens::{RawTokens, RawTokensToggle},
    search::{ClaimSearch, SearchState},
};
use crate::{
    api::Remote,
    browser::{date_format, download},
    flow::claims::{self, Claim, document},
    services::services,
    text::{claim, profile as text},
};

#[component]
pub fn Toolbar(
    profile: StoredValue<Profile>,
    search: SearchState,
    raw: RawTokens,
) -> impl IntoView {
    let config = services().config;
    let token_inspection =
        move || matches!(config.get(), Remote::Ready(config) if config.token_inspection);
    view! {
        <section class="card card--wide toolbar" aria-labelledby="tokens">
            <h2 id="tokens">{text::TOKENS}</h2>
            <ClaimSearch search />
            <div class="actions">
                <Count profile search />
                <DownloadButton profile />
                <button type="button" class="button" on:click=|_| print()>
                    {text::PRINT}
                </button>
            </div>
            {move || token_inspection().then(|| view! { <RawTokensToggle raw /> })}
        </section>
    }
}

fn print() {
    // Fails in browsers that cannot print.
    let _ = window().print();
}

/// How many claims are shown. It is announced whenever it changes (WCAG 2.2, 4.1.3).
#[component]
fn Count(profile: StoredValue<Profile>, search: SearchState) -> impl IntoView {
    let claims = StoredValue::new(profile.with_value(all_claims));
    let count = move || {
        let search = search.get();
        claims.with_value(|claims| {
            let matches =
                |claim: &&Claim| search.matches(claim, &claim::meaning(&claim.name).get());
            let shown = claims.iter().filter(matches).count();
            text::count(shown, claims.len()).get()
        })
    };
    view! {
        <p class="count" role="status">
            {count}
        </p>
    }
}

/// The claims of both tokens.
fn all_claims(profile: &Profile) -> Vec<Claim> {
    let (id, access) = (&profile.id_token.claims, &profile.access_token.claims);
    let groups = claims::grouped(id, access).into_iter();
    let groups = groups.chain(claims::grouped(access, id));
    groups.flat_map(|(_, claims)| claims).collect()
}

#[component]
fn DownloadButton(profile: StoredValue<Profile>) -> impl IntoView {
    let announcer = services().announcer;
    let save = move |_| {
        let json =
            profile.with_value(|profile| document::json(profile, &date_format::iso(profile.now)));
        if download::save_json(document::FILE_NAME, &json) {
            announcer.say(text::DOWNLOADED);
        }
    };
    view! {
        <button type="button" class="button" on:click=save>
            {text::DOWNLOAD}
        </button>
    }
}
