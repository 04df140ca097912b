//! The code that proves that an address is the user's.

use leptos::{html, prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{
    Field,
    account::attributes::{Address, AddressCode},
};

use super::{DetailsState, cancel::Cancel, change::focus_when_open, value_field::ValueField};
use crate::{
    browser::{clock, input},
    components::{
        form::{Form, FormState},
        resend::{CodePurpose, Resend, attribute_key, restore_cooldown},
        submit::Submit,
    },
    flow::{
        account::details::{attribute_of, value, verification},
        cooldown::Cooldown,
    },
    text::{account::details as text, field},
};

#[component]
pub fn Verify(
    state: DetailsState,
    address: Address,
    /// The code that was just sent.
    code: Option<AddressCode>,
    /// Whether the user has a code, so that none is requested.
    is_sent: bool,
) -> impl IntoView {
    let form = FormState::new();
    let key = attribute_key(state.services, address);
    let started = code.as_ref().map(|code| {
        let seconds = code.resend_after;
        Cooldown::starting(clock::now(), seconds)
    });
    let send_at_once_to = (code.is_none() && !is_sent).then(|| key.clone());
    let cooldown = restore_cooldown(&key, started.unwrap_or_default());
    let error = move || {
        let error = form.error(Field::Code)?;
        Some(text::code_error(error, address))
    };
    let element = NodeRef::<html::Div>::new();
    focus_when_open(element);
    let lead = code.map(|code| view! { <p>{text::code_sent(code.destination)}</p> });
    view! {
        <div class="stack stack--wide" node_ref=element>
            {lead}
            <Form state=form on_submit=move |element| submit(state, address, form, &element)>
                <ValueField
                    field=Field::Code
                    form
                    label=field::label(Field::Code)
                    hint=field::CODE_HINT
                    error
                />
                <Submit form label=text::verify(address) />
            </Form>
            <Resend purpose=CodePurpose::VerifyAttribute(address) form cooldown send_at_once_to />
            <div class="actions">
                <Cancel state address />
            </div>
        </div>
    }
}

fn submit(state: DetailsState, address: Address, form: FormState, element: &HtmlFormElement) {
    let typed = input::text(element, Field::Code.as_str());
    let request = match verification(address, &typed) {
        Ok(request) => request,
        Err(error) => return form.show_errors(vec![error]),
    };
    let name = attribute_of(address);
    let before = state
        .attributes
        .with_untracked(|attributes| value(attributes, name));
    let api = state.services.api;
    spawn_local(async move {
        match api.verify_address(&request).await {
            Ok(changed) => {
                let is_other = value(&changed.attributes, name) != before;
                let text = match address {
                    Address::Email if is_other => text::EMAIL_CHANGED,
                    _ => text::verified(address),
                };
                state.changed(changed, text);
            }
            Err(problem) => form.show(problem, &[Field::Code]),
        }
    });
}
