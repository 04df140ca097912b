//! The live region.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::mounted::{Mounted, rendered};
use crate::{components::live_region::LiveRegion, services::services};

#[wasm_bindgen_test]
async fn the_live_region_exists_before_its_first_message() {
    let page = Mounted::new(|| {
        let announcer = services().announcer;
        view! {
            <button on:click=move |_| announcer.say("Saved.")></button>
            <LiveRegion />
        }
        .into_any()
    })
    .await;
    let region: Element = page.find("[role=status]");
    assert_eq!(region.text_content().as_deref(), Some(""));
    page.click("button").await;
    // The same element: assistive technology watches it.
    assert_eq!(region.text_content().as_deref(), Some("Saved."));
    assert!(region.is_connected());
}

#[wasm_bindgen_test]
async fn the_same_message_again_is_a_change() {
    let page = Mounted::new(|| {
        let announcer = services().announcer;
        view! {
            <button on:click=move |_| announcer.say("Copied.")></button>
            <LiveRegion />
        }
        .into_any()
    })
    .await;
    page.click("button").await;
    let first = page.text("[role=status]");
    page.click("button").await;
    rendered().await;
    let second = page.text("[role=status]");
    assert_ne!(first, second);
    assert_eq!(first.trim(), second.trim());
}
