//! What lives as long as the page, in one place, for every part that needs some of it.

use std::pin::Pin;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::Api, components::announcer::Announcer, config::Settings, handover::Handover, login::Login,
    session::Visit,
};

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// What every part can ask for.
#[derive(Clone, Copy)]
pub struct Site {
    /// The way to the server.
    pub api: Api,
    /// Who is logged in.
    pub visit: Visit,
    /// What the server says about itself.
    pub settings: Settings,
    /// The in-app login.
    pub login: Login,
    /// What one page hands to the next.
    pub handover: Handover,
    /// The live region.
    pub announcer: Announcer,
    navigate: StoredValue<Navigate>,
    arrived: RwSignal<bool>,
}

impl Site {
    /// Begins everything. Inside the router, which it needs.
    pub fn begin() -> Self {
        let api = Api::new();
        let visit = Visit::begin(api);
        Self {
            api,
            visit,
            settings: Settings::load(api),
            login: Login::new(api, visit),
            handover: Handover::new(),
            announcer: Announcer::new(),
            navigate: StoredValue::new(Box::new(use_navigate())),
            arrived: RwSignal::new(false),
        }
    }

    /// Goes to an address of the application.
    pub fn go(self, address: &str) {
        self.navigate(address, NavigateOptions::default());
    }

    /// Goes there in the place of the present address: going back does not lead here again.
    pub fn go_instead(self, address: &str) {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        self.navigate(address, options);
    }

    /// Whether a page has arrived before this one; from now on, one has.
    pub fn has_arrived(self) -> bool {
        let before = self.arrived.get_untracked();
        self.arrived.set(true);
        before
    }

    fn navigate(self, address: &str, options: NavigateOptions) {
        self.navigate
            .with_value(|navigate| navigate(address, options));
    }
}

/// The site. `app.rs` provides it.
pub fn site() -> Site {
    expect_context()
}

/// A parameter of the page's address, as it is now; empty where there is none.
pub fn parameter(name: &str) -> String {
    let query = use_query_map().get_untracked();
    query.get_str(name).unwrap_or_default().to_owned()
}

/// Lets something happen that takes time. The future is boxed at once: one spawn is compiled, and not one per future.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}

/// Does something now and whenever a signal that it reads changes. Boxed for the same reason.
pub fn watch(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}
