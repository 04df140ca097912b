//! Tests of the login page's own components, in a browser.
#![expect(
    clippy::unwrap_used,
    reason = "in a test, a panic is a failure with a line number"
)]

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};
use wire::{LoginMode, Operator, config::LoginConfig, login::FirstFactorType};

use super::LoginModes;
use crate::browser_tests::mounted::Mounted;

async fn mount_both_modes() -> Mounted {
    let config = LoginConfig {
        login_modes: vec![LoginMode::InApp, LoginMode::Hosted],
        first_factors: vec![FirstFactorType::PasswordSrp],
        providers: Vec::new(),
        operator: Operator::default(),
    };
    Mounted::new(move || view! { <LoginModes config /> }.into_any()).await
}

fn is_checked(page: &Mounted, id: &str) -> bool {
    page.find::<HtmlInputElement>(id).checked()
}

#[wasm_bindgen_test]
async fn remember_me_is_one_choice_for_both_modes() {
    let page = mount_both_modes().await;
    let href = || {
        page.find::<Element>(".stack > a")
            .get_attribute("href")
            .unwrap()
    };
    for expected in [true, false] {
        page.click("#remember").await;
        assert_eq!(is_checked(&page, "#remember"), expected);
        assert_eq!(is_checked(&page, "#remember-hosted"), expected);
        assert_eq!(href().contains("remember=true"), expected);
    }
    page.click("#remember-hosted").await;
    assert!(is_checked(&page, "#remember"));
    page.click("#remember-hosted").await;
    assert!(!is_checked(&page, "#remember"));
}

#[wasm_bindgen_test]
async fn switching_the_mode_shows_the_other_panel_and_keeps_input() {
    let page = mount_both_modes().await;
    page.click("[value=in-app]").await;
    page.type_into("#email", "ada@example.org").await;
    page.click("[value=hosted]").await;
    assert!(
        page.find::<Element>("div:has(> form)")
            .has_attribute("hidden")
    );
    assert!(!page.find::<Element>(".stack").has_attribute("hidden"));
    page.click("[value=in-app]").await;
    assert!(
        !page
            .find::<Element>("div:has(> form)")
            .has_attribute("hidden")
    );
    assert_eq!(
        page.find::<HtmlInputElement>("#email").value(),
        "ada@example.org"
    );
}
