//! The panel of the hosted login: a link that leaves the application.

use leptos::prelude::*;
use wire::LoginMode;

use super::{LoginState, RememberMe};
use crate::{components::notice::Alert, text::login};

/// The button is a link and not a form, because `form-action 'self'` would forbid the redirect to the pool's domain.
#[component]
pub fn HostedPanel(
    state: LoginState,
    /// Whether the in-app login is available too. Its panel leads to the page for a new password; otherwise the hosted
    /// pages offer one.
    in_app: bool,
) -> impl IntoView {
    view! {
        <div class="stack" hidden=move || state.mode.get() != LoginMode::Hosted>
            <RememberMe state id="remember-hosted" />
            <Alert problem=state.form.problem() />
            <a class="button button--main" href=move || state.hosted_address("") rel="external">
                {login::HOSTED_SUBMIT}
            </a>
            {(!in_app).then(|| view! { <ForgotPassword state /> })}
        </div>
    }
}

#[component]
fn ForgotPassword(state: LoginState) -> impl IntoView {
    view! {
        <p class="aside">
            <a href=move || state.hosted_address("") rel="external">
                {login::FORGOT}
            </a>
            <br />
            <span class="hint">{login::FORGOT_HINT}</span>
        </p>
    }
}
