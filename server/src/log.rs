//! The log filter. This server logs no secrets; libraries that would are limited, whatever `RUST_LOG` says.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use tracing_subscriber::EnvFilter;

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

/// Returns the filter from `RUST_LOG`, or `default` if it is not set, with [`LIMITED`] at `info`.
///
/// # Panics
/// Never.
#[must_use]
pub fn filter(default: &str) -> EnvFilter {
    let requested = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    LIMITED.iter().fold(requested, |filter, library| {
        let cap = format!("{library}=info");
        filter.add_directive(
            cap.parse()
                .expect("a crate name and a level form a directive"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::filter;

    #[test]
    fn limited_libraries_stay_at_info() {
        assert!(
            filter("trace")
                .to_string()
                .contains("aws_smithy_runtime=info")
        );
    }
}
