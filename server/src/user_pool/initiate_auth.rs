//! `InitiateAuth`.

use std::net::IpAddr;

use aws_sdk_cognitoidentityprovider::types::AuthFlowType;

use super::auth_outcome::Output;
use super::error::Error;
use super::{AuthOutcome, Parameters, UserPool};
use crate::config::AuthFlow;

impl UserPool {
    /// Starts a login. `username` is what the user typed; `parameters` are those of the flow without `USERNAME`.
    ///
    /// Cognito passes `ClientMetadata` of this operation to its pre sign-up, pre authentication and user migration triggers, but
    /// not to the custom message trigger: the message with the code of a preferred first factor cannot follow the language.
    ///
    /// # Errors
    /// [`Error::UserNotFound`] if the pool reveals unknown users and this is one.
    pub async fn initiate_auth(
        &self,
        flow: AuthFlow,
        username: &str,
        parameters: Parameters,
        address: Option<IpAddr>,
    ) -> Result<AuthOutcome, Error> {
        let parameters = parameters.with("USERNAME", username).into_map();
        let request = self
            .client
            .initiate_auth()
            .auth_flow(flow.into())
            .client_id(&self.client_id)
            .set_user_context_data(self.user_context(address))
            .set_client_metadata(self.client_metadata())
            .set_auth_parameters(Some(parameters));
        let output = self
            .with_secret_hash(username, |hash| {
                let request = request.clone().auth_parameters("SECRET_HASH", hash);
                self.call("InitiateAuth", request.send())
            })
            .await
            .map_err(Error::at_login)?;
        AuthOutcome::try_from(Output {
            result: output.authentication_result,
            name: output.challenge_name,
            session: output.session,
            parameters: output.challenge_parameters,
            available: output.available_challenges,
        })
    }

    /// Starts a login as a client without a secret would. For [`crate::check`]: the refusal tells a wrong secret from an app
    /// client that has none.
    ///
    /// # Errors
    /// [`Error::Misconfigured`] if the app client has a secret.
    pub async fn initiate_auth_without_secret(
        &self,
        flow: AuthFlow,
        username: &str,
        parameters: Parameters,
    ) -> Result<(), Error> {
        let parameters = parameters.with("USERNAME", username).into_map();
        let request = self
            .client
            .initiate_auth()
            .auth_flow(flow.into())
            .client_id(&self.client_id)
            .set_auth_parameters(Some(parameters));
        let call = self.call("InitiateAuth", request.send());
        call.await.map_err(Error::at_login)?;
        Ok(())
    }
}

impl From<AuthFlow> for AuthFlowType {
    fn from(flow: AuthFlow) -> Self {
        match flow {
            AuthFlow::UserSrpAuth => Self::UserSrpAuth,
            AuthFlow::UserAuth => Self::UserAuth,
            AuthFlow::CustomAuth => Self::CustomAuth,
        }
    }
}
