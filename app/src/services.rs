//! State that lasts as long as the page. Components access it with [`services()`].

pub mod announcer;
pub mod config;
pub mod drafts;
pub mod handoff;
pub mod language;
pub mod login;
pub mod logout;
pub mod navigation;
pub mod recovery;
mod sentences;
pub mod session;

use leptos::prelude::*;
use wire::Problem;

use self::{
    announcer::Announcer,
    config::ConfigLoader,
    drafts::Drafts,
    handoff::Handoff,
    language::{Languages, Page},
    login::Login,
    navigation::Navigation,
    recovery::Recovery,
    session::SessionClient,
};
use crate::{
    api::Api,
    browser::storage::Area,
    flow::{claims::login_modes, form::FieldError, presence::LoginStatus},
    text::{Message, Text},
};

#[derive(Clone, Copy)]
pub struct Services {
    pub api: Api,
    pub session: SessionClient,
    pub config: ConfigLoader,
    pub login: Login,
    pub handoff: Handoff,
    pub drafts: Drafts,
    pub announcer: Announcer,
    pub navigation: Navigation,
    pub languages: Languages,
    pub recovery: Recovery,
}

impl Services {
    /// Starts every service and provides them as context. Must be called inside the router. `page` is `None` in tests.
    pub fn provide(page: Option<Page>) {
        let api = Api::new();
        let session = SessionClient::start(api);
        let navigation = Navigation::new();
        let languages = Languages::new(page);
        let services = Self {
            api,
            session,
            config: ConfigLoader::load(),
            login: Login::new(api, session, navigation, languages),
            handoff: Handoff::new(),
            drafts: Drafts::new(),
            announcer: Announcer::new(),
            navigation,
            languages,
            recovery: Recovery::new(),
        };
        // Do not show one user's input to the next user.
        Effect::new(move |former: Option<Option<wire::User>>| {
            let presence = session.presence();
            let user = untrack(|| session.user());
            if former.is_some_and(|former| former != user) {
                services.handoff.clear();
                let reason = presence.logout_reason;
                services.drafts.user_changed(user.as_ref(), reason);
            }
            // What the profile page remembers is for the user who is logged in.
            if presence.status == LoginStatus::LoggedOut {
                Area::Session.take(login_modes::STORAGE_KEY);
            }
            user
        });
        provide_context(services);
    }

    /// Returns the sentence for a problem; `None` while it is being loaded.
    pub fn sentence(self, problem: &Problem) -> Option<Text> {
        let sentence = self.languages.problem(problem);
        self.load_unless_found(sentence)
    }

    /// Returns what is wrong with an input; `None` while it is being loaded.
    pub fn field_error(self, error: FieldError) -> Option<Message> {
        let message = self.languages.field_error(error);
        self.load_unless_found(message)
    }

    fn load_unless_found<T>(self, text: Option<T>) -> Option<T> {
        if text.is_none() {
            // It is shown as soon as it is loaded.
            drop(self.languages.load_rest());
        }
        text
    }
}

/// The services that [`Services::provide`] started.
pub fn services() -> Services {
    expect_context()
}
