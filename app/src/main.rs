//! The single-page application: registration, confirmation, login and profile.
//!
//! Modules, in reading order; each imports only from those below it:
//!
//! - [`app`]: the frame around every page, and the table of routes.
//! - [`pages`]: one file per URL.
//! - [`components`]: parts that several pages use.
//! - [`services`]: state that lasts as long as the page: session, configuration, login, navigation.
//! - [`api`]: requests to the server.
//! - [`text`]: every sentence on screen, in the language of the page.
//! - [`flow`]: rules and state machines in plain Rust.
//! - [`browser`]: thin wrappers around browser APIs.

mod api;
mod app;
mod browser;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
mod components;
mod flow;
mod pages;
mod services;
mod text;

fn main() {
    browser::panic_hook::set();
    wasm_bindgen_futures::spawn_local(async {
        match services::language::load_first().await {
            Ok(page) => {
                browser::first_paint::first_paint().await;
                app::mount(page);
            }
            Err(_) => browser::panic_hook::report_failure(),
        }
    });
}
