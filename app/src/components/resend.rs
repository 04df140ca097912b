//! The button that requests another email with a code, as soon as the server allows it.

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Field, Problem,
    account::attributes::{Address, SendCodeRequest},
    confirm::CodeSent,
};

use crate::{
    browser::{clock, input, storage::Area},
    components::{
        form::FormState,
        notice::{Alert, Notice, Tone},
    },
    flow::{
        cooldown::{self, Cooldown},
        form,
    },
    services::{Services, announcer::Announcer, services},
    text::{Message, Text, resend, time},
};

/// The id of the countdown.
const COUNTDOWN: &str = "resend-countdown";

/// What the code is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CodePurpose {
    Confirm,
    ResetPassword,
    /// An address of the user who is logged in (`GetUserAttributeVerificationCode`).
    VerifyAttribute(Address),
}

#[derive(Clone, Copy)]
struct ResendState {
    purpose: CodePurpose,
    cooldown: RwSignal<Cooldown>,
    /// The masked address of the last email.
    destination: RwSignal<Option<String>>,
    problem: RwSignal<Option<Problem>>,
    is_busy: RwSignal<bool>,
    form: FormState,
    services: Services,
}

/// Sends another email to the address in `form`, or another code to an address of the user who is logged in.
#[component]
pub fn Resend(
    purpose: CodePurpose,
    form: FormState,
    /// The wait that is in progress when the page opens.
    cooldown: Cooldown,
    /// The address to send one to when the page opens, unless a wait is in progress. It also names the wait.
    #[prop(default = None)]
    send_at_once_to: Option<String>,
) -> impl IntoView {
    let state = ResendState {
        purpose,
        cooldown: RwSignal::new(cooldown),
        destination: RwSignal::new(None),
        problem: RwSignal::new(None),
        is_busy: RwSignal::new(false),
        form,
        services: services(),
    };
    let now = clock::ticking();
    let remaining = move || state.cooldown.get().remaining(now.get());
    let is_waiting = Memo::new(move |_| remaining() > 0);
    announce_end(state.services.announcer, is_waiting);
    let is_off = move || is_waiting.get() || state.is_busy.get();
    if let Some(email) = send_at_once_to
        && !untrack(is_off)
    {
        state.send_to(email);
    }
    view! {
        <div class="resend">
            {move || {
                let text = state.sent_text(state.destination.read().as_ref()?);
                Some(view! { <Notice tone=Tone::Good text /> })
            }}
            <p class="hint">{state.no_code()}</p>
            <Alert problem=state.problem />
            <button
                type="button"
                class="button"
                aria-disabled=move || is_off().then_some("true")
                aria-describedby=COUNTDOWN
                on:click=move |_| {
                    if !untrack(is_off) {
                        state.send();
                    }
                }
            >
                {resend::RESEND}
            </button>
            // Not a live region: reading out a countdown every second would be disruptive.
            <p class="hint countdown" id=COUNTDOWN>
                {move || is_waiting.get().then(|| resend::available_in(time::wait(remaining())).get())}
            </p>
        </div>
    }
}

/// Returns the wait for this address: what an earlier page started, or what is left from before a reload.
pub fn restore_cooldown(email: &str, started: Cooldown) -> Cooldown {
    let key = cooldown::storage_key(email);
    let stored = Area::Session.get(&key);
    let stored = stored.map(|text| Cooldown::from_storage(&text, clock::now()));
    let longest = stored.map_or(started, |stored| stored.max(started));
    if longest != Cooldown::default() {
        Area::Session.set(&key, &longest.to_storage());
    }
    longest
}

/// Returns what names the wait for an address of the user who is logged in.
pub fn attribute_key(services: Services, address: Address) -> String {
    let user = untrack(|| services.session.user());
    let name = user.map(|user| user.name).unwrap_or_default();
    [address.as_str(), " ", &name].concat()
}

fn announce_end(announcer: Announcer, is_waiting: Memo<bool>) {
    Effect::new(move |was_waiting: Option<bool>| {
        let is_waiting = is_waiting.get();
        if was_waiting == Some(true) && !is_waiting {
            announcer.say(resend::RESEND_NOW);
        }
        is_waiting
    });
}

impl ResendState {
    fn send(self) {
        if let CodePurpose::VerifyAttribute(address) = self.purpose {
            return self.send_to(attribute_key(self.services, address));
        }
        let email = input::by_id(Field::Email.as_str());
        match form::check_email(&email) {
            Some(error) => self.form.show_errors(vec![error]),
            None => self.send_to(email),
        }
    }

    fn send_to(self, email: String) {
        self.is_busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            let api = self.services.api;
            let sent = match self.purpose {
                CodePurpose::Confirm => api.resend_code(&email).await,
                CodePurpose::ResetPassword => api.forgot_password(&email).await,
                CodePurpose::VerifyAttribute(address) => {
                    let sent = api.send_address_code(&SendCodeRequest { address }).await;
                    sent.map(|code| CodeSent {
                        destination: code.destination,
                        resend_after: code.resend_after,
                    })
                }
            };
            match sent {
                Ok(sent) => self.sent(&email, sent),
                Err(problem) => {
                    self.wait(&email, problem.retry_after.unwrap_or(0));
                    self.problem.set(Some(problem));
                }
            }
            self.is_busy.set(false);
        });
    }

    fn sent(self, email: &str, sent: CodeSent) {
        self.wait(email, sent.resend_after);
        self.services
            .announcer
            .say(self.sent_text(&sent.destination));
        self.destination.set(Some(sent.destination));
    }

    fn sent_text(self, destination: &str) -> Text {
        match self.purpose {
            CodePurpose::Confirm => resend::sent_for_confirmation(destination),
            CodePurpose::ResetPassword => resend::sent_for_reset(destination),
            CodePurpose::VerifyAttribute(_) => resend::sent_to_user(destination),
        }
    }

    const fn no_code(self) -> Message {
        match self.purpose {
            CodePurpose::VerifyAttribute(Address::PhoneNumber) => resend::NO_SMS,
            _ => resend::NO_EMAIL,
        }
    }

    fn wait(self, email: &str, seconds: u32) {
        let cooldown = Cooldown::starting(clock::now(), seconds);
        Area::Session.set(&cooldown::storage_key(email), &cooldown.to_storage());
        self.cooldown.set(cooldown);
    }
}
