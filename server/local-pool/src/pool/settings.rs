//! The settings of a running pool.

use crate::pool::{error::Error, options::Options, password_policy::PasswordPolicy};

/// The part of the pool id before `_`. It does not say where the pool runs, but SDKs require an existing region.
pub const REGION: &str = "us-east-1";
/// The part of the pool id after `_`, which SRP uses as the name of the pool.
pub const POOL_NAME: &str = "LocalPool";

/// The validated settings of a pool.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The base URL of the application, without a trailing slash.
    pub app_url: String,
    /// The requirements for passwords.
    pub password_policy: PasswordPolicy,
    /// `PreventUserExistenceErrors`.
    pub prevent_user_existence_errors: bool,
    /// `RefreshTokenRotation`.
    pub refresh_token_rotation: bool,
    /// `RetryGracePeriodSeconds`.
    pub refresh_token_grace_seconds: i64,
    /// The lifetime of ID and access tokens.
    pub access_token_seconds: i64,
}

impl Settings {
    /// Checks the options that become settings.
    pub fn new(options: &Options) -> Result<Self, Error> {
        Ok(Self {
            app_url: base_url("app_url", &options.app_url)?,
            password_policy: options.password_policy.clone(),
            prevent_user_existence_errors: options.prevent_user_existence_errors,
            refresh_token_rotation: options.refresh_token_rotation,
            refresh_token_grace_seconds: options.refresh_token_grace_seconds.clamp(0, 60),
            access_token_seconds: options.access_token_seconds,
        })
    }
}

/// Parses `http://host:port`, and returns it without a trailing slash.
pub fn base_url(name: &'static str, value: &str) -> Result<String, Error> {
    let invalid = || Error::Url {
        name,
        value: value.to_owned(),
    };
    let url = url::Url::parse(value).map_err(|_| invalid())?;
    let is_origin = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if is_origin {
        Ok(url.as_str().trim_end_matches('/').to_owned())
    } else {
        Err(invalid())
    }
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn a_base_url_is_an_origin_without_a_trailing_slash() {
        assert_eq!(
            base_url("x", "http://localhost:8080/").unwrap(),
            "http://localhost:8080"
        );
        for bad in [
            "localhost:8080",
            "http://localhost/app",
            "ftp://localhost",
            "http://a@localhost",
            "http://localhost/?q",
        ] {
            assert!(base_url("x", bad).is_err(), "{bad}");
        }
    }
}
