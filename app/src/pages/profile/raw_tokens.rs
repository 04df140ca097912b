//! The raw tokens: fetched only on request, masked until each is revealed, and wiped from memory when they are hidden or
//! the user leaves the page. They are never stored. They need a recent login: an access token changes the account at the
//! pool.

use leptos::{html, prelude::*, task::spawn_local};
use wire::{Secret, profile::TokenPair};

use crate::{
    browser::clipboard,
    components::{
        form::FormState,
        notice::Alert,
        recent_login::{RecentLogin, RecentLoginState},
    },
    flow::jwt,
    services::{Services, services},
    text::{Message, profile},
};

#[component]
pub fn RawTokens() -> impl IntoView {
    let Services { api, announcer, .. } = services();
    let tokens = RwSignal::new(None::<TokenPair>);
    let (form, recent_login) = (FormState::new(), RecentLoginState::new());
    let is_shown = move || tokens.read().is_some();
    let toggle = move |_| {
        if untrack(is_shown) {
            tokens.set(None);
            return announcer.say(profile::HIDDEN);
        }
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            match api.tokens().await {
                Ok(pair) => {
                    form.finish();
                    tokens.set(Some(pair));
                    announcer.say(profile::SHOWN);
                }
                Err(problem) => recent_login.show(problem, form, &[]),
            }
        });
    };
    let pair = move || {
        let pair = tokens.get()?;
        Some(view! {
            <RawToken title=profile::ID_TOKEN raw=pair.id_token />
            <RawToken title=profile::ACCESS_TOKEN raw=pair.access_token />
        })
    };
    view! {
        <section class="card card--wide" aria-labelledby="raw">
            <h2 id="raw">{profile::RAW}</h2>
            <p class="lead">{profile::RAW_LEAD}</p>
            <RecentLogin state=recent_login>
                <Alert problem=form.problem() />
                <button type="button" class="button" on:click=toggle>
                    {move || if is_shown() { profile::HIDE.get() } else { profile::SHOW.get() }}
                </button>
                {pair}
            </RecentLogin>
        </section>
    }
}

#[component]
fn RawToken(title: Message, raw: Secret) -> impl IntoView {
    let decoded = jwt::decode(raw.expose());
    let raw = StoredValue::new(raw);
    let is_revealed = RwSignal::new(false);
    let label = move || {
        if is_revealed.get() {
            profile::MASK.get()
        } else {
            profile::REVEAL.get()
        }
    };
    let name = move || {
        if is_revealed.get() {
            profile::mask_token(title).get()
        } else {
            profile::reveal_token(title).get()
        }
    };
    view! {
        <article class="token">
            <h3>{title}</h3>
            <p class="raw">
                <TokenText raw is_revealed />
            </p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    aria-label=name
                    on:click=move |_| is_revealed.update(|is_revealed| *is_revealed ^= true)
                >
                    {label}
                </button>
                <CopyButton title raw />
            </p>
            <DecodedToken decoded />
        </article>
    }
}

/// Writes the token into the page itself: a view would keep a copy of the text that is not wiped.
#[component]
fn TokenText(raw: StoredValue<Secret>, is_revealed: RwSignal<bool>) -> impl IntoView {
    let code = NodeRef::<html::Code>::new();
    Effect::new(move |_| {
        let is_revealed = is_revealed.get();
        let Some(code) = code.get() else { return };
        raw.with_value(|raw| {
            let raw = raw.expose();
            if is_revealed {
                code.set_text_content(Some(raw));
            } else {
                code.set_text_content(Some(&profile::masked(raw.len()).get()));
            }
        });
    });
    view! { <code node_ref=code></code> }
}

#[component]
fn CopyButton(title: Message, raw: StoredValue<Secret>) -> impl IntoView {
    let announcer = services().announcer;
    let result = RwSignal::new(None::<Message>);
    let copy = move |_| {
        let raw = raw.get_value();
        spawn_local(async move {
            let message = if clipboard::copy(raw.expose()).await {
                profile::COPIED
            } else {
                profile::NOT_COPIED
            };
            result.set(Some(message));
            announcer.say(message);
        });
    };
    view! {
        <button
            type="button"
            class="button"
            aria-label=profile::copy_token(title)
            on:click=copy
        >
            {profile::COPY}
        </button>
        <span class="hint">{move || result.get().map(Message::get)}</span>
    }
}

#[component]
fn DecodedToken(decoded: Option<jwt::Decoded>) -> impl IntoView {
    match decoded {
        Some(decoded) => view! {
            <h4>{profile::HEADER}</h4>
            <pre>{decoded.header}</pre>
            <h4>{profile::PAYLOAD}</h4>
            <pre>{decoded.payload}</pre>
        }
        .into_any(),
        None => view! { <p class="hint">{profile::NOT_DECODED}</p> }.into_any(),
    }
}
