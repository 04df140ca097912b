//! The raw tokens: fetched only when asked for, masked until asked again, and dropped when they are hidden or the page
//! is left. They are never stored.

use leptos::{prelude::*, task::spawn_local};
use wire::{Problem, profile::Tokens};
use zeroize::Zeroizing;

use crate::{
    api::{self, Api},
    browser::clipboard,
    components::{
        announcer::announcer,
        notice::{Notice, Tone},
    },
    flow::jwt,
    words::{problem, profile},
};

/// A raw token, wiped from this program's memory when it is dropped.
type Raw64 = StoredValue<Zeroizing<String>>;

/// The section.
#[component]
pub fn Raw() -> impl IntoView {
    let api: Api = expect_context();
    let announcer = announcer();
    let tokens = RwSignal::new(None::<Tokens>);
    let refused = RwSignal::new(None::<Problem>);
    let toggle = move |_| {
        if tokens.read_untracked().is_some() {
            tokens.set(None);
            announcer.say(profile::GONE);
            return;
        }
        refused.set(None);
        spawn_local(async move {
            match api::profile::tokens(api).await {
                Ok(here) => {
                    tokens.set(Some(here));
                    announcer.say(profile::HERE);
                }
                Err(problem) => refused.set(Some(problem)),
            }
        });
    };
    let label = move || {
        if tokens.read().is_some() { profile::HIDE } else { profile::SHOW }
    };
    let alert = move || {
        let refused = refused.get()?;
        Some(view! { <Notice tone=Tone::Bad text=problem::sentence(&refused)/> })
    };
    view! {
        <section class="card card--wide" aria-labelledby="raw">
            <h2 id="raw">{profile::RAW}</h2>
            <p class="lead">{profile::RAW_LEAD}</p>
            <div role="alert">{alert}</div>
            <button type="button" class="button" on:click=toggle>{label}</button>
            {move || tokens.get().map(both)}
        </section>
    }
}

fn both(tokens: Tokens) -> AnyView {
    let wrap = |text: &str| StoredValue::new(Zeroizing::new(text.to_owned()));
    view! {
        <One title=profile::ID_TOKEN raw=wrap(tokens.id_token.expose())/>
        <One title=profile::ACCESS_TOKEN raw=wrap(tokens.access_token.expose())/>
    }
    .into_any()
}

#[component]
fn One(title: &'static str, raw: Raw64) -> impl IntoView {
    let open = RwSignal::new(false);
    let text = move || {
        raw.with_value(|raw| {
            if open.get() { raw.to_string() } else { profile::masked(raw.len()) }
        })
    };
    let label = move || if open.get() { profile::MASK } else { profile::REVEAL };
    view! {
        <article class="token">
            <h3>{title}</h3>
            <p class="raw"><code>{text}</code></p>
            <p class="ways">
                <button
                    type="button"
                    class="button"
                    aria-label=move || [label(), " ", title].concat()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {label}
                </button>
                <CopyButton title raw/>
            </p>
            {raw.with_value(|raw| decoded(raw))}
        </article>
    }
}

#[component]
fn CopyButton(title: &'static str, raw: Raw64) -> impl IntoView {
    let announcer = announcer();
    let said = RwSignal::new("");
    let copy = move |_| {
        let text = raw.get_value();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            said.set(if done { profile::COPIED } else { profile::NOT_COPIED });
            announcer.say(said.get_untracked());
        });
    };
    view! {
        <button
            type="button"
            class="button"
            aria-label=[profile::COPY, " ", title].concat()
            on:click=copy
        >
            {profile::COPY}
        </button>
        <span class="hint">{said}</span>
    }
}

fn decoded(raw: &str) -> AnyView {
    let Some(parts) = jwt::decode(raw) else {
        return view! { <p class="hint">{profile::UNREADABLE}</p> }.into_any();
    };
    view! {
        <h4>{profile::HEADER}</h4>
        <pre>{parts.header}</pre>
        <h4>{profile::PAYLOAD}</h4>
        <pre>{parts.payload}</pre>
    }
    .into_any()
}
