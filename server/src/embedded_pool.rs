//! A local pool in the same process, for `make run`. Not part of a build for a real pool.

use std::path::PathBuf;

use local_pool::{Description, LocalPool, Options};
use server::config::Settings;
use wire::Secret;

type Error = Box<dyn std::error::Error>;

/// The local pool's default policy. It has several rules, so that the registration page shows them.
const PASSWORD_POLICY: &str = "min=8,lower,upper,number";
/// The second factors of a local pool.
const SECOND_FACTORS: &str = "software_token_mfa,sms_mfa,email_otp";
/// No balancer notices that a developer's server stops.
const SHUTDOWN_DELAY: &str = "0s";
/// A developer who tries something out registers and logs in more often than a user.
const RATE_LIMITS: &str = "login.address=60/1m,login.pair=30/1m,registration.address=60/1h,recovery.address=60/1h,\
    recovery.pair=30/1h,code.address=60/1m,code.pair=30/1m,mail.address=60/1h,mail.pair=10/1m,hosted.address=60/1m";
/// A group of the demo user.
const ADMIN_GROUP: &str = "admins";

/// Starts the local pool if `LOCAL_POOL` is set, and returns the settings for it.
pub async fn start(settings: Settings) -> Result<(Settings, Option<LocalPool>), Error> {
    let Some(address) = settings.local_pool.clone() else {
        return Ok((settings, None));
    };
    let password_policy = settings
        .password_policy
        .clone()
        .unwrap_or_else(|| PASSWORD_POLICY.to_owned());
    let settings = Settings {
        password_policy: Some(password_policy.clone()),
        second_factors: settings
            .second_factors
            .or_else(|| Some(SECOND_FACTORS.to_owned())),
        rate_limits: settings
            .rate_limits
            .or_else(|| Some(RATE_LIMITS.to_owned())),
        admin_group: settings
            .admin_group
            .or_else(|| Some(ADMIN_GROUP.to_owned())),
        shutdown_delay: settings
            .shutdown_delay
            .or_else(|| Some(SHUTDOWN_DELAY.to_owned())),
        ..settings
    };
    let listen = address
        .parse()
        .map_err(|_| format!("LOCAL_POOL: `{address}` is not an address like 127.0.0.1:9090"))?;
    let password_policy = password_policy
        .parse()
        .map_err(|reason| format!("PASSWORD_POLICY: {reason}"))?;
    let options = settings.local_pool_arguments.clone().apply(Options {
        listen,
        public_url: settings.local_pool_url.clone(),
        password_policy,
        data: settings.local_pool_data.clone(),
        app_url: settings.public_url.trim_end_matches('/').to_owned(),
        ..Options::default()
    });
    let secret_file = options.secret_file.clone();
    let pool = local_pool::start(options)
        .await
        .map_err(|error| format!("LOCAL_POOL: {error}"))?;
    let settings = from_description(settings, secret_file, pool.description());
    Ok((settings, Some(pool)))
}

fn from_description(
    settings: Settings,
    secret_file: Option<PathBuf>,
    pool: &Description,
) -> Settings {
    let client = pool
        .clients
        .iter()
        .find(|client| client.client_secret.is_some());
    let secret = client.and_then(|client| client.client_secret.clone());
    Settings {
        cognito_user_pool_id: Some(pool.user_pool_id.clone()),
        cognito_client_id: client.map(|client| client.client_id.clone()),
        // The file follows a rotation of the pool.
        cognito_client_secret: secret.filter(|_| secret_file.is_none()).map(Secret::from),
        cognito_client_secret_file: secret_file,
        cognito_domain: Some(pool.hosted_base_url.clone()),
        cognito_region: Some(pool.region.clone()),
        // A setting takes precedence, so that tests can put a proxy in front of the pool.
        cognito_endpoint: settings
            .cognito_endpoint
            .or_else(|| Some(pool.endpoint.clone())),
        cognito_issuer: Some(pool.issuer.clone()),
        cognito_jwks_url: Some(pool.jwks_url.clone()),
        mailbox_url: Some(pool.mailbox_url.clone()),
        ..settings
    }
}

/// Prints the addresses on standard output.
pub fn print_addresses(public_url: &str, pool: &Description) {
    println!("\n  Poolgate     {public_url}");
    println!("  Local pool   {}", pool.hosted_base_url);
    println!("  Mailbox      {}", pool.mailbox_url);
    if let Some(user) = &pool.demo_user {
        println!(
            "  Demo user    {}   password: {}",
            user.email, user.password
        );
    }
    println!("\n  Ctrl-C stops both.\n");
}
