//! The heading of a page. It sets the title of the document and moves the focus to the heading after a navigation, so
//! that assistive technology continues reading from there (WCAG 2.2, 2.4.2 and 2.4.3). The router does neither.

use leptos::prelude::*;

use crate::{
    browser::{input, location},
    services::{Services, services},
    text::{Message, Text, frame},
};

/// The id of the heading.
pub const ID: &str = "heading";

/// The only `h1` on a page.
#[component]
pub fn Heading(
    title: Message,
    /// The text of the heading, if it is not the title.
    #[prop(optional)]
    text: Option<fn() -> Text>,
) -> impl IntoView {
    let Services {
        navigation, config, ..
    } = services();
    Effect::new(move |is_again: Option<()>| {
        // Again when the language changes.
        location::set_title(&frame::title(title, config.site_name()).get());
        // Effects run after rendering. Do not move focus on the initial load.
        if is_again.is_none() && navigation.is_later_page() {
            input::focus(ID);
        }
    });
    view! {
        <h1 id=ID tabindex="-1">
            {move || text.map_or_else(|| title.into(), |text| text()).get()}
        </h1>
    }
}
