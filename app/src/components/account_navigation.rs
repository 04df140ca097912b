//! The navigation between the profile and the sections of the account.

use leptos::prelude::*;
use wire::page;

use crate::{
    components::header::Entry,
    text::{Message, account as text},
};

/// The profile and every section, in order.
const SECTIONS: [(&str, Message); 7] = [
    (page::PROFILE, text::PROFILE),
    (page::ACCOUNT_DETAILS, text::DETAILS),
    (page::ACCOUNT_PASSWORD, text::PASSWORD),
    (page::ACCOUNT_SECOND_FACTORS, text::SECOND_FACTORS),
    (page::ACCOUNT_PASSKEYS, text::PASSKEYS),
    (page::ACCOUNT_SESSIONS, text::SESSIONS),
    (page::ACCOUNT_DELETE, text::DELETE),
];

#[component]
pub fn AccountNavigation() -> impl IntoView {
    let section = |(href, text)| {
        view! {
            <li>
                <Entry href text />
            </li>
        }
    };
    view! {
        <nav class="sections" aria-label=text::NAVIGATION>
            <ul>{SECTIONS.into_iter().map(section).collect_view()}</ul>
        </nav>
    }
}
