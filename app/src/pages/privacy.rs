//! `/privacy`: what is stored where, for how long, and what is not.

use crate::{
    components::{
        heading::heading,
        table::{labelled_cell, row, table},
    },
    text::privacy,
    view::{El, el},
};

/// The page.
pub fn page() -> El {
    el("article")
        .class("card card--wide prose")
        .child(heading(privacy::TITLE))
        .child(el("p").class("lead").text(privacy::LEAD))
        .child(el("h2").text(privacy::BROWSER))
        .child(stored(privacy::BROWSER, &privacy::IN_BROWSER))
        .child(el("h2").text(privacy::SERVER))
        .child(stored(privacy::SERVER, &privacy::ON_SERVER))
        .child(el("h2").text(privacy::PASSWORD))
        .child(list(&privacy::PASSWORDS))
        .child(el("h2").text(privacy::NOT))
        .child(list(&privacy::NEVER))
}

fn stored(name: &'static str, rows: &'static [[&'static str; 3]]) -> El {
    let [_, why, long] = privacy::COLUMNS;
    let one = |[what, reason, span]: &'static [&'static str; 3]| {
        let cells = [
            labelled_cell(why).text(*reason),
            labelled_cell(long).text(*span),
        ];
        row(el("span").text(*what), cells)
    };
    table(name, privacy::COLUMNS, rows.iter().map(one))
}

fn list(items: &'static [&'static str]) -> El {
    el("ul").children(items.iter().map(|item| el("li").text(*item)))
}
