//! The guard of pages for the members of one group. Like [`super::private`], it is only a convenience: the server
//! protects the data.

use leptos::prelude::*;
use wire::page;

use crate::{
    components::{heading::Heading, private::Private},
    services::services,
    text::admin as text,
};

/// Shows its children to members of `group`, and an explanation to everybody else who is logged in. Visitors are sent to
/// log in.
#[component]
pub fn RequireGroup(
    /// `None` if there is no such group.
    group: Option<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let session = services().session;
    let children = StoredValue::new(children);
    let is_member = move || {
        let user = session.user()?;
        group.as_deref().map(|group| user.is_member_of(group))
    };
    let is_member = Memo::new(move |_| is_member() == Some(true));
    view! {
        <Private>
            {move || {
                if is_member.get() {
                    children.with_value(|children| children())
                } else {
                    view! { <Denied /> }.into_any()
                }
            }}
        </Private>
    }
}

#[component]
fn Denied() -> impl IntoView {
    view! {
        <Heading title=text::DENIED />
        <p class="lead">{text::DENIED_LEAD}</p>
        <p class="actions">
            <a href=page::HOME class="button">
                {text::HOME}
            </a>
        </p>
    }
}
