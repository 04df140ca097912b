//! The bar on top of every page: the way home, and who is here. While nobody knows yet, its right side stays empty,
//! so that nothing flickers.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wire::{ReturnTo, SessionInfo, page};

use crate::{
    browser::place,
    components::link::{bare_button, link},
    flow::presence::Who,
    site::{Site, site, spawn},
    text::frame,
    view::{El, el, group},
};

/// The bar.
pub fn bar() -> El {
    let site = site();
    let path = use_location().pathname;
    // The browser itself follows this link: it moves the focus, which the router would not.
    let skip = link("#main", frame::SKIP)
        .class("skip")
        .attr("rel", "external");
    let mark = el("img")
        .attr("src", "/favicon.svg")
        .attr("alt", "")
        .attr("width", "32")
        .attr("height", "32");
    let brand = el("a")
        .class("brand")
        .attr("href", page::HOME)
        .attr("aria-label", frame::HOME)
        .child(mark)
        .child(el("span").text(frame::PRODUCT));
    let nav = el("nav")
        .class("nav")
        .attr("aria-label", frame::NAVIGATION)
        .live(move || match site.visit.presence().who {
            Who::Unknown => None,
            Who::LoggedOut => Some(strangers(path)),
            Who::LoggedIn(session) => Some(members(site, path, session)),
        });
    let header = el("header").class("header").child(brand).child(nav);
    group().child(skip).child(header)
}

fn strangers(path: Memo<String>) -> El {
    group()
        .child(entry(path, page::REGISTER, frame::REGISTER))
        .child(entry(path, page::LOGIN, frame::LOGIN))
}

fn members(site: Site, path: Memo<String>, session: SessionInfo) -> El {
    let name = session.user.email.unwrap_or(session.user.name);
    let who = el("p")
        .class("who")
        .child(
            el("span")
                .class("unseen")
                .text(frame::SIGNED_IN_AS)
                .text(" "),
        )
        .child(el("bdi").text(name));
    let logout = bare_button(move || spawn(logout(site)))
        .class("link")
        .text(frame::LOGOUT);
    group()
        .child(who)
        .child(entry(path, page::PROFILE, frame::PROFILE))
        .child(logout)
}

/// A link that says when it leads to the page that is shown.
fn entry(path: Memo<String>, href: &'static str, text: &'static str) -> El {
    let current = move || (path.get() == href).then_some("page".into());
    link(href, text).live_attr("aria-current", current)
}

/// Logs out and goes where the server says: for a hosted session the hosted session has to end too.
async fn logout(site: Site) {
    let Some(next) = site.visit.leave().await else {
        return;
    };
    site.announcer.say(frame::GOODBYE);
    if ReturnTo::parse(&next).is_some() {
        site.go(&next);
    } else {
        place::leave_for(&next);
    }
}
