//! `/confirm?email=&code=`: the code from the mail. It needs nothing from before: another device, a closed tab and a
//! link in a mail all work. A code in the address is filled in and waits for a click, because programs that look
//! through mails follow links too.

mod resend;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_navigate, use_query_map},
};
use web_sys::HtmlFormElement;
use wire::{Config, Field, LoginMode, ReturnTo, confirm::CodeSent, page, path};

use crate::{
    api::{self, Api},
    browser::input,
    components::{
        field::TextField,
        form::{Form, FormState},
        heading::Heading,
        notice::{Notice, Tone},
        submit::Submit,
        with_config::WithConfig,
    },
    flow::{address, confirm as rules, form},
    handover::{Errand, handover},
    login::{Knock, login},
    words::confirm,
};

/// The page.
#[component]
pub fn Confirm() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=confirm::TITLE/>
            <WithConfig view=|config| view! { <Mail config/> }.into_any()/>
        </section>
    }
    .into_any()
}

/// What the page that led here handed over.
#[derive(Clone, Default)]
struct Brought {
    sent: Option<CodeSent>,
    knock: Option<Knock>,
    return_to: ReturnTo,
}

fn brought() -> Brought {
    match handover().take() {
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

#[component]
fn Mail(config: Config) -> impl IntoView {
    let state = FormState::new();
    let (email, code) = filled_in();
    let brought = brought();
    let lead = lead(&brought);
    let sent = brought.sent.clone();
    let in_app = config.login_modes.contains(&LoginMode::InApp);
    if brought.knock.is_some() {
        login().prepare();
    }
    let submit = submit(brought, in_app, state);
    let mailbox = config.mailbox_url.map(mailbox);
    view! {
        {lead}
        <Form state submit>
            <TextField field=Field::Email form=state value=email/>
            <TextField field=Field::Code form=state value=code/>
            <Submit form=state label=confirm::SUBMIT/>
        </Form>
        <resend::Resend form=state sent/>
        {mailbox}
        <p class="aside">
            {confirm::DONE_ALREADY} " " <A href=page::LOGIN>{confirm::LOGIN}</A>
            <br/>
            {confirm::WRONG_ADDRESS} " " <A href=page::REGISTER>{confirm::REGISTER}</A>
        </p>
    }
}

/// What the address says. The code is taken out of it: it should stay neither in the history nor in a `Referer`.
fn filled_in() -> (String, String) {
    let query = use_query_map().get_untracked();
    let get = |name| query.get_str(name).unwrap_or_default().to_owned();
    let (email, code) = (get(path::EMAIL_PARAM), get(path::CODE_PARAM));
    if !code.is_empty() {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        let navigate = use_navigate();
        let address = address::confirm(&email);
        // Not while the page is being built: the router is still busy with the former address.
        queue_microtask(move || navigate(&address, options));
    }
    (email, code)
}

fn lead(brought: &Brought) -> AnyView {
    match (&brought.sent, &brought.knock) {
        (Some(sent), _) => {
            let text = confirm::sent(&sent.destination);
            view! { <p class="lead">{text}</p> }.into_any()
        }
        (None, Some(_)) => {
            view! { <Notice tone=Tone::Info text=confirm::NOT_CONFIRMED/> }.into_any()
        }
        (None, None) => view! { <p class="lead">{confirm::LEAD}</p> }.into_any(),
    }
}

/// For developers: where the local pool keeps its mails.
fn mailbox(url: String) -> impl IntoView {
    view! {
        <p class="aside developer">
            <a href=url target="_blank" rel="noopener">{confirm::MAILBOX}</a>
            <br/>
            {confirm::MAILBOX_HINT}
        </p>
    }
}

fn submit(brought: Brought, in_app: bool, state: FormState) -> impl Fn(HtmlFormElement) + Send + Sync + 'static {
    let api: Api = expect_context();
    let confirmed = confirmed(brought, in_app);
    move |form| {
        if !state.begin() {
            return;
        }
        let typed = |field| input::text(&form, form::name(field));
        let request = match rules::request(&typed(Field::Email), &typed(Field::Code)) {
            Ok(request) => request,
            Err(faults) => return state.blame(faults),
        };
        let confirmed = confirmed.clone();
        spawn_local(async move {
            match api::confirm::confirm(api, &request).await {
                Ok(_) => confirmed(request.email),
                Err(problem) => state.place(problem, &rules::FIELDS),
            }
        });
    }
}

/// What follows: whoever typed their password a moment ago is logged in by it, everybody else is asked for it.
fn confirmed(brought: Brought, in_app: bool) -> impl Fn(String) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    let login = login();
    let handover = handover();
    move |email| {
        let Brought { knock, return_to, .. } = brought.clone();
        let same = |knock: &Knock| knock.email.trim().eq_ignore_ascii_case(&email);
        let knock = knock.filter(|knock| in_app && same(knock));
        let navigate = navigate.clone();
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        spawn_local(async move {
            if let Some(knock) = knock
                && login.run(knock).await.is_ok()
            {
                navigate(return_to.as_str(), options);
                return;
            }
            handover.put(Errand::Confirmed);
            navigate(&address::login_as(&email), options);
        });
    }
}
