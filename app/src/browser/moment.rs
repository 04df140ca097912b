//! Moments as people read them, in the time zone of the device (`Intl.DateTimeFormat`).

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The language of the sentences around it.
const LOCALE: &str = "en-GB";

/// Date and time, for instance `22 Nov 2026, 22:10:03 CET`.
pub fn readable(seconds: i64) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "long")] {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let locales = Array::of1(&JsValue::from_str(LOCALE));
    let format = Intl::DateTimeFormat::new(&locales, &options).format();
    format
        .call1(&JsValue::UNDEFINED, &date(seconds))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// The moment for machines (`<time datetime>`, RFC 3339); empty where it lies outside of what a date can hold.
pub fn machine(seconds: i64) -> String {
    let date = date(seconds);
    if date.get_time().is_nan() {
        return String::new();
    }
    String::from(date.to_iso_string())
}

fn date(seconds: i64) -> Date {
    #[expect(
        clippy::cast_precision_loss,
        reason = "moments of this era are far below 2^53 milliseconds"
    )]
    let milliseconds = seconds as f64 * 1000.0;
    Date::new(&JsValue::from_f64(milliseconds))
}
