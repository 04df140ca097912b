//! A table with explicit roles: on phones the style sheet turns it into a list, and browsers would then no longer
//! expose it as a table.

use leptos::prelude::*;

use crate::text::Message;

/// A table of three columns. Its children are [`Row`]s.
#[component]
pub fn Table(name: Message, columns: [Message; 3], children: Children) -> impl IntoView {
    let columns = columns.map(|column| {
        view! {
            <th role="columnheader" scope="col">
                {column}
            </th>
        }
    });
    view! {
        <table role="table" aria-label=name>
            <thead role="rowgroup">
                <tr role="row">{columns.into_iter().collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// One row: its heading, and its other cells as children.
#[component]
pub fn Row(
    #[prop(into)] heading: ViewFnOnce,
    #[prop(optional)] hidden: Option<Signal<bool>>,
    children: Children,
) -> impl IntoView {
    view! {
        <tr role="row" hidden=move || hidden.is_some_and(|hidden| hidden.get())>
            <th role="rowheader" scope="row">
                {heading.run()}
            </th>
            {children()}
        </tr>
    }
}

/// A cell. Its label is shown before it on screens that are too narrow for the header row.
#[component]
pub fn Cell(#[prop(optional)] label: Option<Message>, children: Children) -> impl IntoView {
    view! {
        <td role="cell" data-label=label.map(IntoAttributeValue::into_attribute_value)>
            {children()}
        </td>
    }
}
