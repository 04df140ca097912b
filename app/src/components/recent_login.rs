//! What stands in front of a change that needs a recent login (ASVS 5.0, 7.5.1): the user logs in again, in place.
//!
//! The form behind stays mounted, so that nothing that was typed is lost. Only a challenge of the new login opens another
//! page, and returns here afterwards.

mod in_app;

use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;
use wire::{Field, LoginMode, Problem, ProblemCode};

pub use self::in_app::InAppLogin;
use crate::{
    browser::{clock, input},
    components::{form::FormState, heading},
    flow::{address::hosted_reauthentication, presence::LoginStatus},
    services::{Services, services},
    text::recent_login as text,
};

/// Whether the confirmation is shown. Create one for each [`RecentLogin`].
#[derive(Clone, Copy)]
pub struct RecentLoginState(RwSignal<bool>);

impl RecentLoginState {
    pub fn new() -> Self {
        Self::create(true)
    }

    /// The confirmation is shown only once the server has asked for it: where the change is not what the page is about.
    pub fn on_demand() -> Self {
        Self::create(false)
    }

    fn create(at_once: bool) -> Self {
        let session = services().session;
        let is_recent = move || session.recent_login_ends_at() > clock::now();
        let is_needed = RwSignal::new(at_once && !untrack(is_recent));
        Effect::new(move |_| {
            // The user logged in again, here or in another tab. A login that stops being recent while a form is filled in
            // is only a problem once the form is sent.
            if is_recent() {
                is_needed.set(false);
            }
        });
        Self(is_needed)
    }

    /// Returns whether the confirmation is shown.
    pub fn is_needed(self) -> bool {
        self.0.get()
    }

    /// Shows a problem that the server reported about a form behind the confirmation: by showing the confirmation, or
    /// where the form shows its problems.
    pub fn show(self, problem: Problem, form: FormState, fields: &[Field]) {
        if problem.code == ProblemCode::RecentLoginRequired {
            form.finish();
            self.0.set(true);
        } else {
            form.show(problem, fields);
        }
    }
}

/// Shows the confirmation instead of its children while the login is not recent.
#[component]
pub fn RecentLogin(state: RecentLoginState, children: Children) -> impl IntoView {
    let is_needed = state.0;
    let behind = NodeRef::<html::Div>::new();
    let announcer = services().announcer;
    // The focus moves after the next rendering: before it, the heading does not exist, or the form is still hidden.
    Effect::new(move |was_needed: Option<bool>| {
        let is_needed = is_needed.get();
        match was_needed {
            Some(true) if !is_needed => {
                announcer.say(text::CONFIRMED);
                request_animation_frame(move || focus_behind(behind));
            }
            Some(false) if is_needed => request_animation_frame(|| input::focus(ID)),
            _ => {}
        }
        is_needed
    });
    view! {
        {move || is_needed.get().then(|| view! { <Confirmation /> })}
        <div class="stack stack--wide" hidden=is_needed node_ref=behind>
            {children()}
        </div>
    }
}

/// Moves the focus to the first input behind the confirmation, or to the heading of the page if there is none.
fn focus_behind(behind: NodeRef<html::Div>) {
    let behind = behind.get_untracked();
    if !behind.is_some_and(|behind| input::focus_first(&behind)) {
        input::focus(heading::ID);
    }
}

/// The id of the heading.
const ID: &str = "recent-login";

/// The login again, in the mode of the session: only there the user is known to have what it takes.
#[component]
fn Confirmation() -> impl IntoView {
    let Services { session, .. } = services();
    let (mode, remember) = match untrack(|| session.presence()).status {
        LoginStatus::LoggedIn(session) => (session.login_mode, session.remember),
        _ => (LoginMode::InApp, false),
    };
    view! {
        <section class="stack stack--wide" aria-labelledby=ID>
            <h2 id=ID tabindex="-1">
                {text::TITLE}
            </h2>
            {match mode {
                LoginMode::InApp => {
                    view! { <InAppLogin label=text::CONFIRM lead=true /> }.into_any()
                }
                LoginMode::Hosted => view! { <HostedLogin remember /> }.into_any(),
            }}
        </section>
    }
}

/// A link and not a form, because `form-action 'self'` would forbid the redirect to the pool's domain.
#[component]
fn HostedLogin(remember: bool) -> impl IntoView {
    let here = use_location().pathname;
    let href = move || hosted_reauthentication(&here.read(), remember);
    view! {
        <p>{text::LEAD_HOSTED}</p>
        <a class="button button--main" href=href rel="external">
            {text::LOG_IN_AGAIN}
        </a>
    }
}
