//! The app client and its secret, by the user-pools API.
//!
//! The only call is `InitiateAuth`, unsigned, for a random name that no user has. It logs nobody in: there is no user, and the
//! challenge is not answered. It sends no message: `USER_AUTH` gets no preferred factor, so nothing asks for a code. It changes
//! nothing in the pool; it counts toward the pool's request rate, and runs its triggers before authentication and of custom
//! challenges, as any login of an unknown user does. `SignUp`, `ForgotPassword` and `ResendConfirmationCode` would say more, but
//! they create users or send messages.

mod login_attempt;

use super::Context;
use super::finding::{Finding, Probe};
use crate::config::{AuthFlow, Config, PoolConfig};
use login_attempt::{LoginAttempt, Secret};
use wire::LoginMode;

const NO_IN_APP_LOGIN: &str = "LOGIN_MODES has no in-app login, which would need it";

pub(super) async fn findings(context: &Context<'_>) -> Vec<Finding> {
    let config = context.config;
    let username = random_username(context);
    let mut flow = config.auth_flow;
    let mut attempt = LoginAttempt::make(context, flow, &username).await;
    let mut findings = Vec::new();
    if flow == AuthFlow::UserAuth {
        findings.push(tier(config, &attempt));
        if attempt.feature_is_missing() {
            // The server falls back to this flow, so it says more about the client.
            flow = AuthFlow::UserSrpAuth;
            attempt = LoginAttempt::make(context, flow, &username).await;
        }
    }
    findings.insert(0, exists(&config.pool, &attempt));
    if attempt.reached_client() {
        findings.push(secret(config, &attempt));
        findings.push(flow_finding(config, flow, &attempt));
        findings.push(user_existence(&config.pool, &attempt));
        findings.push(token_settings(&config.pool));
    }
    findings
}

/// Returns a name that no user has.
pub(super) fn random_username(context: &Context<'_>) -> String {
    format!(
        "poolgate-check-{}",
        hex::encode(context.random.bytes::<16>())
    )
}

/// Returns the command that shows the settings of the client.
pub(super) fn describe(pool: &PoolConfig) -> String {
    format!(
        "`aws cognito-idp describe-user-pool-client --region {} --user-pool-id {} --client-id {}`",
        pool.region, pool.user_pool_id, pool.client_id
    )
}

fn exists(pool: &PoolConfig, attempt: &LoginAttempt) -> Finding {
    let probe = Probe::new(
        "client.exists",
        format!("is there an app client {} (InitiateAuth)", pool.client_id),
    );
    match attempt {
        LoginAttempt::ClientUnknown(message) => probe.failed(
            message.clone(),
            format!(
                "Set COGNITO_CLIENT_ID to an app client of the pool, and COGNITO_REGION to its region: `aws \
                    cognito-idp list-user-pool-clients --region {} --user-pool-id {}` lists the clients.",
                pool.region, pool.user_pool_id
            ),
        ),
        LoginAttempt::NoAnswer(message) => probe.failed(
            message.clone(),
            "Let this machine reach the user-pools API (names, proxy, firewall, AWS WAF), or correct \
                COGNITO_REGION or COGNITO_ENDPOINT.",
        ),
        _ => probe.ok("the app client exists"),
    }
}

/// Without the feature, the server uses SRP, so nobody is shut out.
fn tier(config: &Config, attempt: &LoginAttempt) -> Finding {
    let pool_id = &config.pool.user_pool_id;
    let probe = Probe::new(
        "client.tier",
        "does the feature plan of the pool include AUTH_FLOW=USER_AUTH",
    );
    match attempt {
        LoginAttempt::FeatureMissing(_) if !config.offers(LoginMode::InApp) => {
            probe.skipped(NO_IN_APP_LOGIN, None)
        }
        LoginAttempt::FeatureMissing(message) => probe.warning(
            format!("{message}; the server uses USER_SRP_AUTH instead, so users have no choice of first factors"),
            format!("Choose the plan Essentials (`aws cognito-idp update-user-pool --user-pool-id {pool_id} \
                --user-pool-tier ESSENTIALS` with all other settings), or set AUTH_FLOW=USER_SRP_AUTH."),
        ),
        LoginAttempt::Challenged
        | LoginAttempt::UserRevealed
        | LoginAttempt::UserHidden
        | LoginAttempt::TriggerRefused => probe.ok("the plan includes USER_AUTH"),
        _ => probe.skipped("the pool did not get that far", None),
    }
}

fn secret(config: &Config, attempt: &LoginAttempt) -> Finding {
    let pool = &config.pool;
    let probe = Probe::new(
        "client.secret",
        "does the app client have the configured secret (SECRET_HASH)",
    );
    let setting = if pool.client_secret_file.is_some() {
        "COGNITO_CLIENT_SECRET_FILE"
    } else {
        "COGNITO_CLIENT_SECRET"
    };
    match attempt {
        LoginAttempt::SecretRefused(Secret::Wrong) => probe.failed(
            "the client has another secret",
            format!("Put the client's present secret into {setting}: {} prints it, or Secrets Manager has it if \
                Cognito rotates it.", describe(pool)),
        ),
        LoginAttempt::SecretRefused(Secret::None) => probe.failed(
            "the client has no secret",
            "Create an app client with a secret (console: App clients, traditional web application), and set \
                COGNITO_CLIENT_ID and its secret: a secret cannot be added to a client without one.",
        ),
        LoginAttempt::FlowRefused(_) | LoginAttempt::Refused(_) => probe.skipped(
            "the pool refused the request before it said anything about the secret",
            Some(if config.offers(LoginMode::InApp) {
                "Correct client.flow first, and run the check again.".to_owned()
            } else {
                "Look at hosted.token, which says whether the token endpoint accepts the secret.".to_owned()
            }),
        ),
        _ => probe.ok("the pool accepts the configured secret"),
    }
}

/// `flow` is what was attempted.
fn flow_finding(config: &Config, flow: AuthFlow, attempt: &LoginAttempt) -> Finding {
    let name = flow.name();
    let probe = Probe::new("client.flow", format!("may the app client use {name}"));
    match attempt {
        LoginAttempt::FlowRefused(_) | LoginAttempt::Refused(_) if !config.offers(LoginMode::InApp) => {
            probe.skipped(NO_IN_APP_LOGIN, None)
        }
        LoginAttempt::FlowRefused(message) => probe.failed(
            message.clone(),
            format!("Add ALLOW_{name} to the authentication flows of the app client (console: App clients, \
                Edit), or set AUTH_FLOW to one that it has."),
        ),
        LoginAttempt::Refused(message) => probe.failed(
            message.clone(),
            "Correct the setting of the pool that the answer names; for AUTH_FLOW=CUSTOM_AUTH, the three Lambda \
                triggers of custom authentication must be configured.",
        ),
        LoginAttempt::TriggerRefused => probe.ok(format!(
            "the app client may use {name}; a Lambda trigger refuses the random user of this check"
        )),
        LoginAttempt::SecretRefused(_) => probe.skipped("the pool does not accept the secret", None),
        _ => probe.ok(format!("the app client may use {name}")),
    }
}

fn user_existence(pool: &PoolConfig, attempt: &LoginAttempt) -> Finding {
    let probe = Probe::new(
        "client.user_existence",
        "does the pool hide which users exist",
    );
    match attempt {
        LoginAttempt::UserRevealed => probe.warning(
            "the pool answers that the user does not exist",
            format!("Enable PreventUserExistenceErrors (console: App clients, Edit, Prevent user existence \
                errors; {} shows it): other clients of this pool reveal who has an account.", describe(pool)),
        ),
        LoginAttempt::Challenged | LoginAttempt::UserHidden => probe.ok("unknown users get the same answer as \
            others"),
        LoginAttempt::TriggerRefused => probe.skipped(
            "a Lambda trigger refuses the random user of this check",
            Some(format!("Look at PreventUserExistenceErrors: {}", describe(pool))),
        ),
        _ => probe.skipped("the pool did not get that far", None),
    }
}

/// What only tokens of a real login, or AWS credentials, could show.
fn token_settings(pool: &PoolConfig) -> Finding {
    Probe::new("client.tokens", "are token revocation, rotation of refresh tokens and the lifetimes of tokens \
        as they should be").skipped(
        "cannot be seen without AWS credentials",
        Some(format!("Look at EnableTokenRevocation (true), RefreshTokenRotation and RefreshTokenValidity (at \
            least SESSION_REMEMBER): {}", describe(pool))),
    )
}
