//! The two steps of the in-app login. Neither takes the password.

use wire::{
    Problem,
    login::{AnswerRequest, LoginRequest, LoginStep},
    path,
};

use super::Api;

/// `POST /api/login`.
pub async fn start(api: Api, request: &LoginRequest) -> Result<LoginStep, Problem> {
    api.post(path::LOGIN, request).await
}

/// `POST /api/login/answer`.
pub async fn answer(api: Api, request: &AnswerRequest) -> Result<LoginStep, Problem> {
    api.post(path::LOGIN_ANSWER, request).await
}
