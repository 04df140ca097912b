//! A raw token: masked until it is revealed, then with its parts in three colors, and decoded.

use leptos::{html, prelude::*};
use wire::Secret;
use zeroize::Zeroizing;

use super::{copy::CopyButton, token_state::TokenState};
use crate::{
    flow::{
        claims::{self, Token},
        jwt::{self, Decoded, Parts},
    },
    text::{Message, profile as text},
};

/// What is shown instead of a part.
const MASKED: &str = "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}";

/// A token that is wiped from memory when it is no longer shown.
type Raw = StoredValue<Secret>;

#[component]
pub fn RawToken(state: TokenState, secret: Secret) -> impl IntoView {
    let token = state.token;
    let raw = StoredValue::new(secret);
    let is_revealed = RwSignal::new(false);
    let name = move || {
        if is_revealed.get() {
            text::mask(token).get()
        } else {
            text::reveal(token).get()
        }
    };
    let caption = move || {
        if is_revealed.get() {
            text::MASK.get()
        } else {
            text::REVEAL.get()
        }
    };
    view! {
        <div class="token">
            <p class="raw">
                <TokenText raw is_revealed />
            </p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    aria-label=name
                    on:click=move |_| is_revealed.update(|is_revealed| *is_revealed ^= true)
                >
                    {caption}
                </button>
                <CopyButton
                    caption=text::COPY
                    name=text::copy(token)
                    text=move |()| with(raw, str::to_owned)
                />
                {(token == Token::Access).then(|| view! { <Curl state raw /> })}
            </p>
            {move || is_revealed.get().then(|| view! { <DecodedParts raw /> })}
        </div>
    }
}

/// Returns what `read` returns for the token, to be wiped as well.
fn with(raw: Raw, read: impl FnOnce(&str) -> String) -> Zeroizing<String> {
    Zeroizing::new(raw.with_value(|raw| read(raw.expose())))
}

/// Only the access token is for other servers.
#[component]
fn Curl(state: TokenState, raw: Raw) -> impl IntoView {
    let url = state
        .profile
        .with_value(|profile| claims::curl_url(profile).to_owned());
    let shown = url.clone();
    let command = move |()| raw.with_value(|raw| jwt::curl(&url, raw.expose()));
    view! {
        <CopyButton caption=text::COPY_CURL text=command />
        <span class="hint">{text::CURL_URL} " " <bdi>{shown}</bdi></span>
    }
}

/// Writes the token into the page itself: a view would keep a copy of the text that is not wiped.
#[component]
fn TokenText(raw: Raw, is_revealed: RwSignal<bool>) -> impl IntoView {
    let parts = [0; 3].map(|_| NodeRef::<html::Span>::new());
    let [header, payload, signature] = parts;
    Effect::new(move |_| {
        let is_revealed = is_revealed.get();
        raw.with_value(|raw| {
            let texts = match jwt::split(raw.expose()) {
                Some(parts) if is_revealed => [parts.header, parts.payload, parts.signature],
                // A token that has no parts is shown as it is.
                None if is_revealed => [raw.expose(), "", ""],
                _ => [MASKED; 3],
            };
            for (part, text) in parts.into_iter().zip(texts) {
                if let Some(part) = part.get() {
                    part.set_text_content(Some(text));
                }
            }
        });
    });
    view! {
        <code dir="ltr" aria-hidden=move || (!is_revealed.get()).then_some("true")>
            <span class="jwt jwt--header" node_ref=header></span>
            "."
            <span class="jwt jwt--payload" node_ref=payload></span>
            "."
            <span class="jwt jwt--signature" node_ref=signature></span>
        </code>
    }
}

#[component]
fn DecodedParts(raw: Raw) -> impl IntoView {
    let decoded = raw.with_value(|raw| {
        let parts = jwt::split(raw.expose())?;
        Some((parts.decode()?, sizes(parts)))
    });
    let Some((Decoded { header, payload }, [header_size, payload_size, signature_size])) = decoded
    else {
        return view! { <p class="hint">{text::NOT_DECODED}</p> }.into_any();
    };
    let signature = move |()| {
        with(raw, |raw| {
            jwt::split(raw).map_or_else(String::new, |parts| parts.signature.to_owned())
        })
    };
    view! {
        <JsonPart name=text::HEADER class="jwt jwt--header" size=header_size json=header copy=text::COPY_HEADER open=true />
        <JsonPart name=text::PAYLOAD class="jwt jwt--payload" size=payload_size json=payload copy=text::COPY_PAYLOAD />
        <p class="actions part">
            <strong class="jwt jwt--signature">{text::SIGNATURE}</strong>
            <span class="hint">{text::bytes(signature_size)}</span>
            <CopyButton caption=text::COPY name=text::COPY_SIGNATURE text=signature />
        </p>
    }
    .into_any()
}

fn sizes(parts: Parts) -> [usize; 3] {
    [parts.header, parts.payload, parts.signature].map(str::len)
}

/// The header or the payload.
#[component]
fn JsonPart(
    name: Message,
    class: &'static str,
    size: usize,
    json: String,
    /// The name of the button that copies it.
    copy: Message,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let copied = json.clone();
    view! {
        <details class="part" open=open>
            <summary>
                <strong class=class>{name}</strong>
                " "
                <span class="hint">{text::bytes(size)}</span>
            </summary>
            <pre dir="ltr">{json}</pre>
            <p class="actions">
                <CopyButton
                    caption=text::COPY
                    name=copy
                    text=move |()| Zeroizing::new(copied.clone())
                />
            </p>
        </details>
    }
}
