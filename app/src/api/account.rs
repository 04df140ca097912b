//! The endpoints of the account pages. Only their chunk calls them, so that they are not part of the first download.

use wire::{
    Problem,
    account::{
        Account,
        password::{ChangePasswordRequest, PasswordChanged},
    },
    path,
};

use super::Api;

impl Api {
    pub async fn account(self) -> Result<Account, Problem> {
        self.get(path::ACCOUNT).await
    }

    pub async fn change_password(
        self,
        request: &ChangePasswordRequest,
    ) -> Result<PasswordChanged, Problem> {
        self.post(path::ACCOUNT_PASSWORD, request).await
    }
}
