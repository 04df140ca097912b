//! The one live region of the application (WCAG 2.2, 4.1.3). It exists before its first text, because assistive
//! technology ignores regions that appear together with their text.

use leptos::prelude::*;

use crate::services::services;

#[component]
pub fn LiveRegion() -> impl IntoView {
    let announcer = services().announcer;
    view! {
        <div class="visually-hidden" role="status">
            {move || announcer.message()}
        </div>
    }
}
