//! The application that the browser runs: it registers people, confirms their addresses, logs them in and shows
//! them what their user pool says about them. Rooms, in reading order:
//!
//! - [`app`]: the frame around every page, and the table of routes.
//! - [`pages`]: one file per address; [`components`]: parts that several pages use; [`words`]: every sentence;
//!   [`view`]: how views are written.
//! - [`flow`]: rules and state machines in plain Rust.
//! - [`site`]: what outlives a page, and can be asked for: [`session`], [`config`], [`login`], [`handover`].
//! - [`api`]: the way to the server; [`browser`]: the doors to the browser.
//!
//! Imports go one way: `app` to `pages` to `components`, then to what outlives a page, then to `api`, `flow`, `words`
//! and `browser`. Pages never import pages.

mod api;
mod app;
mod browser;
mod components;
mod config;
mod flow;
mod handover;
mod login;
mod pages;
mod session;
mod site;
mod text;
mod view;

fn main() {
    browser::failure::reveal_panics();
    app::mount();
}
