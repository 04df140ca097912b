//! The heading of a page. With it a page arrives: the document gets its title, and the focus moves to the heading so
//! that assistive technology reads on from there (WCAG 2.2, 2.4.2 and 2.4.3). The router does neither.

use leptos::{html::H1, prelude::*};

use crate::{browser::place, words::frame};

/// Whether a page has arrived before: at the first load the focus is the browser's.
#[derive(Clone, Copy)]
pub struct Arrivals(StoredValue<bool>);

impl Arrivals {
    /// No page has arrived yet.
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    fn is_first(self) -> bool {
        let before = self.0.get_value();
        self.0.set_value(true);
        !before
    }
}

/// The only heading of the first level on a page.
#[component]
pub fn Heading(
    /// The page, for the title of the document.
    title: &'static str,
    /// The text, where it is not the title.
    #[prop(optional, into)]
    text: Option<Signal<&'static str>>,
) -> impl IntoView {
    let arrivals: Arrivals = expect_context();
    let heading = NodeRef::<H1>::new();
    place::title(&frame::title(title));
    Effect::new(move |_| {
        if let Some(element) = heading.get()
            && !arrivals.is_first()
        {
            // An element that is just being shown can be focused; if not, the focus stays where it is.
            let _ = element.focus();
        }
    });
    let text = move || text.map_or(title, |text| text.get());
    view! {
        <h1 class="heading" tabindex="-1" node_ref=heading>
            {text}
        </h1>
    }
}
