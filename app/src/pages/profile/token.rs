//! The claims of one token: name, meaning and value, with the state of its signature and the time that it has left.

use leptos::prelude::*;
use wire::profile::{Signature, SignatureState, Token};

use super::{
    Now,
    summary::{Moment, chips},
};
use crate::{
    flow::claims::{self, Claim, Shown},
    words::{claim, profile, time},
};

/// One token.
#[component]
pub fn TokenClaims(
    /// The id of its heading.
    id: &'static str,
    /// Its name.
    title: &'static str,
    /// What it is for.
    lead: &'static str,
    /// The token.
    token: Token,
    /// The server's time.
    now: Now,
    /// Loads the page's data again.
    reload: Callback<()>,
) -> impl IntoView {
    let expiry = claims::expiry(&token.claims);
    let rows = claims::shown(&token.claims).into_iter();
    let [name, meaning, value] = profile::COLUMNS;
    view! {
        <section class="card card--wide" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <p class="lead">{lead}</p>
            {state(token.signature)}
            {expiry.map(|expiry| view! { <TimeLeft expiry now reload/> })}
            // The roles are written out: on a phone the style sheet makes a list of the table, and browsers then
            // forget that it is one.
            <table role="table" aria-label=title>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{name}</th>
                        <th role="columnheader" scope="col">{meaning}</th>
                        <th role="columnheader" scope="col">{value}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.map(|row| claim_row(row, now)).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn claim_row(row: Claim, now: Now) -> AnyView {
    let Claim { name, value } = row;
    let meaning = claim::meaning(&name);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><code>{name}</code></th>
            <td role="cell" class="meaning">{meaning}</td>
            <td role="cell">{shown(value, now)}</td>
        </tr>
    }
    .into_any()
}

fn shown(value: Shown, now: Now) -> AnyView {
    match value {
        Shown::Text(text) => view! { <bdi class="value">{text}</bdi> }.into_any(),
        Shown::Flag(flag) => (if flag { profile::YES } else { profile::NO }).into_any(),
        Shown::Moment(seconds) => view! { <Moment seconds now/> }.into_any(),
        Shown::Words(words) => chips(words),
        Shown::Tree(json) => view! { <pre>{json}</pre> }.into_any(),
    }
}

/// The badge is a word and not only a colour (WCAG 2.2, 1.4.1).
fn state(signature: Signature) -> AnyView {
    let (word, sentence) = profile::signature(signature.state);
    let class = match signature.state {
        SignatureState::Valid => "badge badge--good",
        SignatureState::Invalid => "badge badge--bad",
        _ => "badge",
    };
    view! {
        <p class="state">
            <span class=class>{word}</span>
            <span class="hint">
                {sentence} " "
                <code>{signature.algorithm}</code> ", "
                <code>{signature.key_id}</code>
            </span>
        </p>
    }
    .into_any()
}

#[component]
fn TimeLeft(expiry: i64, now: Now, reload: Callback<()>) -> impl IntoView {
    let is_over = Memo::new(move |_| now.get() >= expiry);
    let left = Memo::new(move |_| time::span(expiry - now.get()));
    move || {
        if is_over.get() {
            view! {
                <div class="notice notice--row">
                    <p>{profile::RUN_OUT}</p>
                    <button type="button" class="button" on:click=move |_| reload.run(())>
                        {profile::RELOAD}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! { <p class="hint">{profile::VALID_FOR} " " {left} "."</p> }.into_any()
        }
    }
}
