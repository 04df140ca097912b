//! `VerifySoftwareToken`: proves that an authenticator app has its secret.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{mfa, sign_in, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    session: Option<String>,
    user_code: Option<String>,
    friendly_device_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let code = required(request.user_code, "userCode")?;
    check_code(&code)?;
    let name = request.friendly_device_name;
    let session = match (request.access_token, request.session) {
        (Some(_), Some(_)) => return Err(Refusal::TokenAndSession),
        (Some(token), None) => {
            let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
            mfa::verify_software_token(pool, &access.sub, &code, name)?;
            None
        }
        (None, Some(session)) => Some(sign_in::verify_software_token(pool, &session, &code, name)?),
        (None, None) => return Err(Refusal::MissingParameter("AccessToken or Session")),
    };
    Ok(Response {
        status: "SUCCESS",
        session,
    })
}

/// The service model requires six digits.
fn check_code(code: &str) -> Result<(), Refusal> {
    let rule = if !code.bytes().all(|byte| byte.is_ascii_digit()) {
        "Member must satisfy regular expression pattern: [0-9]+"
    } else if code.len() < 6 {
        "Member must have length greater than or equal to 6"
    } else if code.len() > 6 {
        "Member must have length less than or equal to 6"
    } else {
        return Ok(());
    };
    Err(Refusal::constraint("userCode", rule))
}
