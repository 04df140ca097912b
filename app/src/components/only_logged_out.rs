//! For pages that make no sense for a user who is logged in: login and registration.

use leptos::prelude::*;
use wire::ReturnTo;

use crate::services::{Services, services};

/// Leaves the page for `return_to` as soon as a user is logged in, in this tab or another. The history entry is
/// replaced, so that going back does not reach a page that redirects again.
#[component]
pub fn OnlyLoggedOut(return_to: ReturnTo) -> impl IntoView {
    let Services {
        session,
        navigation,
        ..
    } = services();
    Effect::new(move |_| {
        if session.is_logged_in() {
            navigation.replace(return_to.as_str());
        }
    });
}
