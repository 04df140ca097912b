//! Colors and type.

use leptos::prelude::*;

use super::Part;
use crate::browser::theme;

/// The tokens, each with one for text on it.
const COLORS: [(&str, &str); 12] = [
    ("paper", "ink"),
    ("surface", "ink"),
    ("sunken", "ink-soft"),
    ("line", "ink"),
    ("accent", "on-accent"),
    ("accent-strong", "on-accent"),
    ("accent-soft", "accent"),
    ("fill", "on-fill"),
    ("fill-strong", "on-fill"),
    ("good-soft", "good"),
    ("bad-soft", "bad"),
    ("bad", "on-accent"),
];
/// Operators choose light, dark, gray and glaring colors.
const BRANDS: [&str; 8] = [
    "#1f5fd6", "#ff9900", "#00b894", "#7c3aed", "#e11d48", "#111827", "#ffe600", "#ffffff",
];

#[component]
pub fn Colors() -> impl IntoView {
    let swatch = |(color, text): (&'static str, &'static str)| {
        let style = format!("background:var(--{color});color:var(--{text});padding:0.75rem");
        view! { <li prop:style=style>{color}</li> }
    };
    let brand = |color: &'static str| {
        view! {
            <button type="button" class="button" on:click=move |_| theme::set_brand(color)>
                {color}
            </button>
        }
    };
    view! {
        <Part name="Colors">
            <p class="actions">{BRANDS.map(brand).into_iter().collect_view()}</p>
            <ul class="chips">{COLORS.map(swatch).into_iter().collect_view()}</ul>
        </Part>
    }
}

#[component]
pub fn Typography() -> impl IntoView {
    view! {
        <Part name="Typography">
            <h1>"Heading of a page"</h1>
            <p class="lead">"The lead says what the page is for."</p>
            <h2>"Heading of a section"</h2>
            <p>"Text, with " <a href="/">"a link"</a> ", " <strong>"emphasis"</strong> " and " <code>"code"</code> "."</p>
            <h3>"Heading of a part"</h3>
            <p class="hint">"A hint."</p>
            <p class="aside">"A question?" " " <a href="/">"A link on its own"</a></p>
            <p class="error">"An error."</p>
        </Part>
    }
}
