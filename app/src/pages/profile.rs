//! `/profile`: what the user pool says about the person, in both tokens, and the tokens themselves on request. The
//! page looks the same after either way in.

mod raw;
mod summary;
mod token;

use leptos::prelude::*;
use wire::profile::Profile;

use crate::{
    api::{self, Loaded},
    browser::clock,
    components::{
        heading::heading,
        loading::{failed, waiting},
        private::private,
    },
    flow::clock::ServerClock,
    site::{Site, site, spawn},
    text::profile,
    view::{El, el, group, live},
};

/// The server's time, ticking.
#[derive(Clone, Copy)]
struct Now {
    server: ServerClock,
    device: RwSignal<i64>,
}

impl Now {
    fn get(self) -> i64 {
        self.server.at(self.device.get())
    }
}

/// The answer, and how to ask for it again.
#[derive(Clone, Copy)]
struct Claims {
    answer: RwSignal<Loaded<Profile>>,
    site: Site,
}

impl Claims {
    fn load(self) {
        self.answer.set(Loaded::Waiting);
        spawn(async move {
            let answer = api::profile::get(self.site.api).await;
            if let Ok(profile) = &answer {
                self.site.visit.met(profile.session.clone());
            }
            self.answer.set(answer.into());
        });
    }
}

/// The page.
pub fn page() -> El {
    el("div")
        .class("profile")
        .child(heading(profile::TITLE))
        .child(private(claims))
}

fn claims() -> El {
    let claims = Claims {
        answer: RwSignal::new(Loaded::Waiting),
        site: site(),
    };
    claims.load();
    let device = clock::ticking();
    live(move || {
        Some(match claims.answer.get() {
            Loaded::Waiting => waiting(),
            Loaded::Failed(problem) => failed(&problem, move || claims.load()),
            Loaded::Here(profile) => {
                let server = ServerClock::new(profile.now, clock::now());
                show(claims, profile, Now { server, device })
            }
        })
    })
}

fn show(claims: Claims, answer: Profile, now: Now) -> El {
    let reload = move || claims.load();
    let id_token = token::Words {
        id: "id-token",
        title: profile::ID_TOKEN,
        lead: profile::ID_TOKEN_LEAD,
    };
    let access_token = token::Words {
        id: "access-token",
        title: profile::ACCESS_TOKEN,
        lead: profile::ACCESS_TOKEN_LEAD,
    };
    let settings = claims.site.settings;
    let raw = live(move || match settings.get() {
        Loaded::Here(config) if config.token_inspection => Some(raw::section()),
        _ => None,
    });
    group()
        .child(summary::section(answer.session, answer.logged_in_at, now))
        .child(token::section(id_token, answer.id_token, now, reload))
        .child(token::section(
            access_token,
            answer.access_token,
            now,
            reload,
        ))
        .child(raw)
}
