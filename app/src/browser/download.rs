//! Files that the page itself creates.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Browsers read the file after the click; then its address is no longer needed.
const READ_AFTER: Duration = Duration::from_mins(1);

/// Downloads `json` as a file, and returns whether the browser could create it.
pub fn save_json(name: &str, json: &str) -> bool {
    try_save(name, json).is_ok()
}

fn try_save(name: &str, json: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = Array::of1(&json.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        READ_AFTER,
    );
    Ok(())
}
