//! The choice between the light and the dark theme. Without one, the pages follow the system.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::{
    browser::theme,
    components::choice::{Choice, Choosable},
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
    let options = THEMES.map(|(value, text)| Choosable {
        value,
        lang: None,
        text: text.into(),
        is_chosen: value == chosen,
    });
    let choose = |select: HtmlSelectElement| theme::choose(&select.value());
    view! { <Choice id="theme" label=frame::THEME options=options.into() on_change=Callback::new(choose) /> }
}
