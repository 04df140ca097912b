//! What the log may contain. This server logs no secrets; libraries that would are limited, whatever `RUST_LOG` says.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::{FilterExt as _, LevelFilter, filter_fn};
use tracing_subscriber::layer::Filter;
use tracing_subscriber::registry::LookupSpan;

/// This program's own crates. Only they may log more than `INFO`: libraries write requests and responses at `DEBUG` and `TRACE`,
/// with secret blocks and everything else that a service model does not mark as sensitive (ASVS 5.0 16.2.5).
const OWN: [&str; 3] = ["poolgate", "server", "local_pool"];

/// Returns whether an event or a span may be logged at all. `RUST_LOG` chooses among those that may.
#[must_use]
pub fn may_log(metadata: &Metadata<'_>) -> bool {
    *metadata.level() <= Level::INFO || is_own(metadata.target())
}

fn is_own(target: &str) -> bool {
    let name = target.split("::").next().unwrap_or_default();
    OWN.contains(&name)
}

/// What is shown instead of a word that may be a secret.
const REMOVED: &str = "[removed]";
/// Names have no digits, or are shorter, such as the ids of pools and app clients; tokens and ids of users are longer.
const MIN_TOKEN: usize = 27;

/// Returns a text of the pool or of a client without what may be an email address or a token, which it can quote: words with an
/// `@`, and long words with digits.
#[must_use]
pub fn redacted(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        if word.contains('@') || word.contains("%40") {
            shown.push_str(REMOVED);
            shown.push_str(&word[word.trim_end().len()..]);
            continue;
        }
        for part in word.split_inclusive(is_separator) {
            let (run, separator) = part.split_at(part.trim_end_matches(is_separator).len());
            shown.push_str(if is_token_like(run) { REMOVED } else { run });
            shown.push_str(separator);
        }
    }
    shown
}

fn is_separator(c: char) -> bool {
    !c.is_ascii_alphanumeric() && !"-_+=".contains(c)
}

fn is_token_like(run: &str) -> bool {
    // Every part of a JWT is longer, or begins like the encoded `{"`.
    run.starts_with("eyJ") || run.len() >= MIN_TOKEN && run.contains(|c: char| c.is_ascii_digit())
}

/// Displays an error with all its sources. For the log, where `Debug` would show too much: that of the SDK's errors contains the
/// body of the response.
#[derive(Clone, Copy)]
pub struct Chain<'a>(pub &'a (dyn Error + 'static));

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&redacted(&self.0.to_string()))?;
        let mut next = self.0.source();
        while let Some(error) = next {
            write!(f, ": {}", redacted(&error.to_string()))?;
            next = error.source();
        }
        Ok(())
    }
}

/// Returns the filter from `RUST_LOG`, or `default` if it is not set or not valid.
#[must_use]
pub fn filter<S>(default: &str) -> impl Filter<S> + use<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    let requested = EnvFilter::try_from_default_env();
    limited(requested.unwrap_or_else(|_| EnvFilter::new(default)))
}

/// Two filters, and not further directives in one: a directive with a longer target or with a span would overrule them.
fn limited<S>(requested: EnvFilter) -> impl Filter<S> + use<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    // A filter without a hint would make every event of every library look enabled until it is asked.
    requested.and(filter_fn(may_log).with_max_level_hint(LevelFilter::TRACE))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use tracing::subscriber::with_default;
    use tracing_subscriber::layer::{Filter, Layer as _, SubscriberExt as _};
    use tracing_subscriber::{EnvFilter, Registry};

    use super::{LevelFilter, limited, redacted};

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    /// What libraries write, and what this program writes within their span.
    fn write_events() {
        let span = tracing::trace_span!(target: "hyper::proto", "request", body = "canary");
        let _entered = span.entered();
        let own = tracing::info_span!(target: "server::guard", "request", id = "1");
        let _entered = own.entered();
        tracing::trace!(target: "aws_smithy_runtime::client::orchestrator", body = "canary");
        tracing::debug!(target: "sqlx::query", "canary");
        tracing::debug!(target: "redis", "canary");
        tracing::trace!(target: "reqwest::connect", "canary");
        tracing::debug!(target: "rustls::client::hs", "canary");
        tracing::trace!(target: "serverless", "canary");
        tracing::trace!(target: "log", "canary");
        tracing::warn!(target: "sqlx::query", "slow statement");
        tracing::trace!(target: "server::session", "own trace");
    }

    fn logged(directives: &str) -> String {
        let lines = Lines::default();
        let writer = lines.clone();
        let format = tracing_subscriber::fmt::layer().json().without_time();
        let format = format.with_writer(move || writer.clone());
        let filter = limited(EnvFilter::new(directives));
        let subscriber = tracing_subscriber::registry().with(format.with_filter(filter));
        with_default(subscriber, write_events);
        String::from_utf8(lines.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn no_directive_lets_a_library_log_more_than_info() {
        for directives in [
            "trace",
            "trace,aws_smithy_runtime::client=trace,aws_smithy_runtime::client::orchestrator=trace",
            "trace,sqlx=trace,sqlx::query=trace,redis=trace,reqwest=trace,rustls=trace,log=trace",
            "trace,[request]=trace",
            "trace,[request{id=1}]=trace",
            "trace,hyper[request]=trace,hyper::proto[request{body=canary}]=trace,serverless=trace",
        ] {
            let log = logged(directives);
            assert!(!log.contains("canary"), "{directives}: {log}");
            assert!(log.contains("slow statement"), "{directives}: {log}");
            assert!(log.contains("own trace"), "{directives}: {log}");
        }
    }

    #[test]
    fn what_is_filtered_out_costs_nothing() {
        let filter = limited::<Registry>(EnvFilter::new("info"));
        assert_eq!(
            Filter::<Registry>::max_level_hint(&filter),
            Some(LevelFilter::INFO)
        );
    }

    #[test]
    fn a_text_of_the_pool_contains_neither_addresses_nor_tokens() {
        let cases = [
            (
                "User ada@example.org does not exist.",
                "User [removed] does not exist.",
            ),
            ("login_hint=ada%40example.org\tno", "[removed]\tno"),
            (
                "token eyJraWQiOiJjYW5hcnkxIn0.eyJzdWIiOiJjYW5hcnkyIn0.x expired",
                "token [removed].[removed].x expired",
            ),
            ("(1f0c9a52-4f0e-4d7b-9d6c-6a3c0f0b7a11)", "([removed])"),
        ];
        for (text, shown) in cases {
            assert_eq!(redacted(text), shown);
        }
        for text in [
            "InvalidSmsRoleTrustRelationshipException: ap-northeast-1_AbCdEfGhI",
            "https://cognito-idp.eu-central-1.amazonaws.com/: timed out",
        ] {
            assert_eq!(redacted(text), text);
        }
    }

    #[test]
    fn directives_still_select() {
        assert_eq!(logged("off"), "");
        let log = logged("info");
        assert!(
            !log.contains("own trace") && log.contains("slow statement"),
            "{log}"
        );
        let log = logged("warn,server=trace");
        assert!(log.contains("own trace"), "{log}");
    }
}
