//! Codes as users type and paste them: with spaces and dashes, within a sentence, or in the digits of their script.

/// The zeros of the decimal digits that keyboards type: ASCII, Arabic-Indic, extended Arabic-Indic, Devanagari, Bengali
/// and full-width (Unicode, category Nd). The other nine follow each of them.
const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];

/// Returns the code in `text`: 6 to 8 digits. Returns `None` if there is none, or more than one.
pub fn find(text: &str) -> Option<String> {
    let text: String = text.chars().map(to_ascii).collect();
    let whole: String = text.chars().filter(|c| !is_separator(*c)).collect();
    if is_code(&whole) {
        return Some(whole);
    }
    let words = text.split(|c: char| !c.is_ascii_digit());
    only(words.map(str::to_owned)).or_else(|| {
        // A code that is written in groups, such as `123-456`.
        let groups = text.split(|c: char| !c.is_ascii_digit() && !is_separator(c));
        only(groups.map(|group| group.chars().filter(char::is_ascii_digit).collect()))
    })
}

fn only(mut candidates: impl Iterator<Item = String>) -> Option<String> {
    let code = candidates.find(|text| is_code(text))?;
    let is_ambiguous = candidates.any(|text| is_code(&text) && text != code);
    (!is_ambiguous).then_some(code)
}

fn is_code(text: &str) -> bool {
    (6..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || "-\u{2010}\u{2011}\u{2013}".contains(c)
}

fn to_ascii(c: char) -> char {
    let digit = |zero: char| {
        (c as u32)
            .checked_sub(zero as u32)
            .filter(|digit| *digit < 10)
    };
    let digit = ZEROS.into_iter().find_map(digit);
    digit
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn spaces_and_dashes_are_ignored() {
        for text in [
            "012345",
            " 012 345\n",
            "012-345",
            "012\u{2013}345",
            "0 1 2 3 4 5",
        ] {
            assert_eq!(find(text).as_deref(), Some("012345"), "{text}");
        }
    }

    #[test]
    fn a_code_is_found_in_a_pasted_sentence() {
        for text in [
            "Your code is 012345.",
            "012345 is your code. It expires in 3 minutes.",
            "Code: 012 345, valid until 12:30",
            "Use 012345 (yes, 012345).",
        ] {
            assert_eq!(find(text).as_deref(), Some("012345"), "{text}");
        }
        assert_eq!(find("Your code: 12345678").as_deref(), Some("12345678"));
    }

    #[test]
    fn digits_of_other_scripts_are_read() {
        for text in [
            "\u{ff10}\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}",
            "٠١٢٣٤٥",
            "۰۱۲۳۴۵",
            "०१२३४५",
        ] {
            assert_eq!(find(text).as_deref(), Some("012345"), "{text}");
        }
    }

    #[test]
    fn text_without_exactly_one_code_has_none() {
        for text in ["", "12345", "123456789", "12345a", "123456 or 654321"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
