//! Why a pool does not start. Each `Display` is one sentence that says what to do about it.

use std::{io, net::SocketAddr};

use thiserror::Error;

use crate::pool::storage;

/// A pool that could not be started.
#[derive(Debug, Error)]
pub enum Error {
    /// The socket could be reached from other machines.
    #[error("the local pool only listens on loopback addresses, and {0} is none: use 127.0.0.1")]
    NotLoopback(SocketAddr),
    /// Another program listens there.
    #[error("{0} is in use by another program: stop it, or choose another port with --listen")]
    PortBusy(SocketAddr),
    /// The socket cannot be opened for another reason.
    #[error("the local pool cannot listen on {address}: {source}")]
    Listen {
        /// The address that was asked for.
        address: SocketAddr,
        /// What the operating system says.
        source: io::Error,
    },
    /// A URL among the options is not of the form `http://host:port`.
    #[error("{name} must look like http://localhost:8080, and `{value}` does not")]
    Url {
        /// Which option.
        name: &'static str,
        /// What it is.
        value: String,
    },
    /// The state file cannot be used.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// A signing key cannot be made, or the kept one cannot be read.
    #[error("the signing key of the local pool cannot be {0}")]
    SigningKey(&'static str),
}
