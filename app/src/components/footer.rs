//! The bar below every page.

use leptos::prelude::*;
use leptos_router::components::A;
use wire::page;

use crate::words::frame;

/// The bar.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <p>{frame::FOOTER}</p>
            <A href=page::PRIVACY>{frame::PRIVACY}</A>
        </footer>
    }
}
