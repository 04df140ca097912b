//! The email or the phone number: its value, whether it is verified, and what can be done with it.

use leptos::prelude::*;
use wire::account::attributes::Address;

use super::{DetailsState, Panel, cancel::heading_id, change::Change, verify::Verify};
use crate::{
    flow::account::details::{attribute_of, needs_verification, value},
    text::account::details as text,
};

#[component]
pub fn AddressDetails(state: DetailsState, address: Address) -> impl IntoView {
    let id = heading_id(address);
    let panel = Memo::new(move |_| {
        let panel = state.panel.get();
        panel.filter(|panel| panel.address() == address)
    });
    view! {
        <section class="stack stack--wide" aria-labelledby=id>
            <h2 id=id tabindex="-1">
                {text::title(address)}
            </h2>
            <Value state address />
            {move || match panel.get() {
                None => view! { <Actions state address /> }.into_any(),
                Some(Panel::Change(_)) => view! { <Change state address /> }.into_any(),
                Some(Panel::Verify(_, code)) => {
                    view! { <Verify state address code is_sent=false /> }.into_any()
                }
                Some(Panel::EnterCode(_)) => {
                    view! { <Verify state address code=None is_sent=true /> }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Value(state: DetailsState, address: Address) -> impl IntoView {
    move || {
        let attributes = state.attributes.read();
        let value = value(&attributes, attribute_of(address));
        if value.is_empty() {
            return view! { <p class="hint">{text::NONE}</p> }.into_any();
        }
        let (class, badge) = if needs_verification(&attributes, address) {
            ("badge", text::NOT_VERIFIED)
        } else {
            ("badge badge--good", text::VERIFIED)
        };
        view! {
            <p class="state">
                <bdi class="strong">{value}</bdi>
                <span class=class>{badge}</span>
            </p>
        }
        .into_any()
    }
}

#[component]
fn Actions(state: DetailsState, address: Address) -> impl IntoView {
    let has_value = move || {
        let attributes = state.attributes.read();
        !value(&attributes, attribute_of(address)).is_empty()
    };
    let can_verify = move || needs_verification(&state.attributes.read(), address);
    let open = move |panel| {
        state.outcome.clear();
        state.panel.set(Some(panel));
    };
    view! {
        <div class="actions">
            {move || {
                can_verify()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| open(Panel::Verify(address, None))
                            >
                                {text::verify(address)}
                            </button>
                        }
                    })
            }}
            <button type="button" class="button" on:click=move |_| open(Panel::Change(address))>
                {move || text::change(address, has_value()).get()}
            </button>
        </div>
    }
}
