//! Applications behind this server. A proxy in front of an application asks about each request (`/verify/...`), and this server
//! answers whether it may pass, and who the user is.
//!
//! - [`original_request`]: the request to the application, as the proxy reports it, in two dialects that never mix.
//! - [`intent`]: what that request is for, and whether another site has caused it.
//! - [`decision`]: whether it may pass. Pure: nothing else decides.
//! - [`login_requirements`]: what a login asks the pool for.
//! - [`headers`]: what the application receives. [`assertion`]: the same, signed.
//! - [`cookies`]: the cookies on the hosts of applications.
//! - [`page`]: the few pages that the server itself writes.
//!
//! A policy is for a whole origin and never for a path: proxies and applications read odd paths in different ways, which is
//! where the ways around such policies have been found (GHSA-7x63-xv5r-3p2x and its siblings).
//!
//! No cookie is shared: each host gets one of its own, handed over once by a ticket (see `routes::apps`). The session cookie stays
//! `SameSite=Strict`, and a sibling domain can neither read nor plant anything.

pub mod assertion;
pub mod cookies;
pub mod decision;
pub mod headers;
pub mod intent;
pub mod login_requirements;
pub mod original_request;
pub mod page;

pub use assertion::Assertions;
pub use cookies::AppCookies;
pub use decision::{Decision, LoggedIn, StepUp, decide};
pub use intent::Intent;
pub use login_requirements::{LoginRequirements, target_acr_values};
pub use original_request::{OriginalRequest, OriginalRequestError};
