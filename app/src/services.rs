//! State that lasts as long as the page. Components access it with [`services()`].

pub mod announcer;
pub mod config;
pub mod handoff;
pub mod login;
pub mod logout;
pub mod navigation;
pub mod session;

use leptos::prelude::*;

use self::{
    announcer::Announcer, config::ConfigLoader, handoff::Handoff, login::Login,
    navigation::Navigation, session::SessionClient,
};
use crate::api::Api;

#[derive(Clone, Copy)]
pub struct Services {
    pub api: Api,
    pub session: SessionClient,
    pub config: ConfigLoader,
    pub login: Login,
    pub handoff: Handoff,
    pub announcer: Announcer,
    pub navigation: Navigation,
}

impl Services {
    /// Starts every service and provides them as context. Must be called inside the router.
    pub fn provide() {
        let api = Api::new();
        let session = SessionClient::start(api);
        let navigation = Navigation::new();
        let services = Self {
            api,
            session,
            config: ConfigLoader::load(api),
            login: Login::new(api, session, navigation),
            handoff: Handoff::new(),
            announcer: Announcer::new(),
            navigation,
        };
        // Do not show one user's input to the next user.
        Effect::new(move |former: Option<Option<wire::User>>| {
            let user = session.user();
            if former.is_some_and(|former| former != user) {
                services.handoff.clear();
            }
            user
        });
        provide_context(services);
    }
}

/// The services that [`Services::provide`] started.
pub fn services() -> Services {
    expect_context()
}
