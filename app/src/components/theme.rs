//! The choice between the light and the dark theme. Without one, the pages follow the system.

use leptos::prelude::*;

use crate::{
    browser::theme,
    text::{Message, frame},
};

/// The values are those of the attribute `data-theme`, which `shell.js` sets before the application starts.
const THEMES: [(&str, Message); 3] = [
    ("", frame::THEME_SYSTEM),
    ("light", frame::THEME_LIGHT),
    ("dark", frame::THEME_DARK),
];

#[component]
pub fn ThemeChoice() -> impl IntoView {
    let chosen = theme::chosen();
    view! {
        <select
            class="choice"
            aria-label=frame::THEME
            on:change:target=move |event| theme::choose(&event.target().value())
        >
            {THEMES
                .map(|(value, text)| {
                    view! {
                        <option value=value selected=value == chosen>
                            {text}
                        </option>
                    }
                })
                .into_iter()
                .collect_view()}
        </select>
    }
}
