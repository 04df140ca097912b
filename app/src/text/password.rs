//! The password input: its button, its hint, and the rules of a policy.

use wire::password_policy::Rule;

/// The button while the password is hidden.
pub const SHOW: &str = "Show password";
/// The button while the password is shown.
pub const HIDE: &str = "Hide password";
/// The button's visible text while the password is hidden; the beginning of [`SHOW`].
pub const SHOW_SHORT: &str = "Show";
/// The button's visible text while the password is shown; the beginning of [`HIDE`].
pub const HIDE_SHORT: &str = "Hide";
/// What is announced when it is shown.
pub const SHOWN: &str = "Your password is shown.";
/// What is announced when it is hidden again.
pub const HIDDEN: &str = "Your password is hidden.";
/// While caps lock is on.
pub const CAPS_LOCK: &str = "Caps lock is on.";
/// Above the rules.
pub const RULES: &str = "Your password needs";
/// Behind a rule that is kept, for those who do not see the tick.
pub const KEPT: &str = "done";
/// Behind a rule that is not kept yet.
pub const OPEN: &str = "still missing";

/// A rule, as the end of [`RULES`].
pub fn rule(rule: Rule) -> String {
    match rule {
        Rule::MinLength(min) => ["at least ", &min.to_string(), " characters"].concat(),
        Rule::MaxLength => "at most 256 characters".to_owned(),
        Rule::NoOuterSpace => "no space at the start or end".to_owned(),
        Rule::Lower => "a lower-case letter (a to z)".to_owned(),
        Rule::Upper => "an upper-case letter (A to Z)".to_owned(),
        Rule::Number => "a digit (0 to 9)".to_owned(),
        Rule::Symbol => "a symbol (such as ! # - or a blank inside)".to_owned(),
    }
}
