//! What happens when the program itself fails. The page reveals its failure panel (`shell.js` listens), because a
//! page that no longer answers must say so; and developers find the reason in the console.

use wasm_bindgen::JsValue;

/// The event that `shell.js` waits for.
const EVENT: &str = "poolgate:failed";

/// From now on a panic is written to the console and shown to the person.
pub fn reveal_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&JsValue::from_str(&panic.to_string()));
        let event = web_sys::Event::new(EVENT);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            // The result says whether a listener prevented the default; nobody can act on a failure here.
            let _ = window.dispatch_event(&event);
        }
    }));
}
