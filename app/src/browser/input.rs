//! Inputs of a form, by their names and ids.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement, HtmlInputElement};
use zeroize::Zeroizing;

/// The text of an input; empty if there is none of that name.
pub fn text(form: &HtmlFormElement, name: &str) -> String {
    let data = FormData::new_with_form(form).ok();
    data.and_then(|data| data.get(name).as_string())
        .unwrap_or_default()
}

/// The password of a form, wiped from this program's memory when it is dropped.
pub fn secret(form: &HtmlFormElement, name: &str) -> Zeroizing<String> {
    Zeroizing::new(text(form, name))
}

/// The current text of the input with this id.
pub fn by_id(id: &str) -> String {
    find(id).map(|input| input.value()).unwrap_or_default()
}

/// Empties the input with this id.
pub fn clear(id: &str) {
    if let Some(input) = find(id) {
        input.set_value("");
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Focusing fails only for elements that are gone, and then there is nothing to focus.
        let _ = element.focus();
    }
}

fn find(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
