//! The rules of the password policy, each with a tick as soon as it is kept.

use leptos::prelude::*;
use wire::{PasswordPolicy, password_policy::Rule};

use crate::{
    text::password,
    view::{El, el},
};

/// The rules, and whether each is kept.
pub struct Rules(Vec<(Rule, RwSignal<bool>)>);

impl Rules {
    /// The rules of a policy; none is kept before anything was typed.
    pub fn of(policy: &PasswordPolicy) -> Self {
        let rules = policy.rules().into_iter();
        Self(rules.map(|rule| (rule, RwSignal::new(false))).collect())
    }

    /// Looks at what was typed.
    pub fn judge(&self, password: &str) {
        for (rule, kept) in &self.0 {
            kept.set(rule.holds(password));
        }
    }

    /// The list to show.
    pub fn list(&self) -> El {
        let item = |(rule, kept): &(Rule, RwSignal<bool>)| {
            let kept = *kept;
            let state = move || {
                if kept.get() {
                    password::KEPT
                } else {
                    password::OPEN
                }
                .into()
            };
            el("li")
                .live_attr("class", move || kept.get().then_some("kept".into()))
                .text(password::rule(*rule))
                .child(el("span").class("unseen").text(", ").live_text(state))
        };
        el("div")
            .child(el("p").class("hint").text(password::RULES))
            .child(el("ul").class("rules").children(self.0.iter().map(item)))
    }
}
