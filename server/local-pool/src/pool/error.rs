//! Why a pool could not be started. Each message says how to fix it.

use std::{io, net::SocketAddr, path::PathBuf};

use thiserror::Error;

use crate::pool::storage;

/// A pool that could not be started.
#[derive(Debug, Error)]
pub enum Error {
    /// The socket would be reachable from other machines.
    #[error("the local pool only listens on loopback addresses, and {0} is not one: use 127.0.0.1")]
    NotLoopback(SocketAddr),
    /// Another program is listening on the address.
    #[error("{0} is in use by another program: stop it, or choose another port with --listen")]
    PortBusy(SocketAddr),
    /// The socket cannot be opened for another reason.
    #[error("the local pool cannot listen on {address}: {source}")]
    Listen {
        /// The requested address.
        address: SocketAddr,
        /// The operating system's error.
        source: io::Error,
    },
    /// A URL among the options is not of the form `http://host:port`.
    #[error("{name} must look like http://localhost:8080, but is `{value}`")]
    Url {
        /// The name of the option.
        name: &'static str,
        /// The rejected value.
        value: String,
    },
    /// Options contradict each other, or one is malformed.
    #[error("{0}")]
    Settings(String),
    /// The seed file cannot be read, or its content is not valid.
    #[error("the seed file {path} cannot be used: {reason}")]
    Seed {
        /// The path of the file.
        path: PathBuf,
        /// The place in the file and what is wrong there.
        reason: String,
    },
    /// The state file cannot be used.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// The signing key cannot be generated, or the stored one cannot be read.
    #[error("the signing key of the local pool cannot be {0}")]
    SigningKey(&'static str),
}
