//! Another email or phone number. Codes can be sent there, so this needs a recent login.

use leptos::{html, prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{
    Attribute, Problem,
    account::attributes::{Address, AttributesChanged},
};

use super::{DetailsState, Panel, cancel::Cancel, value_field::ValueField};
use crate::{
    browser::input,
    components::{
        form::{Form, FormState},
        recent_login::{RecentLogin, RecentLoginState},
        submit::Submit,
    },
    flow::account::details::{attribute_of, changes, email_change, field_of, value},
    text::{Message, account::details as text, field},
};

#[derive(Clone, Copy)]
struct ChangeState {
    details: DetailsState,
    address: Address,
    form: FormState,
    recent_login: RecentLoginState,
}

#[component]
pub fn Change(state: DetailsState, address: Address) -> impl IntoView {
    let change = ChangeState {
        details: state,
        address,
        form: FormState::new(),
        recent_login: RecentLoginState::new(),
    };
    let form = change.form;
    let field = field_of(address);
    let error = move || form.error(field).map(field::error);
    let has_value = state
        .attributes
        .with_untracked(|attributes| !value(attributes, attribute_of(address)).is_empty());
    let (label, hint) = match address {
        Address::Email => (text::NEW_EMAIL, text::NEW_EMAIL_HINT),
        Address::PhoneNumber if has_value => (field::label(field), text::OTHER_PHONE_HINT),
        Address::PhoneNumber => (field::label(field), field::PHONE_HINT),
    };
    let element = NodeRef::<html::Div>::new();
    focus_when_open(element);
    view! {
        <div class="stack stack--wide" node_ref=element>
            <RecentLogin state=change.recent_login>
                <Form state=form on_submit=move |element| change.submit(&element)>
                    <ValueField field form label hint error />
                    <Submit form label=text::save(address) />
                </Form>
            </RecentLogin>
            <div class="actions">
                <Cancel state address />
                <button
                    type="button"
                    class="button"
                    on:click=move |_| state.panel.set(Some(Panel::EnterCode(address)))
                >
                    {text::HAVE_CODE}
                </button>
            </div>
        </div>
    }
}

/// Moves the focus into a form that a button has opened.
pub fn focus_when_open(element: NodeRef<html::Div>) {
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            input::focus_first(&element);
        }
    });
}

impl ChangeState {
    fn submit(self, element: &HtmlFormElement) {
        let typed = input::text(element, field_of(self.address).as_str());
        match self.address {
            Address::Email => self.submit_email(&typed),
            Address::PhoneNumber => self.submit_phone(typed),
        }
    }

    fn submit_email(self, typed: &str) {
        let request = match email_change(typed) {
            Ok(request) => request,
            Err(error) => return self.form.show_errors(vec![error]),
        };
        let api = self.details.services.api;
        spawn_local(async move {
            let result = api.change_email(&request).await;
            self.finish(result, text::EMAIL_CHANGED);
        });
    }

    fn submit_phone(self, typed: String) {
        let present = self.details.attributes.get_untracked();
        let request = match changes(&present, &[(Attribute::PhoneNumber, typed)]) {
            Ok(Some(request)) => request,
            Ok(None) => return self.details.panel.set(None),
            Err(errors) => return self.form.show_errors(errors),
        };
        let is_removed = request
            .attributes
            .iter()
            .all(|changed| changed.value.is_empty());
        let text = if is_removed {
            text::PHONE_REMOVED
        } else {
            text::PHONE_SAVED
        };
        let api = self.details.services.api;
        spawn_local(async move {
            let result = api.change_attributes(&request).await;
            self.finish(result, text);
        });
    }

    fn finish(self, result: Result<AttributesChanged, Problem>, text: Message) {
        match result {
            Ok(changed) => self.details.changed(changed, text),
            Err(problem) => {
                let fields = [field_of(self.address)];
                self.recent_login.show(problem, self.form, &fields);
            }
        }
    }
}
