//! The button that sends a form.

use crate::{
    components::{form::FormState, loading::spinner},
    view::{El, Text, el},
};

/// The button. While busy it keeps its label and its focus, and does nothing; the spinner comes after a moment only.
pub fn submit(state: FormState, label: &'static str) -> El {
    let flag = move || state.is_busy().then_some(Text::from("true"));
    el("button")
        .class("button button--main")
        .attr("type", "submit")
        .live_attr("aria-busy", flag)
        .live_attr("aria-disabled", flag)
        .child(spinner())
        .text(label)
}
