//! A table with its roles written out: on a phone the style sheet makes a list of it, and browsers then forget that
//! it is a table.

use crate::view::{El, el};

/// A table of rows that are made by [`row`].
pub fn table(
    name: &'static str,
    columns: [&'static str; 3],
    rows: impl IntoIterator<Item = El>,
) -> El {
    let column = |name| {
        el("th")
            .attr("role", "columnheader")
            .attr("scope", "col")
            .text(name)
    };
    let head = el("tr").attr("role", "row").children(columns.map(column));
    el("table")
        .attr("role", "table")
        .attr("aria-label", name)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

/// One row: its heading, and its other two cells.
pub fn row(heading: El, cells: [El; 2]) -> El {
    let heading = el("th")
        .attr("role", "rowheader")
        .attr("scope", "row")
        .child(heading);
    el("tr").attr("role", "row").child(heading).children(cells)
}

/// A cell.
pub fn cell() -> El {
    el("td").attr("role", "cell")
}

/// A cell whose label stands before it where there is no room for the head of the table.
pub fn labelled_cell(label: &'static str) -> El {
    cell().attr("data-label", label)
}
