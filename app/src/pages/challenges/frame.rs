//! What the pages of all challenges have in common: who logs in, the remaining time, and the ways out.

use leptos::prelude::*;
use wire::{Field, ProblemCode, login::FirstFactor};

use super::state::ChallengeState;
use crate::{
    api::Remote,
    browser::clock,
    components::heading::Heading,
    flow::address,
    text::{Message, Text, challenge as text},
};

/// Seconds before the end from which the remaining time is shown in seconds.
const NEAR: i64 = 60;

#[component]
pub fn Frame(
    state: ChallengeState,
    title: Message,
    #[prop(into)] lead: Text,
    children: Children,
) -> impl IntoView {
    view! {
        <Heading title />
        <p class="lead">{lead}</p>
        {children()}
        <TimeLeft state />
        <Account state />
    }
}

/// Counts down to the end of the challenge, and then opens the login page. Cognito fixes the time, so it cannot be
/// extended (WCAG 2.2, 2.2.1: essential).
#[component]
fn TimeLeft(state: ChallengeState) -> impl IntoView {
    let now = clock::ticking();
    let remaining = move || state.ends_at - now.get();
    let is_near = Memo::new(move |_| (1..=NEAR).contains(&remaining()));
    let is_over = Memo::new(move |_| remaining() <= 0);
    Effect::new(move |_| {
        // Announced once: reading out a countdown every second would be disruptive.
        if is_near.get() {
            let sentence = untrack(|| text::time_left(remaining()));
            state.services().announcer.say(sentence);
        }
    });
    Effect::new(move |_| {
        // The response to an answer that was sent in time is still accepted.
        if is_over.get() && !state.form.is_busy() {
            let return_to = state.shared.return_to.get_value();
            let code = Some(ProblemCode::LoginExpired);
            let login = state.services().login;
            login.give_up(code, return_to.as_ref(), &state.username());
        }
    });
    view! { <p class="hint">{move || text::time_left(remaining()).get()}</p> }
}

/// Who is logging in, and the way to log in as someone else.
#[component]
fn Account(state: ChallengeState) -> impl IntoView {
    let href = state
        .shared
        .return_to
        .with_value(|return_to| address::login(return_to.as_ref(), ""));
    view! {
        <p class="aside">
            {text::LOGGING_IN_AS} " " <bdi>{state.username()}</bdi> <br />
            <a href=href on:click=move |_| forget_email(state)>
                {text::OTHER_ACCOUNT}
            </a>
        </p>
    }
}

/// The email is not filled in on the login page, because someone else is going to log in.
fn forget_email(state: ChallengeState) {
    let handoff = state.services().handoff;
    handoff.remember(Field::Email, String::new());
}

/// The user name, for password managers that save or fill in the password of the same form.
#[component]
pub fn UsernameForPasswordManagers(state: ChallengeState) -> impl IntoView {
    view! { <input type="email" autocomplete="username" value=state.username() readonly hidden /> }
}

/// Whether this device can skip the second factor from now on.
#[component]
pub fn TrustDevice(state: ChallengeState) -> impl IntoView {
    const ID: &str = "trust-device";
    let check = move || {
        view! {
            <div class="check">
                <input
                    id=ID
                    type="checkbox"
                    aria-describedby="trust-device-hint"
                    prop:checked=state.trust_device
                    on:change:target=move |event| state.trust_device.set(event.target().checked())
                />
                <label for=ID>{text::TRUST_DEVICE}</label>
                <p class="hint" id="trust-device-hint">
                    {text::TRUST_DEVICE_HINT}
                </p>
            </div>
        }
    };
    state.can_trust_device().then(check)
}

/// Starts the login again so that the user can choose another first factor, if there are several.
#[component]
pub fn OtherWay(state: ChallengeState) -> impl IntoView {
    move || {
        let Remote::Ready(config) = state.services().config.get() else {
            return None;
        };
        (config.first_factors.len() > 1).then(|| {
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| state.start_again(FirstFactor::Any, false)
                >
                    {text::OTHER_WAY}
                </button>
            }
        })
    }
}
