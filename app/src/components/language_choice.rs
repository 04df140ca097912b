//! The choice of a language, in the footer. Each language is named in itself, for those who read no other.

use catalogue::Language;
use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    services::{Services, services},
    text::{Message, current, frame},
};

const ID: &str = "language";

#[component]
pub fn LanguageChoice() -> impl IntoView {
    let Services {
        languages,
        announcer,
        ..
    } = services();
    let select = NodeRef::<html::Select>::new();
    let error = RwSignal::new(None::<Message>);
    let choose = move |tag: String| {
        let Some(language) = Language::parse(&tag) else {
            return;
        };
        error.set(None);
        spawn_local(async move {
            if let Err(message) = languages.change(language, announcer).await {
                error.set(Some(message));
                if let Some(select) = select.get_untracked() {
                    select.set_value(current::language_untracked().tag());
                }
            }
        });
    };
    let option = |language: Language| {
        view! {
            <option
                value=language.tag()
                lang=language.tag()
                prop:selected=move || current::language() == language
            >
                {language.name()}
            </option>
        }
    };
    view! {
        <div class="language">
            <label class="visually-hidden" for=ID>{frame::LANGUAGE}</label>
            <select class="choice" id=ID node_ref=select on:change:target=move |event| choose(event.target().value())>
                {languages.available().into_iter().map(option).collect_view()}
            </select>
            {move || error.get().map(|error| view! { <p class="error">{error}</p> })}
        </div>
    }
}
