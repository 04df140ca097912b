//! `/login?return_to=&email=&problem=`: both ways in, and the switch between them.

mod hosted;
mod in_app;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_navigate, use_query_map},
};
use wire::{Code, Config, LoginMode, ReturnTo, path};

use crate::{
    api,
    browser::storage,
    components::{
        heading::Heading,
        notice::{Notice, Tone},
        with_config::WithConfig,
    },
    flow::{address, mode, presence::Farewell},
    handover::{Errand, handover},
    session::visit,
    words::{frame, login, problem},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    /// Which way in is shown.
    mode: RwSignal<LoginMode>,
    /// Whether the session is to outlive the browser.
    remember: RwSignal<bool>,
    /// Where the person is going, if they were going anywhere.
    return_to: Memo<Option<ReturnTo>>,
    /// What is said above the form: why the person is here.
    greeting: RwSignal<Option<(Tone, String)>>,
}

/// The page.
#[component]
pub fn LoginPage() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=login::TITLE/>
            <WithConfig view=|config| view! { <Ways config/> }.into_any()/>
        </section>
    }
    .into_any()
}

#[component]
fn Ways(config: Config) -> impl IntoView {
    let desk = desk(&config);
    leave_when_logged_in(desk);
    let offers = |mode| config.login_modes.contains(&mode);
    let (in_app, hosted) = (offers(LoginMode::InApp), offers(LoginMode::Hosted));
    let greeting = move || {
        let greeting = desk.greeting.get();
        greeting.map(|(tone, text)| view! { <Notice tone text/> })
    };
    let register = move || address::register(desk.return_to.get().as_ref());
    view! {
        <div role="alert">{greeting}</div>
        {(in_app && hosted).then(|| view! { <Switch desk/> }.into_any())}
        {in_app.then(|| view! { <in_app::InApp desk hosted/> }.into_any())}
        {hosted.then(|| view! { <hosted::Hosted desk/> }.into_any())}
        <p class="aside">{login::NEW} " " <A href=register>{login::REGISTER}</A></p>
    }
}

fn desk(config: &Config) -> Desk {
    let query = use_query_map();
    let return_to = Memo::new(move |_| {
        let query = query.read();
        ReturnTo::parse(query.get_str(path::RETURN_TO_PARAM)?)
    });
    let remembered = storage::recall(mode::STORAGE_KEY);
    let greeting = RwSignal::new(greeting(return_to.get_untracked().as_ref()));
    Effect::new(move |_| {
        if let Some(code) = query.read().get_str(path::PROBLEM_PARAM) {
            let refused = api::problem(Code::parse(code));
            greeting.set(Some((Tone::Bad, problem::sentence(&refused))));
        }
    });
    Desk {
        mode: RwSignal::new(mode::shown(&config.login_modes, remembered.as_deref())),
        remember: RwSignal::new(false),
        return_to,
        greeting,
    }
}

/// Why the person is here, as far as this tab knows.
fn greeting(return_to: Option<&ReturnTo>) -> Option<(Tone, String)> {
    let visit = visit();
    on_cleanup(move || visit.forget_farewell());
    let (tone, text) = match (handover().take(), visit.farewell().get_untracked()) {
        (Some(Errand::Confirmed), _) => (Tone::Good, login::CONFIRMED),
        (Some(Errand::Registered), _) => (Tone::Good, login::REGISTERED),
        (_, Some(Farewell::Here)) => (Tone::Good, frame::GOODBYE),
        (_, Some(Farewell::Elsewhere)) => (Tone::Info, frame::GOODBYE_ELSEWHERE),
        (_, Some(Farewell::Ended)) => (Tone::Info, frame::SESSION_ENDED),
        (_, None) if return_to.is_some() => (Tone::Info, frame::LOGIN_FIRST),
        (_, None) => return None,
    };
    Some((tone, text.to_owned()))
}

/// Whoever is logged in, since when and in whichever tab, has nothing to do here. The entry in the history is replaced:
/// going back does not lead to a login page that leads away again.
fn leave_when_logged_in(desk: Desk) {
    let here = visit().is_logged_in();
    let navigate = use_navigate();
    Effect::new(move |_| {
        if here.get() {
            let to = desk.return_to.get_untracked().unwrap_or_default();
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(to.as_str(), options);
        }
    });
}

/// The switch between both ways in, as radio buttons: the keyboard, and people who do not see it, know how to use them.
#[component]
fn Switch(desk: Desk) -> impl IntoView {
    let choice = move |mode: LoginMode, text: &'static str| {
        let choose = move |_| {
            desk.mode.set(mode);
            storage::remember(mode::STORAGE_KEY, mode::word(mode));
        };
        view! {
            <label>
                <input
                    type="radio"
                    name="login_mode"
                    value=mode::word(mode)
                    prop:checked=move || desk.mode.get() == mode
                    on:change=choose
                />
                <span>{text}</span>
            </label>
        }
    };
    view! {
        <fieldset class="switch">
            <legend>{login::SWITCH}</legend>
            <div>
                {choice(LoginMode::InApp, login::IN_APP)}
                {choice(LoginMode::Hosted, login::HOSTED)}
            </div>
        </fieldset>
    }
}

/// Remember me, with its explanation; both ways in share the answer.
#[component]
fn Remember(desk: Desk, id: &'static str) -> impl IntoView {
    let hint = [id, "-hint"].concat();
    view! {
        <div class="check">
            <input
                id=id
                type="checkbox"
                aria-describedby=hint.clone()
                prop:checked=desk.remember
                on:change=move |event| desk.remember.set(event_target_checked(&event))
            />
            <label for=id>{login::REMEMBER}</label>
            <p class="hint" id=hint>{login::REMEMBER_HINT}</p>
        </div>
    }
}

/// The way to a new password, where there is one: the hosted pages offer it.
#[component]
fn Forgot(desk: Desk) -> impl IntoView {
    let href = move || address::hosted(desk.return_to.get().as_ref(), false);
    view! {
        <p class="aside">
            <a href=href rel="external">{login::FORGOT}</a>
            " " {login::FORGOT_HINT}
        </p>
    }
}
