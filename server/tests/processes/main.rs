//! Tests with real processes: servers on one store, the pool, Redis, and a TCP proxy between the servers and the pool. The
//! processes are stopped, continued and killed.
//!
//! - [`world`]: starts the processes; every test has its own. `process`: one of them, and its signals. `proxy`: holds and cuts
//!   what the pool answers. `redis`: a Redis that can be killed and restarted. `client`: a browser that logs in.
//! - [`check`]: `poolgate check` as a program. [`files`]: files that cannot be opened. [`kept`]: a session that another server
//!   has in memory. [`leases`]: servers that compete for a session. [`logout`]: servers that end right after a logout. [`refresh`]: refreshes across servers, and what interrupts
//!   them. [`service_manager`]: what systemd is told. [`tls`]: a Redis with certificates.
#![expect(
    clippy::unwrap_used,
    reason = "an error fails the test, also in shared test code"
)]

mod check;
mod files;
mod kept;
mod leases;
mod logout;
mod refresh;
mod service_manager;
mod tls;
mod world;
