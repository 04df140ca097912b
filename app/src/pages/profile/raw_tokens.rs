//! The raw tokens: fetched only on request, and wiped from memory when they are hidden or the user leaves the page. They
//! are never stored. They need a recent login: an access token changes the account at the pool.

use leptos::{prelude::*, task::spawn_local};
use wire::{Secret, profile::TokenPair};

use crate::{
    components::{
        form::FormState,
        notice::Alert,
        recent_login::{RecentLogin, RecentLoginState},
    },
    flow::claims::Token,
    services::{Services, services},
    text::profile,
};

/// The tokens, while they are shown.
#[derive(Clone, Copy)]
pub struct RawTokens {
    pair: RwSignal<Option<TokenPair>>,
    form: FormState,
    recent_login: RecentLoginState,
}

impl RawTokens {
    pub fn new() -> Self {
        Self {
            pair: RwSignal::new(None),
            form: FormState::new(),
            recent_login: RecentLoginState::on_demand(),
        }
    }

    fn is_shown(self) -> bool {
        self.pair.read().is_some()
    }

    /// Returns a token, if both are shown.
    pub fn get(self, token: Token) -> Option<Secret> {
        let pair = self.pair.read();
        let pair = pair.as_ref()?;
        Some(match token {
            Token::Id => pair.id_token.clone(),
            Token::Access => pair.access_token.clone(),
        })
    }

    fn toggle(self) {
        let Services { api, announcer, .. } = services();
        if untrack(|| self.is_shown()) {
            self.pair.set(None);
            return announcer.say(profile::HIDDEN);
        }
        if !self.form.begin() {
            return;
        }
        spawn_local(async move {
            match api.tokens().await {
                Ok(pair) => {
                    self.form.finish();
                    self.pair.set(Some(pair));
                    announcer.say(profile::SHOWN);
                }
                Err(problem) => self.recent_login.show(problem, self.form, &[]),
            }
        });
    }
}

/// Shows and hides the tokens.
#[component]
pub fn RawTokensToggle(raw: RawTokens) -> impl IntoView {
    view! {
        <RecentLogin state=raw.recent_login>
            <Alert problem=raw.form.problem() />
            <button type="button" class="button" on:click=move |_| raw.toggle()>
                {move || if raw.is_shown() { profile::HIDE.get() } else { profile::SHOW.get() }}
            </button>
            <p class="hint">{profile::RAW_LEAD}</p>
        </RecentLogin>
    }
}
