//! Plurals and numbers of a language: from the browser's Intl, and in English for native tests.

use catalogue::{Direction, Language};

/// A language, for texts with arguments.
pub(super) struct Locale(pub Language);

impl catalogue::Locale for Locale {
    fn plural(&self, number: i32) -> String {
        intl::plural(self.0, number)
    }

    fn number(&self, number: i32) -> String {
        intl::number(self.0, number)
    }

    fn isolates(&self) -> bool {
        self.0.direction() == Direction::Rtl
    }
}

#[cfg(target_arch = "wasm32")]
mod intl {
    use catalogue::Language;
    use js_sys::{Array, Intl, Object};
    use wasm_bindgen::JsValue;

    fn locales(language: Language) -> Array {
        Array::of1(&language.tag().into())
    }

    pub fn plural(language: Language, number: i32) -> String {
        Intl::PluralRules::new(&locales(language), &Object::new())
            .select(number.into())
            .into()
    }

    pub fn number(language: Language, number: i32) -> String {
        let format = Intl::NumberFormat::new(&locales(language), &Object::new()).format();
        let text = format.call1(&JsValue::UNDEFINED, &number.into());
        text.ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod intl {
    use catalogue::Language;

    pub fn plural(_: Language, number: i32) -> String {
        if number == 1 { "one" } else { "other" }.to_owned()
    }

    pub fn number(_: Language, number: i32) -> String {
        number.to_string()
    }
}
