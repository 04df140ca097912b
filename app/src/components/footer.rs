//! The footer of every page: the operator's links, and the choices that apply to every page.

use leptos::prelude::*;
use wire::page;

use crate::{
    components::{
        language_choice::{ChangeLanguage, LanguageChoice},
        theme::ThemeChoice,
    },
    services::services,
    text::frame,
};

#[component]
pub fn Footer(change_language: ChangeLanguage) -> impl IntoView {
    view! {
        <footer class="footer">
            <div>{move || Some(links())}</div>
            <div>
                <LanguageChoice change=change_language />
                <ThemeChoice />
            </div>
        </footer>
    }
}

/// The product introduces itself unless an operator does.
fn links() -> AnyView {
    let operator = services().config.operator();
    let links = [
        (operator.terms_url, frame::TERMS),
        (operator.privacy_url.clone(), frame::PRIVACY_POLICY),
        (operator.support_url, frame::SUPPORT),
    ];
    let privacy = if operator.privacy_url.is_some() {
        frame::COOKIES
    } else {
        frame::PRIVACY
    };
    view! {
        {operator.name.is_none().then(|| view! { <p>{frame::FOOTER}</p> }.into_any())}
        <a href=page::PRIVACY>{privacy}</a>
        {links
            .into_iter()
            .filter_map(|(href, text)| {
                Some(
                    view! {
                        <a href=href? rel="external">
                            {text}
                        </a>
                    }
                        .into_any(),
                )
            })
            .collect_view()}
    }
    .into_any()
}
