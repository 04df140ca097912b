//! Confirmation.

use wire::{
    Problem,
    confirm::{CodeSent, ConfirmRequest, Confirmed, ResendRequest},
    path,
};

use super::Api;

/// `POST /api/confirm`.
pub async fn confirm(api: Api, request: &ConfirmRequest) -> Result<Confirmed, Problem> {
    api.post(path::CONFIRM, request).await
}

/// `POST /api/confirm/resend`.
pub async fn resend(api: Api, email: &str) -> Result<CodeSent, Problem> {
    let email = email.trim().to_owned();
    api.post(path::CONFIRM_RESEND, &ResendRequest { email })
        .await
}
