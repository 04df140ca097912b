//! Messages in a box.

use leptos::{html, prelude::*};
use wire::Problem;

use crate::{browser::input, services::services, text::Text};

/// The kind of a message.
#[derive(Clone, Copy)]
pub enum Tone {
    Info,
    Good,
    Bad,
}

#[component]
pub fn Notice(tone: Tone, #[prop(into)] text: Text) -> impl IntoView {
    let class = match tone {
        Tone::Info => "notice",
        Tone::Good => "notice notice--good",
        Tone::Bad => "notice notice--bad",
    };
    view! { <p class=class>{text}</p> }
}

/// A problem, read out and scrolled into view as soon as its sentence is there. The alert exists before its text does, because
/// it would not be read out otherwise (WCAG 2.2, 4.1.3).
#[component]
pub fn Alert(problem: RwSignal<Option<Problem>>) -> impl IntoView {
    let services = services();
    let text = move || services.sentence(problem.read().as_ref()?);
    let region = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if text().is_some() {
            request_animation_frame(move || {
                // The problem may have led to another page by now, as the end of a session does.
                if let Some(region) = region.try_get_untracked().flatten() {
                    input::reveal(&region);
                }
            });
        }
    });
    view! {
        <div role="alert" node_ref=region>
            {move || {
                let text = text()?;
                Some(view! { <Notice tone=Tone::Bad text /> })
            }}
        </div>
    }
}
