//! `oauth2` over this server's HTTP client.

use std::future::Future;
use std::pin::Pin;

use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse};

/// No token answer comes near this size, in bytes.
const MAX_BODY: usize = 128 * 1024;

/// Carries the requests of the `oauth2` crate to one host.
#[derive(Clone, Debug)]
pub(super) struct Transport {
    http: reqwest::Client,
    scheme: String,
}

/// An exchange that failed before there was an answer to read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error("exchange failed")]
    Http(#[from] reqwest::Error),
    #[error("answer cannot be read")]
    Answer(#[from] http::Error),
    #[error("answer is too large")]
    TooLarge,
    #[error("server failed with status {0}")]
    Status(u16),
}

impl Transport {
    /// A transport that speaks `scheme`, whatever scheme a request names.
    pub(super) fn new(http: reqwest::Client, scheme: &str) -> Self {
        let scheme = scheme.to_owned();
        Self { http, scheme }
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, Error> {
        let mut request = reqwest::Request::try_from(request)?;
        // Http is possible here only where the settings took it: on a loopback host. From https nothing is taken back.
        let _ = request.url_mut().set_scheme(&self.scheme);
        let mut answer = self.http.execute(request).await?;
        // A 5xx is an outage, whatever stands in its body.
        if answer.status().is_server_error() {
            return Err(Error::Status(answer.status().as_u16()));
        }
        let mut builder = http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            builder = builder.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
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
