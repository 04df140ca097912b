//! What differs between the tokens of the two ways to log in.

use leptos::prelude::*;
use wire::{LoginMode, page, profile::Profile};

use super::value;
use crate::{
    api::Remote,
    browser::storage::Area,
    components::{
        recent_login::InAppLogin,
        table::{Cell, Row, Table},
        time::Now,
    },
    flow::{
        address::hosted_reauthentication,
        claims::login_modes::{self, Comparison as Compared, Difference, Logins, Side},
    },
    services::services,
    text::{profile as text, time},
};

/// Shown if both ways to log in are available. Only then are claims remembered.
#[component]
pub fn Comparison(
    profile: StoredValue<Profile>,
    now: Now,
    #[prop(into)] reload: Callback<()>,
) -> impl IntoView {
    let config = services().config;
    let has_both = Memo::new(move |_| match config.get() {
        Remote::Ready(config) => config.login_modes.len() > 1,
        _ => false,
    });
    move || {
        has_both.get().then(|| {
            let logins = profile.with_value(remember);
            view! { <Section profile logins now reload /> }
        })
    }
}

/// Adds the claims of this login to those that are remembered, and returns all of them.
fn remember(profile: &Profile) -> Logins {
    let subject = profile
        .id_token
        .claims
        .get("sub")
        .and_then(|sub| sub.as_str());
    let stored = Area::Session.get(login_modes::STORAGE_KEY);
    let mut logins = Logins::parse(stored.as_deref(), subject.unwrap_or_default());
    logins.add(profile);
    Area::Session.set(login_modes::STORAGE_KEY, &logins.to_storage());
    logins
}

#[component]
fn Section(
    profile: StoredValue<Profile>,
    logins: Logins,
    now: Now,
    reload: Callback<()>,
) -> impl IntoView {
    let content = match logins.compare() {
        Some(compared) => view! { <Differences compared now /> }.into_any(),
        None => view! { <p class="lead">{text::COMPARISON_LEAD}</p> }.into_any(),
    };
    view! {
        <section class="card card--wide" aria-labelledby="comparison">
            <h2 id="comparison">{text::COMPARISON}</h2>
            {content}
            {match profile.with_value(|profile| profile.session.login_mode) {
                LoginMode::InApp => view! { <HostedLogin profile /> }.into_any(),
                LoginMode::Hosted => view! { <InPlace reload /> }.into_any(),
            }}
        </section>
    }
}

/// A link and not a form, because `form-action 'self'` would forbid the redirect to the pool's domain.
#[component]
fn HostedLogin(profile: StoredValue<Profile>) -> impl IntoView {
    let remember = profile.with_value(|profile| profile.session.remember);
    view! {
        <p class="actions">
            <a
                class="button"
                href=hosted_reauthentication(page::PROFILE, remember)
                rel="external"
            >
                {text::LOG_IN_HOSTED}
            </a>
        </p>
    }
}

/// The in-app login, once it is asked for. The new session replaces the present one.
#[component]
fn InPlace(reload: Callback<()>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    move || {
        if is_open.get() {
            view! { <InAppLogin label=text::CONTINUE on_login=reload /> }.into_any()
        } else {
            view! {
                <p class="actions">
                    <button type="button" class="button" on:click=move |_| is_open.set(true)>
                        {text::LOG_IN_IN_APP}
                    </button>
                </p>
            }
            .into_any()
        }
    }
}

#[component]
fn Differences(compared: Compared, now: Now) -> impl IntoView {
    let Compared {
        in_app_at,
        hosted_at,
        differences,
        always_different,
        same,
    } = compared;
    let ago = move |at| time::relative(at, now.get());
    let table = if differences.is_empty() {
        view! { <p>{text::NO_DIFFERENCES}</p> }.into_any()
    } else {
        let rows = differences.into_iter();
        let rows = rows.map(|difference| view! { <DifferenceRow difference /> });
        view! {
            <Table name=text::COMPARISON columns=text::COMPARISON_COLUMNS>
                {rows.collect_view()}
            </Table>
        }
        .into_any()
    };
    view! {
        <p class="lead">{move || text::compared(ago(in_app_at), ago(hosted_at)).get()}</p>
        <div class="comparison">{table}</div>
        <p class="hint">{text::same(same)}</p>
        <div class="always">
            <p class="hint">{text::ALWAYS_DIFFERENT}</p>
            {value::list(always_different)}
        </div>
    }
}

#[component]
fn DifferenceRow(difference: Difference) -> impl IntoView {
    let Difference {
        token,
        name,
        in_app,
        hosted,
    } = difference;
    let [_, in_app_column, hosted_column] = text::COMPARISON_COLUMNS;
    view! {
        <Row heading=move || {
            view! {
                <code dir="ltr">{name}</code>
                <span class="distance">{text::token(token)}</span>
            }
        }>
            <Cell label=in_app_column>{side(in_app)}</Cell>
            <Cell label=hosted_column>{side(hosted)}</Cell>
        </Row>
    }
}

fn side(side: Side) -> AnyView {
    match side {
        Side::Missing => view! { <span class="hint">{text::NOT_ISSUED}</span> }.into_any(),
        Side::AnyValue => view! { <span class="hint">{text::NEW_EACH_LOGIN}</span> }.into_any(),
        Side::Value(json) => view! { <code dir="ltr">{json}</code> }.into_any(),
    }
}
