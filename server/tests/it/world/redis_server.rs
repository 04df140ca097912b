//! A Redis server of one test, in a folder of its own.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// How many ports are tried: another process can take a free one first.
const ATTEMPTS: usize = 10;

pub struct RedisServer {
    folder: PathBuf,
    port: u16,
    process: Option<Child>,
}

impl RedisServer {
    /// Starts a server that writes to its file before it replies. What is there survives the end of the process; `always` would
    /// also wait for the disk, for the sake of the end of the machine.
    pub fn start(folder: &Path) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        for _ in 0..ATTEMPTS {
            let port = free_port();
            if let Some(process) = spawn(folder, port) {
                return Self {
                    folder: folder.to_owned(),
                    port,
                    process: Some(process),
                };
            }
        }
        panic!("redis-server does not start");
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// The files that contain all writes.
    pub fn files(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.folder.join("appendonlydir")).unwrap();
        files.map(|file| file.unwrap().path()).collect()
    }

    /// Kills the server, as a crash would (SIGKILL).
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// Starts the server again with what it wrote to its disk, at the same port.
    pub fn restart(&mut self) {
        self.kill();
        self.process = spawn(&self.folder, self.port);
        assert!(self.process.is_some(), "redis-server does not start again");
    }

    /// Makes the server a replica of the one at another port.
    pub fn replicate(&self, port: u16) {
        self.command(redis::cmd("REPLICAOF").arg("127.0.0.1").arg(port));
    }

    /// Runs a command, without the server in between.
    pub fn command(&self, command: &redis::Cmd) {
        let client = redis::Client::open(self.url()).unwrap();
        command.exec(&mut client.get_connection().unwrap()).unwrap();
    }

    /// Stops the process without ending it: connections stay open, and nothing is answered.
    pub fn pause(&self) {
        self.signal("-STOP");
    }

    pub fn resume(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let id = self.process.as_ref().unwrap().id().to_string();
        let status = Command::new("kill").args([signal, &id]).status();
        assert!(status.unwrap().success());
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.kill();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Returns the process as soon as it accepts connections, or `None` if it ends before.
fn spawn(folder: &Path, port: u16) -> Option<Child> {
    let mut process = Command::new("redis-server")
        .args(["--bind", "127.0.0.1", "--port", &port.to_string()])
        .args(["--appendonly", "yes", "--appendfsync", "no"])
        .args(["--save", "", "--dir"])
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("redis-server is not installed: run `make redis`");
    let mut log = BufReader::new(process.stdout.take().unwrap());
    let mut line = String::new();
    while log.read_line(&mut line).unwrap() > 0 {
        if line.contains("Ready to accept connections") {
            // It must not wait for somebody to read the rest of its log.
            std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
            return Some(process);
        }
        line.clear();
    }
    process.wait().unwrap();
    None
}
