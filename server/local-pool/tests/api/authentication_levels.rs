//! `TARGET_ACR_VALUES`, `MAX_AGE` and `ACCESS_TOKEN` in `USER_AUTH`, and the claims `acr` and `amr`.

use aws_sdk_cognitoidentityprovider::types::{
    AcrLevelConfigType, UserPoolMfaType, UserPoolTierType,
};
use local_pool::MfaConfiguration;
use serde_json::{Value, json};

use crate::{
    login::Step,
    software_token_mfa::code,
    tokens::claims,
    world::{ADA, App, Exception, PASSWORD, START, World},
};

const FOUR: &str = "urn:cognito:loa:4";
const ONE: &str = "urn:cognito:loa:1";

fn invalid(message: &str) -> (&str, &str) {
    ("InvalidParameterException", message)
}

impl App {
    /// Starts with a password, and returns what follows.
    async fn target(&self, levels: &str, more: &[(&str, &str)]) -> Result<Step, Exception> {
        let given = [
            ("PREFERRED_CHALLENGE", "PASSWORD"),
            ("PASSWORD", PASSWORD),
            ("TARGET_ACR_VALUES", levels),
        ];
        self.choose(ADA, &[&given, more].concat()).await
    }
}

/// Ada with an authenticator app that is turned on; its code of the start is used up.
async fn with_app(world: &World) -> String {
    let app = world.confidential();
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let secret = app.set_up_token(step.access_token(), START).await;
    let token = step.access_token();
    app.prefer(token, "SOFTWARE_TOKEN_MFA").await.unwrap();
    world.advance(60);
    secret
}

/// `acr` and `amr`, which are the same in both tokens.
async fn reported(world: &World, step: &Step) -> (Value, Value) {
    let tokens = step.tokens.as_ref().unwrap();
    let id = claims(world, tokens.id_token().unwrap()).await;
    let access = claims(world, tokens.access_token().unwrap()).await;
    let of = |name: &str| id.get(name).cloned().unwrap_or_default();
    for name in ["acr", "amr", "auth_time"] {
        assert_eq!(id.get(name), access.get(name), "{name}");
    }
    (of("acr"), of("amr"))
}

#[tokio::test]
async fn the_highest_level_that_the_factors_satisfy_is_reported_and_kept_over_a_refresh() {
    let world = World::new().await.with_ada().await;
    let (app, secret) = (world.confidential(), with_app(&world).await);
    // MFA is a floor: a lower target does not suppress it.
    let step = app.target(ONE, &[]).await.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    let entered = code(&secret, START + 60);
    let answer = [("SOFTWARE_TOKEN_MFA_CODE", entered.as_str())];
    let done = app.answer(&step, &answer).await.unwrap();
    let expected = (json!(FOUR), json!(["pwd", "otp", "mfa"]));
    assert_eq!(reported(&world, &done).await, expected);

    world.advance(900);
    let token = done.tokens.as_ref().unwrap().refresh_token().unwrap();
    let id = done.tokens.as_ref().unwrap().id_token().unwrap();
    let username = claims(&world, id).await["cognito:username"].clone();
    let refreshed = app
        .refresh_auth(token, username.as_str().unwrap())
        .await
        .unwrap();
    let claims = claims(&world, refreshed.id_token().unwrap()).await;
    assert_eq!((claims["acr"].clone(), claims["amr"].clone()), expected);
    assert_eq!(claims["auth_time"], START + 60);
    assert_eq!(claims["iat"], START + 960);
}

#[tokio::test]
async fn without_a_requested_level_nothing_is_reported() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let given = [("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let step = app.choose(ADA, &given).await.unwrap();
    assert_eq!(reported(&world, &step).await, (Value::Null, Value::Null));
}

#[tokio::test]
async fn the_first_level_in_the_list_that_the_user_can_reach_is_the_target() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let list = format!("{FOUR} urn:other {ONE}");
    let step = app.target(&list, &[]).await.unwrap();
    assert_eq!(reported(&world, &step).await, (json!(ONE), json!(["pwd"])));
    // Level 2 is beyond a password without a second factor: only the code is left to choose.
    let step = app
        .choose(ADA, &[("TARGET_ACR_VALUES", "urn:cognito:loa:2")])
        .await
        .unwrap();
    assert_eq!(step.available, ["EMAIL_OTP"]);
    let step = app.answer(&step, &[("ANSWER", "EMAIL_OTP")]).await.unwrap();
    let done = app
        .answer(&step, &[("EMAIL_OTP_CODE", &world.code(ADA))])
        .await
        .unwrap();
    let expected = (json!("urn:cognito:loa:2"), json!(["email_otp"]));
    assert_eq!(reported(&world, &done).await, expected);
    let impossible = app.target(FOUR, &[]).await.unwrap_err();
    let message = "The user has no factors that satisfy a requested authentication level.";
    assert_eq!(impossible, invalid(message));
}

#[tokio::test]
async fn a_code_by_email_after_a_password_is_level_three() {
    let on = World::with(|options| options.mfa_configuration = MfaConfiguration::On)
        .await
        .with_ada()
        .await;
    let step = on
        .confidential()
        .target("urn:cognito:loa:3", &[])
        .await
        .unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    let answer = [("EMAIL_OTP_CODE", &*on.code(ADA))];
    let done = on.confidential().answer(&step, &answer).await.unwrap();
    let expected = (
        json!("urn:cognito:loa:3"),
        json!(["pwd", "email_otp", "mfa"]),
    );
    assert_eq!(reported(&on, &done).await, expected);
}

#[tokio::test]
async fn a_step_up_asks_only_for_what_the_access_token_lacks() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let weak = app.target(ONE, &[]).await.unwrap();
    let secret = with_app(&world).await;
    let token = weak.access_token().to_owned();
    let step_up = |max_age: &'static str, levels: &'static str| {
        let given = [
            ("TARGET_ACR_VALUES", levels),
            ("ACCESS_TOKEN", &*token),
            ("MAX_AGE", max_age),
        ];
        let app = &app;
        let given = given.map(|(name, value)| (name, value.to_owned()));
        async move {
            let given: Vec<_> = given
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            app.choose(ADA, &given).await
        }
    };
    let from_scratch = step_up("59", FOUR).await.unwrap();
    assert_eq!(from_scratch.challenge, "SELECT_CHALLENGE");
    assert_eq!(from_scratch.available, ["PASSWORD_SRP", "PASSWORD"]);
    let enough = step_up("60", ONE).await.unwrap_err();
    assert_eq!(
        enough,
        invalid("The access token already satisfies the requested level.")
    );

    let step = step_up("60", FOUR).await.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    let entered = code(&secret, START + 60);
    let done = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &entered)])
        .await
        .unwrap();
    let expected = (json!(FOUR), json!(["pwd", "otp", "mfa"]));
    assert_eq!(reported(&world, &done).await, expected);
}

#[tokio::test]
async fn a_password_that_is_chosen_from_the_list_reaches_the_level_too() {
    let world = World::new().await.with_ada().await;
    let (app, secret) = (world.confidential(), with_app(&world).await);
    let list = app
        .choose(ADA, &[("TARGET_ACR_VALUES", ONE)])
        .await
        .unwrap();
    assert_eq!(list.challenge, "SELECT_CHALLENGE");
    let chosen = [("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let step = app.answer(&list, &chosen).await.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    let entered = code(&secret, START + 60);
    let answer = [("SOFTWARE_TOKEN_MFA_CODE", entered.as_str())];
    let done = app.answer(&step, &answer).await.unwrap();
    let expected = (json!(FOUR), json!(["pwd", "otp", "mfa"]));
    assert_eq!(reported(&world, &done).await, expected);
}

/// Gives levels other names, and keeps the rest of the pool as it is.
async fn rename(world: &World, names: &[(&str, &str)]) -> Result<(), Exception> {
    let sdk = world.public().sdk;
    let update = sdk.update_user_pool().user_pool_id("us-east-1_LocalPool");
    let levels = names.iter().map(|(level, name)| {
        let name = AcrLevelConfigType::builder().acr_value(*name).build();
        ((*level).to_owned(), name.unwrap())
    });
    let update = update.set_acr_configuration(Some(levels.collect()));
    let update = update.mfa_configuration(UserPoolMfaType::Optional);
    update.send().await.map(drop).map_err(Exception::from)
}

#[tokio::test]
async fn a_level_is_requested_and_reported_by_the_name_that_the_pool_gives_it() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    rename(&world, &[("Level1", "urn:example:bronze")])
        .await
        .unwrap();
    let sdk = world.public().sdk;
    let described = sdk.describe_user_pool().user_pool_id("us-east-1_LocalPool");
    let described = described.send().await.unwrap().user_pool.unwrap();
    let names = described.acr_configuration.unwrap();
    assert_eq!(names["Level1"].acr_value(), "urn:example:bronze");
    assert_eq!(names["Level4"].acr_value(), FOUR);
    let unknown = app.target(ONE, &[]).await.unwrap_err();
    assert_eq!(
        unknown,
        invalid("TARGET_ACR_VALUES contains no valid value")
    );
    let list = format!("{FOUR} urn:example:bronze");
    let step = app.target(&list, &[]).await.unwrap();
    let expected = (json!("urn:example:bronze"), json!(["pwd"]));
    assert_eq!(reported(&world, &step).await, expected);
    // A member that is absent returns to its default.
    rename(&world, &[]).await.unwrap();
    let step = app.target(ONE, &[]).await.unwrap();
    assert_eq!(reported(&world, &step).await, (json!(ONE), json!(["pwd"])));
}

#[tokio::test]
async fn names_of_levels_are_unique_and_not_for_lite() {
    let world = World::new().await.with_ada().await;
    let refused = rename(&world, &[("Level1", FOUR)]).await.unwrap_err();
    assert_eq!(
        refused,
        invalid("The AcrValue urn:cognito:loa:4 is not unique.")
    );
    let refused = rename(&world, &[("Level1", "a b")]).await.unwrap_err();
    assert_eq!(refused, invalid("a b is not a valid AcrValue."));
    rename(&world, &[("Level1", "x")]).await.unwrap();
    let sdk = world.public().sdk;
    let lite = sdk.update_user_pool().user_pool_id("us-east-1_LocalPool");
    let lite = lite.user_pool_tier(UserPoolTierType::Lite);
    let name = AcrLevelConfigType::builder()
        .acr_value("x")
        .build()
        .unwrap();
    let refused = lite.clone().acr_configuration("Level1", name).send().await;
    let message = "The following features need to be disabled for the LITE pricing tier configured: ACR_CONFIGURATION";
    assert_eq!(
        Exception::from(refused.unwrap_err()),
        ("FeatureUnavailableInTierException", message)
    );
    lite.send().await.unwrap();
}

#[tokio::test]
async fn malformed_requests_are_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let own = app.target(ONE, &[]).await.unwrap();
    let demo = world.description().demo_user.clone().unwrap();
    let tokens = app.sign_in(&demo.email, &demo.password).await.unwrap();
    let others = tokens.access_token().unwrap();
    let token = own.access_token();
    for (given, message) in [
        (
            vec![("TARGET_ACR_VALUES", "urn:other")],
            "TARGET_ACR_VALUES contains no valid value",
        ),
        (
            vec![("MAX_AGE", "-1")],
            "MAX_AGE must be a non-negative integer",
        ),
        (
            vec![("MAX_AGE", "1h"), ("TARGET_ACR_VALUES", ONE)],
            "MAX_AGE must be a non-negative integer",
        ),
        (
            vec![("ACCESS_TOKEN", token)],
            "ACCESS_TOKEN requires TARGET_ACR_VALUES",
        ),
        (
            vec![("ACCESS_TOKEN", others), ("TARGET_ACR_VALUES", ONE)],
            "USERNAME is not the user of ACCESS_TOKEN",
        ),
    ] {
        let refused = app.choose(ADA, &given).await.unwrap_err();
        assert_eq!(refused, invalid(message), "{given:?}");
    }
}
