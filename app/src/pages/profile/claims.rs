//! The claims of a token: a table for each group, with the name, the meaning and the value of each claim.

use leptos::prelude::*;
use zeroize::Zeroizing;

use super::{copy::CopyIcon, token_state::TokenState, value::Value};
use crate::{
    components::{
        table::{Cell, Row, Table},
        time::Now,
    },
    flow::claims::{self, Claim, Group, InOther},
    text::{claim as meanings, profile as text},
};

#[component]
pub fn ClaimGroups(state: TokenState) -> impl IntoView {
    let groups = state.details.with_value(|details| {
        state
            .other
            .with_value(|other| claims::grouped(&details.claims, other))
    });
    groups
        .into_iter()
        .map(|(group, claims)| view! { <ClaimGroup state group claims /> })
        .collect_view()
}

#[component]
fn ClaimGroup(state: TokenState, group: Group, claims: Vec<Claim>) -> impl IntoView {
    let id = [state.heading_id, "-", group.as_str()].concat();
    let claims = StoredValue::new(claims);
    let search = state.search;
    let matches = move |claim: &Claim| {
        search
            .get()
            .matches(claim, &meanings::meaning(&claim.name).get())
    };
    let is_empty = move || claims.with_value(|claims| !claims.iter().any(matches));
    let rows = claims.get_value().into_iter().map(move |claim| {
        let sought = claim.clone();
        let hidden = Signal::derive(move || !matches(&sought));
        view! { <ClaimRow claim hidden now=state.now /> }
    });
    view! {
        <div class="claims" hidden=is_empty>
            <h3 id=id>{text::group(group)}</h3>
            <Table name=text::group(group) columns=text::COLUMNS>
                {rows.collect_view()}
            </Table>
        </div>
    }
}

#[component]
fn ClaimRow(claim: Claim, hidden: Signal<bool>, now: Now) -> impl IntoView {
    let Claim {
        name,
        value,
        json,
        text: copied,
        other,
    } = claim;
    let meaning = meanings::meaning(&name);
    let copy_name = text::copy_claim(name.as_str());
    view! {
        <Row hidden heading=move || view! { <ClaimName name other /> }>
            <Cell>{meaning}</Cell>
            <Cell>
                <div class="value">
                    <Value value json now />
                    <CopyIcon name=copy_name text=move |()| Zeroizing::new(copied.clone()) />
                </div>
            </Cell>
        </Row>
    }
}

/// The name, and whether the other token has the same claim.
#[component]
fn ClaimName(name: String, other: InOther) -> impl IntoView {
    let mark = text::other(other);
    view! {
        <code dir="ltr">{name}</code>
        {mark.map(|mark| view! { <span class="mark">{mark}</span> })}
    }
}
