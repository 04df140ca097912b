//! `/account/details`: names, email and phone number. Another address takes effect when its code is entered.

mod address;
mod cancel;
mod change;
mod names;
mod value_field;
mod verify;

use leptos::prelude::*;
use wire::account::{
    Account,
    attributes::{Address, AddressCode, AttributesChanged, UserAttribute},
};

use self::{address::AddressDetails, names::Names};
use super::outcome::{Outcome, outcome};
use crate::{
    components::{
        notice::{Notice, Tone},
        with_account::WithAccount,
    },
    services::{Services, services},
    text::{Message, account::details as text},
};

/// The form that is open for an address. At most one is.
#[derive(Clone, PartialEq, Eq)]
enum Panel {
    Change(Address),
    /// The code, if one was just sent; the panel requests one otherwise.
    Verify(Address, Option<AddressCode>),
    /// The user has a code already.
    EnterCode(Address),
}

impl Panel {
    const fn address(&self) -> Address {
        match self {
            Self::Change(address) | Self::Verify(address, _) | Self::EnterCode(address) => *address,
        }
    }
}

#[derive(Clone, Copy)]
struct DetailsState {
    attributes: RwSignal<Vec<UserAttribute>>,
    panel: RwSignal<Option<Panel>>,
    outcome: Outcome,
    services: Services,
}

impl DetailsState {
    /// Shows the attributes after a change, and asks for the code that the pool sent, or says what changed.
    fn changed(self, changed: AttributesChanged, text: Message) {
        self.services.drafts.clear();
        self.attributes.set(changed.attributes);
        if let Some(code) = changed.codes.into_iter().next() {
            let is_pending = changed.pending.contains(&code.address);
            if is_pending {
                self.outcome.clear();
            } else {
                self.outcome.show(text);
            }
            let announcer = self.services.announcer;
            announcer.say(text::code_sent(code.destination.as_str()));
            self.panel
                .set(Some(Panel::Verify(code.address, Some(code))));
        } else {
            self.panel.set(None);
            self.outcome.show(text);
        }
        // The name in the header can be another one now.
        self.services.session.extend();
    }
}

#[component]
pub fn Details() -> impl IntoView {
    view! { <WithAccount view=|account| view! { <Loaded account /> }.into_any() /> }
}

#[component]
fn Loaded(account: Account) -> impl IntoView {
    let state = DetailsState {
        attributes: RwSignal::new(account.attributes),
        panel: RwSignal::new(None),
        outcome: outcome(),
        services: services(),
    };
    let provider = account.provider.map(|provider| {
        let text = text::replaced_by(provider);
        view! { <Notice tone=Tone::Info text /> }
    });
    view! {
        {provider}
        <Names state />
        <AddressDetails state address=Address::Email />
        <AddressDetails state address=Address::PhoneNumber />
    }
}
