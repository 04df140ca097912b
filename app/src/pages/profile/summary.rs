//! Who is logged in, how, since when and until when.

use leptos::prelude::*;
use wire::SessionInfo;

use super::Now;
use crate::{
    browser::moment,
    site::site,
    text::{profile, time},
    view::{El, el, group, live_text},
};

/// The session in a few lines.
pub fn section(session: SessionInfo, since: i64, now: Now) -> El {
    let visit = site().visit;
    let left = move || time::relative(visit.ends_at(), now.device.get()).into();
    let user = session.user;
    let name = el("bdi")
        .class("strong")
        .text(user.email.unwrap_or(user.name));
    let remembered = if session.remember {
        profile::YES
    } else {
        profile::NO
    };
    let groups = if user.groups.is_empty() {
        el("span").text(profile::NO_GROUPS)
    } else {
        chips(user.groups)
    };
    let facts = [
        (profile::WHO, name),
        (profile::GROUPS, groups),
        (
            profile::HOW,
            el("span").text(profile::mode(session.login_mode)),
        ),
        (profile::SINCE, moment(since, now)),
        (profile::UNTIL, live_text(left)),
        (profile::REMEMBERED, el("span").text(remembered)),
    ];
    let fact = |(name, value): (&'static str, El)| [el("dt").text(name), el("dd").child(value)];
    el("section")
        .class("card card--wide")
        .attr("aria-labelledby", "session")
        .child(el("h2").attr("id", "session").text(profile::SESSION))
        .child(
            el("dl")
                .class("facts")
                .children(facts.into_iter().flat_map(fact)),
        )
}

/// Short words side by side.
pub fn chips(words: Vec<String>) -> El {
    let chip = |word: String| el("li").child(el("bdi").text(word));
    el("ul")
        .class("chips")
        .children(words.into_iter().map(chip))
}

/// A moment: date and time, and how far away it is.
pub fn moment(seconds: i64, now: Now) -> El {
    let machine = moment::machine(seconds);
    if machine.is_empty() {
        return group();
    }
    let time = el("time")
        .attr("datetime", machine)
        .text(moment::readable(seconds));
    let distance = el("span")
        .class("distance")
        .live_text(move || time::relative(seconds, now.get()).into());
    group().child(time).child(distance)
}
