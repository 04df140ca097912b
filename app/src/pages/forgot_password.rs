//! `/forgot-password?return_to=&email=`: a code for a new password. The response is the same whether or not the address
//! has an account.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Config, Field, LoginMode, ReturnTo, query};

use crate::{
    browser::{clock, input},
    components::{
        field::TextField,
        form::{Form, FormState},
        heading::Heading,
        submit::Submit,
        with_config::WithConfig,
    },
    flow::{
        address::{self, Hosted},
        cooldown::Cooldown,
        form,
    },
    services::{
        Services, config::ConfigLoader, handoff::PendingReset, navigation::query_parameter,
        services,
    },
    text::forgot_password,
};

#[component]
pub fn ForgotPasswordPage() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=forgot_password::TITLE />
            <WithConfig read=ConfigLoader::get view=|config| view! { <ForgotPassword config /> }.into_any() />
        </section>
    }
}

#[component]
fn ForgotPassword(config: Config) -> impl IntoView {
    let return_to = ReturnTo::parse(&query_parameter(query::RETURN_TO));
    if config.login_modes.contains(&LoginMode::InApp) {
        view! { <ForgotPasswordForm return_to /> }.into_any()
    } else {
        view! { <OnHostedPages return_to /> }.into_any()
    }
}

/// Without the in-app mode, the server sends no codes; the hosted pages do.
#[component]
fn OnHostedPages(return_to: Option<ReturnTo>) -> impl IntoView {
    let email = query_parameter(query::EMAIL);
    let hosted = Hosted {
        return_to: return_to.as_ref(),
        email: &email,
        ..Hosted::default()
    };
    view! {
        <p class="lead">{forgot_password::ELSEWHERE}</p>
        <a class="button button--main" href=hosted.address() rel="external">
            {forgot_password::CONTINUE}
        </a>
    }
}

#[component]
fn ForgotPasswordForm(return_to: Option<ReturnTo>) -> impl IntoView {
    let services = services();
    let form = FormState::new();
    let return_to = StoredValue::new(return_to);
    let log_in = move || {
        let email = services.handoff.email();
        return_to.with_value(|return_to| address::login(return_to.as_ref(), &email))
    };
    view! {
        <p class="lead">{forgot_password::LEAD}</p>
        <Form state=form on_submit=move |element| submit(services, form, return_to, &element)>
            {move || view! { <TextField field=Field::Email form value=initial_email(services) /> }}
            <Submit form label=forgot_password::SUBMIT />
        </Form>
        <p class="aside">
            {forgot_password::REMEMBERED} " " <a href=log_in>{forgot_password::LOG_IN}</a>
        </p>
    }
}

/// The email from the address, or that of the logged-in user, once it is known: password managers send users here who want
/// to change their password.
fn initial_email(services: Services) -> String {
    let email = query_parameter(query::EMAIL);
    if !email.is_empty() {
        return email;
    }
    let user = services.session.user();
    user.and_then(|user| user.email).unwrap_or_default()
}

fn submit(
    services: Services,
    form: FormState,
    return_to: StoredValue<Option<ReturnTo>>,
    element: &HtmlFormElement,
) {
    let email = input::text(element, Field::Email.as_str());
    if let Some(error) = form::check_email(&email) {
        return form.show_errors(vec![error]);
    }
    spawn_local(async move {
        match services.api.forgot_password(&email).await {
            Ok(sent) => {
                let address =
                    return_to.with_value(|to| address::reset_password(to.as_ref(), email.trim()));
                services.handoff.set_pending_reset(PendingReset {
                    email,
                    destination: Some(sent.destination),
                    cooldown: Cooldown::starting(clock::now(), sent.resend_after),
                });
                services.navigation.go(&address);
            }
            Err(problem) => form.show(problem, &[Field::Email]),
        }
    });
}
