//! The program: parses flags, starts a pool, prints its addresses, and stops at Ctrl+C.

use std::{
    error::Error,
    io::{self, Write},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
};

use clap::Parser;
use local_pool::{Arguments, LocalPool, Options, PasswordPolicy};
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
    #[command(flatten)]
    arguments: Arguments,
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
        flags.arguments.apply(Self {
            listen: flags.listen,
            public_url: flags.public_url,
            data: flags.data,
            app_url: flags.app_url,
            password_policy: flags.password_policy,
            ..Self::default()
        })
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
