//! Dates and times in the user's language and time zone (`Intl.DateTimeFormat`).

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// Formats a date and time for the user's locale, with the time zone, for example `Nov 22, 2026, 10:10:03 PM EST`.
pub fn date_time(seconds: i64) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "long")] {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    // No locale is passed, so the browser uses the user's. Other locales may lack a name for the user's time zone.
    let format = Intl::DateTimeFormat::new(&Array::new(), &options).format();
    format
        .call1(&JsValue::UNDEFINED, &date(seconds))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// Returns the machine-readable form of a time (`<time datetime>`, RFC 3339); empty if it is outside the range of
/// `Date`.
pub fn iso(seconds: i64) -> String {
    let date = date(seconds);
    if date.get_time().is_nan() {
        return String::new();
    }
    String::from(date.to_iso_string())
}

fn date(seconds: i64) -> Date {
    #[expect(
        clippy::cast_precision_loss,
        reason = "present-day times are far below 2^53 milliseconds"
    )]
    let milliseconds = seconds as f64 * 1000.0;
    Date::new(&JsValue::from_f64(milliseconds))
}
