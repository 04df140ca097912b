//! The form for the names.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Attribute, account::attributes::AttributeName};

use super::{DetailsState, value_field::ValueField};
use crate::{
    browser::input,
    components::{
        form::{Form, FormState},
        submit::Submit,
    },
    flow::account::details::{NAMES, changes, value},
    text::{account::details as text, field},
};

#[component]
pub fn Names(state: DetailsState) -> impl IntoView {
    let form = FormState::new();
    let inputs = NAMES.into_iter().map(move |name| {
        let field = name.field();
        let error = move || form.error(field).map(field::error);
        let value = state
            .attributes
            .with_untracked(|attributes| value_of(attributes, name));
        view! { <ValueField field form label=field::label(field) value error /> }
    });
    view! {
        <section class="stack stack--wide" aria-labelledby="name">
            <h2 id="name">{text::NAME}</h2>
            <Form state=form on_submit=move |element| submit(state, form, &element)>
                {inputs.collect_view()}
                <Submit form label=text::SAVE_NAME />
            </Form>
        </section>
    }
}

fn value_of(attributes: &[wire::account::attributes::UserAttribute], name: Attribute) -> String {
    AttributeName::parse(name.as_str()).map_or_else(String::new, |name| value(attributes, name))
}

fn submit(state: DetailsState, form: FormState, element: &HtmlFormElement) {
    let typed = NAMES.map(|name| (name, input::text(element, name.as_str())));
    let present = state.attributes.get_untracked();
    let request = match changes(&present, &typed) {
        Ok(Some(request)) => request,
        Ok(None) => {
            form.finish();
            return state.outcome.show(text::NOT_CHANGED);
        }
        Err(errors) => return form.show_errors(errors),
    };
    state.outcome.clear();
    let api = state.services.api;
    spawn_local(async move {
        match api.change_attributes(&request).await {
            Ok(changed) => {
                form.finish();
                state.changed(changed, text::NAME_SAVED);
            }
            Err(problem) => form.show(problem, &NAMES.map(Attribute::field)),
        }
    });
}
