//! The in-app way: the password is turned into a proof in this browser and does not leave it.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{Field, Problem, ReturnTo, query};

use super::{Desk, remember};
use crate::{
    browser::input,
    components::{
        field::{Wish, text_field},
        form::{FormState, form},
        link::link,
        password,
        submit::submit,
    },
    flow::{
        address,
        form::name,
        login::{Refusal, check, refusal},
    },
    handover::Errand,
    login::Knock,
    site::{Site, parameter, site, spawn},
    text::login,
    view::{El, el},
};

/// The form. It stays in the page while the other way is shown: what was typed is still there afterwards.
pub fn way(desk: Desk, return_to: Option<ReturnTo>, hosted: bool) -> El {
    let state = FormState::new();
    site().login.prepare();
    let forgot = hosted.then(|| forgot(return_to.as_ref()));
    let email = Wish {
        value: parameter(query::EMAIL),
        autocomplete: Some("username"),
        ..Wish::default()
    };
    let form = form(state, send(desk, state, return_to.unwrap_or_default()))
        .child(text_field(Field::Email, state, email))
        .child(password::current(state))
        .child(remember(desk, "remember"))
        .child(submit(state, login::SUBMIT))
        .child(el("p").class("promise").text(login::PROMISE));
    el("div")
        .live_attr("hidden", move || desk.hosted.get().then_some("".into()))
        .child(form)
        .children(forgot)
}

/// The way to a new password: the hosted pages offer it.
fn forgot(return_to: Option<&ReturnTo>) -> El {
    let link = link(address::hosted(return_to, false), login::FORGOT).attr("rel", "external");
    el("p")
        .class("aside")
        .child(link)
        .child(el("br"))
        .child(el("span").class("hint").text(login::FORGOT_HINT))
}

fn send(desk: Desk, state: FormState, return_to: ReturnTo) -> impl Fn(HtmlFormElement) {
    let site = site();
    move |form| {
        desk.tried.set(true);
        desk.problem.set(None);
        let knock = Knock {
            email: input::text(&form, name(Field::Email)),
            password: input::secret(&form, name(Field::Password)),
            remember: desk.remember.get_untracked(),
        };
        let faults = check(&knock.email, &knock.password);
        if !faults.is_empty() {
            return state.blame(faults);
        }
        let return_to = return_to.clone();
        spawn(async move {
            // On success the page is left by itself, as it is when another tab logs in: the form stays busy until then.
            if let Err(problem) = site.login.run(knock.clone()).await {
                refused(site, state, problem, knock, return_to);
            }
        });
    }
}

/// What a refusal leads to; each time with a fresh client for the next attempt.
fn refused(site: Site, state: FormState, problem: Problem, knock: Knock, return_to: ReturnTo) {
    site.login.prepare();
    match refusal(&problem) {
        Refusal::Retype => {
            let password = name(Field::Password);
            state.refuse(problem);
            input::clear(password);
            input::focus(password);
        }
        Refusal::Confirm => {
            let address = address::confirm(knock.email.trim());
            site.handover.put(Errand::Confirm {
                sent: None,
                knock,
                return_to,
            });
            site.go(&address);
        }
        Refusal::Blame(fault) => state.blame(vec![fault]),
        Refusal::Keep => state.refuse(problem),
    }
}
