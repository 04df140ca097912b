//! The bytes of a connection. A client that does not read its response is disconnected, so that it cannot keep a
//! connection forever.

use std::io::{Error, ErrorKind, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use rustix::io::Errno;
use rustix::net::{RecvFlags, Shutdown};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Sleep;

use super::connections::Activity;

/// A stream that the server shares with its HTTP library, so that it can look for bytes that nobody has read yet.
pub(super) struct Socket {
    stream: Arc<TcpStream>,
    activity: Arc<Activity>,
    write_timeout: Duration,
    /// Runs while the client does not read.
    deadline: Option<Pin<Box<Sleep>>>,
}

impl Socket {
    pub(super) const fn new(
        stream: Arc<TcpStream>,
        activity: Arc<Activity>,
        write_timeout: Duration,
    ) -> Self {
        Self {
            stream,
            activity,
            write_timeout,
            deadline: None,
        }
    }

    fn poll_deadline(&mut self, context: &mut Context<'_>) -> Poll<Result<usize>> {
        self.activity.set_writing(true);
        let sleep = || Box::pin(tokio::time::sleep(self.write_timeout));
        let deadline = self.deadline.get_or_insert_with(sleep);
        ready!(deadline.as_mut().poll(context));
        Poll::Ready(Err(Error::new(
            ErrorKind::TimedOut,
            "the client does not read its response",
        )))
    }
}

/// Returns whether bytes have arrived that nobody has read. The system is asked: tokio knows of them only after it has
/// waited for events. An error other than that there is nothing counts as input: who reads it closes the connection.
pub(super) fn has_input(stream: &TcpStream) -> bool {
    match rustix::net::recv(stream, &mut [0], RecvFlags::PEEK) {
        Ok((length, _)) => length > 0,
        Err(error) => !matches!(error, Errno::AGAIN | Errno::INTR),
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        loop {
            ready!(self.stream.poll_read_ready(context))?;
            match self.stream.try_read(buffer.initialize_unfilled()) {
                Ok(length) => {
                    buffer.advance(length);
                    self.activity.heard();
                    return Poll::Ready(Ok(()));
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        loop {
            match self.stream.poll_write_ready(context) {
                Poll::Ready(ready) => ready?,
                Poll::Pending => return self.poll_deadline(context),
            }
            match self.stream.try_write(bytes) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                written => {
                    self.deadline = None;
                    self.activity.set_writing(false);
                    return Poll::Ready(written);
                }
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(rustix::net::shutdown(&self.stream, Shutdown::Write).map_err(Error::from))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use tokio::net::TcpListener;

    use super::has_input;

    #[tokio::test]
    async fn bytes_are_found_without_waiting_for_events() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut client = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (stream, _) = listener.accept().await.unwrap();
        assert!(!has_input(&stream));
        client.write_all(b"G").unwrap();
        assert!(has_input(&stream));
        stream.readable().await.unwrap();
        assert_eq!(stream.try_read(&mut [0; 8]).unwrap(), 1);
        assert!(!has_input(&stream));
        drop(client);
        stream.readable().await.unwrap();
        assert!(!has_input(&stream), "the end is no input");
    }
}
