//! The log filter. This server logs no secrets; libraries that would are limited, whatever `RUST_LOG` says.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use tracing::{Level, Metadata};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::{FilterExt as _, filter_fn};
use tracing_subscriber::layer::Filter;

/// Libraries that log requests and responses of the pool at `debug` or `trace`: secret blocks, and everything else that
/// the service model does not mark as sensitive (ASVS 5.0 16.2.5). They are limited to `info`.
pub const LIMITED: [&str; 8] = [
    "aws_config",
    "aws_runtime",
    "aws_sdk_cognitoidentityprovider",
    "aws_smithy_http_client",
    "aws_smithy_runtime",
    "aws_smithy_runtime_api",
    "h2",
    "hyper",
];

/// Displays an error with all its sources. For the log, where `Debug` would show too much: that of the SDK's errors contains the
/// body of the response.
#[derive(Clone, Copy)]
pub struct Chain<'a>(pub &'a (dyn Error + 'static));

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut next = self.0.source();
        while let Some(error) = next {
            write!(f, ": {error}")?;
            next = error.source();
        }
        Ok(())
    }
}

/// Returns the filter from `RUST_LOG`, or `default` if it is not set. No directive shows more of [`LIMITED`] than `info`, not even
/// one for a module or a span.
#[must_use]
pub fn filter<S: 'static>(default: &str) -> impl Filter<S> + use<S> {
    let requested = EnvFilter::try_from_default_env();
    limited(requested.unwrap_or_else(|_| EnvFilter::new(default)))
}

fn limited<S: 'static>(requested: EnvFilter) -> impl Filter<S> {
    requested.and(filter_fn(is_permitted))
}

fn is_permitted(logged: &Metadata<'_>) -> bool {
    let target = logged.target();
    let is_of = |library: &&str| {
        let module = target.strip_prefix(*library);
        module.is_some_and(|module| module.is_empty() || module.starts_with("::"))
    };
    *logged.level() <= Level::INFO || !LIMITED.iter().any(is_of)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use tracing::{Event, Level, Subscriber, debug, info, subscriber, trace, trace_span};
    use tracing_subscriber::layer::{Context, SubscriberExt as _};
    use tracing_subscriber::{EnvFilter, Layer, registry};

    use super::limited;

    /// The levels and targets of what was logged.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<(Level, String)>>>);

    impl<S: Subscriber> Layer<S> for Log {
        fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
            let (level, target) = (*event.metadata().level(), event.metadata().target());
            self.0.lock().unwrap().push((level, target.to_owned()));
        }
    }

    #[test]
    fn no_directive_shows_more_of_a_limited_library_than_info() {
        for requested in [
            "trace",
            "aws_smithy_runtime=trace",
            "aws_smithy_runtime::client=trace,hyper::proto=debug",
            "[request]=trace",
        ] {
            let log = Log::default();
            let layer = log.clone().with_filter(limited(EnvFilter::new(requested)));
            subscriber::with_default(registry().with(layer), || {
                let _request = trace_span!(target: "server", "request").entered();
                trace!(target: "aws_smithy_runtime::client::http", "a body");
                debug!(target: "hyper::proto::h1", "headers");
                info!(target: "aws_smithy_runtime::client", "harmless");
                trace!(target: "hyper_util", "another library");
            });
            let seen = log.0.lock().unwrap().clone();
            let info = (Level::INFO, "aws_smithy_runtime::client".to_owned());
            assert!(seen.contains(&info), "{requested}: {seen:?}");
            let more = seen
                .iter()
                .find(|(level, target)| *level > Level::INFO && target != "hyper_util");
            assert_eq!(more, None, "{requested}");
            let trace = (Level::TRACE, "hyper_util".to_owned());
            let is_wanted = requested == "trace" || requested == "[request]=trace";
            assert_eq!(seen.contains(&trace), is_wanted, "{requested}");
        }
    }
}
