//! The program: reads flags, starts a pool, says where it is, and stops when it is told to.

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

/// An Amazon Cognito user pool on your own machine, for development and tests.
#[derive(Parser)]
#[command(version)]
struct Flags {
    /// The socket to listen on; loopback only, port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:9090")]
    listen: SocketAddr,
    /// How clients reach the pool; without it, `http://localhost:<port>`
    #[arg(long)]
    public_url: Option<String>,
    /// A folder to keep users, keys and mails in; without it they end with the process
    #[arg(long)]
    data: Option<PathBuf>,
    /// The application in front of the pool: its /auth/callback and / are registered
    #[arg(long, default_value = "http://localhost:8080")]
    app_url: String,
    /// Which passwords are taken
    #[arg(long, default_value = "min=8,lower,upper,number")]
    password_policy: PasswordPolicy,
    /// Say plainly that a user does not exist (`PreventUserExistenceErrors`: `LEGACY`)
    #[arg(long)]
    show_user_existence: bool,
    /// Replace a refresh token when it is used (`RefreshTokenRotation`)
    #[arg(long)]
    refresh_token_rotation: bool,
    /// Seconds that a replaced refresh token still works
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(i64).range(0..=60))]
    refresh_token_grace: i64,
    /// Seconds that ID and access tokens are valid
    #[arg(long, default_value_t = 3600, value_parser = clap::value_parser!(i64).range(300..=86_400))]
    access_token_seconds: i64,
    /// Start without the demo user
    #[arg(long)]
    no_demo_user: bool,
    /// What is logged to standard error, for instance `debug` for one line per operation
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
    let stop = stop_asked()?;
    let pool = local_pool::start(options).await?;
    // Whoever started this program may wait for these lines: from here on the pool answers, and stops when asked.
    io::stdout().write_all(announcement(&pool).as_bytes())?;
    stop.await;
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

fn announcement(pool: &LocalPool) -> String {
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

/// Listens for Ctrl+C and requests to terminate from now on, and gives what waits for the first.
#[cfg(unix)]
fn stop_asked() -> io::Result<impl Future<Output = ()>> {
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

/// Gives what waits for Ctrl+C.
#[cfg(not(unix))]
fn stop_asked() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Where it cannot be heard, the pool runs until its process is ended.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
