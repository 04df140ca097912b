//! Panics: written to the console for developers, and shown to the user by the failure panel of `shell.js`.

use wasm_bindgen::JsValue;

/// The event that `shell.js` listens for.
const EVENT: &str = "poolgate:failed";

/// Sets the panic hook.
pub fn set() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&JsValue::from_str(&panic.to_string()));
        report_failure();
    }));
}

/// Shows the failure panel: the application cannot go on.
pub fn report_failure() {
    let event = web_sys::Event::new(EVENT);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // The result says whether a listener prevented the default, which does not matter here.
        let _ = window.dispatch_event(&event);
    }
}
