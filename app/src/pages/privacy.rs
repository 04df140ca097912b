//! `/privacy`: what is stored where and for how long, and what is not done.

use leptos::prelude::*;

use crate::{
    components::{
        heading::Heading,
        table::{Cell, Row, Table},
    },
    text::{Message, privacy},
};

#[component]
pub fn PrivacyPage() -> impl IntoView {
    view! {
        <article class="card card--wide prose">
            <Heading title=privacy::TITLE />
            <p class="lead">{privacy::LEAD}</p>
            <h2>{privacy::IN_BROWSER}</h2>
            <StoredData name=privacy::IN_BROWSER rows=&privacy::BROWSER_ROWS />
            <h2>{privacy::ON_SERVER}</h2>
            <StoredData name=privacy::ON_SERVER rows=&privacy::SERVER_ROWS />
            <h2>{privacy::PASSWORD}</h2>
            <List items=&privacy::PASSWORD_ITEMS />
            <h2>{privacy::NOT_DONE}</h2>
            <List items=&privacy::NOT_DONE_ITEMS />
        </article>
    }
}

#[component]
fn StoredData(name: Message, rows: &'static [[Message; 3]]) -> impl IntoView {
    let [_, why, how_long] = privacy::COLUMNS;
    let row = move |[what, reason, duration]: &'static [Message; 3]| {
        view! {
            <Row heading=move || what.into_render()>
                <Cell label=why>{*reason}</Cell>
                <Cell label=how_long>{*duration}</Cell>
            </Row>
        }
    };
    view! {
        <Table name columns=privacy::COLUMNS>
            {rows.iter().map(row).collect_view()}
        </Table>
    }
}

#[component]
fn List(items: &'static [Message]) -> impl IntoView {
    let item = |item: &Message| view! { <li>{*item}</li> };
    view! { <ul>{items.iter().map(item).collect_view()}</ul> }
}
