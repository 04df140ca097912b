//! The heading of a page. With it a page arrives: the document gets its title, and the focus moves to the heading so
//! that assistive technology reads on from there (WCAG 2.2, 2.4.2 and 2.4.3). The router does neither.

use crate::{
    browser::{input, place},
    site::{site, watch},
    text::frame,
    view::{El, Text, el},
};

const ID: &str = "heading";

/// The only heading of the first level on a page, with the page's title in it.
pub fn heading(title: &'static str) -> El {
    live_heading(title, move || title.into())
}

/// The same with a text that is not the title.
pub fn live_heading(title: &'static str, text: impl FnMut() -> Text + Send + 'static) -> El {
    let site = site();
    place::title(&frame::title(title));
    // An effect runs once the page stands. At the first load the focus is the browser's.
    watch(move || {
        if site.has_arrived() {
            input::focus(ID);
        }
    });
    el("h1")
        .attr("id", ID)
        .attr("tabindex", "-1")
        .live_text(text)
}
