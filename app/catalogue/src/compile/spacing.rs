//! Where a line must not break: between a number and its unit, and within a telephone number.

const NO_BREAK_SPACE: char = '\u{a0}';

/// Replaces the space after a number by one at which no line breaks, if a digit or a letter of a script without spaces
/// follows. In other scripts, a unit is a word, and no worse at the start of a line than any other. An argument before the
/// text counts as a number.
pub(super) fn without_breaks(text: &str, is_after_argument: bool) -> String {
    let mut is_after_number = is_after_argument;
    let mut rest = text.chars().peekable();
    let mut spaced = String::with_capacity(text.len());
    while let Some(letter) = rest.next() {
        let is_kept = |next: &char| next.is_ascii_digit() || is_ideographic(*next);
        let joins = letter == ' ' && is_after_number && rest.peek().is_some_and(is_kept);
        spaced.push(if joins { NO_BREAK_SPACE } else { letter });
        is_after_number = letter.is_ascii_digit();
    }
    spaced
}

/// Whether this is a letter of Chinese or Japanese.
fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::without_breaks;

    #[test]
    fn a_number_stays_with_its_unit_and_with_its_other_digits() {
        for (text, is_after_argument, expected) in [
            ("最長 15 分。", false, "最長 15\u{a0}分。"),
            (" 文字以上", true, "\u{a0}文字以上"),
            (" 文字", false, " 文字"),
            ("长度为 8 个字符", false, "长度为 8\u{a0}个字符"),
            ("+49 151 12", false, "+49\u{a0}151\u{a0}12"),
            ("15 minutes", false, "15 minutes"),
            (" left", true, " left"),
        ] {
            assert_eq!(without_breaks(text, is_after_argument), expected, "{text}");
        }
    }
}
