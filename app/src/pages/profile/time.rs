//! A time on the profile page.

use leptos::prelude::*;

use super::Now;
use crate::{browser::date_format, text::time};

/// A date and time, and how far it is from now. Shows nothing if the time is outside the range of `Date`.
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
