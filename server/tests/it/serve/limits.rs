//! Clients that are slow, idle or many.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::routing::{get, post};
use rustix::process::{Resource, getrlimit, setrlimit};
use server::serve::Limits;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::{GET, HANG, Server, read_head, read_response, read_to_end, start};
use crate::world::World;

async fn server(world: &World, limits: Limits) -> Server {
    start(server::app(world.state.clone()), limits).await
}

#[tokio::test]
async fn slow_headers_and_idle_connections_are_closed() {
    let world = World::new().await;
    let limits = Limits {
        header_timeout: Duration::from_millis(300),
        ..Limits::default()
    };
    let server = server(&world, limits).await;
    let mut silent = server.connect("").await;
    let mut slow = server.connect("GET / HTTP/1.1\r\nHost:").await;
    let mut idle = server.connect(GET).await;
    assert_eq!(read_to_end(&mut silent).await, "");
    assert!(!read_to_end(&mut slow).await.contains("200 OK"));
    let answer = read_to_end(&mut idle).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

#[tokio::test]
async fn a_full_server_closes_the_connection_that_is_idle_for_the_longest_time() {
    let world = World::new().await;
    let limits = Limits {
        header_timeout: HANG * 2,
        max_connections: 2,
        ..Limits::default()
    };
    let server = server(&world, limits).await;
    let mut first = server.connect(GET).await;
    read_response(&mut first).await;
    let mut second = server.connect("GET / HTTP/1.1\r\n").await;
    let mut third = server.connect(GET).await;
    assert!(read_response(&mut third).await.starts_with("HTTP/1.1 200"));
    assert_eq!(read_to_end(&mut first).await, "");
    let mut fourth = server.connect(GET).await;
    assert!(read_response(&mut fourth).await.starts_with("HTTP/1.1 200"));
    assert_eq!(read_to_end(&mut second).await, "");
}

/// Lets this process open as many files as the machine permits.
fn raise_file_limit(needed: u64) {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit).unwrap();
    let is_enough = limit.maximum.is_none_or(|maximum| maximum >= needed);
    assert!(is_enough, "this test needs {needed} open files: ulimit -Hn");
}

#[tokio::test]
async fn two_thousand_half_open_connections_leave_the_server_answering_others() {
    raise_file_limit(3500);
    let world = World::new().await;
    // One attacker with a single address is stopped even earlier.
    let limits = Limits {
        header_timeout: HANG * 2,
        max_per_address: usize::MAX,
        ..Limits::default()
    };
    let server = server(&world, limits).await;
    let mut half_open = Vec::new();
    for number in 1..=2000 {
        half_open.push(server.connect("GET / HTTP/1.1\r\nHost:").await);
        if number % 100 == 0 {
            let mut other = server.connect(GET).await;
            let answer = read_response(&mut other).await;
            assert!(answer.starts_with("HTTP/1.1 200"), "{number}: {answer}");
        }
    }
    let open = half_open.iter().filter(|stream| is_open(stream)).count();
    assert!((400..=512).contains(&open), "{open} connections are open");
}

fn is_open(stream: &TcpStream) -> bool {
    let read = stream.try_read(&mut [0]);
    read.is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock)
}

#[tokio::test]
async fn one_address_cannot_use_every_connection() {
    let world = World::new().await;
    let limits = Limits {
        header_timeout: HANG * 2,
        max_per_address: 3,
        ..Limits::default()
    };
    let server = server(&world, limits).await;
    let mut streams = Vec::new();
    for _ in 0..10 {
        streams.push(server.connect(GET).await);
        let last = streams.last_mut().unwrap();
        assert!(read_response(last).await.starts_with("HTTP/1.1 200"));
    }
    for stream in &mut streams[..7] {
        assert_eq!(read_to_end(stream).await, "");
    }
    assert!(streams[7..].iter().all(is_open));
}

/// Connects from another address of this machine.
async fn connect_from(last: u8, server: &Server, text: &str) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(([127, 0, 0, last], 0).into()).unwrap();
    let mut stream = socket.connect(server.address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn six_hundred_requests_without_their_bodies_leave_the_server_answering_others() {
    raise_file_limit(3500);
    let wait_for_body = post(async |body: Bytes| body);
    let app = Router::new().route("/", wait_for_body.get(async || "ok"));
    let server = start(app, Limits::default()).await;
    let request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf";
    let mut waiting = Vec::new();
    for number in 1..=600 {
        let last = 2 + u8::try_from(number % 4).unwrap();
        waiting.push(connect_from(last, &server, request).await);
        if number % 50 == 0 {
            let text = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
            let mut other = server.connect(text).await;
            let answer = read_response(&mut other).await;
            assert!(answer.starts_with("HTTP/1.1 200"), "{number}: {answer}");
        }
    }
    // Nobody is disconnected for the sake of a place that is free. One who sends the rest is answered.
    let open = waiting.iter().filter(|stream| is_open(stream)).count();
    assert!((400..=512).contains(&open), "{open} connections are open");
    let last = waiting.last_mut().unwrap();
    last.write_all(b" body").await.unwrap();
    assert!(read_response(last).await.ends_with("half body"));
}

#[tokio::test]
async fn clients_that_do_not_read_their_responses_make_room() {
    let (sender, mut dropped) = mpsc::channel(1);
    let endless = get(async move || {
        Body::new(Endless {
            _dropped: sender.clone(),
        })
    });
    let app = Router::new().route("/endless", endless);
    let app = app.route("/", get(async || "ok"));
    let limits = Limits {
        write_timeout: HANG * 2,
        max_connections: 2,
        ..Limits::default()
    };
    let server = start(app, limits).await;
    let request = "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut slow = Vec::new();
    for _ in 0..2 {
        // Another request behind the response is not a reason to wait either.
        slow.push(server.connect(&request.repeat(2)).await);
        read_head(slow.last_mut().unwrap()).await;
    }
    let text = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let answer = read_response(&mut server.connect(text).await).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    drop(server);
    drop(slow);
    assert!(timeout(HANG, dropped.recv()).await.is_ok());
}

#[tokio::test]
async fn a_response_that_is_read_too_slowly_ends() {
    let (sender, mut dropped) = mpsc::channel(1);
    let endless = get(async move || {
        Body::new(Endless {
            _dropped: sender.clone(),
        })
    });
    let limits = Limits {
        response_timeout: Duration::from_millis(300),
        ..Limits::default()
    };
    let server = start(Router::new().route("/", endless), limits).await;
    let mut client = server
        .connect("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await;
    // The client always reads, but the response never ends.
    let read = async {
        let mut part = vec![0; 64 * 1024];
        while client.read(&mut part).await.is_ok_and(|length| length > 0) {}
    };
    timeout(HANG, read)
        .await
        .expect("the server closes the connection");
    drop(server);
    assert!(timeout(HANG, dropped.recv()).await.is_ok());
}

/// A body that never ends and is always ready.
struct Endless {
    _dropped: mpsc::Sender<Infallible>,
}

impl hyper::body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, Infallible>>> {
        let part = Bytes::from_static(&[0; 8 * 1024]);
        Poll::Ready(Some(Ok(hyper::body::Frame::data(part))))
    }
}

#[tokio::test]
async fn a_client_that_does_not_read_is_disconnected() {
    let (sender, mut dropped) = mpsc::channel(1);
    let route = get(async move || {
        Body::new(Endless {
            _dropped: sender.clone(),
        })
    });
    let limits = Limits {
        write_timeout: Duration::from_millis(300),
        ..Limits::default()
    };
    let server = start(Router::new().route("/", route), limits).await;
    let mut client = server
        .connect("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await;
    assert!(read_head(&mut client).await.starts_with("HTTP/1.1 200"));
    server.stop.send(()).unwrap();
    timeout(HANG, server.task).await.unwrap().unwrap();
    let left = timeout(HANG, dropped.recv()).await;
    assert!(left.is_ok(), "the response is still being sent");
}

#[tokio::test]
async fn what_is_too_long_is_refused_by_the_guard_and_not_by_the_http_library() {
    let world = World::new().await;
    let server = server(&world, Limits::default()).await;
    let many: Vec<_> = (0..150)
        .map(|number| format!("X-{number}: 1\r\n"))
        .collect();
    let many = many.concat();
    let requests = [
        (
            414,
            format!(
                "GET /?{} HTTP/1.1\r\nHost: localhost:8080\r\n\r\n",
                "a".repeat(60_000)
            ),
        ),
        (
            431,
            format!("GET / HTTP/1.1\r\nHost: localhost:8080\r\n{many}\r\n"),
        ),
        (
            431,
            format!(
                "GET / HTTP/1.1\r\nHost: localhost:8080\r\nCookie: {}\r\n\r\n",
                "a".repeat(100_000)
            ),
        ),
        (400, "GET / HTTP/1.1\r\n\r\n".to_owned()),
        (
            400,
            "GET / HTTP/1.1\r\nHost: localhost:8080\r\nHost: evil\r\n\r\n".to_owned(),
        ),
        (
            421,
            "GET http://evil.example/ HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".to_owned(),
        ),
        (
            405,
            "TRACE /api/session HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".to_owned(),
        ),
    ];
    for (status, request) in requests {
        let answer = read_response(&mut server.connect(&request).await).await;
        let start = &request[..40.min(request.len())];
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{start}: {answer}"
        );
        for header in [
            "application/problem+json",
            "nosniff",
            "default-src 'none'",
            "x-request-id",
        ] {
            assert!(answer.contains(header), "{start}: {answer}");
        }
    }
}
