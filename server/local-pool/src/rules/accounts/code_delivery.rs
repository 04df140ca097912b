//! Where a code was sent, and the messages that contain one.

use crate::pool::{
    clients::Client,
    message::{DeliveryMedium, Message, Purpose},
    refusal::Refusal,
    user_pool::UserPool,
    users::{self, User},
};

/// Where a code was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeDelivery {
    /// How it was sent.
    pub medium: DeliveryMedium,
    /// The masked address or phone number.
    pub destination: String,
}

impl CodeDelivery {
    /// A delivery to an email address, whether or not anything is sent to it.
    pub fn to(email: &str) -> Self {
        Self::over(DeliveryMedium::Email, email)
    }

    /// A delivery to an email address or a phone number.
    pub fn over(medium: DeliveryMedium, destination: &str) -> Self {
        Self {
            medium,
            destination: match medium {
                DeliveryMedium::Email => users::mask_email(destination),
                DeliveryMedium::Sms => users::mask_phone_number(destination),
            },
        }
    }

    /// Returns the attribute that contains the destination.
    pub fn attribute(&self) -> &'static str {
        self.medium.attribute()
    }
}

/// Returns the outcome for a user that does not exist: with `PreventUserExistenceErrors` as if a code had been sent,
/// otherwise the refusal.
pub fn decoy(client: &Client, name: &str, refusal: Refusal) -> Result<CodeDelivery, Refusal> {
    if client.prevent_user_existence_errors {
        Ok(CodeDelivery::to(name))
    } else {
        Err(refusal)
    }
}

/// The email with a sign-up code. It contains a link to the application, like one that a custom message trigger
/// would add.
pub fn confirmation_email(pool: &UserPool, user: &User, code: &str, now: i64) -> Message {
    let link = app_link(pool, "/confirm", user, code);
    Message {
        medium: DeliveryMedium::Email,
        to: user.email().to_owned(),
        subject: "Your verification code".to_owned(),
        body: format!(
            "Your confirmation code is {code}\n\nOr follow this link to confirm your address:\n{link}\n"
        ),
        code: Some(code.to_owned()),
        purpose: Purpose::ConfirmSignUp,
        sent_at: now,
    }
}

/// The message with the code that verifies an attribute, and where it is sent.
pub fn verification_message(
    attribute: &str,
    value: &str,
    code: &str,
    now: i64,
) -> (CodeDelivery, Message) {
    let medium = if attribute == "phone_number" {
        DeliveryMedium::Sms
    } else {
        DeliveryMedium::Email
    };
    let message = Message {
        medium,
        to: value.to_owned(),
        subject: "Your verification code".to_owned(),
        body: format!("Your verification code is {code}\n"),
        code: Some(code.to_owned()),
        purpose: Purpose::VerifyAttribute,
        sent_at: now,
    };
    (CodeDelivery::over(medium, value), message)
}

/// The email with a password reset code, with a link like that of [`confirmation_email`].
pub fn reset_email(pool: &UserPool, user: &User, code: &str, now: i64) -> Message {
    let link = app_link(pool, "/reset-password", user, code);
    Message {
        medium: DeliveryMedium::Email,
        to: user.email().to_owned(),
        subject: "Your password reset code".to_owned(),
        body: format!(
            "Your password reset code is {code}\n\nOr follow this link to choose a new password:\n{link}\n"
        ),
        code: Some(code.to_owned()),
        purpose: Purpose::ResetPassword,
        sent_at: now,
    }
}

/// A link to a page of the application that fills in name and code.
fn app_link(pool: &UserPool, page: &str, user: &User, code: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("email", user.sign_in_name())
        .append_pair("code", code)
        .finish();
    [pool.settings().app_url.as_str(), page, "?", &query].concat()
}
