//! For parts of the application that take long to build when it starts.

use leptos::prelude::*;

use crate::browser::{first_paint, task};

/// Builds its content in a task of its own while the application starts: if everything were built in one task, a slow phone would
/// not react for too long. Afterwards, it builds it at once.
#[component]
pub fn OwnTask(children: ChildrenFn) -> impl IntoView {
    let has_begun = RwSignal::new(first_paint::is_replaced());
    if !has_begun.get_untracked() {
        task::next(Box::new(move || has_begun.set(true)));
    }
    move || has_begun.get().then(|| children())
}
