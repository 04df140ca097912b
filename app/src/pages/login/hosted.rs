//! The hosted way: a link that leaves the application.

use leptos::prelude::*;
use wire::LoginMode;

use super::{Desk, Remember};
use crate::{flow::address, words::login};

/// The way out. A link and not a form: `form-action 'self'` would forbid the redirect to the pool's domain, and a
/// link needs no script of ours to be followed.
#[component]
pub fn Hosted(desk: Desk) -> impl IntoView {
    let href = move || address::hosted(desk.return_to.get().as_ref(), desk.remember.get());
    view! {
        <div class="stack" hidden=move || desk.mode.get() != LoginMode::Hosted>
            <p>{login::HOSTED_LEAD}</p>
            <Remember desk id="remember-hosted"/>
            <a class="button button--main" href=href rel="external">
                {login::HOSTED_SUBMIT}
            </a>
        </div>
    }
}
