//! The paths of the pages. The application's router and the server share this list; for any other path, the server
//! responds with 404 and the fallback page.

/// What Poolgate is, and links to the other pages.
pub const HOME: &str = "/";
/// Create an account; query `return_to`, `email`.
pub const REGISTER: &str = "/register";
/// Enter the code from the email; query `email`, `code`.
pub const CONFIRM: &str = "/confirm";
/// Request a code for a new password; query `email`.
pub const FORGOT_PASSWORD: &str = "/forgot-password";
/// Choose a new password with the code from the email; query `email`, `code`.
pub const RESET_PASSWORD: &str = "/reset-password";
/// Log in; query `return_to`, `problem`, `email`.
pub const LOGIN: &str = "/login";
/// A challenge of the login: choose a new password. Query of each challenge: `return_to`, `email`.
pub const LOGIN_NEW_PASSWORD: &str = "/login/new-password";
/// A challenge of the login: a code by SMS.
pub const LOGIN_SMS_CODE: &str = "/login/sms-code";
/// A challenge of the login: a code by email.
pub const LOGIN_EMAIL_CODE: &str = "/login/email-code";
/// A challenge of the login: a code of an authenticator app.
pub const LOGIN_AUTHENTICATOR_CODE: &str = "/login/authenticator-code";
/// A challenge of the login: choose one of several second factors.
pub const LOGIN_CHOOSE_SECOND_FACTOR: &str = "/login/choose-second-factor";
/// A challenge of the login: choose a second factor to set up.
pub const LOGIN_SET_UP_SECOND_FACTOR: &str = "/login/set-up-second-factor";
/// A challenge of the login: add the account to an authenticator app.
pub const LOGIN_SET_UP_AUTHENTICATOR: &str = "/login/set-up-authenticator";
/// A challenge of the login: answer what the pool's triggers ask.
pub const LOGIN_QUESTION: &str = "/login/question";
/// A challenge of the login: choose one of several first factors.
pub const LOGIN_CHOOSE_FACTOR: &str = "/login/choose-factor";
/// A challenge of the login: enter the password, after it was chosen as the first factor.
pub const LOGIN_PASSWORD: &str = "/login/password";
/// A challenge of the login: use a passkey.
pub const LOGIN_PASSKEY: &str = "/login/passkey";
/// The applications behind this server; only for users who are logged in, and where a login without a target leads.
pub const APPS: &str = "/apps";
/// Claims and tokens; only for users who are logged in.
pub const PROFILE: &str = "/profile";
/// The account, which opens its first section; for users who are logged in, like all of its sections.
pub const ACCOUNT: &str = "/account";
/// Names, email address and phone number.
pub const ACCOUNT_DETAILS: &str = "/account/details";
/// Another password.
pub const ACCOUNT_PASSWORD: &str = "/account/password";
/// Authenticator app, codes by SMS and email.
pub const ACCOUNT_SECOND_FACTORS: &str = "/account/second-factors";
/// Passkeys.
pub const ACCOUNT_PASSKEYS: &str = "/account/passkeys";
/// Where the user is logged in.
pub const ACCOUNT_SESSIONS: &str = "/account/sessions";
/// The end of the account.
pub const ACCOUNT_DELETE: &str = "/account/delete";
/// The example of a page for one group; only for its members.
pub const ADMIN: &str = "/admin";
/// What is stored, where, and for how long.
pub const PRIVACY: &str = "/privacy";

/// Every page.
pub const ALL: [&str; 28] = [
    HOME,
    REGISTER,
    CONFIRM,
    FORGOT_PASSWORD,
    RESET_PASSWORD,
    LOGIN,
    LOGIN_NEW_PASSWORD,
    LOGIN_SMS_CODE,
    LOGIN_EMAIL_CODE,
    LOGIN_AUTHENTICATOR_CODE,
    LOGIN_CHOOSE_SECOND_FACTOR,
    LOGIN_SET_UP_SECOND_FACTOR,
    LOGIN_SET_UP_AUTHENTICATOR,
    LOGIN_QUESTION,
    LOGIN_CHOOSE_FACTOR,
    LOGIN_PASSWORD,
    LOGIN_PASSKEY,
    APPS,
    PROFILE,
    ACCOUNT,
    ACCOUNT_DETAILS,
    ACCOUNT_PASSWORD,
    ACCOUNT_SECOND_FACTORS,
    ACCOUNT_PASSKEYS,
    ACCOUNT_SESSIONS,
    ACCOUNT_DELETE,
    ADMIN,
    PRIVACY,
];
