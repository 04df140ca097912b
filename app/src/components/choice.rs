//! A choice that applies to every page, in the footer. It takes effect at once.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::text::{Message, Text};

/// What can be chosen.
pub struct Choosable {
    pub value: &'static str,
    /// The language of its text, if it is not that of the page.
    pub lang: Option<&'static str>,
    pub text: Text,
    pub is_chosen: bool,
}

#[component]
pub fn Choice(
    id: &'static str,
    label: Message,
    options: Vec<Choosable>,
    on_change: Callback<HtmlSelectElement>,
) -> impl IntoView {
    let option = |option: Choosable| {
        view! {
            <option value=option.value lang=option.lang selected=option.is_chosen>
                {option.text}
            </option>
        }
        .into_any()
    };
    view! {
        <select
            class="choice"
            id=id
            aria-label=label
            on:change:target=move |event| on_change.run(event.target())
        >
            {options.into_iter().map(option).collect_view()}
        </select>
    }
}
