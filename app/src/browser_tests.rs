//! Tests of components in a real browser. Tests of a page's private components are next to the page.

#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

mod form;
mod live_region;
pub mod mounted;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
