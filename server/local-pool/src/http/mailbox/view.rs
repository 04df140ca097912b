//! The mailbox as a page: newest first, the code large and selected by one click.

use axum::{http::StatusCode, response::Response};
use maud::{Markup, html};
use time::{OffsetDateTime, macros::format_description};

use crate::{
    http::page,
    pool::{message::Message, user_pool::UserPool},
};

/// The mails to an address, or all of them.
pub fn show(pool: &UserPool, to: &str) -> Response {
    let messages = pool.mailbox(to);
    let now = pool.clock.now();
    let content = html! {
        h1 { "Mailbox" }
        (filter(to))
        @if messages.is_empty() {
            p class="empty" { "No mail here yet. Register or ask for a code, then reload this page." }
        }
        ol class="mails" {
            @for message in &messages { (mail(message, now)) }
        }
    };
    page::respond(pool, StatusCode::OK, "Mailbox", &content)
}

fn filter(to: &str) -> Markup {
    html! {
        form class="filter" method="get" action="/mailbox" role="search" {
            label for="to" { "Address" }
            input id="to" name="to" type="email" inputmode="email" autocomplete="off" value=(to) placeholder="everybody";
            button type="submit" { "Show" }
            @if !to.is_empty() { a href="/mailbox" { "Show all" } }
        }
    }
}

fn mail(message: &Message, now: i64) -> Markup {
    html! {
        li class="mail" {
            h2 { (message.subject) }
            p class="envelope" {
                "to " a href={ "/mailbox?to=" (url_encoded(&message.to)) } { (message.to) }
                " · " time datetime=(moment(message.sent_at)) { (ago(now - message.sent_at)) }
            }
            @if let Some(code) = &message.code {
                p class="code" { output aria-label="Code" { (code) } }
            }
            @for line in message.body.lines().filter(|line| !line.is_empty()) {
                p { @if line.starts_with("http") { a href=(line) { (line) } } @else { (line) } }
            }
        }
    }
}

fn url_encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// RFC 3339, in UTC.
fn moment(seconds: i64) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .and_then(|moment| moment.format(format).ok())
        .unwrap_or_default()
}

fn ago(seconds: i64) -> String {
    match seconds {
        ..60 => "just now".to_owned(),
        60..3600 => format!("{} min ago", seconds / 60),
        3600..86_400 => format!("{} h ago", seconds / 3600),
        _ => format!("{} d ago", seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::{ago, moment};

    #[test]
    fn times_are_readable_for_people_and_for_machines() {
        assert_eq!(moment(0), "1970-01-01T00:00:00Z");
        assert_eq!(ago(59), "just now");
        assert_eq!(ago(3599), "59 min ago");
        assert_eq!(ago(86_399), "23 h ago");
        assert_eq!(ago(86_400), "1 d ago");
    }
}
