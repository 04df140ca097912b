//! The scopes of the pool. There are no resource servers with further ones.

/// The scopes that a hosted login may request.
pub const SCOPES: [&str; 5] = ["openid", "email", "phone", "profile", ADMIN_SCOPE];
/// The scope that lets an access token read and change its own user through the API.
pub const ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";
