//! Which language a visitor gets.

use crate::Language;

/// Returns the language for a visitor: the one in the cookie, else the first that `Accept-Language` asks for, else the
/// first of `available`, which must not be empty.
#[must_use]
pub fn negotiate(
    cookie: Option<&str>,
    accept_language: Option<&str>,
    available: &[Language],
) -> Language {
    let chosen = cookie
        .and_then(Language::parse)
        .filter(|language| available.contains(language));
    chosen
        .or_else(|| accepted(accept_language?, available))
        .or_else(|| available.first().copied())
        .unwrap_or(Language::English)
}

/// Returns the available language with the highest weight (RFC 9110, section 12.5.4); of several, the first.
fn accepted(header: &str, available: &[Language]) -> Option<Language> {
    let mut best = None;
    for range in header.split(',') {
        let (tag, weight) = weighted(range);
        let is_better = best.is_none_or(|(_, other)| weight > other);
        if weight > 0
            && is_better
            && let Some(language) = matching(tag, available)
        {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

/// Returns a language range and its weight in thousandths; 0 if the weight is malformed.
fn weighted(range: &str) -> (&str, u32) {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    (tag, weight.map_or(Some(1000), thousandths).unwrap_or(0))
}

/// Parses `1`, `0.8` or `0.875` (RFC 9110, section 12.4.2).
fn thousandths(weight: &str) -> Option<u32> {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    let is_valid = fraction.len() <= 3 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    match whole {
        "1" if is_valid => Some(1000),
        "0" if is_valid => format!("{fraction:0<3}").parse().ok(),
        _ => None,
    }
}

/// Returns the available language for a range: the same language, in any region. Readers of traditional characters are
/// not offered simplified ones.
fn matching(range: &str, available: &[Language]) -> Option<Language> {
    if range == "*" {
        return available.first().copied();
    }
    let is_traditional = ["Hant", "TW", "HK", "MO"]
        .iter()
        .any(|subtag| has_subtag(range, subtag));
    if is_traditional && !has_subtag(range, "Hans") {
        return None;
    }
    let language = primary(range);
    available
        .iter()
        .copied()
        .find(|available| primary(available.tag()).eq_ignore_ascii_case(language))
}

fn has_subtag(tag: &str, subtag: &str) -> bool {
    tag.split('-')
        .skip(1)
        .any(|other| other.eq_ignore_ascii_case(subtag))
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Arabic, Chinese, English, French, German, Portuguese};

    fn by_header(header: &str) -> Language {
        negotiate(None, Some(header), &Language::ALL)
    }

    #[test]
    fn the_cookie_comes_first() {
        let language = negotiate(Some("ar"), Some("de"), &Language::ALL);
        assert_eq!(language, Arabic);
    }

    #[test]
    fn a_cookie_with_a_language_that_is_not_available_is_ignored() {
        for cookie in ["ar", "tlh", ""] {
            assert_eq!(
                negotiate(Some(cookie), Some("de"), &[English, German]),
                German
            );
        }
    }

    #[test]
    fn the_header_decides_by_weight_and_then_by_order() {
        assert_eq!(by_header("de, fr"), German);
        assert_eq!(by_header("de;q=0.5, fr;q=0.75"), French);
        assert_eq!(by_header("nl, de;q=0.2"), German);
        assert_eq!(by_header("de;q=0, fr;q=0.001"), French);
    }

    #[test]
    fn a_region_does_not_matter() {
        for (header, expected) in [
            ("de-AT", German),
            ("pt", Portuguese),
            ("pt-PT", Portuguese),
            ("EN-gb", English),
            ("zh", Chinese),
            ("zh-CN", Chinese),
            ("zh-Hans-HK", Chinese),
        ] {
            assert_eq!(by_header(header), expected, "{header}");
        }
    }

    #[test]
    fn readers_of_traditional_characters_are_not_offered_simplified_ones() {
        for header in ["zh-TW, de", "zh-Hant, de", "zh-HK;q=1, de;q=0.1"] {
            assert_eq!(by_header(header), German, "{header}");
        }
    }

    #[test]
    fn the_first_available_language_is_the_default() {
        for header in ["", "*", "nl", ";;;", "de;q=2", "de;q=x", "de;q=0.1234"] {
            let language = negotiate(None, Some(header), &[French, German]);
            assert_eq!(language, French, "{header}");
        }
        assert_eq!(negotiate(None, None, &[German]), German);
    }
}
