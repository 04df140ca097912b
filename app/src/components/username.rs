//! The name of the user who is logged in, for password managers that save or fill in the password of the same form.

use leptos::prelude::*;

use crate::services::services;

#[component]
pub fn UsernameForPasswordManagers() -> impl IntoView {
    let session = services().session;
    let name = move || {
        let user = session.user()?;
        Some(user.email.unwrap_or(user.name))
    };
    view! { <input type="email" autocomplete="username" value=name readonly hidden /> }
}
