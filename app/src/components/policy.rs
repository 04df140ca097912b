//! The rules of the password policy, each ticked as soon as the password meets it.

use leptos::prelude::*;
use wire::{PasswordPolicy, password_policy::Rule};

use crate::{
    components::password::NewPassword,
    flow::register::password_rules,
    text::{Message, password as text},
};

/// Returns the additional parts of a field for a new password.
pub fn new_password_parts(label: Message, policy: &PasswordPolicy) -> NewPassword {
    let typed = RwSignal::new(String::new());
    NewPassword {
        label,
        password_rules: password_rules(policy),
        rules: view! { <PolicyRules rules=policy.rules() password=typed /> }.into_any(),
        typed,
    }
}

#[component]
fn PolicyRules(rules: Vec<Rule>, password: RwSignal<String>) -> impl IntoView {
    view! {
        <div>
            <p class="hint">{text::RULES}</p>
            <ul class="rules">
                {rules.into_iter().map(|rule| view! { <RuleItem rule password /> }).collect_view()}
                // Few passwords break these two rules, so they are listed only while they are broken.
                <BrokenRuleItem rule=Rule::MaxLength password />
                <BrokenRuleItem rule=Rule::NoOuterSpace password />
            </ul>
        </div>
    }
}

#[component]
fn RuleItem(rule: Rule, password: RwSignal<String>) -> impl IntoView {
    let is_met = move || rule.is_met_by(&password.read());
    view! {
        <li class=move || is_met().then_some("met")>
            {text::rule(rule)}
            <span class="visually-hidden">", " {move || if is_met() { text::MET.get() } else { text::NOT_MET.get() }}</span>
        </li>
    }
}

#[component]
fn BrokenRuleItem(rule: Rule, password: RwSignal<String>) -> impl IntoView {
    let is_broken = Memo::new(move |_| !rule.is_met_by(&password.read()));
    move || {
        is_broken
            .get()
            .then(|| view! { <RuleItem rule password /> })
    }
}
