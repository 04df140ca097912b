//! The configuration that the pages need before the user types anything.

use serde_json::Value;
use wire::path;

use crate::world::World;

#[tokio::test]
async fn the_configuration_contains_only_what_the_forms_need() {
    let world = World::new().await;
    let answer = world.new_browser().get(path::CONFIG).await;
    assert_eq!(answer.status, 200);
    assert!(answer.set_cookies().is_empty());
    insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "login_modes": [
        "in-app",
        "hosted"
      ],
      "first_factors": [
        "password_srp"
      ],
      "providers": [],
      "sign_up_attributes": [
        {
          "name": "given_name",
          "required": false
        },
        {
          "name": "family_name",
          "required": false
        }
      ],
      "password_policy": {
        "min": 8,
        "lower": false,
        "upper": false,
        "number": false,
        "symbol": false
      },
      "token_inspection": true
    }
    "#);
}

#[tokio::test]
async fn settings_reach_the_page() {
    let world = World::with(|plan| {
        let settings = &mut plan.settings;
        settings.login_modes = Some("hosted".to_owned());
        settings.sign_up_attributes = "phone_number*".to_owned();
        settings.password_policy = Some("min=12,symbol".to_owned());
        settings.token_inspection = "off".to_owned();
        settings.auth_flow = "USER_AUTH".to_owned();
        settings.first_factors = Some("email_otp,password_srp".to_owned());
        settings.providers = Some("Google,my-saml".to_owned());
    })
    .await;
    let config: Value = world.new_browser().get(path::CONFIG).await.json();
    insta::assert_json_snapshot!(config, @r#"
    {
      "login_modes": [
        "hosted"
      ],
      "first_factors": [
        "email_otp",
        "password_srp"
      ],
      "providers": [
        "Google",
        "my-saml"
      ],
      "sign_up_attributes": [
        {
          "name": "phone_number",
          "required": true
        }
      ],
      "password_policy": {
        "min": 12,
        "lower": false,
        "upper": false,
        "number": false,
        "symbol": true
      },
      "token_inspection": false
    }
    "#);
}
