//! `/register?return_to=&email=`: a new account. The response is the same whether or not the address has an account.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{
    Config, Field, LoginMode, Operator, ReturnTo, confirm::CodeSent, query, register::Registered,
};

use crate::{
    browser::{clock, input},
    components::{
        field::TextField,
        form::{Form, FormState},
        heading::Heading,
        only_logged_out::OnlyLoggedOut,
        password::PasswordField,
        policy::new_password_parts,
        submit::Submit,
        with_config::WithConfig,
    },
    flow::{
        address,
        cooldown::Cooldown,
        register::{Registration, check, fields, request},
    },
    services::{
        Services,
        config::ConfigLoader,
        handoff::{Arrival, PendingConfirmation},
        login::Credentials,
        navigation::query_parameter,
        services,
    },
    text::{field, frame, register},
};

#[component]
pub fn RegisterPage() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=register::TITLE />
            <p class="lead">{register::LEAD}</p>
            <WithConfig read=ConfigLoader::get view=|config| view! { <RegisterForm config /> }.into_any() />
        </section>
    }
}

#[component]
fn RegisterForm(config: Config) -> impl IntoView {
    let services = services();
    let form = FormState::new();
    let return_to = ReturnTo::parse(&query_parameter(query::RETURN_TO));
    let log_in_instead = {
        let return_to = return_to.clone();
        move || address::login(return_to.as_ref(), &services.handoff.email())
    };
    let return_to = return_to.unwrap_or_default();
    let password = new_password_parts(field::PASSWORD, &config.password_policy);
    let attributes = config.sign_up_attributes.clone();
    let operator = config.operator.clone();
    view! {
        <OnlyLoggedOut return_to=return_to.clone() />
        <Form
            state=form
            on_submit=move |element| submit(services, form, &config, &return_to, &element)
        >
            <TextField field=Field::Email form value=query_parameter(query::EMAIL) />
            <PasswordField form new=password />
            <div class="pair">
                {attributes
                    .iter()
                    .map(|attribute| {
                        let field = attribute.name.field();
                        view! { <TextField field form optional=!attribute.required /> }
                    })
                    .collect_view()}
            </div>
            <Agreement operator />
            <Submit form label=register::SUBMIT />
        </Form>
        <p class="aside">
            {register::HAVE_ACCOUNT} " " <a href=log_in_instead>{register::LOG_IN}</a>
        </p>
    }
}

/// What users agree to, with links to it.
#[component]
fn Agreement(operator: Operator) -> impl IntoView {
    let Operator {
        terms_url,
        privacy_url,
        ..
    } = operator;
    let sentence = match (&terms_url, &privacy_url) {
        (Some(_), Some(_)) => register::AGREE,
        (Some(_), None) => register::AGREE_TERMS,
        (None, Some(_)) => register::AGREE_PRIVACY,
        (None, None) => return ().into_any(),
    };
    let links = [
        (terms_url, frame::TERMS),
        (privacy_url, frame::PRIVACY_POLICY),
    ];
    let links = links.into_iter().filter_map(|(href, text)| {
        Some(view! {
            " "
            <a href=href? target="_blank" rel="noopener">
                {text}
            </a>
        })
    });
    view! { <p class="hint agreement">{sentence} {links.collect_view()}</p> }.into_any()
}

fn submit(
    services: Services,
    form: FormState,
    config: &Config,
    return_to: &ReturnTo,
    element: &HtmlFormElement,
) {
    let credentials = Credentials {
        email: input::text(element, Field::Email.as_str()),
        password: input::secret(element, Field::Password.as_str()),
        remember: false,
        reauthenticate: false,
    };
    let attributes = config.sign_up_attributes.iter();
    let attributes = attributes.map(|attribute| {
        let text = input::text(element, attribute.name.field().as_str());
        (*attribute, text)
    });
    let registration = Registration {
        email: &credentials.email,
        password: &credentials.password,
        attributes: attributes.collect(),
    };
    let errors = check(&registration, &config.password_policy);
    if !errors.is_empty() {
        return form.show_errors(errors);
    }
    let request = request(&registration);
    let fields = fields(&config.sign_up_attributes);
    let in_app = config.login_modes.contains(&LoginMode::InApp);
    let return_to = return_to.clone();
    spawn_local(async move {
        match services.api.register(&request).await {
            Ok(Registered::Confirm(sent)) => confirm(services, sent, credentials, return_to),
            Ok(Registered::LogIn) => log_in(services, credentials, &return_to, in_app).await,
            Err(problem) => form.show(problem, &fields),
        }
    });
}

/// The account needs a code: goes to the confirmation page, which logs in with the same credentials.
fn confirm(services: Services, sent: CodeSent, credentials: Credentials, return_to: ReturnTo) {
    let address = address::confirm(credentials.email.trim());
    services.handoff.set_pending(PendingConfirmation {
        destination: Some(sent.destination),
        needs_code: false,
        cooldown: Cooldown::starting(clock::now(), sent.resend_after),
        credentials,
        return_to,
    });
    services.navigation.go(&address);
}

/// The account needs no confirmation: logs in at once. On success `OnlyLoggedOut` leaves the page.
async fn log_in(services: Services, credentials: Credentials, return_to: &ReturnTo, in_app: bool) {
    let address = address::login(None, credentials.email.trim());
    let log_in = services
        .login
        .log_in(credentials, None, Some(return_to.clone()));
    if !in_app || log_in.await.is_err() {
        services.handoff.set_arrival(Arrival::Registered);
        services.navigation.go(&address);
    }
}
