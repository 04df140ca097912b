//! One world per test: a folder, a process with a local pool, a proxy in front of it, a store, and the servers that the test
//! starts.

mod client;
mod process;
mod proxy;
mod redis;
mod tls_redis;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use local_pool::Description;
use serde_json::json;
use server::random::Random;
use tempfile::TempDir;
use wire::path;

pub use client::{Answer, Client};
pub use process::{Process, Signal};
pub use proxy::Proxy;
pub use redis::Redis;
pub use tls_redis::{Authority, REDIS_PASSWORD, TlsRedis};

/// The longest time that a test waits for something before it fails.
pub const HANG: Duration = Duration::from_secs(30);
/// The pause between two looks at another process.
const LOOK: Duration = Duration::from_millis(25);
/// What users would visit. The servers listen at other ports, as behind a balancer.
pub const PUBLIC_URL: &str = "http://localhost:8080";
/// The lifetime of access tokens.
pub const LIFETIME: i32 = 300;

/// What a test can choose before its world starts.
#[derive(Default)]
pub struct Plan {
    /// Whether the servers use Redis instead of an SQLite file.
    pub redis: bool,
    /// Whether the servers read the client secret from [`World::secret_file`].
    pub secret_in_file: bool,
    /// Settings of the local pool.
    pub pool: Vec<(&'static str, String)>,
    /// Settings of every server.
    pub servers: Vec<(&'static str, String)>,
}

/// The processes of a test. They are killed when it ends.
pub struct World {
    pub proxy: Proxy,
    pub pool: Process,
    pub redis: Option<Redis>,
    description: Description,
    plan: Plan,
    folder: TempDir,
}

/// A running server.
pub struct Server {
    pub process: Process,
    /// Its own address, without a path.
    pub url: String,
}

impl World {
    /// Starts everything but the servers.
    pub async fn start(plan: Plan) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        std::fs::create_dir(&dist).unwrap();
        std::fs::write(
            dist.join("index.html"),
            "<!doctype html><head><title>Poolgate</title></head>",
        )
        .unwrap();
        // Redis has no file next to which the servers could create one.
        let keys = BASE64_STANDARD.encode(Random::system().bytes::<32>());
        std::fs::write(folder.path().join("session.keys"), keys).unwrap();
        let (pool, url) = start_pool(folder.path(), &plan.pool).await;
        let description = client::http()
            .get(format!("{url}/pool.json"))
            .send()
            .await
            .unwrap();
        let address = url.trim_start_matches("http://localhost:").parse().unwrap();
        let mut redis = None;
        if plan.redis {
            redis = Some(Redis::start(&folder.path().join("redis")).await);
            // With Redis, the servers do not create it.
            let key = BASE64_STANDARD.encode([7; 32]);
            std::fs::write(folder.path().join("session.keys"), key).unwrap();
        }
        Self {
            proxy: Proxy::start(([127, 0, 0, 1], address).into()).await,
            pool,
            redis,
            description: description.json().await.unwrap(),
            plan,
            folder,
        }
    }

    /// Starts a server on the store that all servers of this world share, and waits until it is ready.
    pub async fn server(&self) -> Server {
        self.server_with(&[], path::READYZ).await
    }

    /// Starts a server with further settings, and waits until a path is answered with 200.
    pub async fn server_with(&self, settings: &[(&str, String)], path: &str) -> Server {
        loop {
            let (port, log) = (free_port(), self.log("server"));
            let mut command = self.command(port);
            command.envs(settings.iter().map(|(name, value)| (name, value)));
            let mut process = Process::spawn(&mut command, &log);
            let url = format!("http://127.0.0.1:{port}");
            if responds(&mut process, &format!("{url}{path}")).await {
                return Server { process, url };
            }
            // Another program took the port in the meantime.
            assert!(process.log().contains("is in use"), "{}", process.log());
        }
    }

    /// Starts a server at the address of another one that has ended.
    pub async fn server_at(&self, url: &str) -> Server {
        let port = url.rsplit_once(':').unwrap().1.parse().unwrap();
        let mut process = Process::spawn(&mut self.command(port), &self.log("server"));
        let is_ready = responds(&mut process, &format!("{url}{}", path::READYZ)).await;
        assert!(is_ready, "{}", process.log());
        Server {
            process,
            url: url.to_owned(),
        }
    }

    fn command(&self, port: u16) -> Command {
        let (pool, proxy) = (&self.description, self.proxy.url());
        let client = pool.client("confidential").unwrap();
        let key_set = pool.jwks_url.strip_prefix(&pool.endpoint).unwrap();
        let mut command = poolgate(self.folder.path());
        command
            .env("LISTEN", format!("127.0.0.1:{port}"))
            .env("SESSION_STORE", self.store())
            .env("COGNITO_USER_POOL_ID", &pool.user_pool_id)
            .env("COGNITO_CLIENT_ID", &client.client_id)
            .env("COGNITO_REGION", &pool.region)
            .env("COGNITO_ISSUER", &pool.issuer)
            .env("COGNITO_ENDPOINT", &proxy)
            .env("COGNITO_JWKS_URL", format!("{proxy}{key_set}"))
            .envs(self.plan.servers.iter().map(|(name, value)| (name, value)));
        let secret = client.client_secret.as_ref().unwrap();
        if self.plan.secret_in_file {
            std::fs::write(self.secret_file(), secret).unwrap();
            command.env("COGNITO_CLIENT_SECRET_FILE", self.secret_file());
        } else {
            command.env("COGNITO_CLIENT_SECRET", secret);
        }
        command
    }

    /// Runs `poolgate check` with the settings of the servers, and with the hosted pages of the pool.
    pub async fn check(&self, words: &[&str], settings: &[(&str, &str)]) -> Output {
        let mut command = self.command(0);
        command
            .arg("check")
            .args(words)
            .env("COGNITO_DOMAIN", &self.description.hosted_base_url)
            .env("LISTEN", "127.0.0.1:8080")
            .envs(settings.iter().copied());
        let run = tokio::task::spawn_blocking(move || command.output().unwrap());
        run.await.unwrap()
    }

    /// Every file in the folder of the world.
    pub fn files(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        files.sort();
        files
    }

    pub fn secret_file(&self) -> PathBuf {
        self.folder.path().join("client.secret")
    }

    fn store(&self) -> String {
        match &self.redis {
            Some(redis) => redis.url(),
            None => format!(
                "sqlite:{}",
                self.folder.path().join("sessions.db").display()
            ),
        }
    }

    fn log(&self, name: &str) -> PathBuf {
        let count = std::fs::read_dir(self.folder.path()).unwrap().count();
        self.folder.path().join(format!("{name}-{count}.log"))
    }

    /// Logs the demo user in at a server. Every login is another session.
    pub async fn log_in(&self, server: &Server) -> Client {
        let user = self.description.demo_user.as_ref().unwrap();
        let mut client = Client::new();
        client.log_in(server, &user.email, &user.password).await;
        client
    }

    /// Logs in so that the access token must be refreshed at once: at a pool whose clock is an access token's lifetime behind.
    pub async fn log_in_with_expired_tokens(&self, server: &Server, count: usize) -> Vec<Client> {
        self.set_clock(-LIFETIME).await;
        let mut clients = Vec::new();
        for _ in 0..count {
            clients.push(self.log_in(server).await);
        }
        self.set_clock(0).await;
        clients
    }

    async fn set_clock(&self, ahead: i32) {
        let request = client::http()
            .post(format!("{}/clock", self.description.endpoint))
            .json(&json!({ "ahead": ahead }));
        assert_eq!(request.send().await.unwrap().status(), 204);
    }
}

/// The program, with the settings that every use of it needs here, and no others from the environment of the tests.
fn poolgate(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_poolgate"));
    command
        .env_clear()
        .current_dir(folder)
        .env("RUST_LOG", "info")
        .env("PUBLIC_URL", PUBLIC_URL)
        .env("DIST_DIR", folder.join("dist"))
        .env("SESSION_KEYS_FILE", folder.join("session.keys"))
        .env("RATE_LIMITS", "off");
    command
}

/// Starts a local pool in a process of its own; returns its URL. `poolgate` is the only program that cargo has certainly built
/// for this test; the server next to the pool is not used.
async fn start_pool(folder: &Path, settings: &[(&'static str, String)]) -> (Process, String) {
    let mut command = poolgate(folder);
    command
        .env("LISTEN", "127.0.0.1:0")
        .env("LOCAL_POOL", "127.0.0.1:0")
        .env("LOCAL_POOL_ACCESS_TOKEN_SECONDS", LIFETIME.to_string())
        .env("SESSION_STORE", "sqlite:pool.db")
        .env("SESSION_KEYS_FILE", folder.join("pool.keys"))
        .envs(settings.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped());
    let mut pool = Process::spawn(&mut command, &folder.join("pool.log"));
    let line = pool.wait_for_line("Local pool").await;
    let url = line.rsplit_once(' ').unwrap().1.to_owned();
    (pool, url)
}

/// Waits until a server answers with 200; returns whether it does, and not if it has ended.
async fn responds(process: &mut Process, url: &str) -> bool {
    let responds = async {
        loop {
            let answer = client::http().get(url).send().await;
            if answer.is_ok_and(|answer| answer.status() == 200) {
                return true;
            }
            if process.has_ended() {
                return false;
            }
            tokio::time::sleep(LOOK).await;
        }
    };
    let responds = tokio::time::timeout(HANG, responds).await;
    responds.unwrap_or_else(|_| panic!("{url} is not answered with 200: {}", process.log()))
}

/// A port of the loopback interface that nothing uses at present.
fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}
