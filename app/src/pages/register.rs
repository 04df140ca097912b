//! `/register`: a new account. The answer is the same whether or not the address has one already.

use web_sys::HtmlFormElement;
use wire::{Config, Field, LoginMode, ReturnTo, query, register::Registered};

use crate::{
    api,
    browser::input,
    components::{
        field::{Wish, text_field},
        form::{FormState, form},
        heading::heading,
        link::{aside, link},
        password,
        submit::submit,
        with_config::with_config,
    },
    flow::{
        address,
        form::name,
        register::{Entry, check, fields, request},
    },
    handover::Errand,
    login::Knock,
    site::{Site, parameter, site, spawn, watch},
    text::register,
    view::{El, el, group},
};

/// The page.
pub fn page() -> El {
    el("section")
        .class("card")
        .child(heading(register::TITLE))
        .child(el("p").class("lead").text(register::LEAD))
        .child(with_config(account))
}

fn account(config: Config) -> El {
    let state = FormState::new();
    let return_to = ReturnTo::parse(&parameter(query::RETURN_TO));
    let known = link(address::login(return_to.as_ref()), register::LOGIN);
    let return_to = return_to.unwrap_or_default();
    leave_when_logged_in(return_to.clone());
    site().login.prepare();
    let asked = config.sign_up_attributes.clone();
    let attributes = asked.iter().map(|asked| {
        let wish = Wish {
            optional: !asked.required,
            ..Wish::default()
        };
        text_field(asked.name.field(), state, wish)
    });
    let password = password::new(state, &config.password_policy);
    let form = form(state, send(config, state, return_to))
        .child(text_field(Field::Email, state, Wish::default()))
        .child(password)
        .children(attributes)
        .child(submit(state, register::SUBMIT));
    group().child(form).child(aside(register::KNOWN, known))
}

/// Whoever is logged in has an account.
fn leave_when_logged_in(to: ReturnTo) {
    let site = site();
    watch(move || {
        if site.visit.is_logged_in() {
            site.go_instead(to.as_str());
        }
    });
}

fn send(config: Config, state: FormState, return_to: ReturnTo) -> impl Fn(HtmlFormElement) {
    let site = site();
    move |form| {
        let knock = Knock {
            email: input::text(&form, name(Field::Email)),
            password: input::secret(&form, name(Field::Password)),
            remember: false,
        };
        let typed = |field| input::text(&form, name(field));
        let asked = config.sign_up_attributes.iter();
        let entry = Entry {
            email: &knock.email,
            password: &knock.password,
            attributes: asked
                .map(|asked| (*asked, typed(asked.name.field())))
                .collect(),
        };
        let faults = check(&entry, &config.password_policy);
        if !faults.is_empty() {
            return state.blame(faults);
        }
        let request = request(&entry);
        let fields = fields(&config.sign_up_attributes);
        let in_app = config.login_modes.contains(&LoginMode::InApp);
        let return_to = return_to.clone();
        spawn(async move {
            match api::register::register(site.api, &request).await {
                Ok(Registered::Confirm(sent)) => {
                    let address = address::confirm(knock.email.trim());
                    site.handover.put(Errand::Confirm {
                        sent: Some(sent),
                        knock,
                        return_to,
                    });
                    site.go(&address);
                }
                Ok(Registered::LogIn) => log_in(site, knock, in_app).await,
                Err(problem) => state.place(problem, &fields),
            }
        });
    }
}

/// The pool confirms by itself: the login follows at once. On success the page is left by itself, because somebody is
/// logged in.
async fn log_in(site: Site, knock: Knock, in_app: bool) {
    let address = address::login_as(knock.email.trim());
    if !in_app || site.login.run(knock).await.is_err() {
        site.handover.put(Errand::Registered);
        site.go(&address);
    }
}
