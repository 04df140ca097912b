//! Content in a chunk of its own, which is loaded when the content is shown.

use leptos::{prelude::*, task::spawn_local};
use wire::Problem;

use crate::{
    api::Remote,
    components::loading::{Failed, Loading},
};

/// Loads a chunk, unless it is loaded already, and shows its content.
#[component]
pub fn OnDemand<L, C, V>(
    /// Loads the chunk. Returns what shows its content.
    load: L,
) -> impl IntoView
where
    L: Fn() -> C + Copy + Send + Sync + 'static,
    C: Future<Output = Result<V, Problem>> + 'static,
    V: Fn() -> AnyView + Clone + Send + Sync + 'static,
{
    let content = RwSignal::new(Remote::Loading);
    let reload = move || {
        content.set(Remote::Loading);
        spawn_local(async move {
            let loaded = load().await;
            // The user may have logged out or opened another page since.
            if !content.is_disposed() {
                content.set(loaded.into());
            }
        });
    };
    reload();
    move || match content.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Ready(view) => view(),
        Remote::Failed(problem) => view! { <Failed problem retry=reload /> }.into_any(),
    }
}
