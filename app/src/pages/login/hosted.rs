//! The hosted way: a link that leaves the application.

use leptos::prelude::*;
use wire::ReturnTo;

use super::{Desk, remember};
use crate::{
    flow::address,
    text::login,
    view::{El, el},
};

/// The way out. A link and not a form: `form-action 'self'` would forbid the redirect to the pool's domain, and a
/// link needs no script of ours to be followed.
pub fn way(desk: Desk, return_to: Option<ReturnTo>) -> El {
    let href = move || Some(address::hosted(return_to.as_ref(), desk.remember.get()).into());
    let link = el("a")
        .class("button button--main")
        .attr("rel", "external")
        .live_attr("href", href)
        .text(login::HOSTED_SUBMIT);
    el("div")
        .class("stack")
        .live_attr("hidden", move || (!desk.hosted.get()).then_some("".into()))
        .child(el("p").text(login::HOSTED_LEAD))
        .child(remember(desk, "remember-hosted"))
        .child(link)
}
