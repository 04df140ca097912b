//! The second factors: what is on, what is asked for first, and the set-up of an authenticator app.

mod authenticator;
mod preference;

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Field, Problem,
    account::{
        Account,
        attributes::UserAttribute,
        second_factors::{AuthenticatorKey, SecondFactors as Factors, SetSecondFactorsRequest},
    },
    login::MfaType,
    page,
};

use self::{authenticator::AuthenticatorSetup, preference::Preference};
use super::super::outcome::{Outcome, outcome};
use crate::{
    components::{
        confirm_button::{ActionButton, ConfirmButton},
        form::FormState,
        notice::{Alert, Notice, Tone},
        recent_login::{RecentLogin, RecentLoginState},
        with_account::WithAccount,
    },
    flow::account::second_factors::{is_ready, shown, turn_off, turn_on},
    services::{Services, services},
    text::{Text, account::second_factors as text},
};

#[component]
pub fn SecondFactors() -> impl IntoView {
    view! {
        <p class="lead">{text::LEAD}</p>
        <WithAccount
            view=|account| view! { <Loaded account /> }.into_any()
            only_pool_users=true
        />
    }
}

#[derive(Clone, Copy)]
struct State {
    factors: RwSignal<Factors>,
    attributes: StoredValue<Vec<UserAttribute>>,
    /// The key of an app that is being set up.
    key: RwSignal<Option<AuthenticatorKey>>,
    form: FormState,
    recent_login: RecentLoginState,
    outcome: Outcome,
    services: StoredValue<Services>,
}

#[component]
fn Loaded(account: Account) -> impl IntoView {
    let state = State {
        factors: RwSignal::new(account.second_factors),
        attributes: StoredValue::new(account.attributes),
        key: RwSignal::new(None),
        form: FormState::new(),
        recent_login: RecentLoginState::new(),
        outcome: outcome(),
        services: StoredValue::new(services()),
    };
    view! {
        {move || state.key.read().is_none().then(|| view! { <FactorList state /> })}
        <RecentLogin state=state.recent_login>
            {move || match state.key.get() {
                Some(key) => view! { <AuthenticatorSetup state key /> }.into_any(),
                None => view! { <Preference state /> }.into_any(),
            }}
            <Alert problem=state.form.problem() />
        </RecentLogin>
    }
}

#[component]
fn FactorList(state: State) -> impl IntoView {
    let list = move || shown(&state.factors.read());
    view! {
        {move || {
            let is_empty = list().is_empty();
            is_empty.then(|| view! { <Notice tone=Tone::Info text=text::NONE_OFFERED /> })
        }}
        <ul class="items">
            {move || list().into_iter().map(|mfa| view! { <Factor state mfa /> }).collect_view()}
        </ul>
    }
}

#[component]
fn Factor(state: State, mfa: MfaType) -> impl IntoView {
    let factors = state.factors.get_untracked();
    let is_on = factors.enabled.contains(&mfa);
    let is_preferred = factors.enabled.len() > 1 && factors.preferred == Some(mfa);
    let badge = if is_on {
        view! { <span class="badge badge--good">{text::ON}</span> }
    } else {
        view! { <span class="badge">{text::OFF}</span> }
    };
    view! {
        <li>
            <div class="state">
                <h2>{text::name(mfa)}</h2>
                {badge}
                {is_preferred.then(|| view! { <span class="badge">{text::PREFERRED}</span> })}
            </div>
            <p class="hint">{text::description(mfa)}</p>
            {move || {
                let is_shown = !state.recent_login.is_needed();
                is_shown.then(|| view! { <Actions state mfa is_on /> })
            }}
        </li>
    }
}

/// What can be done with a factor.
#[component]
fn Actions(state: State, mfa: MfaType, is_on: bool) -> impl IntoView {
    let is_app = mfa == MfaType::SoftwareTokenMfa;
    let is_ready = state.attributes.with_value(|all| is_ready(mfa, all));
    let is_offered = state.factors.read_untracked().offered.contains(&mfa);
    if !is_on && !is_ready {
        return view! {
            <p>
                {text::address_needed(mfa)} " " <a href=page::ACCOUNT_DETAILS>{text::DETAILS}</a>
            </p>
        }
        .into_any();
    }
    let set_up = if is_on {
        text::REPLACE_APP
    } else {
        text::SET_UP
    };
    view! {
        <div class="actions">
            {(is_app && is_offered)
                .then(|| {
                    let on_click = move || state.start_set_up();
                    let about = text::name(mfa);
                    view! { <ActionButton label=set_up about form=state.form on_click /> }
                })}
            {(!is_app && !is_on)
                .then(|| {
                    let on_click = move || state.turn_on(mfa);
                    let about = text::name(mfa);
                    view! { <ActionButton label=text::TURN_ON about form=state.form on_click /> }
                })}
            {is_on.then(|| view! { <TurnOff state mfa /> })}
        </div>
    }
    .into_any()
}

#[component]
fn TurnOff(state: State, mfa: MfaType) -> impl IntoView {
    let is_last = state.factors.read_untracked().enabled.len() == 1;
    view! {
        <ConfirmButton
            label=text::TURN_OFF
            about=text::name(mfa)
            question=text::confirm_turning_off(mfa, is_last)
            keep=text::KEEP
            form=state.form
            on_confirm=move || {
                let request = turn_off(&state.factors.read_untracked(), mfa);
                state.set(request, state.form, text::turned_off(mfa.as_str()));
            }
        />
    }
}

impl State {
    fn turn_on(self, mfa: MfaType) {
        let request = turn_on(&self.factors.read_untracked(), mfa);
        self.set(request, self.form, text::turned_on(mfa.as_str()));
    }

    /// Sends which factors are on and preferred from now on.
    fn set(self, request: SetSecondFactorsRequest, form: FormState, done: Text) {
        let api = self.services.get_value().api;
        spawn_local(async move {
            let factors = api.set_second_factors(&request).await;
            self.finish(factors, form, done);
        });
    }

    /// Requests the key for an app.
    fn start_set_up(self) {
        let api = self.services.get_value().api;
        spawn_local(async move {
            match api.associate_authenticator().await {
                Ok(key) => {
                    self.form.finish();
                    self.outcome.clear();
                    self.key.set(Some(key));
                }
                Err(problem) => self.recent_login.show(problem, self.form, &[]),
            }
        });
    }

    /// Shows what is on after a change.
    fn finish(self, factors: Result<Factors, Problem>, form: FormState, done: Text) {
        // Another section may be open by now.
        if self.factors.is_disposed() {
            return;
        }
        match factors {
            Ok(factors) => {
                form.finish();
                self.key.set(None);
                self.factors.set(factors);
                self.outcome.show(done);
            }
            Err(problem) => self.recent_login.show(problem, form, &[Field::Code]),
        }
    }
}
