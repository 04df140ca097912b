//! `poolgate`: reads the settings, starts the server, and stops it gracefully. `poolgate check`: checks the configuration.
//! `poolgate probe`: asks a server that is running.

#[cfg(feature = "local-pool")]
mod embedded_pool;

use std::io::{IsTerminal as _, Write as _};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use server::check::{self, Report};
use server::clock::Clock;
use server::config::{self, CheckOutput, Command, CommandLine, Settings, validate};
use server::random::Random;
use server::serve::{self, Listeners};
use server::{AppState, log, probe};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// How long the end of the process waits for threads that block, such as one that reads a file on a network that hangs.
const BLOCKED_THREADS: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let outcome = Runtime::new().map_err(Error::from).and_then(|runtime| {
        let outcome = runtime.block_on(read_and_run());
        runtime.shutdown_timeout(BLOCKED_THREADS);
        outcome
    });
    match outcome {
        Ok(code) => code,
        Err(error) => {
            report(&*error);
            ExitCode::FAILURE
        }
    }
}

/// Without a terminal, every line is JSON once the settings have been read.
fn report(error: &dyn std::error::Error) {
    if tracing::enabled!(tracing::Level::ERROR) && !std::io::stderr().is_terminal() {
        tracing::error!(
            event = "configuration_error",
            reason = "cannot_start",
            %error,
            "poolgate cannot start"
        );
    } else {
        eprintln!("poolgate: {error}");
    }
}

async fn read_and_run() -> Result<ExitCode, Error> {
    let CommandLine { command, settings } = config::read();
    match command {
        Command::Serve => {
            start_tracing(&settings);
            Box::pin(run(settings)).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Check(output) => {
            let report = check(settings).await?;
            print(&report, output)?;
            Ok(if report.has_failures() {
                ExitCode::FAILURE
            } else {
                ExitCode::SUCCESS
            })
        }
        Command::Probe(probe) => {
            let listen = settings.listen.parse();
            let listen =
                listen.map_err(|_| "LISTEN is not a socket address, such as 127.0.0.1:8080")?;
            probe::run(probe, listen).await?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Writes the outcome at once, so that an interrupted check prints nothing that looks complete.
fn print(report: &Report, output: CheckOutput) -> Result<(), Error> {
    let text = match output {
        CheckOutput::Json => report.to_json()?,
        CheckOutput::Text { color } => report.to_text(color),
    };
    let written = std::io::stdout().lock().write_all(text.as_bytes());
    // Another program may have read enough, for instance `head`.
    written.or_else(|error| match error.kind() {
        std::io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(error.into()),
    })
}

/// Logs to standard error: text on a terminal, JSON lines elsewhere. `RUST_LOG` sets the level.
fn start_tracing(settings: &Settings) {
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = if std::io::stderr().is_terminal() {
        lines.compact().boxed()
    } else {
        // Each line has the span of its request once, not also in a list.
        lines.json().with_span_list(false).boxed()
    };
    let lines = lines.with_filter(log::filter(default_level(settings)));
    tracing_subscriber::registry().with(lines).init();
}

#[cfg(not(feature = "local-pool"))]
const fn default_level(_settings: &Settings) -> &'static str {
    "info"
}

/// With a local pool, fewer log lines keep the printed addresses visible.
#[cfg(feature = "local-pool")]
const fn default_level(settings: &Settings) -> &'static str {
    if settings.local_pool.is_some() {
        "warn"
    } else {
        "info"
    }
}

type Error = Box<dyn std::error::Error>;

#[cfg(not(feature = "local-pool"))]
async fn check(settings: Settings) -> Result<Report, Error> {
    Ok(check::run(&settings, &Clock::system(), &Random::system()).await)
}

#[cfg(feature = "local-pool")]
async fn check(settings: Settings) -> Result<Report, Error> {
    let (settings, pool) = embedded_pool::start(settings).await?;
    let report = check::run(&settings, &Clock::system(), &Random::system()).await;
    if let Some(pool) = pool {
        pool.stop().await;
    }
    Ok(report)
}

#[cfg(not(feature = "local-pool"))]
async fn run(settings: Settings) -> Result<(), Error> {
    let (listeners, state) = Box::pin(start(&settings)).await?;
    serve::serve(listeners, state).await?;
    Ok(())
}

#[cfg(feature = "local-pool")]
async fn run(settings: Settings) -> Result<(), Error> {
    let (settings, pool) = embedded_pool::start(settings).await?;
    let (listeners, state) = Box::pin(start(&settings)).await?;
    if let Some(pool) = &pool {
        embedded_pool::print_addresses(&state.config.public_url, pool.description());
    }
    serve::serve(listeners, state).await?;
    if let Some(pool) = pool {
        pool.stop().await;
    }
    Ok(())
}

/// Validates the settings, binds the addresses, and builds the server.
async fn start(settings: &Settings) -> Result<(Listeners, AppState), Error> {
    let config = validate(settings)?;
    let users = bind("LISTEN", config.listen).await?;
    let metrics = match config.metrics_listen {
        Some(address) => Some(bind("METRICS_LISTEN", address).await?),
        None => None,
    };
    let metrics_listen = config.metrics_listen.map(tracing::field::display);
    tracing::info!(listen = %config.listen, metrics_listen, public_url = config.public_url, "starting");
    if config.has_public_metrics() {
        tracing::warn!(
            "METRICS_LISTEN is not an address of a private network: anyone who can reach it can read the metrics without a login"
        );
    }
    if config.lacks_trusted_proxies() {
        tracing::warn!(
            "TRUSTED_PROXIES is not set: all clients of the proxy in front have its address, and share their limits"
        );
    }
    let state = AppState::build(config, Clock::system(), Random::system()).await?;
    Ok((Listeners { users, metrics }, state))
}

async fn bind(variable: &str, address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => format!("{variable}: {address} is in use by another program. Stop it, or set {variable} to a free port"),
        _ => format!("{variable}: {address} cannot be used: {error}"),
    })
}
