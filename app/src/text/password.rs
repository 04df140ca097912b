//! The password input: its button, its hint, and the rules of a policy.

use wire::password_policy::Rule;

pub const SHOW: &str = "Show password";
pub const HIDE: &str = "Hide password";
/// The visible text of the button; the beginning of [`SHOW`], so that voice control users can say it to select the
/// button
/// (WCAG 2.2, 2.5.3).
pub const SHOW_SHORT: &str = "Show";
pub const HIDE_SHORT: &str = "Hide";
/// Announced, not shown.
pub const SHOWN: &str = "Your password is shown.";
/// Announced, not shown.
pub const HIDDEN: &str = "Your password is hidden.";
pub const CAPS_LOCK: &str = "Caps lock is on.";
pub const RULES: &str = "Your password must have:";
/// After a rule, for users who cannot see the tick.
pub const MET: &str = "met";
pub const NOT_MET: &str = "not met yet";

/// A rule, worded as the continuation of [`RULES`].
pub fn rule(rule: Rule) -> String {
    match rule {
        Rule::MinLength(min) => ["at least ", &min.to_string(), " characters"].concat(),
        Rule::MaxLength => "at most 256 characters".to_owned(),
        Rule::NoOuterSpace => "no space at the start or end".to_owned(),
        Rule::Lower => "a lowercase letter".to_owned(),
        Rule::Upper => "an uppercase letter".to_owned(),
        Rule::Number => "a number".to_owned(),
        Rule::Symbol => "a symbol, such as ! # or -".to_owned(),
    }
}
