//! `AdminInitiateAuth` and `AdminRespondToAuthChallenge`.

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use local_pool::ExplicitAuthFlow;

use crate::{
    admin::Admin,
    world::{ADA, App, Exception, PASSWORD, World},
};

impl Admin {
    async fn initiate(&self, app: &App, flow: &str) -> Result<Option<String>, Exception> {
        let given = [("USERNAME", ADA), ("PASSWORD", PASSWORD)];
        let output = self
            .sdk
            .admin_initiate_auth()
            .user_pool_id(&self.pool_id)
            .client_id(&app.id)
            .auth_flow(AuthFlowType::from(flow))
            .set_auth_parameters(Some(app.parameters(&given, ADA)))
            .send()
            .await?;
        Ok(output.session)
    }

    async fn answer(&self, app: &App, session: &str, code: &str) -> Result<(), Exception> {
        let sub = self.get(ADA).await?.username;
        let given = [("USERNAME", sub.as_str()), ("EMAIL_OTP_CODE", code)];
        let output = self
            .sdk
            .admin_respond_to_auth_challenge()
            .user_pool_id(&self.pool_id)
            .client_id(&app.id)
            .challenge_name(ChallengeNameType::EmailOtp)
            .session(session)
            .set_challenge_responses(Some(app.parameters(&given, &sub)))
            .send()
            .await?;
        assert!(output.authentication_result.is_some());
        Ok(())
    }
}

async fn world() -> World {
    let world = World::with(|options| {
        let flow = ExplicitAuthFlow::AllowAdminUserPasswordAuth;
        options.explicit_auth_flows = Some(vec![flow, ExplicitAuthFlow::AllowUserSrpAuth]);
    });
    world.await.with_ada().await
}

#[tokio::test]
async fn a_server_signs_users_in_with_their_password() {
    let world = world().await;
    let (admin, app) = (world.admin(), world.confidential());
    for flow in ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"] {
        assert_eq!(admin.initiate(&app, flow).await.unwrap(), None, "{flow}");
    }
}

#[tokio::test]
async fn a_server_answers_challenges() {
    let world = world().await;
    let (admin, app) = (world.admin(), world.confidential());
    let first = app.log_in(ADA, PASSWORD).await.unwrap();
    app.prefer(first.access_token(), "EMAIL_OTP").await.unwrap();
    let session = admin.initiate(&app, "ADMIN_USER_PASSWORD_AUTH").await;
    let session = session.unwrap().unwrap();
    let wrong = admin.answer(&app, &session, "no code").await.unwrap_err();
    assert_eq!(wrong.0, "CodeMismatchException");
    let code = world.code(ADA);
    admin.answer(&app, &session, &code).await.unwrap();
}

#[tokio::test]
async fn each_operation_has_its_own_flows() {
    let world = world().await;
    let (admin, app) = (world.admin(), world.confidential());
    let message = "Initiate Auth method not supported.";
    let expected = ("InvalidParameterException", message);
    let refused = admin.initiate(&app, "USER_PASSWORD_AUTH").await;
    assert_eq!(refused.unwrap_err(), expected);
    let given = [("USERNAME", ADA), ("PASSWORD", PASSWORD)];
    let refused = app.initiate("ADMIN_USER_PASSWORD_AUTH", &given).await;
    assert_eq!(refused.unwrap_err(), expected);

    let world = World::new().await.with_ada().await;
    let (admin, app) = (world.admin(), world.confidential());
    let refused = admin.initiate(&app, "ADMIN_USER_PASSWORD_AUTH").await;
    let message = "ADMIN_USER_PASSWORD_AUTH flow not enabled for this client";
    assert_eq!(refused.unwrap_err(), ("InvalidParameterException", message));
    let mut admin = admin;
    admin.pool_id = "us-east-1_Another".to_owned();
    let refused = admin.initiate(&app, "ADMIN_USER_PASSWORD_AUTH").await;
    assert_eq!(refused.unwrap_err().0, "ResourceNotFoundException");
}
