//! The text of the app client's secret: the secret itself, or the JSON that Cognito publishes in AWS Secrets Manager; and
//! the file that contains it.

use std::io::Read as _;
use std::path::PathBuf;

use serde::Deserialize;
use wire::Secret;

/// The largest accepted file, in bytes. The JSON has about two hundred.
const MAX_SIZE: u64 = 16 * 1024;

/// A file with the secret of an app client.
#[derive(Clone, Debug)]
pub struct SecretFile {
    /// The file. If it is a symbolic link, its target may change.
    pub path: PathBuf,
    /// Whose secret it must be.
    pub owner: SecretOwner,
}

/// The app client that a secret belongs to.
#[derive(Clone, Debug)]
pub struct SecretOwner {
    /// `userPoolId` of the JSON.
    pub user_pool_id: String,
    /// `userPoolClientId` of the JSON.
    pub client_id: String,
}

/// Why a text or file has no usable secret. The messages contain nothing of it but ids.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    File(#[from] std::io::Error),
    /// There is nothing in it, for instance because it is being written.
    #[error("is empty")]
    Empty,
    /// It is too large, has spaces or several lines, or is a part of a JSON.
    #[error("is neither a secret in one line nor JSON with clientSecretValue")]
    Malformed,
    /// It is the secret of another pool.
    #[error("is for the user pool `{0}`, not for the one in COGNITO_USER_POOL_ID")]
    OtherPool(String),
    /// It is the secret of another client.
    #[error("is for the app client `{0}`, not for the one in COGNITO_CLIENT_ID")]
    OtherClient(String),
}

/// The secret as Cognito publishes it in Secrets Manager (developer guide, "App client secret rotation").
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Published {
    user_pool_id: Option<String>,
    user_pool_client_id: Option<String>,
    client_secret_value: Secret,
}

impl SecretFile {
    /// Reads the secret.
    pub fn read(&self) -> Result<Secret, SecretError> {
        let mut text = String::new();
        let file = std::fs::File::open(&self.path)?;
        file.take(MAX_SIZE + 1).read_to_string(&mut text)?;
        self.owner.parse(&Secret::from(text))
    }
}

impl SecretOwner {
    /// Returns the secret in a text. Whitespace around it is ignored.
    pub fn parse(&self, text: &Secret) -> Result<Secret, SecretError> {
        let trimmed = text.expose().trim();
        if trimmed.is_empty() {
            return Err(SecretError::Empty);
        }
        if trimmed.starts_with('{') {
            return self.parse_json(trimmed);
        }
        one_line(trimmed)
    }

    fn parse_json(&self, text: &str) -> Result<Secret, SecretError> {
        // The message of the parser can contain parts of the secret.
        let published: Published =
            serde_json::from_str(text).map_err(|_| SecretError::Malformed)?;
        match published {
            Published {
                user_pool_id: Some(id),
                ..
            } if id != self.user_pool_id => Err(SecretError::OtherPool(id)),
            Published {
                user_pool_client_id: Some(id),
                ..
            } if id != self.client_id => Err(SecretError::OtherClient(id)),
            published => match published.client_secret_value.expose() {
                "" => Err(SecretError::Empty),
                secret => one_line(secret),
            },
        }
    }
}

/// Accepts letters, digits and symbols: what Cognito accepts (`ClientSecretType`), and what emulators may have.
fn one_line(text: &str) -> Result<Secret, SecretError> {
    let is_text = text.len() < 1024 && text.bytes().all(|byte| byte.is_ascii_graphic());
    is_text
        .then(|| Secret::new(text))
        .ok_or(SecretError::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<String, String> {
        let owner = SecretOwner {
            user_pool_id: "us-east-1_AbCdEfGhI".to_owned(),
            client_id: "client".to_owned(),
        };
        let secret = owner.parse(&Secret::new(text));
        secret
            .map(|secret| secret.expose().to_owned())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn plain_text_and_the_json_of_secrets_manager_are_understood() {
        let published = r#"{"userPoolId":"us-east-1_AbCdEfGhI","userPoolClientId":"client","clientSecretValue":"canary"}"#;
        for text in [
            "canary",
            "canary\n",
            " canary\r\n",
            published,
            &format!("{published}\n"),
            r#"{ "clientSecretValue": "canary", "another": 1 }"#,
        ] {
            assert_eq!(parse(text), Ok("canary".to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_half_written_or_something_else_is_no_secret() {
        for text in [
            "",
            " \n",
            "two words",
            "two\nlines",
            "{",
            r#"{"clientSecretValue":"cana"#,
            "{}",
            r#"{"clientSecretValue":""}"#,
            r#"{"clientSecretValue":1}"#,
            "caf\u{e9}",
            &"x".repeat(2000),
        ] {
            let error = parse(text).expect_err(text);
            assert!(!error.contains("cana"), "{error}");
        }
    }

    #[test]
    fn the_secret_of_another_pool_or_client_is_an_error_that_names_it() {
        let other_pool = r#"{"userPoolId":"us-east-1_Other","clientSecretValue":"canary"}"#;
        let error = parse(other_pool).unwrap_err();
        assert!(error.contains("`us-east-1_Other`"), "{error}");
        let other_client = r#"{"userPoolClientId":"another","clientSecretValue":"canary"}"#;
        let error = parse(other_client).unwrap_err();
        assert!(
            error.contains("`another`") && !error.contains("canary"),
            "{error}"
        );
    }
}
