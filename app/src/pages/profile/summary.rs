//! Who is logged in, how, since when and until when.

use leptos::prelude::*;
use serde_json::{Map, Value};
use wire::profile::{Profile, SessionDetails};

use super::value;
use crate::{
    components::time::{Now, Time},
    flow::claims::words,
    services::services,
    text::{Message, profile as text, time},
};

#[component]
pub fn Summary(profile: StoredValue<Profile>, now: Now) -> impl IntoView {
    let Profile {
        session,
        session_details: details,
        logged_in_at,
        id_token,
        ..
    } = profile.get_value();
    let user = session.user;
    let remembered = if session.remember {
        text::YES
    } else {
        text::NO
    };
    view! {
        <section class="card card--wide" aria-labelledby="session">
            <h2 id="session">{text::SESSION}</h2>
            <dl class="facts facts--columns">
                <Fact name=text::LOGGED_IN_AS>
                    <bdi class="strong">{user.email.unwrap_or(user.name)}</bdi>
                </Fact>
                <Fact name=text::GROUPS>{value::list(user.groups)}</Fact>
                <Fact name=text::LOGIN_METHOD>{text::login_method(session.login_mode)}</Fact>
                {methods(&id_token.claims)}
                <Fact name=text::LOGGED_IN_SINCE>
                    <Time seconds=logged_in_at now />
                </Fact>
                {authenticated(details.authenticated_at, logged_in_at, now)}
                <Limits details=details.clone() now />
                <Fact name=text::REMEMBERED>{remembered}</Fact>
                <Origin details />
            </dl>
        </section>
    }
}

/// One fact. The pair is one item of the layout.
#[component]
fn Fact(name: Message, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// `amr` (OpenID Connect Core, section 2), if the pool issues it.
fn methods(claims: &Map<String, Value>) -> Option<AnyView> {
    let methods = words(claims, "amr");
    let fact = || view! { <Fact name=text::AUTHENTICATION_METHODS>{value::list(methods)}</Fact> };
    claims.contains_key("amr").then(|| fact().into_any())
}

/// The hosted pages do not ask again while their own session lasts, so that the login can be newer than the proof of identity.
fn authenticated(at: i64, logged_in_at: i64, now: Now) -> Option<impl IntoView> {
    (at > 0 && at != logged_in_at).then(|| {
        view! {
            <Fact name=text::AUTHENTICATED>
                <Time seconds=at now />
            </Fact>
        }
    })
}

/// When the session ends.
#[component]
fn Limits(details: SessionDetails, now: Now) -> impl IntoView {
    let session = services().session;
    let idle = details.idle_timeout.map(|_| {
        view! {
            <Fact name=text::ENDS_IDLE>
                {move || time::relative(session.ends_at(), now.device()).get()}
            </Fact>
        }
    });
    view! {
        {idle}
        <Fact name=text::ENDS_AT_THE_LATEST>
            <Time seconds=details.max_ends_at now />
        </Fact>
    }
}

/// Where the session comes from, and what the server has of it.
#[component]
fn Origin(details: SessionDetails) -> impl IntoView {
    let device = if details.device_remembered {
        text::DEVICE_TRACKED
    } else {
        text::DEVICE_NOT_TRACKED
    };
    let renewal = if details.refreshable {
        text::RENEWED
    } else {
        text::NOT_RENEWED
    };
    let browser = (!details.device.is_empty()).then(|| {
        view! {
            <Fact name=text::BROWSER>
                <bdi>{details.device}</bdi>
            </Fact>
        }
    });
    view! {
        {browser}
        <Fact name=text::DEVICE>{device}</Fact>
        <Fact name=text::RENEWAL>{renewal}</Fact>
    }
}
