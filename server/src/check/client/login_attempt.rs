//! What the pool answers to the start of a login of a user who does not exist.

use super::super::Context;
use super::super::redaction::without_tokens;
use super::super::request::innermost;
use crate::config::AuthFlow;
use crate::user_pool::{Error, Parameters};

/// What is wrong with the client secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Secret {
    /// The client has another one.
    Wrong,
    /// The client has none.
    None,
}

/// The answer of the pool, by what it says about the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LoginAttempt {
    /// A challenge, as any user gets.
    Challenged,
    /// The refusal that wrong passwords get too.
    UserHidden,
    /// The user does not exist.
    UserRevealed,
    ClientUnknown(String),
    SecretRefused(Secret),
    FlowRefused(String),
    FeatureMissing(String),
    /// A Lambda trigger of the pool refuses the user. The pool runs it after it has accepted the client, for unknown users too.
    TriggerRefused,
    /// Another refusal that concerns every login.
    Refused(String),
    /// The pool does not respond, or a firewall does.
    NoAnswer(String),
}

impl LoginAttempt {
    pub(super) async fn make(context: &Context<'_>, flow: AuthFlow, username: &str) -> Self {
        let parameters = parameters(context, flow);
        let pool = &context.user_pool;
        let outcome = pool
            .initiate_auth(flow, username, parameters.clone(), None)
            .await;
        match outcome.map(drop).map_err(Self::from) {
            Ok(()) => Self::Challenged,
            Err(Self::SecretRefused(_)) => {
                let outcome = pool
                    .initiate_auth_without_secret(flow, username, parameters)
                    .await;
                Self::SecretRefused(secret(&outcome))
            }
            Err(attempt) => attempt,
        }
    }

    pub(super) const fn reached_client(&self) -> bool {
        !matches!(self, Self::ClientUnknown(_) | Self::NoAnswer(_))
    }

    pub(super) const fn feature_is_missing(&self) -> bool {
        matches!(self, Self::FeatureMissing(_))
    }
}

/// Tells a wrong secret from one that the client does not have. Only a client with a secret insists on one.
fn secret(without_secret: &Result<(), Error>) -> Secret {
    match without_secret {
        Err(Error::Misconfigured(message)) if message.contains("was not received") => Secret::Wrong,
        Err(Error::ClientSecretRefused(_)) => Secret::Wrong,
        _ => Secret::None,
    }
}

impl From<Error> for LoginAttempt {
    fn from(error: Error) -> Self {
        match error {
            Error::UserNotFound => Self::UserRevealed,
            Error::WrongCredentials | Error::NotAuthorized(_) | Error::LockedOut => {
                Self::UserHidden
            }
            Error::RefusedByTrigger(_) => Self::TriggerRefused,
            Error::ClientSecretRefused(_) => Self::SecretRefused(Secret::Wrong),
            Error::FeatureUnavailable(message) => Self::FeatureMissing(without_tokens(&message)),
            Error::Misconfigured(message) => Self::from_message(without_tokens(&message)),
            Error::Busy
            | Error::Unavailable(_)
            | Error::BlockedByFirewall(_)
            | Error::Unexpected(_) => Self::NoAnswer(without_tokens(&innermost(&error))),
            other => Self::Refused(without_tokens(&other.to_string())),
        }
    }
}

impl LoginAttempt {
    /// Cognito has one exception for several mistakes of a configuration, so the message decides.
    fn from_message(message: String) -> Self {
        let lower = message.to_ascii_lowercase();
        let has = |phrase| lower.contains(phrase);
        if has("client") && has("does not exist") {
            Self::ClientUnknown(message)
        } else if has("secret hash") || has("secret_hash") {
            Self::SecretRefused(Secret::Wrong)
        } else if has("not enabled") || has("not supported") {
            Self::FlowRefused(message)
        } else {
            Self::Refused(message)
        }
    }
}

/// Returns what the server sends for a login with a password; for `USER_AUTH` no preferred factor, so that the pool only lists
/// those that it has.
fn parameters(context: &Context<'_>, flow: AuthFlow) -> Parameters {
    let srp_a = || cognito_srp::Client::new(context.random.bytes());
    match flow {
        AuthFlow::UserSrpAuth => Parameters::default().with("SRP_A", srp_a().public()),
        AuthFlow::CustomAuth => {
            let parameters = Parameters::default().with("CHALLENGE_NAME", "SRP_A");
            parameters.with("SRP_A", srp_a().public())
        }
        AuthFlow::UserAuth => Parameters::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_cognito_are_told_apart() {
        let attempt = |message: &str| LoginAttempt::from(Error::Misconfigured(message.to_owned()));
        assert!(matches!(
            attempt("User pool client abc does not exist."),
            LoginAttempt::ClientUnknown(_)
        ));
        for message in [
            "USER_SRP_AUTH is not enabled for the client.",
            "USER_AUTH flow not enabled for this client",
        ] {
            assert!(
                matches!(attempt(message), LoginAttempt::FlowRefused(_)),
                "{message}"
            );
        }
        let trigger = "Custom auth lambda trigger is not configured for the user pool.";
        assert!(matches!(attempt(trigger), LoginAttempt::Refused(_)));
        let unexpected = "Client abc is not configured for secret but secret hash was received";
        assert_eq!(
            attempt(unexpected),
            LoginAttempt::SecretRefused(Secret::Wrong)
        );
    }

    #[test]
    fn only_a_client_with_a_secret_insists_on_one() {
        let missing = "Client abc is configured with secret but SECRET_HASH was not received";
        assert_eq!(
            secret(&Err(Error::Misconfigured(missing.to_owned()))),
            Secret::Wrong
        );
        for outcome in [
            Ok(()),
            Err(Error::WrongCredentials),
            Err(Error::UserNotFound),
        ] {
            assert_eq!(secret(&outcome), Secret::None);
        }
    }
}
