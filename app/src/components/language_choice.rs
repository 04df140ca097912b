//! The choice of a language, in the footer. Each language is named in itself, for those who read no other.

use catalogue::Language;
use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    services::{Services, services},
    text::{current, frame, notice},
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
    let has_failed = RwSignal::new(false);
    let choose = move |tag: String| {
        let Some(language) = Language::parse(&tag) else {
            return;
        };
        has_failed.set(false);
        spawn_local(async move {
            let is_changed = languages.change(language, announcer).await;
            has_failed.set(!is_changed);
            if !is_changed && let Some(select) = select.get_untracked() {
                select.set_value(current::language_untracked().tag());
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
            <label for=ID>{frame::LANGUAGE}</label>
            <select id=ID node_ref=select on:change:target=move |event| choose(event.target().value())>
                {languages.available().into_iter().map(option).collect_view()}
            </select>
            {move || has_failed.get().then(|| view! { <p class="error">{notice::LANGUAGE_NOT_LOADED}</p> })}
        </div>
    }
}
