//! The raw tokens: fetched only when asked for, masked until asked again, and dropped when they are hidden or the page
//! is left. They are never stored.

use leptos::prelude::*;
use wire::{Problem, profile::TokenPair};
use zeroize::Zeroizing;

use crate::{
    api,
    browser::clipboard,
    components::{link::button, notice::alert},
    flow::jwt,
    site::{Site, site, spawn},
    text::profile,
    view::{El, el, group},
};

/// A raw token, wiped from this program's memory when it is dropped.
type RawToken = StoredValue<Zeroizing<String>>;

#[derive(Clone, Copy)]
struct Drawer {
    tokens: RwSignal<Option<TokenPair>>,
    refused: RwSignal<Option<Problem>>,
    site: Site,
}

impl Drawer {
    fn toggle(self) {
        let announcer = self.site.announcer;
        if self.tokens.read_untracked().is_some() {
            self.tokens.set(None);
            return announcer.say(profile::GONE);
        }
        self.refused.set(None);
        spawn(async move {
            match api::profile::tokens(self.site.api).await {
                Ok(here) => {
                    self.tokens.set(Some(here));
                    announcer.say(profile::HERE);
                }
                Err(problem) => self.refused.set(Some(problem)),
            }
        });
    }
}

/// The section.
pub fn section() -> El {
    let drawer = Drawer {
        tokens: RwSignal::new(None),
        refused: RwSignal::new(None),
        site: site(),
    };
    let label = move || {
        let open = drawer.tokens.read().is_some();
        if open { profile::HIDE } else { profile::SHOW }.into()
    };
    el("section")
        .class("card card--wide")
        .attr("aria-labelledby", "raw")
        .child(el("h2").attr("id", "raw").text(profile::RAW))
        .child(el("p").class("lead").text(profile::RAW_LEAD))
        .child(alert(drawer.refused))
        .child(button("", move || drawer.toggle()).live_text(label))
        .live(move || Some(both(drawer.site, &drawer.tokens.get()?)))
}

fn both(site: Site, tokens: &TokenPair) -> El {
    group()
        .child(one(site, profile::ID_TOKEN, tokens.id_token.expose()))
        .child(one(
            site,
            profile::ACCESS_TOKEN,
            tokens.access_token.expose(),
        ))
}

fn one(site: Site, title: &'static str, text: &str) -> El {
    let raw = StoredValue::new(Zeroizing::new(text.to_owned()));
    let open = RwSignal::new(false);
    let shown = move || {
        let open = open.get();
        let show = |raw: &Zeroizing<String>| {
            if open {
                raw.to_string()
            } else {
                profile::masked(raw.len())
            }
        };
        raw.with_value(show).into()
    };
    let word = move || {
        if open.get() {
            profile::MASK
        } else {
            profile::REVEAL
        }
    };
    let reveal = button("", move || open.set(!open.get_untracked()))
        .live_attr("aria-label", move || {
            Some([word(), " ", title].concat().into())
        })
        .live_text(move || word().into());
    let ways = el("p")
        .class("ways")
        .child(reveal)
        .child(copy(site, title, raw));
    el("article")
        .class("token")
        .child(el("h3").text(title))
        .child(el("p").class("raw").child(el("code").live_text(shown)))
        .child(ways)
        .children(decoded(text))
}

fn copy(site: Site, title: &'static str, raw: RawToken) -> El {
    let said = RwSignal::new(String::new());
    let act = move || {
        spawn(async move {
            let done = clipboard::copy(&raw.get_value()).await;
            let words = if done {
                profile::COPIED
            } else {
                profile::NOT_COPIED
            };
            said.set(words.to_owned());
            site.announcer.say(words);
        });
    };
    let button =
        button(profile::COPY, act).attr("aria-label", [profile::COPY, " ", title].concat());
    let words = el("span")
        .class("hint")
        .live_text(move || said.get().into());
    group().child(button).child(words)
}

fn decoded(raw: &str) -> Vec<El> {
    let Some(parts) = jwt::decode(raw) else {
        return vec![el("p").class("hint").text(profile::UNREADABLE)];
    };
    vec![
        el("h4").text(profile::HEADER),
        el("pre").text(parts.header),
        el("h4").text(profile::PAYLOAD),
        el("pre").text(parts.payload),
    ]
}
