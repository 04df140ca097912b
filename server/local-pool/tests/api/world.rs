//! A pool of its own for each test, its clock, and clients that speak to it as an application would.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use aws_lc_rs::hmac;
use aws_sdk_cognitoidentityprovider::{
    Client as Sdk, Config,
    config::{BehaviorVersion, Region, retry::RetryConfig},
    error::ProvideErrorMetadata,
    operation::sign_up::{SignUpError, SignUpOutput},
    types::{AttributeType, AuthFlowType, AuthenticationResultType, ChallengeNameType},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp as srp;
use local_pool::{Clock, Description, LocalPool, Options, Random};

/// Thu 5 Mar 2026, 09:03:07 UTC: a day with one digit.
pub const START: i64 = 1_772_701_387;
/// How a claim says that moment.
pub const TIMESTAMP: &str = "Thu Mar 5 09:03:07 UTC 2026";
pub const PASSWORD: &str = "Correct-horse-7";
pub const ADA: &str = "ada@example.com";

pub struct World {
    pub pool: LocalPool,
    now: Arc<AtomicI64>,
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(choose: impl FnOnce(&mut Options)) -> Self {
        let now = Arc::new(AtomicI64::new(START));
        let mut options = Options {
            listen: "127.0.0.1:0".parse().unwrap(),
            clock: Clock::manual(Arc::clone(&now)),
            random: Random::seeded(1),
            ..Options::default()
        };
        choose(&mut options);
        let pool = local_pool::start(options).await.unwrap();
        Self { pool, now }
    }

    pub fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn description(&self) -> &Description {
        self.pool.description()
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.description().endpoint)
    }

    pub fn confidential(&self) -> App {
        App::new(self.description(), "confidential")
    }

    pub fn public(&self) -> App {
        App::new(self.description(), "public")
    }

    /// The code of the newest mail to an address.
    pub fn code(&self, to: &str) -> String {
        self.pool.mailbox(to)[0].code.clone().unwrap()
    }

    /// Ada, who has signed up with [`PASSWORD`] and confirmed.
    pub async fn with_ada(self) -> Self {
        let app = self.public();
        app.sign_up(ADA).await.unwrap();
        app.confirm(ADA, &self.code(ADA)).await.unwrap();
        self
    }
}

/// An application: a client of the pool, with a secret or without.
pub struct App {
    pub sdk: Sdk,
    pub id: String,
    pub secret: Option<String>,
    pub pool_name: String,
}

impl App {
    fn new(description: &Description, name: &str) -> Self {
        let client = description.client(name).unwrap();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(description.region.clone()))
            .endpoint_url(&description.endpoint)
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

    /// `SECRET_HASH` over a name, where there is a secret. Written anew here, with another library than the pool's.
    pub fn hash(&self, name: &str) -> Option<String> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.secret.as_ref()?.as_bytes());
        let tag = hmac::sign(&key, format!("{name}{}", self.id).as_bytes());
        Some(STANDARD.encode(tag))
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

    pub async fn confirm(&self, email: &str, code: &str) -> Result<(), Refused> {
        self.sdk
            .confirm_sign_up()
            .client_id(&self.id)
            .set_secret_hash(self.hash(email))
            .username(email)
            .confirmation_code(code)
            .send()
            .await
            .map(drop)
            .map_err(Refused::from)
    }

    pub async fn resend(&self, email: &str) -> Result<String, Refused> {
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

    pub async fn forgot(&self, email: &str) -> Result<String, Refused> {
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

    pub async fn reset(&self, email: &str, code: &str, password: &str) -> Result<(), Refused> {
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
            .map_err(Refused::from)
    }

    /// The first half of a sign-in.
    pub async fn ask(&self, name: &str) -> Result<Asked, Refused> {
        let client = srp::Client::new([7; 32]);
        let answer = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::UserSrpAuth)
            .auth_parameters("USERNAME", name)
            .auth_parameters("SRP_A", client.public())
            .set_auth_parameters_if("SECRET_HASH", self.hash(name))
            .send()
            .await?;
        assert_eq!(
            answer.challenge_name,
            Some(ChallengeNameType::PasswordVerifier)
        );
        assert_eq!(answer.session, None);
        let parameters = answer.challenge_parameters.unwrap();
        Ok(Asked { client, parameters })
    }

    /// The second half.
    pub async fn answer(&self, claim: &Claim) -> Result<AuthenticationResultType, Refused> {
        let answer = self
            .sdk
            .respond_to_auth_challenge()
            .client_id(&self.id)
            .challenge_name(ChallengeNameType::PasswordVerifier)
            .challenge_responses("USERNAME", &claim.username)
            .challenge_responses("PASSWORD_CLAIM_SIGNATURE", &claim.signature)
            .challenge_responses("PASSWORD_CLAIM_SECRET_BLOCK", &claim.secret_block)
            .challenge_responses("TIMESTAMP", &claim.timestamp)
            .set_challenge_responses_if("SECRET_HASH", self.hash(&claim.username))
            .send()
            .await?;
        Ok(answer.authentication_result.unwrap())
    }

    /// Both halves, at [`TIMESTAMP`].
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
    ) -> Result<AuthenticationResultType, Refused> {
        let asked = self.ask(name).await?;
        let claim = asked.claim(&self.pool_name, password, TIMESTAMP);
        self.answer(&claim).await
    }

    pub async fn send_password(
        &self,
        name: &str,
        password: &str,
    ) -> Result<AuthenticationResultType, Refused> {
        let answer = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::UserPasswordAuth)
            .auth_parameters("USERNAME", name)
            .auth_parameters("PASSWORD", password)
            .set_auth_parameters_if("SECRET_HASH", self.hash(name))
            .send()
            .await?;
        Ok(answer.authentication_result.unwrap())
    }

    pub async fn refresh_auth(
        &self,
        token: &str,
        name: &str,
    ) -> Result<AuthenticationResultType, Refused> {
        let answer = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::RefreshTokenAuth)
            .auth_parameters("REFRESH_TOKEN", token)
            .set_auth_parameters_if("SECRET_HASH", self.hash(name))
            .send()
            .await?;
        Ok(answer.authentication_result.unwrap())
    }

    pub async fn get_tokens(&self, token: &str) -> Result<AuthenticationResultType, Refused> {
        let answer = self
            .sdk
            .get_tokens_from_refresh_token()
            .client_id(&self.id)
            .set_client_secret(self.secret.clone())
            .refresh_token(token)
            .send()
            .await?;
        Ok(answer.authentication_result.unwrap())
    }

    pub async fn revoke(&self, token: &str) -> Result<(), Refused> {
        self.sdk
            .revoke_token()
            .client_id(&self.id)
            .set_client_secret(self.secret.clone())
            .token(token)
            .send()
            .await
            .map(drop)
            .map_err(Refused::from)
    }

    /// What `GetUser` says, attributes by name.
    pub async fn user(&self, access_token: &str) -> Result<Vec<(String, String)>, Refused> {
        let answer = self
            .sdk
            .get_user()
            .access_token(access_token)
            .send()
            .await?;
        let read = |attribute: AttributeType| (attribute.name, attribute.value.unwrap());
        Ok(answer.user_attributes.into_iter().map(read).collect())
    }
}

type SignUpFailure = aws_sdk_cognitoidentityprovider::error::SdkError<SignUpError>;

fn destination(
    details: Option<aws_sdk_cognitoidentityprovider::types::CodeDeliveryDetailsType>,
) -> String {
    let details = details.unwrap();
    assert_eq!(details.attribute_name.as_deref(), Some("email"));
    assert_eq!(details.delivery_medium.unwrap().as_str(), "EMAIL");
    details.destination.unwrap()
}

/// An exception: its name and its sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused(pub String, pub String);

impl<E: ProvideErrorMetadata> From<E> for Refused {
    fn from(error: E) -> Self {
        let read = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self(read(error.code()), read(error.message()))
    }
}

impl PartialEq<(&str, &str)> for Refused {
    fn eq(&self, (name, sentence): &(&str, &str)) -> bool {
        self.0 == *name && self.1 == *sentence
    }
}

/// A challenge, and the client that can answer it.
pub struct Asked {
    client: srp::Client,
    pub parameters: std::collections::HashMap<String, String>,
}

impl Asked {
    pub fn claim(&self, pool_name: &str, password: &str, timestamp: &str) -> Claim {
        let parameter = |name: &str| self.parameters[name].as_str();
        let challenge = srp::Challenge {
            pool_name,
            user_id: parameter("USER_ID_FOR_SRP"),
            salt: parameter("SALT"),
            srp_b: parameter("SRP_B"),
            secret_block: parameter("SECRET_BLOCK"),
            timestamp,
        };
        Claim {
            username: parameter("USER_ID_FOR_SRP").to_owned(),
            signature: self.client.sign(&challenge, password).unwrap(),
            secret_block: parameter("SECRET_BLOCK").to_owned(),
            timestamp: timestamp.to_owned(),
        }
    }
}

/// An answer, before it is sent: a test may spoil it.
#[derive(Clone)]
pub struct Claim {
    pub username: String,
    pub signature: String,
    pub secret_block: String,
    pub timestamp: String,
}

/// The SDK's builders take a map's entries one by one and know no absent one.
trait OptionalEntry: Sized {
    fn set_auth_parameters_if(self, _: &str, _: Option<String>) -> Self {
        self
    }
    fn set_challenge_responses_if(self, _: &str, _: Option<String>) -> Self {
        self
    }
}

impl OptionalEntry
    for aws_sdk_cognitoidentityprovider::operation::initiate_auth::builders::InitiateAuthFluentBuilder
{
    fn set_auth_parameters_if(self, name: &str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.auth_parameters(name, value),
            None => self,
        }
    }
}

impl OptionalEntry
    for aws_sdk_cognitoidentityprovider::operation::respond_to_auth_challenge::builders::RespondToAuthChallengeFluentBuilder
{
    fn set_challenge_responses_if(self, name: &str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.challenge_responses(name, value),
            None => self,
        }
    }
}

/// A bare HTTP client: no redirects, no proxy.
pub fn http() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap()
}
