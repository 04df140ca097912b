//! The button that closes the form of an address.

use leptos::prelude::*;
use wire::account::attributes::Address;

use super::DetailsState;
use crate::{browser::input, flow::account::details::field_of, text::account::details as text};

/// The id of the heading.
pub const fn heading_id(address: Address) -> &'static str {
    match address {
        Address::Email => "email-heading",
        Address::PhoneNumber => "phone-number-heading",
    }
}

/// Closes the form without a change. The focus moves to the heading above it.
#[component]
pub fn Cancel(state: DetailsState, address: Address) -> impl IntoView {
    let cancel = move |_| {
        state.panel.set(None);
        state.services.drafts.discard(field_of(address));
        input::focus(heading_id(address));
    };
    view! {
        <button type="button" class="button" on:click=cancel>
            {text::CANCEL}
        </button>
    }
}
