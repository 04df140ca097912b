//! Every address that is none.

use wire::page;

use crate::{
    components::{heading::heading, link::link},
    site::site,
    text::not_found,
    view::{El, el},
};

/// The page.
pub fn page() -> El {
    let visit = site().visit;
    let home = link(page::HOME, not_found::HOME).class("button button--main");
    let second = move || {
        let (href, text) = if visit.is_logged_in() {
            (page::PROFILE, not_found::PROFILE)
        } else {
            (page::LOGIN, not_found::LOGIN)
        };
        Some(link(href, text).class("button"))
    };
    el("section")
        .class("card")
        .child(heading(not_found::TITLE))
        .child(el("p").class("lead").text(not_found::LEAD))
        .child(el("p").class("ways").child(home).live(second))
}
