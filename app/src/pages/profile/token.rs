//! One token: the state of its signature, its remaining time, and the name, meaning and value of each claim.

use leptos::prelude::*;
use wire::profile::{SignatureCheck, SignatureStatus, TokenDetails};

use super::summary::Chips;
use crate::{
    components::{
        table::{Cell, Row, Table},
        time::{Now, Time},
    },
    flow::claims::{self, Claim, ClaimValue},
    text::{Message, claim, profile, time},
};

#[component]
pub fn Token(
    /// The id of the heading.
    id: &'static str,
    title: Message,
    lead: Message,
    token: TokenDetails,
    now: Now,
    /// Fetches the profile again, which renews an expired token.
    reload: Callback<()>,
) -> impl IntoView {
    let expiry = claims::expiry(&token.claims);
    let is_expired = Memo::new(move |_| expiry.is_some_and(|expiry| now.get() >= expiry));
    let rows = claims::list(&token.claims);
    view! {
        <section class="card card--wide" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <p class="lead">{lead}</p>
            <Signature signature=token.signature is_expired />
            {expiry.map(|expiry| view! { <TimeLeft expiry is_expired now reload /> })}
            <Table name=title columns=profile::COLUMNS>
                {rows.into_iter().map(|claim| view! { <ClaimRow claim now /> }).collect_view()}
            </Table>
        </section>
    }
}

/// The badge is a word and not only a color (WCAG 2.2, 1.4.1).
#[component]
fn Signature(signature: SignatureCheck, is_expired: Memo<bool>) -> impl IntoView {
    // The server checked the signature when the page was loaded; the token may have expired since.
    let status = move || match signature.status {
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
            <span class=class>{move || profile::signature(status()).0.get()}</span>
            <span class="hint">
                {move || profile::signature(status()).1.get()} " " {profile::ALGORITHM} " "
                <code>{signature.algorithm}</code> " \u{b7} " {profile::KEY_ID} " "
                <code>{signature.key_id}</code>
            </span>
        </p>
    }
}

#[component]
fn TimeLeft(expiry: i64, is_expired: Memo<bool>, now: Now, reload: Callback<()>) -> impl IntoView {
    move || {
        if is_expired.get() {
            view! {
                <div class="notice notice--row">
                    <p>{profile::EXPIRED}</p>
                    <button type="button" class="button" on:click=move |_| reload.run(())>
                        {profile::RELOAD}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p class="hint">
                    {move || profile::expires_in(time::span(expiry - now.get())).get()}
                </p>
            }
            .into_any()
        }
    }
}

#[component]
fn ClaimRow(claim: Claim, now: Now) -> impl IntoView {
    let Claim { name, value } = claim;
    let meaning = claim::meaning(&name);
    view! {
        <Row heading=move || view! { <code>{name}</code> }>
            <Cell>{meaning}</Cell>
            <Cell>{show(value, now)}</Cell>
        </Row>
    }
}

fn show(value: ClaimValue, now: Now) -> AnyView {
    match value {
        ClaimValue::Text(text) => view! { <bdi>{text}</bdi> }.into_any(),
        ClaimValue::Flag(true) => profile::YES.into_render().into_any(),
        ClaimValue::Flag(false) => profile::NO.into_render().into_any(),
        ClaimValue::Time(seconds) => view! { <Time seconds now /> }.into_any(),
        ClaimValue::List(words) => view! { <Chips words /> }.into_any(),
        ClaimValue::Json(json) => view! { <pre>{json}</pre> }.into_any(),
    }
}
