//! The token endpoint.

use super::super::finding::{Finding, Probe};
use super::super::redaction::without_tokens;
use super::super::request::innermost;
use super::Pages;
use crate::hosted_ui::Error;

impl Pages<'_> {
    /// Sends a code that was never issued. The server authenticates its client first (RFC 6749, section 4.1.3), so
    /// `invalid_grant` means that the secret is right.
    pub(super) async fn token(&self) -> Finding {
        let random = self.context.random;
        let probe = Probe::new(
            "hosted.token",
            "does the token endpoint accept the client secret (POST /oauth2/token with an unknown code)",
        );
        let outcome = self
            .hosted_ui
            .exchange(random.secret().expose(), &random.secret())
            .await;
        match outcome {
            Err(Error::InvalidGrant) => {
                probe.ok("invalid_grant: it accepts the secret, and does not know the code")
            }
            Err(Error::ClientSecretRefused) => probe.failed(
                "invalid_client",
                "Put the client's present secret into COGNITO_CLIENT_SECRET or the file in \
                    COGNITO_CLIENT_SECRET_FILE.",
            ),
            // Not about the secret, but about the grant, which has a probe of its own.
            Err(Error::Misconfigured(error)) => probe.skipped(
                format!("the pool refuses the grant: {}", without_tokens(&error)),
                None,
            ),
            Err(error) => probe.failed(
                innermost(&error),
                "Run the check again; if it fails again, look whether a firewall (AWS WAF) blocks this machine, and at the status of \
                    Amazon Cognito in the region.",
            ),
            Ok(_) => probe.failed(
                "tokens for an unknown code",
                "COGNITO_DOMAIN is not a user pool: set it to \
                the domain of the pool.",
            ),
        }
    }
}
