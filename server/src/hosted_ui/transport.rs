//! Sends the requests of the `oauth2` crate with this server's HTTP client.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse};

use crate::http_client::TOTAL_TIMEOUT;

/// The largest accepted response, in bytes; token responses are far smaller.
const MAX_BODY: usize = 128 * 1024;

/// Sends the requests of the `oauth2` crate.
#[derive(Clone, Debug)]
pub(super) struct Transport {
    http: reqwest::Client,
    scheme: String,
    timeout: Duration,
}

/// Why there is no response to parse.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error("request failed")]
    Http(#[from] reqwest::Error),
    #[error("response is not valid")]
    Response(#[from] http::Error),
    #[error("response is too large")]
    TooLarge,
    #[error("server responded with status {0}")]
    Status(u16),
}

impl Transport {
    /// Creates a transport that uses `scheme` for every request.
    pub(super) fn new(http: reqwest::Client, scheme: &str) -> Self {
        Self {
            http,
            scheme: scheme.to_owned(),
            timeout: TOTAL_TIMEOUT,
        }
    }

    /// The same with another timeout for a whole exchange.
    pub(super) fn with_timeout(&self, timeout: Duration) -> Self {
        Self {
            timeout,
            ..self.clone()
        }
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, Error> {
        let mut request = reqwest::Request::try_from(request)?;
        // The settings only accept http on loopback hosts. With https this changes nothing.
        let _ = request.url_mut().set_scheme(&self.scheme);
        *request.timeout_mut() = Some(self.timeout);
        let mut response = self.http.execute(request).await?;
        // A 5xx is an outage and a 429 is throttling (RFC 6585, section 4), even if the body looks like an OAuth error.
        let status = response.status();
        if status.is_server_error() || status == http::StatusCode::TOO_MANY_REQUESTS {
            return Err(Error::Status(status.as_u16()));
        }
        let mut builder = http::Response::builder().status(response.status());
        for (name, value) in response.headers() {
            builder = builder.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > MAX_BODY {
                return Err(Error::TooLarge);
            }
        }
        Ok(builder.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Transport {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Error>> + Send + Sync + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.exchange(request))
    }
}
