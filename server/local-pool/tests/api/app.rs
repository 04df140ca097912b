//! An application that uses the pool through the AWS SDK.

use std::collections::HashMap;

use aws_lc_rs::hmac;
use aws_sdk_cognitoidentityprovider::{
    Client as Sdk, Config,
    config::{BehaviorVersion, Credentials, Region, retry::RetryConfig},
    error::{ProvideErrorMetadata, SdkError},
    operation::sign_up::{SignUpError, SignUpOutput},
    types::{
        AttributeType, AuthFlowType, AuthenticationResultType, ChallengeNameType,
        CodeDeliveryDetailsType,
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp as srp;
use local_pool::Description;

use crate::{
    claim::{Challenge, Claim},
    world::{PASSWORD, TIMESTAMP},
};

/// A client of the pool, with or without a secret.
pub struct App {
    pub sdk: Sdk,
    pub id: String,
    pub secret: Option<String>,
    pub pool_name: String,
}

impl App {
    pub fn new(description: &Description, name: &str) -> Self {
        let client = description.client(name).unwrap();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(description.region.clone()))
            .endpoint_url(&description.endpoint)
            // Operations for administrators are signed; the pool does not check the signature.
            .credentials_provider(Credentials::new("local", "local", None, None, "tests"))
            .retry_config(RetryConfig::disabled())
            .build();
        let (_, pool_name) = description.user_pool_id.split_once('_').unwrap();
        Self {
            sdk: Sdk::from_conf(config),
            id: client.client_id.clone(),
            secret: client.client_secret.clone(),
            pool_name: pool_name.to_owned(),
        }
    }

    /// `SECRET_HASH` over a name, if there is a secret. This implementation is independent of the pool and uses another
    /// library.
    pub fn hash(&self, name: &str) -> Option<String> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.secret.as_ref()?.as_bytes());
        let tag = hmac::sign(&key, format!("{name}{}", self.id).as_bytes());
        Some(STANDARD.encode(tag))
    }

    /// Parameters of a flow, with the hash over a name if there is a secret.
    pub fn parameters(&self, given: &[(&str, &str)], name: &str) -> HashMap<String, String> {
        let given = given
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let hash = self.hash(name).map(|hash| ("SECRET_HASH".to_owned(), hash));
        given.chain(hash).collect()
    }

    pub async fn sign_up(&self, email: &str) -> Result<SignUpOutput, SignUpFailure> {
        self.sign_up_with(email, PASSWORD, &[]).await
    }

    pub async fn sign_up_with(
        &self,
        email: &str,
        password: &str,
        attributes: &[(&str, &str)],
    ) -> Result<SignUpOutput, SignUpFailure> {
        let attributes = attributes
            .iter()
            .map(|(name, value)| AttributeType::builder().name(*name).value(*value).build())
            .collect::<Result<Vec<_>, _>>()
            .unwrap();
        self.sdk
            .sign_up()
            .client_id(&self.id)
            .set_secret_hash(self.hash(email))
            .username(email)
            .password(password)
            .set_user_attributes(Some(attributes))
            .send()
            .await
    }

    pub async fn confirm(&self, email: &str, code: &str) -> Result<(), Exception> {
        self.sdk
            .confirm_sign_up()
            .client_id(&self.id)
            .set_secret_hash(self.hash(email))
            .username(email)
            .confirmation_code(code)
            .send()
            .await
            .map(drop)
            .map_err(Exception::from)
    }

    pub async fn resend(&self, email: &str) -> Result<String, Exception> {
        let sent = self
            .sdk
            .resend_confirmation_code()
            .client_id(&self.id)
            .set_secret_hash(self.hash(email))
            .username(email)
            .send()
            .await?;
        Ok(destination(sent.code_delivery_details))
    }

    pub async fn forgot(&self, email: &str) -> Result<String, Exception> {
        let sent = self
            .sdk
            .forgot_password()
            .client_id(&self.id)
            .set_secret_hash(self.hash(email))
            .username(email)
            .send()
            .await?;
        Ok(destination(sent.code_delivery_details))
    }

    pub async fn reset(&self, email: &str, code: &str, password: &str) -> Result<(), Exception> {
        self.sdk
            .confirm_forgot_password()
            .client_id(&self.id)
            .set_secret_hash(self.hash(email))
            .username(email)
            .confirmation_code(code)
            .password(password)
            .send()
            .await
            .map(drop)
            .map_err(Exception::from)
    }

    /// The first request of a sign-in.
    pub async fn start_sign_in(&self, name: &str) -> Result<Challenge, Exception> {
        let client = srp::Client::new([7; 32]);
        let response = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::UserSrpAuth)
            .set_auth_parameters(Some(
                self.parameters(&[("USERNAME", name), ("SRP_A", client.public())], name),
            ))
            .send()
            .await?;
        assert_eq!(
            response.challenge_name,
            Some(ChallengeNameType::PasswordVerifier)
        );
        assert_eq!(response.session, None);
        let parameters = response.challenge_parameters.unwrap();
        Ok(Challenge { client, parameters })
    }

    /// The second request of a sign-in.
    pub async fn respond(&self, claim: &Claim) -> Result<AuthenticationResultType, Exception> {
        let responses = [
            ("USERNAME", claim.username.as_str()),
            ("PASSWORD_CLAIM_SIGNATURE", claim.signature.as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", claim.secret_block.as_str()),
            ("TIMESTAMP", claim.timestamp.as_str()),
        ];
        let response = self
            .sdk
            .respond_to_auth_challenge()
            .client_id(&self.id)
            .challenge_name(ChallengeNameType::PasswordVerifier)
            .set_challenge_responses(Some(self.parameters(&responses, &claim.username)))
            .send()
            .await?;
        Ok(response.authentication_result.unwrap())
    }

    /// Both requests, at [`TIMESTAMP`].
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
    ) -> Result<AuthenticationResultType, Exception> {
        let challenge = self.start_sign_in(name).await?;
        let claim = challenge.claim(&self.pool_name, password, TIMESTAMP);
        self.respond(&claim).await
    }

    pub async fn send_password(
        &self,
        name: &str,
        password: &str,
    ) -> Result<AuthenticationResultType, Exception> {
        let response = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::UserPasswordAuth)
            .set_auth_parameters(Some(
                self.parameters(&[("USERNAME", name), ("PASSWORD", password)], name),
            ))
            .send()
            .await?;
        Ok(response.authentication_result.unwrap())
    }

    pub async fn refresh_auth(
        &self,
        token: &str,
        name: &str,
    ) -> Result<AuthenticationResultType, Exception> {
        let response = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::RefreshTokenAuth)
            .set_auth_parameters(Some(self.parameters(&[("REFRESH_TOKEN", token)], name)))
            .send()
            .await?;
        Ok(response.authentication_result.unwrap())
    }

    pub async fn get_tokens(&self, token: &str) -> Result<AuthenticationResultType, Exception> {
        let response = self
            .sdk
            .get_tokens_from_refresh_token()
            .client_id(&self.id)
            .set_client_secret(self.secret.clone())
            .refresh_token(token)
            .send()
            .await?;
        Ok(response.authentication_result.unwrap())
    }

    pub async fn revoke(&self, token: &str) -> Result<(), Exception> {
        self.sdk
            .revoke_token()
            .client_id(&self.id)
            .set_client_secret(self.secret.clone())
            .token(token)
            .send()
            .await
            .map(drop)
            .map_err(Exception::from)
    }

    /// The attributes that `GetUser` returns.
    pub async fn user(&self, access_token: &str) -> Result<Vec<(String, String)>, Exception> {
        let response = self
            .sdk
            .get_user()
            .access_token(access_token)
            .send()
            .await?;
        let read = |attribute: AttributeType| (attribute.name, attribute.value.unwrap());
        Ok(response.user_attributes.into_iter().map(read).collect())
    }
}

type SignUpFailure = SdkError<SignUpError>;

fn destination(details: Option<CodeDeliveryDetailsType>) -> String {
    let details = details.unwrap();
    assert_eq!(details.attribute_name.as_deref(), Some("email"));
    assert_eq!(details.delivery_medium.unwrap().as_str(), "EMAIL");
    details.destination.unwrap()
}

/// An exception: its name and its message.
#[derive(Debug, PartialEq, Eq)]
pub struct Exception(pub String, pub String);

impl<E: ProvideErrorMetadata> From<E> for Exception {
    fn from(error: E) -> Self {
        let read = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self(read(error.code()), read(error.message()))
    }
}

impl PartialEq<(&str, &str)> for Exception {
    fn eq(&self, (name, message): &(&str, &str)) -> bool {
        self.0 == *name && self.1 == *message
    }
}
