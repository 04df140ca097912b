//! Dates and times in the language of the page and the user's time zone (`Intl.DateTimeFormat`).

use catalogue::Language;
use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Formats a date and time in this language, with the time zone, for example `Nov 22, 2026, 10:10:03 PM EST`.
pub fn date_time(language: Language, seconds: i64) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "long")] {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let format = Intl::DateTimeFormat::new(&locales(language), &options).format();
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

/// The user's own locale, if it is of this language: it has the customs of the region, and a name for the time zone.
fn locales(language: Language) -> Array {
    let of_browser = window().navigator().language();
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let own = of_browser.filter(|tag| primary(tag) == primary(language.tag()));
    Array::of1(&own.as_deref().unwrap_or(language.tag()).into())
}

fn date(seconds: i64) -> Date {
    #[expect(
        clippy::cast_precision_loss,
        reason = "present-day times are far below 2^53 milliseconds"
    )]
    let milliseconds = seconds as f64 * 1000.0;
    Date::new(&JsValue::from_f64(milliseconds))
}
