//! Second factors other than an authenticator app, the choice between several, and setting one up.

use local_pool::{Mfa, MfaConfiguration};

use crate::{
    login::Step,
    software_token_mfa::code,
    world::{ADA, App, Exception, PASSWORD, START, World},
};

const PHONE: &str = "+4915112345678";
const MISMATCH: (&str, &str) = (
    "CodeMismatchException",
    "Invalid code or auth state for the user.",
);

impl App {
    /// Turns a factor on and prefers it.
    pub async fn prefer(&self, access_token: &str, factor: &str) -> Result<(), Exception> {
        self.set_mfa(access_token, factor, true, true).await
    }

    /// `SetUserMFAPreference` of one factor.
    pub async fn set_mfa(
        &self,
        access_token: &str,
        factor: &str,
        enabled: bool,
        preferred: bool,
    ) -> Result<(), Exception> {
        use aws_sdk_cognitoidentityprovider::types::{
            EmailMfaSettingsType as Email, SmsMfaSettingsType as Sms,
            SoftwareTokenMfaSettingsType as Token,
        };
        let request = self
            .sdk
            .set_user_mfa_preference()
            .access_token(access_token);
        let sms = Sms::builder().enabled(enabled).preferred_mfa(preferred);
        let token = Token::builder().enabled(enabled).preferred_mfa(preferred);
        let email = Email::builder().enabled(enabled).preferred_mfa(preferred);
        let request = match factor {
            "SMS_MFA" => request.sms_mfa_settings(sms.build()),
            "SOFTWARE_TOKEN_MFA" => request.software_token_mfa_settings(token.build()),
            _ => request.email_mfa_settings(email.build()),
        };
        request.send().await.map(drop).map_err(Exception::from)
    }

    /// `UserMFASettingList` and `PreferredMfaSetting` of `GetUser`, which are those of `GetUserAuthFactors`.
    pub async fn mfa(&self, access_token: &str) -> (Vec<String>, Option<String>) {
        let user = self.sdk.get_user().access_token(access_token);
        let user = user.send().await.unwrap();
        let factors = self.sdk.get_user_auth_factors().access_token(access_token);
        let factors = factors.send().await.unwrap();
        assert_eq!(user.user_mfa_setting_list, factors.user_mfa_setting_list);
        assert_eq!(user.preferred_mfa_setting, factors.preferred_mfa_setting);
        let list = user.user_mfa_setting_list.unwrap_or_default();
        (list, user.preferred_mfa_setting)
    }
}

impl World {
    /// Like [`World::with_ada`], with a phone number.
    async fn with_ada_and_phone(self) -> Self {
        let app = self.public();
        let phone = [("phone_number", PHONE)];
        app.sign_up_with(ADA, PASSWORD, &phone).await.unwrap();
        app.confirm(ADA, &self.code(ADA)).await.unwrap();
        self
    }
}

async fn signed_in(app: &App) -> Step {
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert!(step.tokens.is_some(), "{step:?}");
    step
}

#[tokio::test]
async fn a_code_by_email_completes_the_sign_in() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let first = signed_in(&app).await;
    app.prefer(first.access_token(), "EMAIL_OTP").await.unwrap();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    assert_eq!(step.parameters["CODE_DELIVERY_DELIVERY_MEDIUM"], "EMAIL");
    assert_eq!(step.parameters["CODE_DELIVERY_DESTINATION"], "a***@e***");
    let code = world.code(ADA);
    assert_eq!(code.len(), 6);
    let wrong = app.answer(&step, &[("EMAIL_OTP_CODE", "no code")]).await;
    assert_eq!(wrong.unwrap_err(), MISMATCH);
    let done = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_code_by_sms_completes_the_sign_in_and_verifies_the_number() {
    let world = World::new().await.with_ada_and_phone().await;
    let app = world.public();
    let first = signed_in(&app).await;
    app.prefer(first.access_token(), "SMS_MFA").await.unwrap();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "SMS_MFA");
    assert_eq!(step.parameters["CODE_DELIVERY_DELIVERY_MEDIUM"], "SMS");
    assert_eq!(
        step.parameters["CODE_DELIVERY_DESTINATION"],
        "+*********5678"
    );
    let code = world.code(PHONE);
    let done = app.answer(&step, &[("SMS_MFA_CODE", &code)]).await.unwrap();
    let attributes = app.user(done.access_token()).await.unwrap();
    let verified = ("phone_number_verified".to_owned(), "true".to_owned());
    assert!(attributes.contains(&verified), "{attributes:?}");
}

#[tokio::test]
async fn an_administrator_turns_factors_on() {
    use aws_sdk_cognitoidentityprovider::types::EmailMfaSettingsType as Email;
    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.public());
    let email = Email::builder().enabled(true).preferred_mfa(true).build();
    let request = admin.sdk.admin_set_user_mfa_preference();
    let request = request.user_pool_id(&admin.pool_id).username(ADA);
    request.email_mfa_settings(email).send().await.unwrap();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
}

#[tokio::test]
async fn several_factors_without_a_preference_are_a_choice() {
    let world = World::new().await.with_ada_and_phone().await;
    let app = world.public();
    let first = signed_in(&app).await;
    let token = first.access_token();
    let secret = app.set_up_token(token, START).await;
    for factor in ["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"] {
        app.set_mfa(token, factor, true, false).await.unwrap();
    }
    world.advance(60);
    let choice = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(choice.challenge, "SELECT_MFA_TYPE");
    let expected = r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#;
    assert_eq!(choice.parameters["MFAS_CAN_CHOOSE"], expected);
    assert!(world.pool.mailbox(PHONE).is_empty());

    let unknown = app.answer(&choice, &[("ANSWER", "SMS_OTP")]).await;
    assert_eq!(unknown.unwrap_err().0, "MFAMethodNotFoundException");
    let step = app
        .answer(&choice, &[("ANSWER", "SOFTWARE_TOKEN_MFA")])
        .await;
    let step = step.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    assert_ne!(step.session, choice.session);
    let code = code(&secret, START + 60);
    let done = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &code)])
        .await;
    assert!(done.unwrap().tokens.is_some());

    let choice = app.log_in(ADA, PASSWORD).await.unwrap();
    let step = app.answer(&choice, &[("ANSWER", "SMS_MFA")]).await.unwrap();
    assert_eq!(step.challenge, "SMS_MFA");
    assert_eq!(world.pool.mailbox(PHONE).len(), 1);
}

#[tokio::test]
async fn the_preferred_factor_is_asked_for_and_others_stay_enabled() {
    let world = World::new().await.with_ada_and_phone().await;
    let app = world.public();
    let first = signed_in(&app).await;
    let token = first.access_token();
    assert_eq!(app.mfa(token).await, (vec![], None));
    app.prefer(token, "SMS_MFA").await.unwrap();
    app.prefer(token, "EMAIL_OTP").await.unwrap();
    let both = vec!["SMS_MFA".to_owned(), "EMAIL_OTP".to_owned()];
    assert_eq!(app.mfa(token).await, (both, Some("EMAIL_OTP".to_owned())));
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    app.set_mfa(token, "EMAIL_OTP", false, false).await.unwrap();
    assert_eq!(app.mfa(token).await, (vec!["SMS_MFA".to_owned()], None));
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "SMS_MFA");
    app.set_mfa(token, "SMS_MFA", false, false).await.unwrap();
    signed_in(&app).await;
}

#[tokio::test]
async fn a_factor_without_an_address_or_that_is_off_cannot_be_preferred() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let first = signed_in(&app).await;
    let token = first.access_token();
    let refused = app.prefer(token, "SMS_MFA").await.unwrap_err();
    let message = "User does not have delivery config set to turn on SMS_MFA";
    assert_eq!(refused, ("InvalidParameterException", message));
    let refused = app.set_mfa(token, "EMAIL_OTP", false, true).await;
    assert_eq!(refused.unwrap_err().0, "InvalidParameterException");
    assert_eq!(app.mfa(token).await, (vec![], None));
}

#[tokio::test]
async fn a_pool_without_second_factors_asks_for_none() {
    let world = World::with(|options| options.mfa_configuration = MfaConfiguration::Off).await;
    let world = world.with_ada().await;
    let app = world.public();
    let first = signed_in(&app).await;
    let refused = app.prefer(first.access_token(), "EMAIL_OTP").await;
    assert_eq!(refused.unwrap_err().0, "InvalidParameterException");
    signed_in(&app).await;
}

async fn pool_that_requires(factors: Vec<Mfa>) -> World {
    let world = World::with(|options| {
        options.mfa_configuration = MfaConfiguration::On;
        options.enabled_mfas = Some(factors);
    });
    world.await.with_ada().await
}

#[tokio::test]
async fn a_required_factor_that_users_have_anyway_needs_no_set_up() {
    let world = pool_that_requires(vec![Mfa::SmsMfa, Mfa::EmailOtp]).await;
    let app = world.public();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    let code = world.code(ADA);
    let done = app.answer(&step, &[("EMAIL_OTP_CODE", &code)]).await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_required_app_is_set_up_at_the_first_sign_in() {
    let world = pool_that_requires(vec![Mfa::SmsMfa, Mfa::SoftwareTokenMfa]).await;
    let app = world.confidential();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "MFA_SETUP");
    let expected = r#"["SOFTWARE_TOKEN_MFA"]"#;
    assert_eq!(step.parameters["MFAS_CAN_SETUP"], expected);

    // Not before the app is set up, and then not with an earlier session.
    let too_early = app.answer(&step, &[]).await.unwrap_err();
    let message = "User has not verified software token mfa";
    assert_eq!(too_early, ("InvalidParameterException", message));
    let associate = app.sdk.associate_software_token().session(step.session());
    let associated = associate.send().await.unwrap();
    let secret = associated.secret_code.unwrap();
    let verify = |code: String| {
        let verify = app.sdk.verify_software_token().user_code(code);
        verify
            .session(associated.session.as_deref().unwrap())
            .send()
    };
    let wrong = Exception::from(verify("000000".to_owned()).await.unwrap_err());
    assert_eq!(wrong.0, "EnableSoftwareTokenMFAException");
    let verified = verify(code(&secret, START)).await.unwrap();
    let used = app.answer(&step, &[]).await.unwrap_err();
    assert!(
        used.1.ends_with("session can only be used once."),
        "{used:?}"
    );
    let sub = step.parameters["USER_ID_FOR_SRP"].as_str();
    let given = [("USERNAME", sub)];
    let done = app.answer_as("MFA_SETUP", verified.session(), &given).await;
    let done = done.unwrap();
    let enabled = vec!["SOFTWARE_TOKEN_MFA".to_owned()];
    assert_eq!(app.mfa(done.access_token()).await.0, enabled);

    world.advance(60);
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    let code = code(&secret, START + 60);
    let done = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &code)])
        .await;
    assert!(done.unwrap().tokens.is_some());
}

#[tokio::test]
async fn a_required_factor_that_nobody_can_set_up_is_a_configuration_error() {
    let world = pool_that_requires(vec![Mfa::SmsMfa]).await;
    let refused = world.public().log_in(ADA, PASSWORD).await.unwrap_err();
    assert_eq!(refused.0, "InvalidUserPoolConfigurationException");
}

#[tokio::test]
async fn a_session_of_another_challenge_does_not_set_up_an_app() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let first = signed_in(&app).await;
    app.prefer(first.access_token(), "EMAIL_OTP").await.unwrap();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let associate = app.sdk.associate_software_token().session(step.session());
    let refused = Exception::from(associate.send().await.unwrap_err());
    let expected = ("NotAuthorizedException", "Invalid session for the user.");
    assert_eq!(refused, expected);
}

#[tokio::test]
async fn the_last_factor_stays_on_if_the_pool_requires_one() {
    let world = pool_that_requires(vec![Mfa::SmsMfa, Mfa::EmailOtp]).await;
    let app = world.public();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let code = [("EMAIL_OTP_CODE", &*world.code(ADA))];
    let done = app.answer(&step, &code).await.unwrap();
    let token = done.access_token();
    app.prefer(token, "EMAIL_OTP").await.unwrap();
    let refused = app.set_mfa(token, "EMAIL_OTP", false, false).await;
    assert_eq!(refused.unwrap_err().0, "InvalidParameterException");
    let email = "EMAIL_OTP".to_owned();
    assert_eq!(app.mfa(token).await, (vec![email.clone()], Some(email)));
}

#[tokio::test]
async fn an_app_cannot_be_turned_on_in_a_pool_that_no_longer_offers_it() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let first = signed_in(&app).await;
    let token = first.access_token();
    let message = "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA";
    let refused = app.prefer(token, "SOFTWARE_TOKEN_MFA").await.unwrap_err();
    assert_eq!(refused, ("InvalidParameterException", message));
    app.set_up_token(token, START).await;
    let only_email = serde_json::json!({
        "UserPoolId": world.admin().pool_id, "MfaConfiguration": "OPTIONAL", "EmailMfaConfiguration": {},
    });
    world.call("SetUserPoolMfaConfig", only_email).await;
    let refused = app.prefer(token, "SOFTWARE_TOKEN_MFA").await.unwrap_err();
    assert_eq!(refused, ("InvalidParameterException", message));
}

#[tokio::test]
async fn two_preferred_factors_are_refused_and_change_nothing() {
    use aws_sdk_cognitoidentityprovider::types::{
        EmailMfaSettingsType as Email, SmsMfaSettingsType as Sms,
    };
    let world = World::new().await.with_ada_and_phone().await;
    let app = world.public();
    let first = signed_in(&app).await;
    let token = first.access_token();
    let request = app.sdk.set_user_mfa_preference().access_token(token);
    let sms = Sms::builder().enabled(true).preferred_mfa(true).build();
    let email = Email::builder().enabled(true).preferred_mfa(true).build();
    let request = request.sms_mfa_settings(sms).email_mfa_settings(email);
    let refused = Exception::from(request.send().await.unwrap_err());
    assert_eq!(refused.0, "InvalidParameterException");
    assert_eq!(app.mfa(token).await, (vec![], None));
}
