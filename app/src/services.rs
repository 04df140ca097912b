//! State that lasts as long as the page. Components access it with [`services()`].

pub mod announcer;
pub mod config;
pub mod handoff;
pub mod login;
pub mod logout;
pub mod navigation;
pub mod sentences;
pub mod session;

use leptos::prelude::*;
use wire::Problem;

use self::{
    announcer::Announcer, config::ConfigLoader, handoff::Handoff, login::Login,
    navigation::Navigation, sentences::Sentences, session::SessionClient,
};
use crate::{api::Api, flow::form::FieldError};

#[derive(Clone, Copy)]
pub struct Services {
    pub api: Api,
    pub session: SessionClient,
    pub config: ConfigLoader,
    pub login: Login,
    pub handoff: Handoff,
    pub announcer: Announcer,
    pub navigation: Navigation,
    pub sentences: Sentences,
}

impl Services {
    /// Starts every service and provides them as context. Must be called inside the router.
    pub fn provide() {
        let api = Api::new();
        let session = SessionClient::start(api);
        let navigation = Navigation::new();
        let sentences = Sentences::new();
        let services = Self {
            api,
            session,
            config: ConfigLoader::load(api),
            login: Login::new(api, session, navigation, sentences),
            handoff: Handoff::new(),
            announcer: Announcer::new(),
            navigation,
            sentences,
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

    /// Returns the sentence for a problem; `None` while it is being loaded.
    pub fn sentence(self, problem: &Problem) -> Option<String> {
        let sentence = self.sentences.problem(problem);
        if sentence.is_none() {
            self.login.load();
        }
        sentence
    }

    /// Returns what is wrong with an input; `None` while it is being loaded.
    pub fn field_error(self, error: FieldError) -> Option<&'static str> {
        let sentence = self.sentences.field_error(error);
        if sentence.is_none() {
            self.login.load();
        }
        sentence
    }
}

/// The services that [`Services::provide`] started.
pub fn services() -> Services {
    expect_context()
}
