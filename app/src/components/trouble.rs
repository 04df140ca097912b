//! A bar above the page when the server could not say who is logged in, or could not log somebody out.

use leptos::prelude::*;

use crate::{components::loading::Failed, session::visit};

/// The bar; empty most of the time.
#[component]
pub fn Trouble() -> impl IntoView {
    let visit = visit();
    let trouble = visit.trouble();
    move || {
        trouble.get().map(|problem| {
            view! { <Failed problem retry=move |()| visit.renew()/> }.into_any()
        })
    }
}
