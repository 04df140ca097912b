//! Signs in step by step: the next challenge or the tokens, and the answers.

use aws_sdk_cognitoidentityprovider::{
    operation::{
        initiate_auth::InitiateAuthOutput, respond_to_auth_challenge::RespondToAuthChallengeOutput,
    },
    types::{AuthFlowType, AuthenticationResultType, ChallengeNameType},
};
use std::collections::HashMap;

use crate::world::{App, Exception, TIMESTAMP};

/// The next step of a sign-in.
#[derive(Debug, Default)]
pub struct Step {
    /// `ChallengeName`; empty when the sign-in is complete.
    pub challenge: String,
    pub session: Option<String>,
    pub parameters: HashMap<String, String>,
    pub available: Vec<String>,
    pub tokens: Option<AuthenticationResultType>,
}

impl Step {
    pub fn session(&self) -> &str {
        self.session.as_deref().unwrap()
    }

    pub fn access_token(&self) -> &str {
        let tokens = self.tokens.as_ref();
        tokens.unwrap().access_token().unwrap()
    }
}

impl From<InitiateAuthOutput> for Step {
    fn from(output: InitiateAuthOutput) -> Self {
        let available = output.available_challenges.unwrap_or_default();
        Self {
            challenge: name(output.challenge_name),
            session: output.session,
            parameters: output.challenge_parameters.unwrap_or_default(),
            available: available.iter().map(ToString::to_string).collect(),
            tokens: output.authentication_result,
        }
    }
}

impl From<RespondToAuthChallengeOutput> for Step {
    fn from(output: RespondToAuthChallengeOutput) -> Self {
        Self {
            challenge: name(output.challenge_name),
            session: output.session,
            parameters: output.challenge_parameters.unwrap_or_default(),
            available: Vec::new(),
            tokens: output.authentication_result,
        }
    }
}

fn name(challenge: Option<ChallengeNameType>) -> String {
    challenge.map(|name| name.to_string()).unwrap_or_default()
}

impl App {
    /// `InitiateAuth`. `SECRET_HASH` covers `USERNAME`.
    pub async fn initiate(&self, flow: &str, given: &[(&str, &str)]) -> Result<Step, Exception> {
        let output = self
            .sdk
            .initiate_auth()
            .client_id(&self.id)
            .auth_flow(AuthFlowType::from(flow))
            .set_auth_parameters(Some(self.parameters(given, named(given))))
            .send()
            .await?;
        Ok(output.into())
    }

    /// `RespondToAuthChallenge` to a step, with its `Session` and its `USERNAME`.
    pub async fn answer(&self, step: &Step, given: &[(&str, &str)]) -> Result<Step, Exception> {
        let user_id = step.parameters.get("USER_ID_FOR_SRP");
        let name = user_id.or(step.parameters.get("USERNAME")).unwrap();
        let given = [&[("USERNAME", name.as_str())], given].concat();
        self.answer_as(&step.challenge, step.session.as_deref(), &given)
            .await
    }

    /// `RespondToAuthChallenge` with everything given.
    pub async fn answer_as(
        &self,
        challenge: &str,
        session: Option<&str>,
        given: &[(&str, &str)],
    ) -> Result<Step, Exception> {
        let output = self
            .sdk
            .respond_to_auth_challenge()
            .client_id(&self.id)
            .challenge_name(ChallengeNameType::from(challenge))
            .set_session(session.map(str::to_owned))
            .set_challenge_responses(Some(self.parameters(given, named(given))))
            .send()
            .await?;
        Ok(output.into())
    }

    /// Proves a password with SRP at [`TIMESTAMP`], and returns what follows.
    pub async fn log_in(&self, name: &str, password: &str) -> Result<Step, Exception> {
        let challenge = self.start_sign_in(name).await?;
        let claim = challenge.claim(&self.pool_name, password, TIMESTAMP);
        let responses = [
            ("USERNAME", claim.username.as_str()),
            ("PASSWORD_CLAIM_SIGNATURE", claim.signature.as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", claim.secret_block.as_str()),
            ("TIMESTAMP", claim.timestamp.as_str()),
        ];
        self.answer_as("PASSWORD_VERIFIER", None, &responses).await
    }
}

fn named<'a>(given: &[(&str, &'a str)]) -> &'a str {
    let name = given.iter().find(|(name, _)| *name == "USERNAME");
    name.map(|(_, value)| *value).unwrap_or_default()
}
