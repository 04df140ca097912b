//! `/privacy`: what is stored where, for how long, and what is not.

use leptos::prelude::*;

use crate::{components::heading::Heading, words::privacy};

/// The page.
#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <article class="card card--wide prose">
            <Heading title=privacy::TITLE/>
            <p class="lead">{privacy::LEAD}</p>
            <h2>{privacy::BROWSER}</h2>
            {table(privacy::BROWSER, &privacy::IN_BROWSER)}
            <h2>{privacy::SERVER}</h2>
            {table(privacy::SERVER, &privacy::ON_SERVER)}
            <h2>{privacy::PASSWORD}</h2>
            {list(&privacy::PASSWORDS)}
            <h2>{privacy::NOT}</h2>
            {list(&privacy::NEVER)}
        </article>
    }
    .into_any()
}

/// A table with its roles written out: on a phone the style sheet makes a list of it, and browsers then forget that
/// it is a table.
fn table(name: &'static str, rows: &'static [[&'static str; 3]]) -> AnyView {
    let [what, why, long] = privacy::COLUMNS;
    let row = |[first, second, third]: &'static [&'static str; 3]| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{*first}</th>
                <td role="cell" data-label=why>{*second}</td>
                <td role="cell" data-label=long>{*third}</td>
            </tr>
        }
    };
    view! {
        <table role="table" aria-label=name>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{what}</th>
                    <th role="columnheader" scope="col">{why}</th>
                    <th role="columnheader" scope="col">{long}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn list(items: &'static [&'static str]) -> AnyView {
    let items = items.iter().map(|item| view! { <li>{*item}</li> });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}
