//! `USER_AUTH`: the user chooses the first factor.

use cognito_srp as srp;
use local_pool::{AuthFactor, ExplicitAuthFlow, MfaConfiguration, UserPoolTier};

use crate::{
    claim::Challenge,
    login::Step,
    world::{ADA, App, Exception, PASSWORD, TIMESTAMP, World},
};

const EVE: &str = "eve@example.com";
const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");
const MISMATCH: (&str, &str) = (
    "CodeMismatchException",
    "Invalid code or auth state for the user.",
);

impl App {
    pub async fn choose(&self, name: &str, given: &[(&str, &str)]) -> Result<Step, Exception> {
        let given = [&[("USERNAME", name)], given].concat();
        self.initiate("USER_AUTH", &given).await
    }

    pub async fn prefer_challenge(&self, name: &str, challenge: &str) -> Result<Step, Exception> {
        self.choose(name, &[("PREFERRED_CHALLENGE", challenge)])
            .await
    }

    /// Answers `PASSWORD_VERIFIER` with its `Session`.
    async fn prove(&self, step: Step, password: &str) -> Result<Step, Exception> {
        assert_eq!(step.challenge, "PASSWORD_VERIFIER");
        let challenge = Challenge {
            client: srp::Client::new([7; 32]),
            parameters: step.parameters,
        };
        let claim = challenge.claim(&self.pool_name, password, TIMESTAMP);
        let responses = [
            ("USERNAME", claim.username.as_str()),
            ("PASSWORD_CLAIM_SIGNATURE", claim.signature.as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", claim.secret_block.as_str()),
            ("TIMESTAMP", claim.timestamp.as_str()),
        ];
        self.answer_as("PASSWORD_VERIFIER", step.session.as_deref(), &responses)
            .await
    }
}

fn srp_a() -> String {
    srp::Client::new([7; 32]).public().to_owned()
}

#[tokio::test]
async fn without_a_preference_the_choices_are_listed() {
    let world = World::new().await.with_ada().await;
    let step = world.confidential().choose(ADA, &[]).await.unwrap();
    assert_eq!(step.challenge, "SELECT_CHALLENGE");
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP"]);
    assert!(
        world
            .pool
            .mailbox(ADA)
            .iter()
            .all(|mail| mail.subject.contains("verification"))
    );
}

#[tokio::test]
async fn a_chosen_password_may_come_with_the_choice_or_after_it() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let step = app.choose(ADA, &[]).await.unwrap();
    let answer = [("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    assert!(app.answer(&step, &answer).await.unwrap().tokens.is_some());

    let step = app.choose(ADA, &[]).await.unwrap();
    let step = app.answer(&step, &[("ANSWER", "PASSWORD")]).await.unwrap();
    assert_eq!(step.challenge, "PASSWORD");
    let done = app.answer(&step, &[("PASSWORD", PASSWORD)]).await.unwrap();
    assert!(done.tokens.is_some());
}

#[tokio::test]
async fn a_wrong_password_ends_the_sign_in() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let step = app.choose(ADA, &[]).await.unwrap();
    let answer = [("ANSWER", "PASSWORD"), ("PASSWORD", "wrong")];
    assert_eq!(app.answer(&step, &answer).await.unwrap_err(), WRONG);
    let answer = [("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let used = app.answer(&step, &answer).await.unwrap_err();
    assert!(used.1.ends_with("session can only be used once."));
}

#[tokio::test]
async fn the_password_can_be_proved_with_srp() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let srp_a = srp_a();
    let preferred = [("PREFERRED_CHALLENGE", "PASSWORD_SRP"), ("SRP_A", &srp_a)];
    let step = app.choose(ADA, &preferred).await.unwrap();
    assert!(step.available.contains(&"PASSWORD_SRP".to_owned()));
    assert!(app.prove(step, PASSWORD).await.unwrap().tokens.is_some());
    let step = app.choose(ADA, &preferred).await.unwrap();
    assert_eq!(app.prove(step, "wrong").await.unwrap_err(), WRONG);

    let choice = app.choose(ADA, &[]).await.unwrap();
    let answer = [("ANSWER", "PASSWORD_SRP"), ("SRP_A", &srp_a)];
    let step = app.answer(&choice, &answer).await.unwrap();
    assert!(app.prove(step, PASSWORD).await.unwrap().tokens.is_some());

    let choice = app.choose(ADA, &[]).await.unwrap();
    let step = app
        .answer(&choice, &[("ANSWER", "PASSWORD_SRP")])
        .await
        .unwrap();
    assert_eq!(step.challenge, "PASSWORD_SRP");
    let step = app.answer(&step, &[("SRP_A", &srp_a)]).await.unwrap();
    assert!(app.prove(step, PASSWORD).await.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_proof_in_this_flow_needs_its_session() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let srp_a = srp_a();
    let preferred = [("PREFERRED_CHALLENGE", "PASSWORD_SRP"), ("SRP_A", &srp_a)];
    let mut step = app.choose(ADA, &preferred).await.unwrap();
    step.session = None;
    assert_eq!(app.prove(step, PASSWORD).await.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_code_by_email_signs_in_without_a_password() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let step = app.prefer_challenge(ADA, "EMAIL_OTP").await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    assert_eq!(step.parameters["CODE_DELIVERY_DESTINATION"], "a***@e***");
    assert_eq!(step.parameters["CODE_DELIVERY_DELIVERY_MEDIUM"], "EMAIL");
    let code = world.code(ADA);
    assert_eq!(code.len(), 8);
    let wrong = app.answer(&step, &[("EMAIL_OTP_CODE", "00000000")]).await;
    assert_eq!(wrong.unwrap_err(), MISMATCH);
    // The client may also send the name that was entered.
    let given = [("USERNAME", ADA), ("EMAIL_OTP_CODE", &code)];
    let done = app
        .answer_as("EMAIL_OTP", step.session.as_deref(), &given)
        .await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_user_with_a_second_factor_can_only_choose_the_password() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let first = app.log_in(ADA, PASSWORD).await.unwrap();
    app.prefer(first.access_token(), "EMAIL_OTP").await.unwrap();
    let step = app.prefer_challenge(ADA, "EMAIL_OTP").await.unwrap();
    assert_eq!(step.challenge, "SELECT_CHALLENGE");
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD"]);
    let answer = [("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let step = app.answer(&step, &answer).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    let code = world.code(ADA);
    let done = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn only_factors_of_the_pool_can_be_chosen() {
    let world = World::with(|options| {
        options.allowed_first_auth_factors = Some(vec![AuthFactor::Password]);
    });
    let world = world.await.with_ada().await;
    let step = world.public().choose(ADA, &[]).await.unwrap();
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD"]);

    let world = World::with(|options| options.mfa_configuration = MfaConfiguration::On).await;
    let world = world.with_ada().await;
    let step = world.public().choose(ADA, &[]).await.unwrap();
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD"]);
}

#[tokio::test]
async fn an_unknown_user_gets_a_decoy_that_accepts_nothing() {
    let world = World::new().await;
    let app = world.public();
    let step = app.choose(EVE, &[]).await.unwrap();
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP"]);
    let again = app.choose("EVE@example.com", &[]).await.unwrap();
    assert_eq!(step.parameters, again.parameters);
    let answer = [("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    assert_eq!(app.answer(&step, &answer).await.unwrap_err(), WRONG);

    let step = app.prefer_challenge(EVE, "EMAIL_OTP").await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    assert_eq!(step.parameters["CODE_DELIVERY_DESTINATION"], "e***@e***");
    assert!(world.pool.mailbox("").is_empty());
    let refused = app.answer(&step, &[("EMAIL_OTP_CODE", "12345678")]).await;
    assert_eq!(refused.unwrap_err(), MISMATCH);

    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let refused = world.public().choose(EVE, &[]).await.unwrap_err();
    assert_eq!(refused, ("UserNotFoundException", "User does not exist."));
}

#[tokio::test]
async fn the_sixth_wrong_code_in_a_row_is_not_checked() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for _ in 0..5 {
        let step = app.prefer_challenge(ADA, "EMAIL_OTP").await.unwrap();
        let wrong = app.answer(&step, &[("EMAIL_OTP_CODE", "no code")]).await;
        assert_eq!(wrong.unwrap_err(), MISMATCH);
    }
    let step = app.prefer_challenge(ADA, "EMAIL_OTP").await.unwrap();
    let code = world.code(ADA);
    let locked = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    let expected = ("NotAuthorizedException", "Password attempts exceeded");
    assert_eq!(locked.unwrap_err(), expected);
}

#[tokio::test]
async fn the_flow_must_be_allowed_and_in_the_tier() {
    let world = World::with(|options| {
        options.explicit_auth_flows = Some(vec![ExplicitAuthFlow::AllowUserSrpAuth]);
    });
    let refused = world.await.public().choose(ADA, &[]).await.unwrap_err();
    let message = "USER_AUTH flow not enabled for this client";
    assert_eq!(refused, ("InvalidParameterException", message));
    let world = World::with(|options| options.user_pool_tier = UserPoolTier::Lite).await;
    let refused = world.public().choose(ADA, &[]).await.unwrap_err();
    assert_eq!(refused.0, "FeatureUnavailableInTierException");
}

#[tokio::test]
async fn a_preference_that_is_no_first_factor_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for challenge in ["SMS_MFA", "NONSENSE", ""] {
        let refused = app.prefer_challenge(ADA, challenge).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException", "{challenge}");
    }
    let missing = app.prefer_challenge(ADA, "PASSWORD_SRP").await.unwrap_err();
    assert_eq!(missing.1, "Missing required parameter SRP_A");
}

#[tokio::test]
async fn get_user_auth_factors_lists_the_choices() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let request = app.sdk.get_user_auth_factors();
    let factors = request
        .access_token(step.access_token())
        .send()
        .await
        .unwrap();
    let factors: Vec<String> = factors
        .configured_user_auth_factors
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(factors, ["PASSWORD", "EMAIL_OTP"]);
}

#[tokio::test]
async fn a_code_by_sms_needs_a_verified_number() {
    let world = World::new().await;
    let app = world.public();
    let phone = [("phone_number", "+4915112345678")];
    app.sign_up_with(ADA, PASSWORD, &phone).await.unwrap();
    app.confirm(ADA, &world.code(ADA)).await.unwrap();
    let step = app.prefer_challenge(ADA, "SMS_OTP").await.unwrap();
    assert_eq!(step.challenge, "SELECT_CHALLENGE");
    assert!(!step.available.contains(&"SMS_OTP".to_owned()));
    let refused = app.answer(&step, &[("ANSWER", "SMS_OTP")]).await;
    assert_eq!(refused.unwrap_err().0, "InvalidParameterException");

    let verified = [("phone_number_verified", "true")];
    world.admin().update(ADA, &verified).await.unwrap();
    let step = app.prefer_challenge(ADA, "SMS_OTP").await.unwrap();
    assert_eq!(step.challenge, "SMS_OTP");
    let code = world.code("+4915112345678");
    let done = app.answer(&step, &[("SMS_OTP_CODE", &code)]).await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_disabled_user_gets_no_code() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    world.admin().disable(ADA).await;
    let before = world.pool.mailbox("").len();
    let step = app.prefer_challenge(ADA, "EMAIL_OTP").await.unwrap();
    assert_eq!(step.parameters["CODE_DELIVERY_DESTINATION"], "a***@e***");
    assert_eq!(world.pool.mailbox("").len(), before);
    let refused = app.answer(&step, &[("EMAIL_OTP_CODE", "12345678")]).await;
    assert_eq!(refused.unwrap_err(), MISMATCH);
}
