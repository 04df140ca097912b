//! Both tokens: side by side on wide screens, in tabs on narrow ones (ARIA Authoring Practices Guide, "Tabs Pattern").

use leptos::{ev, prelude::*};
use wire::profile::{Profile, TokenDetails};

use super::{
    raw_tokens::RawTokens, search::SearchState, token::TokenContent, token_state::TokenState,
};
use crate::{
    browser::{input, media},
    components::time::Now,
    flow::claims::Token,
    text::profile as text,
};

/// Wide enough for the navigation and two columns of claims.
const WIDE: &str = "(width >= 80rem)";

/// The id of the heading of a token. Other ids begin with it.
const fn heading_id(token: Token) -> &'static str {
    match token {
        Token::Id => "id-token",
        Token::Access => "access-token",
    }
}

const fn panel_id(token: Token) -> &'static str {
    match token {
        Token::Id => "id-token-panel",
        Token::Access => "access-token-panel",
    }
}

const fn tab_id(token: Token) -> &'static str {
    match token {
        Token::Id => "id-token-tab",
        Token::Access => "access-token-tab",
    }
}

const fn other(token: Token) -> Token {
    match token {
        Token::Id => Token::Access,
        Token::Access => Token::Id,
    }
}

fn details(profile: &Profile, token: Token) -> &TokenDetails {
    match token {
        Token::Id => &profile.id_token,
        Token::Access => &profile.access_token,
    }
}

#[component]
pub fn Panels(
    profile: StoredValue<Profile>,
    now: Now,
    search: SearchState,
    raw: RawTokens,
    /// Fetches the profile again, which renews an expired token.
    #[prop(into)]
    reload: Callback<()>,
) -> impl IntoView {
    let is_wide = media::matches(WIDE);
    let selected = RwSignal::new(Token::Id);
    let panel = move |token| {
        let state = TokenState {
            token,
            heading_id: heading_id(token),
            profile,
            details: StoredValue::new(
                profile.with_value(|profile| details(profile, token).clone()),
            ),
            other: StoredValue::new(
                profile.with_value(|profile| details(profile, other(token)).claims.clone()),
            ),
            now,
            search,
            raw,
            reload,
        };
        view! {
            <section
                id=panel_id(token)
                class="card card--wide panel"
                class:panel--other=move || !is_wide.get() && selected.get() != token
                role=move || (!is_wide.get()).then_some("tabpanel")
                aria-labelledby=heading_id(token)
            >
                <TokenContent state />
            </section>
        }
    };
    view! {
        {move || (!is_wide.get()).then(|| view! { <Tabs selected /> })}
        <div class="panels">{panel(Token::Id)} {panel(Token::Access)}</div>
    }
}

/// The tabs. The arrow keys select the next one, which is the other one in both directions.
#[component]
fn Tabs(selected: RwSignal<Token>) -> impl IntoView {
    let on_key = move |event: ev::KeyboardEvent| {
        let token = match event.key().as_str() {
            "ArrowLeft" | "ArrowRight" => other(selected.get_untracked()),
            "Home" => Token::Id,
            "End" => Token::Access,
            _ => return,
        };
        event.prevent_default();
        selected.set(token);
        input::focus(tab_id(token));
    };
    let tab = move |token| {
        let is_selected = move || selected.get() == token;
        view! {
            <button
                type="button"
                role="tab"
                id=tab_id(token)
                class="tab"
                aria-controls=panel_id(token)
                aria-selected=move || if is_selected() { "true" } else { "false" }
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| selected.set(token)
            >
                {text::token(token)}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-labelledby="tokens" on:keydown=on_key>
            {tab(Token::Id)}
            {tab(Token::Access)}
        </div>
    }
}
