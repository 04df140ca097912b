//! The claims of one token: name, meaning and value, with the state of its signature and the time that it has left.

use leptos::prelude::*;
use wire::profile::{SignatureCheck, SignatureStatus, TokenDetails};

use super::{
    Now,
    summary::{chips, moment},
};
use crate::{
    components::{
        link::button,
        table::{cell, row, table},
    },
    flow::claims::{self, Claim, Shown},
    text::{claim, profile, time},
    view::{El, el, live},
};

/// What a token is called and is for.
#[derive(Clone, Copy)]
pub struct Words {
    /// The id of its heading.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
}

/// One token. `reload` asks for the page's data again, once the token has run out.
pub fn section(
    words: Words,
    token: TokenDetails,
    now: Now,
    reload: impl Fn() + Copy + Send + 'static,
) -> El {
    let expiry = claims::expiry(&token.claims);
    let left = expiry.map(|expiry| el("div").child(time_left(expiry, now, reload)));
    let rows = claims::shown(&token.claims).into_iter();
    let rows = rows.map(|claim| claim_row(claim, now));
    el("section")
        .class("card card--wide")
        .attr("aria-labelledby", words.id)
        .child(el("h2").attr("id", words.id).text(words.title))
        .child(el("p").class("lead").text(words.lead))
        .child(state(token.signature))
        .children(left)
        .child(table(words.title, profile::COLUMNS, rows))
}

fn claim_row(claim: Claim, now: Now) -> El {
    let meaning = claim::meaning(&claim.name);
    let cells = [cell().text(meaning), cell().child(shown(claim.value, now))];
    row(el("code").text(claim.name), cells)
}

fn shown(value: Shown, now: Now) -> El {
    match value {
        Shown::Text(text) => el("bdi").text(text),
        Shown::Flag(flag) => {
            let word = if flag { profile::YES } else { profile::NO };
            el("span").text(word)
        }
        Shown::Moment(seconds) => moment(seconds, now),
        Shown::Words(words) => chips(words),
        Shown::Tree(json) => el("pre").text(json),
    }
}

/// The badge is a word and not only a colour (WCAG 2.2, 1.4.1).
fn state(signature: SignatureCheck) -> El {
    let (word, sentence) = profile::signature(signature.status);
    let class = match signature.status {
        SignatureStatus::Valid => "badge badge--good",
        SignatureStatus::Invalid => "badge badge--bad",
        _ => "badge",
    };
    let explained = el("span")
        .class("hint")
        .text(sentence)
        .text(" ")
        .child(el("code").text(signature.algorithm))
        .text(", ")
        .child(el("code").text(signature.key_id));
    el("p")
        .class("state")
        .child(el("span").class(class).text(word))
        .child(explained)
}

fn time_left(expiry: i64, now: Now, reload: impl Fn() + Copy + Send + 'static) -> El {
    let is_over = Memo::new(move |_| now.get() >= expiry);
    live(move || {
        let view = if is_over.get() {
            el("div")
                .class("notice notice--row")
                .child(el("p").text(profile::RUN_OUT))
                .child(button(profile::RELOAD, reload))
        } else {
            el("p")
                .class("hint")
                .live_text(move || profile::valid_for(&time::span(expiry - now.get())).into())
        };
        Some(view)
    })
}
