//! A Redis that accepts nothing but TLS, and the authority that certifies it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use tempfile::TempDir;

use super::{Process, free_port};

pub const REDIS_PASSWORD: &str = "canary-of-redis";

/// A private certificate authority.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    folder: TempDir,
}

impl Authority {
    pub fn new(name: &str) -> Self {
        let (mut params, key) = (CertificateParams::default(), KeyPair::generate().unwrap());
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let folder = tempfile::tempdir().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        std::fs::write(folder.path().join("authority.pem"), certificate.pem()).unwrap();
        Self {
            issuer: Issuer::new(params, key),
            folder,
        }
    }

    /// The file with its certificate.
    pub fn file(&self) -> String {
        let file = self.folder.path().join("authority.pem");
        file.to_str().unwrap().to_owned()
    }

    /// Writes a certificate for a host, and its key, as Redis reads them.
    fn certify(&self, host: &str, folder: &Path) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([host.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        std::fs::write(folder.join("certificate.pem"), certificate.pem()).unwrap();
        std::fs::write(folder.join("key.pem"), key.serialize_pem()).unwrap();
    }
}

/// A running `redis-server` with a password.
pub struct TlsRedis {
    process: Process,
    port: u16,
    folder: TempDir,
}

impl TlsRedis {
    /// Starts it on a free port, with a certificate for `host`.
    pub async fn start(authority: &Authority, host: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        authority.certify(host, folder.path());
        loop {
            let port = free_port();
            if let Some(process) = spawn(folder.path(), port).await {
                return Self {
                    process,
                    port,
                    folder,
                };
            }
        }
    }

    /// Starts it again at the same port with another certificate.
    pub async fn restart(&mut self, authority: &Authority, host: &str) {
        self.process.kill();
        authority.certify(host, self.folder.path());
        let process = spawn(self.folder.path(), self.port).await;
        self.process = process.expect("redis-server starts again");
    }

    /// The value of `SESSION_STORE`.
    pub fn url(&self, scheme: &str) -> String {
        format!("{scheme}://:{REDIS_PASSWORD}@localhost:{}", self.port)
    }
}

/// Returns the process as soon as it accepts connections, or `None` if it ends before.
async fn spawn(folder: &Path, port: u16) -> Option<Process> {
    let file = |name: &str| -> PathBuf { folder.join(name) };
    let mut command = Command::new("redis-server");
    command
        .args(["--bind", "127.0.0.1", "--port", "0"])
        .args(["--tls-port", &port.to_string()])
        .arg("--tls-cert-file")
        .arg(file("certificate.pem"))
        .arg("--tls-key-file")
        .arg(file("key.pem"))
        .args(["--tls-auth-clients", "no"])
        .args(["--requirepass", REDIS_PASSWORD, "--save", ""])
        .arg("--dir")
        .arg(folder)
        .stdout(Stdio::piped());
    let mut process = Process::spawn(&mut command, &file("redis.log"));
    let ready = process.find_line("Ready to accept connections").await;
    ready.map(|_| process)
}
