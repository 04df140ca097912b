//! Form fields: label, hint, input and error, connected for screen readers and with the attributes that
//! password managers look for.

use maud::{Markup, Render, html};

use crate::{http::hosted::pages::problem::Problem, pool::password_policy::PasswordPolicy};

/// A form field. Its id is its name.
pub struct Field<'a> {
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
    inputmode: Option<&'static str>,
    value: &'a str,
    hint: Option<String>,
    rules: Option<String>,
    optional: bool,
    focus: bool,
    problem: Option<&'a str>,
}

impl<'a> Field<'a> {
    fn new(name: &'static str, label: &'static str, problem: Option<&'a Problem>) -> Self {
        let own_problem = problem.filter(|problem| problem.field == Some(name));
        Self {
            name,
            label,
            kind: "text",
            autocomplete: "off",
            inputmode: None,
            value: "",
            hint: None,
            rules: None,
            optional: false,
            focus: own_problem.is_some(),
            problem: own_problem.map(|problem| problem.message.as_str()),
        }
    }

    /// The email address, which is the username.
    pub fn email(value: &'a str, problem: Option<&'a Problem>) -> Self {
        Self {
            kind: "email",
            autocomplete: "username",
            inputmode: Some("email"),
            value,
            ..Self::new("username", "Email", problem)
        }
    }

    /// The current password.
    pub fn password() -> Self {
        Self {
            kind: "password",
            autocomplete: "current-password",
            ..Self::new("password", "Password", None)
        }
    }

    /// A new password.
    pub fn new_password(
        label: &'static str,
        policy: &PasswordPolicy,
        problem: Option<&'a Problem>,
    ) -> Self {
        Self {
            kind: "password",
            autocomplete: "new-password",
            hint: Some(describe(policy)),
            rules: Some(password_rules(policy)),
            ..Self::new("password", label, problem)
        }
    }

    /// A code from an email. A text field, because a number field could drop leading zeros.
    pub fn code(label: &'static str, value: &'a str, problem: Option<&'a Problem>) -> Self {
        Self {
            autocomplete: "one-time-code",
            inputmode: Some("numeric"),
            value,
            ..Self::new("code", label, problem)
        }
    }

    /// An optional name.
    pub fn name(
        name: &'static str,
        label: &'static str,
        autocomplete: &'static str,
        value: &'a str,
    ) -> Self {
        Self {
            autocomplete,
            value,
            optional: true,
            ..Self::new(name, label, None)
        }
    }

    /// Focuses the field when the page opens, if `focus` is true.
    pub fn focused(self, focus: bool) -> Self {
        Self {
            focus: self.focus || focus,
            ..self
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let hint_id = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error_id = self.problem.map(|_| format!("{}-error", self.name));
        let described: Vec<String> = error_id.iter().chain(&hint_id).cloned().collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        html! {
            label for=(self.name) {
                (self.label)
                @if self.optional { " " span class="optional" { "(optional)" } }
            }
            @if let (Some(hint), Some(id)) = (&self.hint, &hint_id) { p class="hint" id=(id) { (hint) } }
            input id=(self.name) name=(self.name) type=(self.kind) value=[Some(self.value).filter(|v| !v.is_empty())]
                autocomplete=(self.autocomplete) inputmode=[self.inputmode] autocapitalize="none" spellcheck="false"
                passwordrules=[&self.rules] required[!self.optional] autofocus[self.focus]
                aria-invalid=[self.problem.map(|_| "true")] aria-describedby=[described];
            @if let (Some(message), Some(id)) = (self.problem, &error_id) {
                p class="field-error" id=(id) { (message) }
            }
        }
    }
}

/// Describes the policy to the user.
fn describe(policy: &PasswordPolicy) -> String {
    let required: Vec<&str> = [
        (policy.lower, "a lowercase letter"),
        (policy.upper, "an uppercase letter"),
        (policy.number, "a number"),
        (policy.symbol, "a symbol"),
    ]
    .into_iter()
    .filter_map(|(on, text)| on.then_some(text))
    .collect();
    let with = match required.as_slice() {
        [] => String::new(),
        [only] => format!(", with {only}"),
        [some @ .., last] => format!(", with {} and {last}", some.join(", ")),
    };
    format!("At least {} characters{with}.", policy.min)
}

/// Describes the policy to a password manager.
fn password_rules(policy: &PasswordPolicy) -> String {
    let mut rules = format!("minlength: {};", policy.min);
    for (on, class) in [
        (policy.lower, "lower"),
        (policy.upper, "upper"),
        (policy.number, "digit"),
        (policy.symbol, "special"),
    ] {
        if on {
            rules.push_str(" required: ");
            rules.push_str(class);
            rules.push(';');
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::{describe, password_rules};

    #[test]
    fn a_policy_is_described_to_users_and_to_password_managers() {
        for (policy, text, rules) in [
            ("min=6", "At least 6 characters.", "minlength: 6;"),
            (
                "min=9,symbol",
                "At least 9 characters, with a symbol.",
                "minlength: 9; required: special;",
            ),
            (
                "min=8,lower,upper,number",
                "At least 8 characters, with a lowercase letter, an uppercase letter and a number.",
                "minlength: 8; required: lower; required: upper; required: digit;",
            ),
        ] {
            let policy = policy.parse().unwrap();
            assert_eq!(describe(&policy), text);
            assert_eq!(password_rules(&policy), rules);
        }
    }
}
