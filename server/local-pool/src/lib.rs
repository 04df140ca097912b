//! The rooms, in reading order:
//!
//! - `server`: the socket, every route, and the running [`LocalPool`]; started with [`Options`].
//! - `operations`: the user-pools API, one file per Cognito operation.
//! - `hosted`: the hosted pages and the OAuth 2.0 endpoints.
//! - `accounts`: sign-up, proof of the password, recovery; what both of the above call.
//! - `tokens`: what is issued for a sign-in, and what still holds. `keys` signs it.
//! - `pool`: the one door to `state` (kept, in `storage`) and `memory` (forgotten at a restart).
//! - `clients`, `users`, `attributes`, `password_policy`, `codes`, `challenges`, `timestamp`: what there is, and its rules.
//! - `limits`, `lockout`, `simulation`: what keeps a guesser from getting further.
//! - `mailbox`, `well_known`, `page`, `cors`: what is shown, and to whom.
//! - `refusal`: every exception with its sentence.
#![doc = "\n# About\n\n"]
#![doc = include_str!("../README.md")]

mod accounts;
mod attributes;
mod challenges;
mod clients;
mod clock;
mod codes;
mod cors;
mod description;
mod digest;
mod error;
mod hosted;
mod keys;
mod limits;
mod lockout;
mod mailbox;
mod memory;
mod operations;
mod options;
mod page;
mod password_policy;
mod pool;
mod random;
mod refusal;
mod server;
mod simulation;
mod state;
mod storage;
mod timestamp;
mod tokens;
mod users;
mod well_known;

pub use clock::Clock;
pub use description::{ClientDescription, DemoUser, Description};
pub use error::Error;
pub use mailbox::{Message, Purpose};
pub use options::Options;
pub use password_policy::PasswordPolicy;
pub use random::Random;
pub use server::{LocalPool, start};
pub use storage::Error as StorageError;
