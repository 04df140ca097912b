//! Another mail, as soon as the server allows it.

use leptos::{prelude::*, task::spawn_local};
use wire::{Field, confirm::CodeSent};

use crate::{
    api::{self, Api},
    browser::{clock, input},
    components::{
        announcer::{Announcer, announcer},
        form::FormState,
        notice::{Notice, Tone},
    },
    flow::{cooldown::Cooldown, form},
    words::confirm,
};

/// The button, the countdown, and where the last mail went.
#[derive(Clone, Copy)]
struct Mails {
    pause: RwSignal<Cooldown>,
    sent: RwSignal<Option<String>>,
    asking: RwSignal<bool>,
    form: FormState,
    api: Api,
    announcer: Announcer,
}

/// Asks for another mail to the address in the form.
#[component]
pub fn Resend(
    /// The form with the address.
    form: FormState,
    /// The mail that was sent before the page appeared.
    sent: Option<CodeSent>,
) -> impl IntoView {
    let wait = sent.map_or(0, |sent| sent.resend_after);
    let mails = Mails {
        pause: RwSignal::new(Cooldown::starting(clock::now(), wait)),
        sent: RwSignal::new(None),
        asking: RwSignal::new(false),
        form,
        api: expect_context(),
        announcer: announcer(),
    };
    let now = clock::ticking();
    let left = Memo::new(move |_| mails.pause.get().left(now.get()));
    say_when_over(mails, left);
    let resend = move |_| {
        if left.get_untracked() == 0 {
            mails.ask();
        }
    };
    let off = move || (left.get() > 0 || mails.asking.get()).then_some("true");
    let news = move || {
        let destination = mails.sent.get()?;
        let text = confirm::sent_again(&destination);
        Some(view! { <Notice tone=Tone::Good text/> })
    };
    view! {
        <div class="resend">
            {news}
            <p class="hint">{confirm::NO_MAIL}</p>
            <button type="button" class="button" aria-disabled=off on:click=resend>
                {confirm::RESEND}
            </button>
            // Not a live region: a countdown that is read out every second helps nobody.
            <p class="hint countdown">
                {move || Some(left.get()).filter(|left| *left > 0).map(confirm::resend_in)}
            </p>
        </div>
    }
}

fn say_when_over(mails: Mails, left: Memo<u32>) {
    let waits = Memo::new(move |_| left.get() > 0);
    Effect::new(move |before: Option<bool>| {
        let waits = waits.get();
        if before == Some(true) && !waits {
            mails.announcer.say(confirm::RESEND_NOW);
        }
        waits
    });
}

impl Mails {
    fn ask(self) {
        let email = input::by_id(form::name(Field::Email));
        if let Some(fault) = form::check_email(&email) {
            self.form.blame(vec![fault]);
            return;
        }
        if self.asking.get_untracked() {
            return;
        }
        self.asking.set(true);
        spawn_local(async move {
            match api::confirm::resend(self.api, &email).await {
                Ok(sent) => self.went(sent),
                Err(problem) => {
                    self.wait(problem.retry_after.unwrap_or(0));
                    self.form.refuse(problem);
                }
            }
            self.asking.set(false);
        });
    }

    fn went(self, sent: CodeSent) {
        self.wait(sent.resend_after);
        self.announcer.say(&confirm::sent_again(&sent.destination));
        self.sent.set(Some(sent.destination));
    }

    fn wait(self, seconds: u32) {
        self.pause.set(Cooldown::starting(clock::now(), seconds));
    }
}
