//! The panel of the hosted login: a link that leaves the application.

use leptos::prelude::*;
use wire::LoginMode;

use super::{LoginState, RememberMe};
use crate::{components::notice::Alert, flow::address, text::login};

/// The button is a link and not a form, because `form-action 'self'` would forbid the redirect to the pool's domain.
#[component]
pub fn HostedPanel(state: LoginState) -> impl IntoView {
    let href = move || {
        let remember = state.remember.get();
        state
            .return_to
            .with_value(|return_to| address::hosted(return_to.as_ref(), remember))
    };
    view! {
        <div class="stack" hidden=move || state.mode.get() != LoginMode::Hosted>
            <p>{login::HOSTED_LEAD}</p>
            <RememberMe state id="remember-hosted" />
            <Alert problem=state.form.problem() />
            <a class="button button--main" href=href rel="external">
                {login::HOSTED_SUBMIT}
            </a>
        </div>
    }
}
