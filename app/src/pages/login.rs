//! `/login?return_to=&email=&problem=`: both ways in, and the switch between them.

mod hosted;
mod in_app;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use wire::{Config, LoginMode, Problem, ReturnTo, query};

use crate::{
    api,
    browser::storage,
    components::{
        heading::heading,
        link::{aside, link},
        notice::{Tone, alert, notice},
        with_config::with_config,
    },
    flow::{address, mode, presence::Farewell},
    handover::Errand,
    site::{parameter, site, watch},
    text::{frame, login},
    view::{El, el, group},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    /// Whether the hosted way is shown, and not the in-app way.
    hosted: RwSignal<bool>,
    /// Whether the session is to outlive the browser.
    remember: RwSignal<bool>,
    /// Why the last way in did not lead in.
    problem: RwSignal<Option<Problem>>,
    /// Whether a way in was tried since the page appeared: then the greeting is old news.
    tried: RwSignal<bool>,
}

/// The page.
pub fn page() -> El {
    el("section")
        .class("card")
        .child(heading(login::TITLE))
        .child(with_config(ways))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the signature is `with_config`'s"
)]
fn ways(config: Config) -> El {
    let return_to = ReturnTo::parse(&parameter(query::RETURN_TO));
    let desk = desk(&config);
    let offers = |mode| config.login_modes.contains(&mode);
    let (in_app, hosted) = (offers(LoginMode::InApp), offers(LoginMode::Hosted));
    let greeting = greeting(return_to.is_some());
    let greeting = move || {
        let (tone, text) = greeting.filter(|_| !desk.tried.get())?;
        Some(notice(tone, text))
    };
    let register = link(address::register(return_to.as_ref()), login::REGISTER);
    leave_when_logged_in(return_to.clone().unwrap_or_default());
    group()
        .child(el("div").live(greeting))
        .child(alert(desk.problem))
        .children((in_app && hosted).then(|| switch(desk)))
        .children(in_app.then(|| in_app::way(desk, return_to.clone(), hosted)))
        .children(hosted.then(|| hosted::way(desk, return_to)))
        .child(aside(login::NEW, register))
}

fn desk(config: &Config) -> Desk {
    let remembered = storage::recall(mode::STORAGE_KEY);
    let shown = mode::shown(&config.login_modes, remembered.as_deref());
    let desk = Desk {
        hosted: RwSignal::new(shown == LoginMode::Hosted),
        remember: RwSignal::new(false),
        problem: RwSignal::new(None),
        tried: RwSignal::new(false),
    };
    let query = use_query_map();
    // Followed and not only read: the page may be called again with another problem while it is shown.
    watch(move || {
        if let Some(code) = query.read().get_str(query::PROBLEM) {
            desk.problem.set(Some(api::problem_named(code)));
            desk.tried.set(true);
        }
    });
    desk
}

/// Why the person is here, as far as this tab knows.
fn greeting(sent_here: bool) -> Option<(Tone, &'static str)> {
    let site = site();
    on_cleanup(move || site.visit.forget_farewell());
    let farewell = untrack(|| site.visit.presence()).farewell;
    Some(match (site.handover.take(), farewell) {
        (Some(Errand::Confirmed), _) => (Tone::Good, login::CONFIRMED),
        (Some(Errand::Registered), _) => (Tone::Good, login::REGISTERED),
        (_, Some(Farewell::Here)) => (Tone::Good, frame::GOODBYE),
        (_, Some(Farewell::Elsewhere)) => (Tone::Info, frame::GOODBYE_ELSEWHERE),
        (_, Some(Farewell::Ended)) => (Tone::Info, frame::SESSION_ENDED),
        (_, None) if sent_here => (Tone::Info, frame::LOGIN_FIRST),
        (_, None) => return None,
    })
}

/// Whoever is logged in, since when and in whichever tab, has nothing to do here. The entry in the history is replaced:
/// going back does not lead to a login page that leads away again.
fn leave_when_logged_in(to: ReturnTo) {
    let site = site();
    watch(move || {
        if site.visit.is_logged_in() {
            site.go_instead(to.as_str());
        }
    });
}

/// The switch between both ways in, as radio buttons: the keyboard, and people who do not see it, know how to use them.
fn switch(desk: Desk) -> El {
    let choice = |mode: LoginMode, text: &'static str| {
        let hosted = mode == LoginMode::Hosted;
        let choose = move |_| {
            desk.hosted.set(hosted);
            storage::remember(mode::STORAGE_KEY, mode::word(mode));
        };
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "login_mode")
            .attr("value", mode::word(mode))
            .flag("checked", desk.hosted.get_untracked() == hosted)
            .on("change", choose);
        el("label").child(input).child(el("span").text(text))
    };
    let choices = el("div")
        .child(choice(LoginMode::InApp, login::IN_APP))
        .child(choice(LoginMode::Hosted, login::HOSTED));
    el("fieldset")
        .class("switch")
        .child(el("legend").text(login::SWITCH))
        .child(choices)
}

/// Remember me, with its explanation.
fn remember(desk: Desk, id: &'static str) -> El {
    let hint = [id, "-hint"].concat();
    let input = el("input")
        .attr("id", id)
        .attr("type", "checkbox")
        .attr("aria-describedby", hint.clone())
        .on("change", move |event| {
            desk.remember.set(event_target_checked(&event));
        });
    el("div")
        .class("check")
        .child(input)
        .child(el("label").attr("for", id).text(login::REMEMBER))
        .child(
            el("p")
                .class("hint")
                .attr("id", hint)
                .text(login::REMEMBER_HINT),
        )
}
