//! The rules of the password policy, each with a tick as soon as it is kept.

use leptos::prelude::*;
use wire::PasswordPolicy;

use crate::words::password;

/// The rules.
#[component]
pub fn Rules(
    /// The policy.
    policy: PasswordPolicy,
    /// Which of its rules are kept, in its order; empty before anything was typed.
    kept: RwSignal<Vec<bool>>,
) -> impl IntoView {
    let rules = policy.rules().into_iter().enumerate().map(|(index, rule)| {
        let is_kept = Memo::new(move |_| kept.read().get(index).copied().unwrap_or(false));
        let state = move || if is_kept.get() { password::KEPT } else { password::OPEN };
        view! {
            <li class:kept=is_kept>
                {password::rule(rule)}
                <span class="unseen">", " {state}</span>
            </li>
        }
    });
    view! {
        <p class="hint">{password::RULES}</p>
        <ul class="rules">{rules.collect_view()}</ul>
    }
}
