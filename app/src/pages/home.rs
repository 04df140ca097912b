//! `/`: what this is, and the way in.

use leptos::prelude::*;
use wire::page;

use crate::{
    components::{
        heading::live_heading,
        link::link,
        notice::{Tone, notice},
    },
    flow::presence::{Farewell, Who},
    site::site,
    text::{frame, home},
    view::{El, el, group},
};

/// The page.
pub fn page() -> El {
    let visit = site().visit;
    on_cleanup(move || visit.forget_farewell());
    let title = move || {
        let known = visit.is_logged_in();
        if known {
            home::HEADING_AGAIN
        } else {
            home::HEADING
        }
        .into()
    };
    let hero = el("div")
        .class("hero")
        .child(live_heading(home::TITLE, title))
        .live(move || Some(welcome(visit.presence().who)));
    el("div")
        .class("home")
        .live(move || {
            let left = visit.presence().farewell == Some(Farewell::Here);
            left.then(|| notice(Tone::Good, frame::GOODBYE))
        })
        .child(hero)
        .child(el("h2").class("unseen").text(home::REASONS))
        .child(el("ul").class("reasons").children(home::REASON.map(reason)))
}

fn welcome(who: Who) -> El {
    let main = |href, text| link(href, text).class("button button--main");
    let (lead, ways) = match who {
        Who::Unknown => (el("p").text(home::LEAD), el("p")),
        Who::LoggedOut => {
            let login = link(page::LOGIN, home::LOGIN).class("button");
            let register = main(page::REGISTER, home::REGISTER);
            (
                el("p").text(home::LEAD),
                el("p").child(register).child(login),
            )
        }
        Who::LoggedIn(session) => {
            let name = session.user.email.unwrap_or(session.user.name);
            let name = el("bdi").class("strong").text(name);
            let lead = el("p").text(home::LEAD_AGAIN).text(" ").child(name);
            (lead, el("p").child(main(page::PROFILE, home::PROFILE)))
        }
    };
    group().child(lead.class("lead")).child(ways.class("ways"))
}

fn reason((title, text): (&'static str, &'static str)) -> El {
    el("li")
        .child(el("h3").text(title))
        .child(el("p").text(text))
}
