//! `/confirm?email=&code=`: the code from the email. It needs no earlier step: another device, a closed tab and a link
//! in an email all work. A code in the address is filled in but not sent, because programs that scan emails follow links
//! too.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Config, Field, LoginMode, query};

use crate::{
    browser::input,
    components::{
        field::TextField,
        form::{Form, FormState},
        heading::Heading,
        notice::{Notice, Tone},
        resend::{CodePurpose, Resend, restore_cooldown},
        submit::Submit,
        with_config::WithConfig,
    },
    flow::{
        address,
        confirm::{FIELDS, request},
    },
    services::{
        Services,
        config::ConfigLoader,
        handoff::{Arrival, PendingConfirmation},
        login::Progress,
        navigation::query_parameter,
        services,
    },
    text::{Text, confirm},
};

#[component]
pub fn ConfirmPage() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=confirm::TITLE />
            <WithConfig read=ConfigLoader::get view=|config| view! { <ConfirmForm config /> }.into_any() />
        </section>
    }
}

#[component]
fn ConfirmForm(config: Config) -> impl IntoView {
    let services = services();
    let form = FormState::new();
    let (email, code) = filled_in(services);
    let pending = services.handoff.pending(&email);
    if pending.is_some() {
        services.login.prepare();
    }
    let is_filled_in = !email.is_empty() && !code.is_empty();
    let return_to = pending.as_ref().map(|pending| pending.return_to.clone());
    let log_in = move || address::login(None, &services.handoff.email());
    let start_over = move || address::register(return_to.as_ref(), &services.handoff.email());
    let cooldown = pending.as_ref().map(|pending| pending.cooldown);
    let cooldown = restore_cooldown(&email, cooldown.unwrap_or_default());
    let send_at_once_to = take_needs_code(services, pending.as_ref()).then(|| email.clone());
    let in_app = config.login_modes.contains(&LoginMode::InApp);
    if in_app {
        follow_other_tab(services);
    }
    view! {
        <Lead pending is_filled_in />
        <Form state=form on_submit=move |element| submit(services, form, in_app, &element)>
            <TextField field=Field::Email form value=email />
            <TextField field=Field::Code form value=code />
            <Submit form label=confirm::SUBMIT />
        </Form>
        <Resend purpose=CodePurpose::Confirm form cooldown send_at_once_to />
        {config.mailbox_url.map(|url| view! { <Mailbox url /> })}
        <div>
            <p class="aside">
                {confirm::ALREADY_CONFIRMED} " " <a href=log_in>{confirm::LOG_IN}</a>
            </p>
            <p class="aside">
                {confirm::WRONG_ADDRESS} " " <a href=start_over>{confirm::START_OVER}</a>
            </p>
        </div>
    }
}

/// Returns whether a code has to be requested now. It is requested once, also if the user goes back and forward.
fn take_needs_code(services: Services, pending: Option<&PendingConfirmation>) -> bool {
    let Some(pending) = pending.filter(|pending| pending.needs_code) else {
        return false;
    };
    services.handoff.set_pending(PendingConfirmation {
        needs_code: false,
        ..pending.clone()
    });
    true
}

/// Returns email and code from the address, and removes the code from it: a code must not stay in the history or leak
/// in a `Referer` header.
fn filled_in(services: Services) -> (String, String) {
    let (email, code) = (query_parameter(query::EMAIL), query_parameter(query::CODE));
    if !code.is_empty() {
        services
            .navigation
            .replace_address(address::confirm(&email));
    }
    (email, code)
}

#[component]
fn Lead(pending: Option<PendingConfirmation>, is_filled_in: bool) -> impl IntoView {
    let text: Text = match pending {
        Some(PendingConfirmation {
            destination: Some(destination),
            ..
        }) => confirm::sent(destination),
        Some(_) => {
            return view! { <Notice tone=Tone::Info text=confirm::NOT_CONFIRMED /> }.into_any();
        }
        None if is_filled_in => confirm::FILLED_IN.into(),
        None => confirm::LEAD.into(),
    };
    view! { <p class="lead">{text}</p> }.into_any()
}

/// For developers: where the local pool shows its emails.
#[component]
fn Mailbox(url: String) -> impl IntoView {
    view! {
        <p class="aside developer">
            <a href=url target="_blank" rel="noopener">
                {confirm::MAILBOX}
            </a>
            <br />
            {confirm::MAILBOX_HINT}
        </p>
    }
}

fn submit(services: Services, form: FormState, in_app: bool, element: &HtmlFormElement) {
    let typed = |field: Field| input::text(element, field.as_str());
    let request = match request(&typed(Field::Email), &typed(Field::Code)) {
        Ok(request) => request,
        Err(errors) => return form.show_errors(errors),
    };
    spawn_local(async move {
        match services.api.confirm(&request).await {
            Ok(_) => confirmed(services, in_app, request.email).await,
            Err(problem) => form.show(problem, &FIELDS),
        }
    });
}

/// Logs in with the credentials that were typed on an earlier page of this tab, or asks for them.
async fn confirmed(services: Services, in_app: bool, email: String) {
    let pending = services.handoff.pending(&email);
    let pending = pending.filter(|pending| in_app && pending.has_password());
    if let Some(pending) = pending {
        let return_to = pending.return_to;
        let outcome = services
            .login
            .log_in(pending.credentials, None, Some(return_to.clone()));
        match outcome.await {
            Ok(Progress::LoggedIn) => return services.navigation.replace(return_to.as_str()),
            Ok(Progress::Challenge) => return,
            Err(_) => {}
        }
    }
    services.session.confirmed();
    services.handoff.set_arrival(Arrival::Confirmed);
    services.navigation.replace(&address::login(None, &email));
}

/// Finishes the registration that was started in this tab when its link is confirmed in another one, which does not know
/// the password. The message does not say which address was confirmed: if it was another one, this login fails and
/// nothing happens.
fn follow_other_tab(services: Services) {
    Effect::new(move |before: Option<u32>| {
        let count = services.session.confirmed_elsewhere();
        let email = input::by_id(Field::Email.as_str());
        if before.is_some_and(|before| before != count)
            && let Some(pending) = services.handoff.pending(&email)
            && pending.has_password()
        {
            spawn_local(async move {
                let return_to = pending.return_to;
                let log_in =
                    services
                        .login
                        .log_in(pending.credentials, None, Some(return_to.clone()));
                // `log_in` has opened the page of the challenge.
                if let Ok(Progress::LoggedIn) = log_in.await {
                    services.navigation.replace(return_to.as_str());
                }
            });
        }
        count
    });
}
