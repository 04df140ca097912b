//! The choice of a language, in the footer. Each language is named in itself, for those who read no other.

use std::pin::Pin;

use catalogue::Language;
use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlSelectElement;

use crate::{
    components::choice::{Choice, Choosable},
    services::{Services, services},
    text::{Message, current, frame},
};

/// Loads a language and changes to it. If that fails, the error says why.
pub type ChangeLanguage =
    fn(Services, Language) -> Pin<Box<dyn Future<Output = Result<(), Message>>>>;

#[component]
pub fn LanguageChoice(change: ChangeLanguage) -> impl IntoView {
    let services = services();
    let error = RwSignal::new(String::new());
    let choose = move |select: HtmlSelectElement| {
        let Some(language) = Language::parse(&select.value()) else {
            return;
        };
        error.set(String::new());
        spawn_local(async move {
            if let Err(message) = change(services, language).await {
                error.set(message.get());
                select.set_value(current::language_untracked().tag());
            }
        });
    };
    let present = current::language_untracked();
    let options = services
        .languages
        .available()
        .into_iter()
        .map(|language| Choosable {
            value: language.tag(),
            lang: Some(language.tag()),
            text: language.name().into(),
            is_chosen: language == present,
        });
    view! {
        <div class="language">
            <Choice
                id="language"
                label=frame::LANGUAGE
                options=options.collect()
                on_change=Callback::new(choose)
            />
            <p class="error">{move || error.get()}</p>
        </div>
    }
}
