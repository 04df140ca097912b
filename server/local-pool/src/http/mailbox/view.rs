//! The mailbox page: newest message first, with a large code that one click selects.

use axum::{http::StatusCode, response::Response};
use maud::{Markup, html};
use time::{OffsetDateTime, macros::format_description};

use crate::{
    http::page,
    pool::{message::Message, user_pool::UserPool},
};

/// Responds with the messages to an email address or a phone number; all messages if it is empty.
pub fn show(pool: &UserPool, to: &str) -> Response {
    let messages = pool.mailbox(to);
    let now = pool.clock.now();
    let content = html! {
        h1 { "Mailbox" }
        (filter(to))
        @if messages.is_empty() {
            p class="empty" { "No messages yet. Create an account or request a code, then reload this page." }
        }
        ol class="messages" {
            @for message in &messages { (item(message, now)) }
        }
    };
    page::respond(pool, StatusCode::OK, "Mailbox", &content)
}

fn filter(to: &str) -> Markup {
    html! {
        form class="filter" method="get" action="/mailbox" role="search" {
            label for="to" { "Address or phone number" }
            input id="to" name="to" type="text" inputmode="email" autocomplete="off" value=(to) placeholder="Anyone";
            button type="submit" { "Show" }
            @if !to.is_empty() { a href="/mailbox" { "Show all" } }
        }
    }
}

fn item(message: &Message, now: i64) -> Markup {
    html! {
        li class="message" {
            h2 { (message.subject) }
            p class="envelope" {
                (message.medium.label()) " to " a href={ "/mailbox?to=" (url_encoded(&message.to)) } { (message.to) }
                " · " time datetime=(rfc3339(message.sent_at)) { (ago(now - message.sent_at)) }
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
fn rfc3339(seconds: i64) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .and_then(|time| time.format(format).ok())
        .unwrap_or_default()
}

fn ago(seconds: i64) -> String {
    match seconds {
        ..60 => "just now".to_owned(),
        60..3600 => count_ago(seconds / 60, "minute"),
        3600..86_400 => count_ago(seconds / 3600, "hour"),
        _ => count_ago(seconds / 86_400, "day"),
    }
}

fn count_ago(count: i64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural} ago")
}

#[cfg(test)]
mod tests {
    use super::{ago, rfc3339};

    #[test]
    fn times_are_formatted_for_users_and_for_machines() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00Z");
        assert_eq!(ago(59), "just now");
        assert_eq!(ago(3599), "59 minutes ago");
        assert_eq!(ago(86_399), "23 hours ago");
        assert_eq!(ago(86_400), "1 day ago");
    }
}
