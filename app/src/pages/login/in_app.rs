//! The in-app way: the password is turned into a proof in this browser and does not leave it.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::{use_navigate, use_query_map};
use web_sys::HtmlFormElement;
use wire::{Field, LoginMode, Problem, path};

use super::{Desk, Forgot, Remember};
use crate::{
    browser::input,
    components::{
        field::TextField,
        form::{Form, FormState},
        password::Password,
        submit::Submit,
    },
    flow::{address, form, login as rules},
    handover::{Errand, handover},
    login::{Knock, login},
    words,
};

/// The form. It stays in the page while the other way is shown: what was typed is still there afterwards.
#[component]
pub fn InApp(desk: Desk, hosted: bool) -> impl IntoView {
    let state = FormState::new();
    let email = use_query_map().read_untracked().get_str(path::EMAIL_PARAM).unwrap_or_default().to_owned();
    login().prepare();
    let submit = submit(desk, state);
    view! {
        <div hidden=move || desk.mode.get() != LoginMode::InApp>
            <Form state submit>
                <TextField field=Field::Email form=state value=email autocomplete="username"/>
                <Password form=state/>
                <Remember desk id="remember"/>
                <Submit form=state label=words::login::SUBMIT/>
                <p class="promise">{words::login::PROMISE}</p>
            </Form>
            {hosted.then(|| view! { <Forgot desk/> })}
        </div>
    }
}

fn submit(desk: Desk, state: FormState) -> impl Fn(HtmlFormElement) + Send + Sync + 'static {
    let login = login();
    let refused = refused(desk, state);
    move |form| {
        if !state.begin() {
            return;
        }
        desk.greeting.set(None);
        let knock = Knock {
            email: input::text(&form, form::name(Field::Email)),
            password: input::secret(&form, form::name(Field::Password)),
            remember: desk.remember.get_untracked(),
        };
        let faults = rules::check(&knock.email, &knock.password);
        if !faults.is_empty() {
            state.blame(faults);
            return;
        }
        let refused = refused.clone();
        spawn_local(async move {
            // On success the page is left by itself, as it is when another tab logs in: the form stays busy until then.
            if let Err(problem) = login.run(knock.clone()).await {
                refused(problem, knock);
            }
        });
    }
}

/// What a refusal leads to; each time with a fresh client for the next attempt.
fn refused(desk: Desk, state: FormState) -> impl Fn(Problem, Knock) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    let login = login();
    let handover = handover();
    move |problem, knock| {
        login.prepare();
        match rules::refusal(&problem) {
            rules::Refusal::Retype => {
                let password = form::name(Field::Password);
                state.refuse(problem);
                input::clear(password);
                input::focus(password);
            }
            rules::Refusal::Confirm => {
                let address = address::confirm(knock.email.trim());
                handover.put(Errand::Confirm {
                    sent: None,
                    knock,
                    return_to: desk.return_to.get_untracked().unwrap_or_default(),
                });
                navigate(&address, leptos_router::NavigateOptions::default());
            }
            rules::Refusal::Blame(fault) => state.blame(vec![fault]),
            rules::Refusal::Keep => state.refuse(problem),
        }
    }
}
