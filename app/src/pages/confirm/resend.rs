//! Another mail, as soon as the server allows it.

use leptos::prelude::*;
use wire::{Field, confirm::CodeSent};

use crate::{
    api,
    browser::{clock, input},
    components::{
        form::FormState,
        link::button,
        notice::{Tone, notice},
    },
    flow::{cooldown::Cooldown, form},
    site::{Site, site, spawn, watch},
    text::confirm,
    view::{El, Text, el},
};

/// When the next mail may be asked for, and where the last one went.
#[derive(Clone, Copy)]
struct Mails {
    pause: RwSignal<Cooldown>,
    sent: RwSignal<String>,
    asking: RwSignal<bool>,
    state: FormState,
    site: Site,
}

/// The button that asks for another mail to the address in the form, first after `wait` seconds.
pub fn part(state: FormState, wait: u32) -> El {
    let mails = Mails {
        pause: RwSignal::new(Cooldown::starting(clock::now(), wait)),
        sent: RwSignal::new(String::new()),
        asking: RwSignal::new(false),
        state,
        site: site(),
    };
    let now = clock::ticking();
    let left = move || mails.pause.get().left(now.get());
    let waits = Memo::new(move |_| left() > 0);
    say_when_over(mails, waits);
    let off = move || waits.get() || mails.asking.get();
    let ask = move || {
        if !untrack(off) {
            mails.ask();
        }
    };
    let button = button(confirm::RESEND, ask)
        .live_attr("aria-disabled", move || off().then_some(Text::from("true")));
    // Not a live region: a countdown that is read out every second helps nobody.
    let countdown = el("p")
        .class("hint countdown")
        .live_text(move || match left() {
            0 => Text::from(""),
            left => confirm::resend_in(left).into(),
        });
    el("div")
        .class("resend")
        .live(move || {
            let destination = mails.sent.get();
            let again = !destination.is_empty();
            again.then(|| notice(Tone::Good, confirm::sent_again(&destination)))
        })
        .child(el("p").class("hint").text(confirm::NO_MAIL))
        .child(button)
        .child(countdown)
}

fn say_when_over(mails: Mails, waits: Memo<bool>) {
    let waited = RwSignal::new(false);
    watch(move || {
        let waits = waits.get();
        if waited.get_untracked() && !waits {
            mails.site.announcer.say(confirm::RESEND_NOW);
        }
        waited.set(waits);
    });
}

impl Mails {
    fn ask(self) {
        let email = input::by_id(form::name(Field::Email));
        if let Some(fault) = form::check_email(&email) {
            return self.state.blame(vec![fault]);
        }
        self.asking.set(true);
        spawn(async move {
            match api::confirm::resend(self.site.api, &email).await {
                Ok(sent) => self.went(sent),
                Err(problem) => {
                    self.wait(problem.retry_after.unwrap_or(0));
                    self.state.refuse(problem);
                }
            }
            self.asking.set(false);
        });
    }

    fn went(self, sent: CodeSent) {
        self.wait(sent.resend_after);
        self.site
            .announcer
            .say(&confirm::sent_again(&sent.destination));
        self.sent.set(sent.destination);
    }

    fn wait(self, seconds: u32) {
        self.pause.set(Cooldown::starting(clock::now(), seconds));
    }
}
