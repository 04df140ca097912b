//! A bar above the page when the server could not say who is logged in, or could not log somebody out.

use crate::{
    components::loading::failed,
    site::site,
    view::{El, live},
};

/// The bar; empty most of the time.
pub fn bar() -> El {
    let visit = site().visit;
    live(move || Some(failed(&visit.trouble()?, move || visit.renew())))
}
