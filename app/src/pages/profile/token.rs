//! One token: the state of its signature, its remaining time, the token itself if it was requested, how it was verified, and
//! its claims.

use leptos::prelude::*;
use wire::profile::SignatureStatus;

use super::{
    claims::ClaimGroups, raw_token::RawToken, token_state::TokenState,
    verification::VerificationDetails,
};
use crate::{
    flow::{claims, jwt},
    text::{profile as text, time},
};

#[component]
pub fn TokenContent(state: TokenState) -> impl IntoView {
    let TokenState {
        token,
        now,
        raw,
        details,
        ..
    } = state;
    let lifetime = details.with_value(|details| claims::lifetime(&details.claims));
    let is_expired =
        Memo::new(move |_| lifetime.is_some_and(|(_, expires_at)| now.get() >= expires_at));
    view! {
        <div class="panel-head">
            <h2 id=state.heading_id>{text::token(token)}</h2>
            <SignatureBadge state is_expired />
        </div>
        <p class="lead">{text::token_lead(token)}</p>
        {lifetime.map(|lifetime| view! { <TimeLeft lifetime is_expired state /> })}
        <Size bytes=details.with_value(|details| details.size) />
        {move || raw.get(token).map(|secret| view! { <RawToken state secret /> })}
        <VerificationDetails state />
        <ClaimGroups state />
    }
}

/// The badge is a word and not only a color (WCAG 2.2, 1.4.1).
#[component]
fn SignatureBadge(state: TokenState, is_expired: Memo<bool>) -> impl IntoView {
    let checked = state.details.with_value(|details| details.signature.status);
    // The server checked the signature when the page was loaded; the token may have expired since.
    let status = move || match checked {
        SignatureStatus::Valid if is_expired.get() => SignatureStatus::Expired,
        status => status,
    };
    let class = move || match status() {
        SignatureStatus::Valid => "badge badge--good",
        SignatureStatus::Invalid => "badge badge--bad",
        _ => "badge",
    };
    view! {
        <p class="state">
            <span class=class>{move || text::signature(status()).0.get()}</span>
            <span class="hint">{move || text::signature(status()).1.get()}</span>
        </p>
    }
}

#[component]
fn TimeLeft(
    /// When the token was issued and when it expires, in seconds since 1970.
    lifetime: (i64, i64),
    is_expired: Memo<bool>,
    state: TokenState,
) -> impl IntoView {
    let (issued_at, expires_at) = lifetime;
    let now = state.now;
    let left = move || (expires_at - now.get()).max(0);
    let reload = state.reload;
    move || {
        if is_expired.get() {
            view! {
                <div class="notice notice--row">
                    <p>{text::EXPIRED}</p>
                    <button type="button" class="button" on:click=move |_| reload.run(())>
                        {text::RELOAD}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p class="time-left">
                    <progress
                        aria-label=text::TIME_LEFT
                        max=expires_at - issued_at
                        prop:value=move || left().to_string()
                    ></progress>
                    <span class="hint">{move || text::expires_in(time::span(left())).get()}</span>
                </p>
            }
            .into_any()
        }
    }
}

/// The size, and the limit that it comes close to.
#[component]
fn Size(bytes: u32) -> impl IntoView {
    let limit = jwt::size_limit(bytes);
    view! {
        <p class="hint">
            {text::bytes(bytes)} " "
            {limit.map(|limit| view! { <strong>{text::size_limit(limit)}</strong> })}
        </p>
    }
}
