//! `/reset-password?return_to=&email=&code=`: a new password, with the code from the email. Like the confirmation, it
//! needs no earlier step: another device, a closed tab and a link in an email all work.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Config, Field, PasswordPolicy, ReturnTo, query};

use crate::{
    browser::input,
    components::{
        field::TextField,
        form::{Form, FormState},
        heading::Heading,
        notice::{Notice, Tone},
        password::PasswordField,
        policy::new_password_parts,
        resend::{CodePurpose, Resend, restore_cooldown},
        submit::Submit,
        with_config::WithConfig,
    },
    flow::{
        address,
        reset_password::{FIELDS, request},
    },
    services::{
        Services,
        config::ConfigLoader,
        handoff::{Arrival, PendingReset},
        navigation::query_parameter,
        services,
    },
    text::{Text, reset_password},
};

#[component]
pub fn ResetPasswordPage() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=reset_password::TITLE />
            <WithConfig read=ConfigLoader::get view=|config| view! { <ResetPasswordForm config /> }.into_any() />
        </section>
    }
}

#[component]
fn ResetPasswordForm(config: Config) -> impl IntoView {
    let services = services();
    let form = FormState::new();
    let return_to = ReturnTo::parse(&query_parameter(query::RETURN_TO));
    let (email, code) = filled_in(services, return_to.as_ref());
    let return_to = StoredValue::new(return_to);
    let pending = services.handoff.pending_reset(&email);
    let is_filled_in = !email.is_empty() && !code.is_empty();
    let cooldown = pending.as_ref().map(|pending| pending.cooldown);
    let cooldown = restore_cooldown(&email, cooldown.unwrap_or_default());
    let password = new_password_parts(reset_password::NEW_PASSWORD, &config.password_policy);
    let policy = config.password_policy;
    let log_in = move || log_in_address(services, return_to);
    view! {
        <Lead pending is_filled_in />
        <Form
            state=form
            on_submit=move |element| submit(services, form, &policy, return_to, &element)
        >
            <TextField field=Field::Email form value=email />
            <TextField field=Field::Code form value=code />
            <PasswordField form new=password />
            <Submit form label=reset_password::SUBMIT />
        </Form>
        <Resend purpose=CodePurpose::ResetPassword form cooldown />
        <p class="aside">
            {reset_password::REMEMBERED} " " <a href=log_in>{reset_password::LOG_IN}</a>
        </p>
    }
}

/// Returns email and code from the address, and removes the code from it: a code must not stay in the history or leak
/// in a `Referer` header.
fn filled_in(services: Services, return_to: Option<&ReturnTo>) -> (String, String) {
    let (email, code) = (query_parameter(query::EMAIL), query_parameter(query::CODE));
    if !code.is_empty() {
        services
            .navigation
            .replace_address(address::reset_password(return_to, &email));
    }
    (email, code)
}

#[component]
fn Lead(pending: Option<PendingReset>, is_filled_in: bool) -> impl IntoView {
    let destination = pending.map(|pending| pending.destination);
    let text: Text = match destination {
        _ if is_filled_in => reset_password::FILLED_IN.into(),
        Some(Some(destination)) => reset_password::sent(destination),
        Some(None) => {
            return view! { <Notice tone=Tone::Info text=reset_password::BY_ADMINISTRATOR /> }
                .into_any();
        }
        None => reset_password::LEAD.into(),
    };
    view! { <p class="lead">{text}</p> }.into_any()
}

fn log_in_address(services: Services, return_to: StoredValue<Option<ReturnTo>>) -> String {
    let email = services.handoff.email();
    return_to.with_value(|return_to| address::login(return_to.as_ref(), email.trim()))
}

fn submit(
    services: Services,
    form: FormState,
    policy: &PasswordPolicy,
    return_to: StoredValue<Option<ReturnTo>>,
    element: &HtmlFormElement,
) {
    let typed = |field: Field| input::text(element, field.as_str());
    let password = input::secret(element, Field::Password.as_str());
    let (email, code) = (typed(Field::Email), typed(Field::Code));
    let request = match request(&email, &code, &password, policy) {
        Ok(request) => request,
        Err(errors) => return form.show_errors(errors),
    };
    spawn_local(async move {
        match services.api.reset_password(&request).await {
            Ok(_) => {
                services.handoff.set_arrival(Arrival::PasswordReset);
                let address = untrack(|| log_in_address(services, return_to));
                services.navigation.replace(&address);
            }
            Err(problem) => form.show(problem, &FIELDS),
        }
    });
}
