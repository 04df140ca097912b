//! The bar below every page.

use wire::page;

use crate::{
    components::link::link,
    text::frame,
    view::{El, el},
};

/// The bar.
pub fn bar() -> El {
    el("footer")
        .class("footer")
        .child(el("p").text(frame::FOOTER))
        .child(link(page::PRIVACY, frame::PRIVACY))
}
