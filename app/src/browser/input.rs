//! Inputs of a form, by name or id.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use zeroize::Zeroizing;

/// Returns the text of an input; empty if no input has that name.
pub fn text(form: &HtmlFormElement, name: &str) -> String {
    let data = FormData::new_with_form(form).ok();
    data.and_then(|data| data.get(name).as_string())
        .unwrap_or_default()
}

/// Returns the password of a form. It is wiped from this program's memory when it is dropped.
pub fn secret(form: &HtmlFormElement, name: &str) -> Zeroizing<String> {
    Zeroizing::new(text(form, name))
}

/// Returns the current text of the input with this id.
pub fn by_id(id: &str) -> String {
    find::<HtmlInputElement>(id)
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Empties the input with this id.
pub fn clear(id: &str) {
    if let Some(input) = find::<HtmlInputElement>(id) {
        input.set_value("");
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = find::<HtmlElement>(id) {
        // Fails only for elements that no longer exist; there is then nothing to focus.
        let _ = element.focus();
    }
}

/// Moves the focus to the first input or button within `element`, and returns whether there is one.
pub fn focus_first(element: &HtmlElement) -> bool {
    let first = element.query_selector("input:not([hidden]), textarea, button, a");
    if let Ok(Some(first)) = first
        && let Ok(first) = first.dyn_into::<HtmlElement>()
    {
        return first.focus().is_ok();
    }
    false
}

/// Returns whether the user is typing text into the target of an event.
pub fn is_text(event: &Event) -> bool {
    const TEXT: &str = "input:not([type=radio], [type=checkbox]), textarea, select";
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element| element.matches(TEXT).unwrap_or_default())
}

/// Scrolls as little as needed to make `element` visible.
pub fn reveal(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn find<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
