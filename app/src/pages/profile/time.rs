//! A time of the profile.

use leptos::prelude::*;

use super::Now;
use crate::{browser::date_format, text::time};

/// Date and time, and how far away that is. Shows nothing for a time that no date can express.
#[component]
pub fn Time(
    /// Seconds since 1970.
    seconds: i64,
    now: Now,
) -> impl IntoView {
    let iso = date_format::iso(seconds);
    (!iso.is_empty()).then(|| {
        view! {
            <time datetime=iso>{date_format::date_time(seconds)}</time>
            <span class="distance">{move || time::relative(seconds, now.get())}</span>
        }
    })
}
