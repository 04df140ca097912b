//! `/confirm?email=&code=`: the code from the mail. It needs nothing from before: another device, a closed tab and a
//! link in a mail all work. A code in the address is filled in and waits for a click, because programs that look
//! through mails follow links too.

mod resend;

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::{Config, Field, LoginMode, ReturnTo, confirm::CodeSent, page, query};

use crate::{
    api,
    browser::input,
    components::{
        field::{Wish, text_field},
        form::{FormState, form},
        heading::heading,
        link::{aside, link},
        notice::{Tone, notice},
        submit::submit,
        with_config::with_config,
    },
    flow::{
        address,
        confirm::{FIELDS, request},
        form::name,
    },
    handover::Errand,
    login::Knock,
    site::{Site, parameter, site, spawn},
    text::confirm,
    view::{El, el, group},
};

/// The page.
pub fn page() -> El {
    el("section")
        .class("card")
        .child(heading(confirm::TITLE))
        .child(with_config(mail))
}

/// What the page that led here handed over.
#[derive(Clone, Default)]
struct Brought {
    sent: Option<CodeSent>,
    knock: Option<Knock>,
    return_to: ReturnTo,
}

fn brought() -> Brought {
    match site().handover.take() {
        Some(Errand::Confirm {
            sent,
            knock,
            return_to,
        }) => Brought {
            sent,
            knock: Some(knock),
            return_to,
        },
        _ => Brought::default(),
    }
}

fn mail(config: Config) -> El {
    let state = FormState::new();
    let (email, code) = filled_in();
    let brought = brought();
    let lead = lead(&brought);
    let in_app = config.login_modes.contains(&LoginMode::InApp);
    if brought.knock.is_some() {
        site().login.prepare();
    }
    let wait = brought.sent.as_ref().map_or(0, |sent| sent.resend_after);
    let wish = |value| Wish {
        value,
        ..Wish::default()
    };
    let form = form(state, send(brought, in_app, state))
        .child(text_field(Field::Email, state, wish(email)))
        .child(text_field(Field::Code, state, wish(code)))
        .child(submit(state, confirm::SUBMIT));
    let resend = resend::part(state, wait);
    let mailbox = config.mailbox_url.map(mailbox);
    let login = aside(confirm::DONE_ALREADY, link(page::LOGIN, confirm::LOGIN));
    let register = aside(
        confirm::WRONG_ADDRESS,
        link(page::REGISTER, confirm::REGISTER),
    );
    group()
        .child(lead)
        .child(form)
        .child(resend)
        .children(mailbox)
        .child(el("div").child(login).child(register))
}

/// What the address says. The code is taken out of it: it should stay neither in the history nor in a `Referer`.
fn filled_in() -> (String, String) {
    let site = site();
    let (email, code) = (parameter(query::EMAIL), parameter(query::CODE));
    if !code.is_empty() {
        let address = address::confirm(&email);
        // Not while the page is being built: the router is still busy with the former address.
        queue_microtask(move || site.go_instead(&address));
    }
    (email, code)
}

fn lead(brought: &Brought) -> El {
    match (&brought.sent, &brought.knock) {
        (Some(sent), _) => el("p").class("lead").text(confirm::sent(&sent.destination)),
        (None, Some(_)) => notice(Tone::Info, confirm::NOT_CONFIRMED),
        (None, None) => el("p").class("lead").text(confirm::LEAD),
    }
}

/// For developers: where the local pool keeps its mails.
fn mailbox(url: String) -> El {
    let link = link(url, confirm::MAILBOX)
        .attr("target", "_blank")
        .attr("rel", "noopener");
    el("p")
        .class("aside developer")
        .child(link)
        .child(el("br"))
        .text(confirm::MAILBOX_HINT)
}

fn send(brought: Brought, in_app: bool, state: FormState) -> impl Fn(HtmlFormElement) {
    let site = site();
    move |form| {
        let typed = |field| input::text(&form, name(field));
        let request = match request(&typed(Field::Email), &typed(Field::Code)) {
            Ok(request) => request,
            Err(faults) => return state.blame(faults),
        };
        let brought = brought.clone();
        spawn(async move {
            match api::confirm::confirm(site.api, &request).await {
                Ok(_) => confirmed(site, brought, in_app, request.email).await,
                Err(problem) => state.place(problem, &FIELDS),
            }
        });
    }
}

/// What follows: whoever typed their password a moment ago is logged in by it, everybody else is asked for it.
async fn confirmed(site: Site, brought: Brought, in_app: bool, email: String) {
    let same = |knock: &Knock| knock.email.trim().eq_ignore_ascii_case(&email);
    let knock = brought.knock.filter(|knock| in_app && same(knock));
    if let Some(knock) = knock
        && site.login.run(knock).await.is_ok()
    {
        return site.go_instead(brought.return_to.as_str());
    }
    site.handover.put(Errand::Confirmed);
    site.go_instead(&address::login_as(&email));
}
