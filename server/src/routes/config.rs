//! The configuration that the pages need before the user types anything. They contain it; only pages that another server
//! delivers request it.

use axum::Json;
use axum::extract::State;
use wire::Operator;

use crate::state::AppState;

/// `GET /api/config`
pub async fn show(State(state): State<AppState>) -> Json<wire::Config> {
    Json(current(&state))
}

/// Returns the configuration. It changes only if the pool turns out to lack the flow of the settings.
pub(super) fn current(state: &AppState) -> wire::Config {
    let config = &state.config;
    wire::Config {
        login_modes: config.login_modes.clone(),
        first_factors: state.auth_flow.first_factors().to_vec(),
        providers: config.providers.clone(),
        sign_up_attributes: config.sign_up_attributes.clone(),
        password_policy: config.password_policy.clone(),
        admin_group: config.admin_group.clone(),
        has_apps: !config.apps.is_empty(),
        token_inspection: config.token_inspection,
        operator: Operator {
            logo: state.logo.as_ref().map(|logo| logo.path().to_owned()),
            ..config.operator.shown.clone()
        },
        mailbox_url: config.mailbox_url.as_ref().map(ToString::to_string),
    }
}
