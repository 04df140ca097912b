//! What follows after the session of this browser has ended: the next page, and what it says. Only pages that are loaded
//! on demand use it.

use wire::ReturnTo;

use super::{Services, session};
use crate::{
    browser::{location, storage::Area},
    flow::ending::Ending,
    text::home,
};

/// `sessionStorage`: what the home page says. The way there can lead through the pool's domain.
const KEY: &str = "poolgate.ending";

impl Services {
    /// Goes to the URL in the server's response: after a hosted login, the session of the hosted pages must end too.
    pub fn leave(self, next: &str, ending: Ending) {
        Area::Session.set(KEY, ending.as_str());
        self.announcer.say(home::ended(ending));
        if ReturnTo::parse(next).is_some() {
            self.navigation.go(next);
        } else {
            session::remember_logout();
            location::leave_for(next);
        }
    }
}

/// Returns what [`Services::leave`] passed to the home page, and removes it: a reload should not repeat it.
pub fn take_ending() -> Ending {
    let stored = Area::Session.take(KEY);
    stored
        .and_then(|text| Ending::parse(&text))
        .unwrap_or(Ending::LoggedOut)
}
