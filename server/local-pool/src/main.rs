//! The program: parses flags, starts a pool, prints its addresses, and stops at Ctrl+C.

use std::{
    error::Error,
    io::{self, Write},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
};

use clap::Parser;
use local_pool::{LocalPool, Options, PasswordPolicy};
use tracing_subscriber::EnvFilter;

/// A local stand-in for Amazon Cognito user pools, for development and tests.
#[derive(Parser)]
#[command(version)]
struct Flags {
    /// The socket to listen on; loopback only, port 0 picks a free port
    #[arg(long, default_value = "127.0.0.1:9090")]
    listen: SocketAddr,
    /// The URL at which clients reach the pool [default: `http://localhost:<port>`]
    #[arg(long)]
    public_url: Option<String>,
    /// The folder to store users, keys and emails in; without it, they are lost when the process exits
    #[arg(long)]
    data: Option<PathBuf>,
    /// The base URL of the application; /auth/callback and / are registered
    #[arg(long, default_value = "http://localhost:8080")]
    app_url: String,
    /// The requirements for passwords
    #[arg(long, default_value = "min=8,lower,upper,number")]
    password_policy: PasswordPolicy,
    /// Reveal that a user does not exist (`PreventUserExistenceErrors`: `LEGACY`)
    #[arg(long)]
    show_user_existence: bool,
    /// Replace a refresh token when it is used (`RefreshTokenRotation`)
    #[arg(long)]
    refresh_token_rotation: bool,
    /// How many seconds a replaced refresh token still works
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(i64).range(0..=60))]
    refresh_token_grace: i64,
    /// How many seconds ID and access tokens are valid
    #[arg(long, default_value_t = 3600, value_parser = clap::value_parser!(i64).range(300..=86_400))]
    access_token_seconds: i64,
    /// Start without the demo user
    #[arg(long)]
    no_demo_user: bool,
    /// The log filter for standard error; `debug` logs one line per operation
    #[arg(long, default_value = "info")]
    log: EnvFilter,
}

#[tokio::main]
async fn main() -> ExitCode {
    let flags = Flags::parse();
    tracing_subscriber::fmt()
        .with_env_filter(flags.log.clone())
        .with_writer(std::io::stderr)
        .init();
    match run(flags.into()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("local-pool: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let shutdown = shutdown_signal()?;
    let pool = local_pool::start(options).await?;
    // Other programs may wait for this output: the pool now accepts requests and handles signals.
    io::stdout().write_all(startup_message(&pool).as_bytes())?;
    shutdown.await;
    pool.stop().await;
    Ok(())
}

impl From<Flags> for Options {
    fn from(flags: Flags) -> Self {
        Self {
            listen: flags.listen,
            public_url: flags.public_url,
            data: flags.data,
            app_url: flags.app_url,
            password_policy: flags.password_policy,
            prevent_user_existence_errors: !flags.show_user_existence,
            refresh_token_rotation: flags.refresh_token_rotation,
            refresh_token_grace_seconds: flags.refresh_token_grace,
            access_token_seconds: flags.access_token_seconds,
            demo_user: !flags.no_demo_user,
            ..Self::default()
        }
    }
}

fn startup_message(pool: &LocalPool) -> String {
    let description = pool.description();
    let mut lines = vec![
        format!("Local Cognito user pool  {}", description.endpoint),
        format!("  user pool id           {}", description.user_pool_id),
        format!("  mailbox                {}", description.mailbox_url),
        format!(
            "  all settings           {}/pool.json",
            description.endpoint
        ),
    ];
    if let Some(demo) = &description.demo_user {
        lines.push(format!(
            "  demo user              {} with password {}",
            demo.email, demo.password
        ));
    }
    lines.push("For development and tests only. Ctrl+C stops it.\n".to_owned());
    lines.join("\n")
}

/// Installs handlers for SIGINT and SIGTERM, and returns a future that waits for the first signal.
#[cfg(unix)]
fn shutdown_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Returns a future that waits for Ctrl+C.
#[cfg(not(unix))]
fn shutdown_signal() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a handler, the pool runs until its process is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
