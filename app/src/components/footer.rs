//! The footer of every page.

use leptos::prelude::*;
use wire::page;

use crate::{components::language_choice::LanguageChoice, text::frame};

#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <p>{frame::FOOTER}</p>
            <a href=page::PRIVACY>{frame::PRIVACY}</a>
            <LanguageChoice />
        </footer>
    }
}
