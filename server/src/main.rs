//! `poolgate`: read the configuration, start tracing, build, serve, stop gracefully.

#[cfg(feature = "local-pool")]
mod local;

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Parser as _;
use server::clock::Clock;
use server::config::{Settings, check};
use server::random::Random;
use server::{AppState, serve};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_env_filter(
            EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info")),
        )
        .init();
    match run(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("poolgate: {error}");
            ExitCode::FAILURE
        }
    }
}

type Error = Box<dyn std::error::Error>;

#[cfg(not(feature = "local-pool"))]
async fn run(settings: Settings) -> Result<(), Error> {
    let (listener, state) = start(&settings).await?;
    Ok(serve::serve(listener, state).await?)
}

#[cfg(feature = "local-pool")]
async fn run(settings: Settings) -> Result<(), Error> {
    let (settings, pool) = local::start(settings).await?;
    let (listener, state) = start(&settings).await?;
    if let Some(pool) = &pool {
        local::greet(&state.config.public_url, pool.description());
    }
    let outcome = serve::serve(listener, state).await;
    if let Some(pool) = pool {
        pool.stop().await;
    }
    Ok(outcome?)
}

/// Checks the settings, then takes the address, then builds: what is wrong first is said first.
async fn start(settings: &Settings) -> Result<(TcpListener, AppState), Error> {
    let config = check(settings)?;
    let listener = bind(config.listen).await?;
    tracing::info!(listen = %config.listen, public_url = config.public_url, "starting");
    let state = AppState::build(config, Clock::system(), Random::system()).await?;
    Ok((listener, state))
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => format!("LISTEN: {address} is in use by another program: stop it, or set LISTEN to a free port"),
        _ => format!("LISTEN: {address} cannot be used: {error}"),
    })
}
