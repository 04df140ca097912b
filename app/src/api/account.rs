//! The endpoints of the account pages. Only their chunk calls them, so that they are not part of the first download.

use wire::{
    Problem,
    account::{
        Account,
        attributes::{
            AddressCode, AttributesChanged, ChangeAttributesRequest, ChangeEmailRequest,
            SendCodeRequest, VerifyRequest,
        },
        deletion::DeleteAccountRequest,
        passkeys::{AddPasskeyRequest, PasskeyCreation, Passkeys, RemovePasskeyRequest},
        password::{ChangePasswordRequest, PasswordChanged},
        second_factors::{
            AuthenticatorKey, SecondFactors, SetSecondFactorsRequest, VerifyAuthenticatorRequest,
        },
        sessions::{EndPoolSessionRequest, EndSessionRequest, Sessions},
    },
    admin::AdminOverview,
    logout::LoggedOut,
    path,
};

use super::Api;

impl Api {
    pub async fn account(self) -> Result<Account, Problem> {
        self.get(path::ACCOUNT).await
    }

    pub async fn change_attributes(
        self,
        request: &ChangeAttributesRequest,
    ) -> Result<AttributesChanged, Problem> {
        self.post(path::ACCOUNT_ATTRIBUTES, request).await
    }

    pub async fn change_email(
        self,
        request: &ChangeEmailRequest,
    ) -> Result<AttributesChanged, Problem> {
        self.post(path::ACCOUNT_EMAIL, request).await
    }

    pub async fn send_address_code(
        self,
        request: &SendCodeRequest,
    ) -> Result<AddressCode, Problem> {
        self.post(path::ACCOUNT_CODE, request).await
    }

    pub async fn verify_address(
        self,
        request: &VerifyRequest,
    ) -> Result<AttributesChanged, Problem> {
        self.post(path::ACCOUNT_VERIFY, request).await
    }

    pub async fn change_password(
        self,
        request: &ChangePasswordRequest,
    ) -> Result<PasswordChanged, Problem> {
        self.post(path::ACCOUNT_PASSWORD, request).await
    }

    pub async fn set_second_factors(
        self,
        request: &SetSecondFactorsRequest,
    ) -> Result<SecondFactors, Problem> {
        self.post(path::ACCOUNT_SECOND_FACTORS, request).await
    }

    /// Returns a new key for an authenticator app.
    pub async fn associate_authenticator(self) -> Result<AuthenticatorKey, Problem> {
        self.post_empty(path::ACCOUNT_AUTHENTICATOR).await
    }

    pub async fn verify_authenticator(
        self,
        request: &VerifyAuthenticatorRequest,
    ) -> Result<SecondFactors, Problem> {
        self.post(path::ACCOUNT_AUTHENTICATOR_VERIFY, request).await
    }

    pub async fn passkeys(self) -> Result<Passkeys, Problem> {
        self.get(path::ACCOUNT_PASSKEYS).await
    }

    pub async fn start_passkey(self) -> Result<PasskeyCreation, Problem> {
        self.post_empty(path::ACCOUNT_PASSKEYS_START).await
    }

    pub async fn add_passkey(self, request: &AddPasskeyRequest) -> Result<Passkeys, Problem> {
        self.post(path::ACCOUNT_PASSKEYS_ADD, request).await
    }

    pub async fn remove_passkey(self, request: &RemovePasskeyRequest) -> Result<Passkeys, Problem> {
        self.post(path::ACCOUNT_PASSKEYS_REMOVE, request).await
    }

    pub async fn sessions(self) -> Result<Sessions, Problem> {
        self.get(path::ACCOUNT_SESSIONS).await
    }

    pub async fn end_session(self, request: &EndSessionRequest) -> Result<Sessions, Problem> {
        self.post(path::ACCOUNT_SESSIONS_END, request).await
    }

    pub async fn end_other_sessions(self) -> Result<Sessions, Problem> {
        self.post_empty(path::ACCOUNT_SESSIONS_END_OTHERS).await
    }

    pub async fn end_session_at_pool(
        self,
        request: &EndPoolSessionRequest,
    ) -> Result<Sessions, Problem> {
        self.post(path::ACCOUNT_SESSIONS_END_AT_POOL, request).await
    }

    /// Ends every session of the user, also this one.
    pub async fn log_out_everywhere(self) -> Result<LoggedOut, Problem> {
        self.post_empty(path::LOGOUT_EVERYWHERE).await
    }

    pub async fn delete_account(
        self,
        request: &DeleteAccountRequest,
    ) -> Result<LoggedOut, Problem> {
        self.post(path::ACCOUNT_DELETE, request).await
    }

    pub async fn admin_overview(self) -> Result<AdminOverview, Problem> {
        self.get(path::ADMIN).await
    }
}
