//! A Redis that keeps everything that it has acknowledged, also when it is killed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::{HANG, LOOK, Process, Proxy, free_port};

/// A running `redis-server`.
pub struct Redis {
    /// Between the servers and this Redis.
    pub proxy: Proxy,
    process: Process,
    port: u16,
    folder: PathBuf,
}

impl Redis {
    /// Starts it on a free port with its files in `folder`.
    pub async fn start(folder: &Path) -> Self {
        std::fs::create_dir(folder).unwrap();
        loop {
            let port = free_port();
            let mut process = spawn(port, folder);
            if accepts(&mut process, port).await {
                return Self {
                    proxy: Proxy::start(([127, 0, 0, 1], port).into()).await,
                    process,
                    port,
                    folder: folder.to_owned(),
                };
            }
        }
    }

    /// The value of `SESSION_STORE`.
    pub fn url(&self) -> String {
        self.proxy.url().replace("http://", "redis://")
    }

    /// Kills it.
    pub fn kill(&mut self) {
        self.process.kill();
    }

    /// Starts it again with the same port and files.
    pub async fn start_again(&mut self) {
        self.process = spawn(self.port, &self.folder);
        assert!(
            accepts(&mut self.process, self.port).await,
            "{}",
            self.process.log()
        );
    }
}

fn spawn(port: u16, folder: &Path) -> Process {
    let mut command = Command::new("redis-server");
    command
        .args(["--bind", "127.0.0.1", "--port", &port.to_string()])
        .args(["--appendonly", "yes", "--appendfsync", "no", "--save", ""])
        .arg("--dir")
        .arg(folder)
        .stdout(Stdio::null());
    Process::spawn(&mut command, &folder.join("redis.log"))
}

/// Waits until it responds, which it does once it has read its files. Returns false if it has ended.
async fn accepts(process: &mut Process, port: u16) -> bool {
    let accepts = async {
        loop {
            if ping(port).await.is_ok_and(|answer| answer == *b"+PONG\r\n") {
                return true;
            }
            if process.has_ended() {
                return false;
            }
            tokio::time::sleep(LOOK).await;
        }
    };
    tokio::time::timeout(HANG, accepts)
        .await
        .expect("Redis responds")
}

async fn ping(port: u16) -> std::io::Result<[u8; 7]> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(b"PING\r\n").await?;
    let mut answer = [0; 7];
    stream.read_exact(&mut answer).await?;
    Ok(answer)
}
