//! One file per address. A page asks, shows and leads on; what it decides stands in `flow`, what it says in `words`.

pub mod confirm;
pub mod home;
pub mod login;
pub mod not_found;
pub mod privacy;
pub mod profile;
pub mod register;
