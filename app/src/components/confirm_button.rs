//! A button that asks before it acts. What cannot be undone with the same button needs it.

use leptos::{html, prelude::*};

use crate::{
    components::form::FormState,
    text::{Message, Text, parts},
};

#[component]
pub fn ConfirmButton(
    label: Message,
    /// What the button acts on, if several buttons have the same label.
    #[prop(optional, into)]
    about: Option<Text>,
    #[prop(into)] question: Text,
    /// The label of the button that leaves everything as it is.
    keep: Message,
    form: FormState,
    /// Called after the form has begun a submission.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let is_asking = RwSignal::new(false);
    let start = NodeRef::<html::Button>::new();
    let asked = NodeRef::<html::P>::new();
    Effect::new(move |was_asking: Option<bool>| {
        let is_asking = is_asking.get();
        if was_asking.is_some_and(|was_asking| was_asking != is_asking) {
            // The element exists after the next rendering.
            request_animation_frame(move || focus(is_asking, asked, start));
        }
        is_asking
    });
    let name = about.map(|about| parts::label_and_subject(label, about));
    let question = StoredValue::new(question);
    let confirm = move |_| {
        if form.begin() {
            is_asking.set(false);
            on_confirm.run(());
        }
    };
    move || {
        if is_asking.get() {
            view! {
                <div class="notice stack" role="group" aria-label=question.get_value()>
                    <p tabindex="-1" node_ref=asked>
                        {question.get_value()}
                    </p>
                    <p class="actions">
                        <button type="button" class="button button--bad" on:click=confirm>
                            {label}
                        </button>
                        <button type="button" class="button" on:click=move |_| is_asking.set(false)>
                            {keep}
                        </button>
                    </p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="button"
                    node_ref=start
                    aria-label=name.clone().map(IntoAttributeValue::into_attribute_value)
                    aria-disabled=move || form.is_busy().then_some("true")
                    on:click=move |_| is_asking.set(true)
                >
                    {label}
                </button>
            }
            .into_any()
        }
    }
}

fn focus(is_asking: bool, asked: NodeRef<html::P>, start: NodeRef<html::Button>) {
    // Fails only for an element that no longer exists; there is then nothing to focus.
    if is_asking {
        let _ = asked.get_untracked().map(|asked| asked.focus());
    } else {
        let _ = start.get_untracked().map(|start| start.focus());
    }
}

/// A button that acts at once.
#[component]
pub fn ActionButton(
    label: Message,
    /// What the button acts on, if several buttons have the same label.
    #[prop(optional, into)]
    about: Option<Text>,
    form: FormState,
    /// Called after the form has begun a submission.
    #[prop(into)]
    on_click: Callback<()>,
) -> impl IntoView {
    let name = about.map(|about| parts::label_and_subject(label, about));
    view! {
        <button
            type="button"
            class="button"
            aria-label=name.map(IntoAttributeValue::into_attribute_value)
            aria-disabled=move || form.is_busy().then_some("true")
            on:click=move |_| {
                if form.begin() {
                    on_click.run(());
                }
            }
        >
            {label}
        </button>
    }
}
