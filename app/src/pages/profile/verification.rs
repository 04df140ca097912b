//! How a token was verified: by whom, against what, and with which key.

use leptos::prelude::*;
use wire::profile::PublicKey;
use zeroize::Zeroizing;

use super::{copy::CopyButton, token_state::TokenState};
use crate::text::{Message, profile as text};

/// The number of characters of the modulus that are shown at both ends.
const SHOWN: usize = 12;

#[component]
pub fn VerificationDetails(state: TokenState) -> impl IntoView {
    let verification = state
        .profile
        .with_value(|profile| profile.verification.clone());
    let signature = state
        .details
        .with_value(|details| details.signature.clone());
    let key_set = verification.jwks_url.clone();
    view! {
        <details class="verification">
            <summary>{text::VERIFICATION}</summary>
            <dl class="facts">
                <dt>{text::VERIFIED_BY}</dt>
                <dd>{text::THIS_SERVER}</dd>
                <Fact name=text::EXPECTED_ISSUER value=verification.issuer />
                <Fact name=text::expected_audience(state.token) value=verification.client_id />
                <dt>{text::KEY_SET}</dt>
                <dd>
                    <a href=key_set target="_blank" rel="external noopener noreferrer">
                        <bdi>{verification.jwks_url}</bdi>
                    </a>
                </dd>
                <Fact name=text::ALGORITHM value=signature.algorithm />
                <Fact name=text::KEY_ID value=signature.key_id />
            </dl>
            {match signature.key {
                Some(key) => view! { <Key key /> }.into_any(),
                None => view! { <p class="hint">{text::KEY_NOT_PUBLISHED}</p> }.into_any(),
            }}
        </details>
    }
}

/// The entry of the key set.
#[component]
fn Key(key: PublicKey) -> impl IntoView {
    let json = serde_json::to_string_pretty(&key).unwrap_or_default();
    let copy = move || Zeroizing::new(json.clone());
    view! {
        <dl class="facts">
            <Fact name=text::KEY_TYPE value=key.kty />
            <Fact name=text::KEY_USE value=key.usage />
            <Fact name=text::EXPONENT value=key.e />
            <Fact name=text::MODULUS value=shortened(&key.n) />
        </dl>
        <p class="actions">
            <CopyButton caption=text::COPY_KEY text=move |()| copy() />
        </p>
    }
}

#[component]
fn Fact(name: Message, value: String) -> impl IntoView {
    view! {
        <dt>{name}</dt>
        <dd>
            <code dir="ltr">{value}</code>
        </dd>
    }
}

/// Base64url has only ASCII characters; anything else is shown in full.
fn shortened(modulus: &str) -> String {
    let ends = (
        modulus.get(..SHOWN),
        modulus.get(modulus.len().saturating_sub(SHOWN)..),
    );
    match ends {
        (Some(start), Some(end)) if modulus.len() > 2 * SHOWN => [start, "\u{2026}", end].concat(),
        _ => modulus.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn both_ends_of_a_modulus_are_shown() {
        let modulus = ["a".repeat(200), "b".repeat(142)].concat();
        assert_eq!(shortened(&modulus), "aaaaaaaaaaaa\u{2026}bbbbbbbbbbbb");
        assert_eq!(shortened("short"), "short");
    }
}
