//! The value of a claim, in the form that suits it. Values are data: whatever they contain is shown as text, and isolated from
//! the text around it, because it may be written from right to left.

use leptos::prelude::*;

use crate::{
    components::time::{Now, Time},
    flow::claims::ClaimValue,
    text::profile as text,
};

/// The number of characters that are shown of a long text.
const PREVIEW: usize = 80;

#[component]
pub fn Value(
    value: ClaimValue,
    /// As the token contains it: shown next to a value that was put into words.
    json: String,
    now: Now,
) -> impl IntoView {
    match value {
        ClaimValue::Text(text) => view! { <bdi>{text}</bdi> }.into_any(),
        ClaimValue::LongText(text) => view! { <LongText text /> }.into_any(),
        ClaimValue::Flag(flag) => {
            let words = if flag { text::YES } else { text::NO };
            view! { <span>{words} " " <Json json /></span> }.into_any()
        }
        ClaimValue::Time(seconds) => {
            view! { <span><Time seconds now /> <Json json /></span> }.into_any()
        }
        ClaimValue::List(words) => list(words),
        ClaimValue::Json(json) => view! { <pre dir="ltr">{json}</pre> }.into_any(),
        ClaimValue::LongJson(json) => {
            let summary = text::lines(json.lines().count());
            view! {
                <details>
                    <summary>{summary}</summary>
                    <pre dir="ltr">{json}</pre>
                </details>
            }
            .into_any()
        }
    }
}

#[component]
fn LongText(text: String) -> impl IntoView {
    let start: String = text.chars().take(PREVIEW).collect();
    let length = text::characters(text.chars().count());
    view! {
        <details>
            <summary>
                <bdi>{start} "\u{2026}"</bdi>
                " "
                <span class="hint">{length}</span>
            </summary>
            <bdi>{text}</bdi>
        </details>
    }
}

#[component]
fn Json(json: String) -> impl IntoView {
    view! {
        <code class="json" dir="ltr">
            {json}
        </code>
    }
}

/// Groups and scopes as labels; a word if there are none.
pub fn list(words: Vec<String>) -> AnyView {
    if words.is_empty() {
        return view! { {text::NO_GROUPS} }.into_any();
    }
    let chip = |word| {
        view! {
            <li>
                <bdi>{word}</bdi>
            </li>
        }
    };
    view! { <ul class="chips">{words.into_iter().map(chip).collect_view()}</ul> }.into_any()
}
