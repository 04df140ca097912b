//! What may be logged. This server writes no secret into its log; libraries that would are kept quiet, whatever
//! `RUST_LOG` asks for.

use tracing_subscriber::EnvFilter;

/// Libraries that write down requests and answers of the pool when they are asked to talk: secret blocks, and whatever
/// else the service model does not mark as sensitive (ASVS 5.0 16.2.5). `info` is the most that they may say.
pub const QUIET: [&str; 8] = [
    "aws_config",
    "aws_runtime",
    "aws_sdk_cognitoidentityprovider",
    "aws_smithy_http_client",
    "aws_smithy_runtime",
    "aws_smithy_runtime_api",
    "h2",
    "hyper",
];

/// What `RUST_LOG` asks for, or `default` without it; of [`QUIET`] never more than `info`.
///
/// # Panics
/// Never: the names above are names of crates.
#[must_use]
pub fn filter(default: &str) -> EnvFilter {
    let wanted = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    QUIET.iter().fold(wanted, |filter, library| {
        let cap = format!("{library}=info");
        filter.add_directive(cap.parse().expect("a crate and a level are a directive"))
    })
}

#[cfg(test)]
mod tests {
    use super::filter;

    #[test]
    fn the_quiet_ones_are_capped() {
        assert!(
            filter("trace")
                .to_string()
                .contains("aws_smithy_runtime=info")
        );
    }
}
