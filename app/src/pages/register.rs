//! `/register`: a new account. The answer is the same whether or not the address has one already.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_navigate, use_query_map},
};
use web_sys::HtmlFormElement;
use wire::{Config, Field, LoginMode, ReturnTo, path, register::Registered};

use crate::{
    api::{self, Api},
    browser::input,
    components::{
        field::TextField,
        form::{Form, FormState},
        heading::Heading,
        password::Password,
        submit::Submit,
        with_config::WithConfig,
    },
    flow::{address, form, register as rules},
    handover::{Errand, handover},
    login::{Knock, login},
    session::visit,
    words::register,
};

/// The page.
#[component]
pub fn Register() -> impl IntoView {
    view! {
        <section class="card">
            <Heading title=register::TITLE/>
            <p class="lead">{register::LEAD}</p>
            <WithConfig view=|config| view! { <Account config/> }.into_any()/>
        </section>
    }
    .into_any()
}

#[component]
fn Account(config: Config) -> impl IntoView {
    let state = FormState::new();
    let return_to = return_to();
    leave_when_logged_in(return_to);
    login().prepare();
    let attributes = config.sign_up_attributes.iter().map(|asked| {
        view! { <TextField field=asked.name.field() form=state optional=!asked.required/> }
    });
    let attributes = attributes.collect_view();
    let policy = config.password_policy.clone();
    let submit = submit(config, state, return_to);
    let known = move || address::login(return_to.get().as_ref());
    view! {
        <Form state submit>
            <TextField field=Field::Email form=state/>
            <Password form=state policy/>
            {attributes}
            <Submit form=state label=register::SUBMIT/>
        </Form>
        <p class="aside">{register::KNOWN} " " <A href=known>{register::LOGIN}</A></p>
    }
}

/// Where the person was going before they had to register.
fn return_to() -> Memo<Option<ReturnTo>> {
    let query = use_query_map();
    Memo::new(move |_| {
        let query = query.read();
        ReturnTo::parse(query.get_str(path::RETURN_TO_PARAM)?)
    })
}

/// Whoever is logged in has an account.
fn leave_when_logged_in(return_to: Memo<Option<ReturnTo>>) {
    let here = visit().is_logged_in();
    let navigate = use_navigate();
    Effect::new(move |_| {
        if here.get() {
            let to = return_to.get_untracked().unwrap_or_default();
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(to.as_str(), options);
        }
    });
}

fn submit(
    config: Config,
    state: FormState,
    return_to: Memo<Option<ReturnTo>>,
) -> impl Fn(HtmlFormElement) + Send + Sync + 'static {
    let api: Api = expect_context();
    let in_app = config.login_modes.contains(&LoginMode::InApp);
    let registered = registered(in_app, state, return_to);
    move |form| {
        if !state.begin() {
            return;
        }
        let knock = Knock {
            email: input::text(&form, form::name(Field::Email)),
            password: input::secret(&form, form::name(Field::Password)),
            remember: false,
        };
        let typed = |name| input::text(&form, form::name(name));
        let asked = config.sign_up_attributes.iter();
        let entry = rules::Entry {
            email: &knock.email,
            password: &knock.password,
            attributes: asked.map(|asked| (*asked, typed(asked.name.field()))).collect(),
        };
        let faults = rules::check(&entry, &config.password_policy);
        if !faults.is_empty() {
            state.blame(faults);
            return;
        }
        let request = rules::request(&entry);
        let fields = rules::fields(&config.sign_up_attributes);
        let registered = registered.clone();
        spawn_local(async move {
            match api::register::register(api, &request).await {
                Ok(next) => registered(next, knock),
                Err(problem) => state.place(problem, &fields),
            }
        });
    }
}

/// What follows: a code, or the login at once. The password goes along in memory.
fn registered(
    in_app: bool,
    state: FormState,
    return_to: Memo<Option<ReturnTo>>,
) -> impl Fn(Registered, Knock) + Clone + Send + Sync + 'static {
    let handover = handover();
    let navigate = use_navigate();
    let login = login();
    move |next, knock| match next {
        Registered::Confirm(sent) => {
            let address = address::confirm(knock.email.trim());
            handover.put(Errand::Confirm {
                sent: Some(sent),
                knock,
                return_to: return_to.get_untracked().unwrap_or_default(),
            });
            navigate(&address, NavigateOptions::default());
        }
        Registered::LogIn => {
            let navigate = navigate.clone();
            spawn_local(async move {
                let address = address::login_as(knock.email.trim());
                // On success the page is left by itself, because somebody is logged in.
                if !in_app || login.run(knock).await.is_err() {
                    state.done();
                    handover.put(Errand::Registered);
                    navigate(&address, NavigateOptions::default());
                }
            });
        }
    }
}
