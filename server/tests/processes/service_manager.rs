//! What the service manager is told (`sd_notify(3)`): a socket here takes the place of systemd's.

use std::os::unix::net::UnixDatagram;

use crate::world::{HANG, Plan, Signal, World};

fn receive(socket: &UnixDatagram) -> String {
    let mut message = [0; 64];
    let length = socket.recv(&mut message).unwrap();
    String::from_utf8_lossy(&message[..length])
        .trim()
        .to_owned()
}

#[tokio::test]
async fn the_service_manager_is_told_that_the_server_is_ready_alive_and_stopping() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_read_timeout(Some(HANG)).unwrap();
    let world = World::start(Plan {
        servers: vec![
            ("NOTIFY_SOCKET", path.display().to_string()),
            ("WATCHDOG_USEC", "200000".to_owned()),
            ("SHUTDOWN_DELAY", "0s".to_owned()),
        ],
        ..Plan::default()
    })
    .await;
    let mut server = world.server().await;
    let mut told = [receive(&socket), receive(&socket)];
    told.sort();
    assert_eq!(told, ["READY=1", "WATCHDOG=1"]);
    assert_eq!(receive(&socket), "WATCHDOG=1");
    server.process.signal(Signal::TERM);
    let stopping = std::iter::repeat_with(|| receive(&socket)).find(|told| told != "WATCHDOG=1");
    assert_eq!(stopping.as_deref(), Some("STOPPING=1"));
    assert!(server.process.wait().await.success());
}
