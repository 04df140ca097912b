//! Links and buttons. The router follows every link into the application by itself, so that a link is a plain link.

use crate::view::{El, Text, el};

/// A link.
pub fn link(href: impl Into<Text>, text: impl Into<Text>) -> El {
    el("a").attr("href", href).text(text)
}

/// A button that acts on this page.
pub fn button(text: impl Into<Text>, act: impl FnMut() + 'static) -> El {
    bare_button(act).class("button").text(text)
}

/// The same without look and text.
pub fn bare_button(mut act: impl FnMut() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .on("click", move |_| act())
}

/// A question and the link that answers it, below a form.
pub fn aside(question: &'static str, link: El) -> El {
    el("p").class("aside").text(question).text(" ").child(link)
}
