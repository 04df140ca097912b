//! Users of the pool, changed directly at the pool.

use serde_json::{Value, json};

use super::{PASSWORD, World, email};

/// The phone number of every user that has one.
pub const PHONE: &str = "+4915112345678";

impl World {
    /// Creates a confirmed account with a phone number, and returns its address.
    pub async fn account_with_phone(&self, name: &str) -> String {
        let email = email(name);
        let client = self.public_client();
        let attributes = json!([
            { "Name": "email", "Value": email },
            { "Name": "phone_number", "Value": PHONE },
        ]);
        let body = json!({
            "ClientId": client, "Username": email, "Password": PASSWORD, "UserAttributes": attributes,
        });
        self.pool_answer("SignUp", body).await;
        let code = self.code(&email);
        let body = json!({ "ClientId": client, "Username": email, "ConfirmationCode": code });
        self.pool_answer("ConfirmSignUp", body).await;
        email
    }

    /// Creates a confirmed user who has a username and no attributes, in a pool without `UsernameAttributes`.
    pub async fn user_without_address(&self, username: &str) {
        let user = json!({
            "UserPoolId": self.pool.description().user_pool_id, "Username": username,
        });
        let mut body = user.clone();
        body["TemporaryPassword"] = json!(PASSWORD);
        body["MessageAction"] = json!("SUPPRESS");
        self.pool_answer("AdminCreateUser", body).await;
        let mut body = user;
        body["Password"] = json!(PASSWORD);
        body["Permanent"] = json!(true);
        self.pool_answer("AdminSetUserPassword", body).await;
    }

    /// Logs in at the pool, without this server, and returns the access token. Only for users without a second factor.
    pub async fn access_token(&self, email: &str) -> String {
        let body = json!({
            "ClientId": self.public_client(), "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": email, "PASSWORD": PASSWORD },
        });
        let answer = self.pool_answer("InitiateAuth", body).await;
        answer["AuthenticationResult"]["AccessToken"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Verifies the phone number of an account, with a code by SMS.
    pub async fn verify_phone(&self, email: &str) {
        let mut body = json!({
            "AccessToken": self.access_token(email).await, "AttributeName": "phone_number",
        });
        self.pool_answer("GetUserAttributeVerificationCode", body.clone())
            .await;
        body["Code"] = json!(self.code(PHONE));
        self.pool_answer("VerifyUserAttribute", body).await;
    }

    /// Turns a second factor on: `SMSMfaSettings`, `SoftwareTokenMfaSettings` or `EmailMfaSettings`.
    pub async fn turn_on_mfa(&self, access_token: &str, settings: &str, preferred: bool) {
        let body = json!({
            "AccessToken": access_token,
            settings: { "Enabled": true, "PreferredMfa": preferred },
        });
        self.pool_answer("SetUserMFAPreference", body).await;
    }

    /// Sets up an authenticator app, with a code of now, and returns its key.
    pub async fn set_up_software_token(&self, access_token: &str) -> String {
        let body = json!({ "AccessToken": access_token });
        let answer = self.pool_answer("AssociateSoftwareToken", body).await;
        let key = answer["SecretCode"].as_str().unwrap().to_owned();
        let body = json!({
            "AccessToken": access_token, "UserCode": self.software_token_code(&key),
            "FriendlyDeviceName": "Phone",
        });
        self.pool_answer("VerifySoftwareToken", body).await;
        key
    }

    /// The code that an authenticator app with this key shows now.
    pub fn software_token_code(&self, key: &str) -> String {
        local_pool::totp_code(key, self.now()).unwrap()
    }

    /// Calls the pool directly, and returns its response, which must be successful.
    pub async fn pool_answer(&self, operation: &str, body: Value) -> Value {
        let (status, answer) = self.call_pool(operation, body).await;
        assert_eq!(status, 200, "{operation}: {answer}");
        answer
    }

    fn public_client(&self) -> String {
        self.pool
            .description()
            .client("public")
            .unwrap()
            .client_id
            .clone()
    }
}
