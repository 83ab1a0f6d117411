//! A `redis-server` of a test's own.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    process::{Child, Command, Stdio},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use claims_redis::{
    RedisStore, RedisStoreBuilder,
    redis::{self, Client, RedisResult, Value},
};
use tempfile::TempDir;

/// How long a server may take to answer: for a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// Waits longer than a service would.
pub fn patient() -> RedisStoreBuilder {
    RedisStore::builder().time_limit(PATIENCE)
}

/// Runs on loopback until it is dropped.
pub struct RedisServer {
    port: u16,
    folder: TempDir,
    /// Whether each write is in a file before it is answered.
    durable: bool,
    process: Mutex<Option<Child>>,
}

impl RedisServer {
    /// A server that loses nothing when it is killed.
    pub fn durable() -> Self {
        Self::new(true)
    }

    /// A server that keeps everything in memory alone.
    pub fn forgetful() -> Self {
        Self::new(false)
    }

    fn new(durable: bool) -> Self {
        let started = Instant::now();
        loop {
            // Somebody else may take the port before the server does.
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let server = Self {
                port: free.local_addr().unwrap().port(),
                folder: tempfile::tempdir().unwrap(),
                durable,
                process: Mutex::new(None),
            };
            drop(free);
            if server.launch() {
                return server;
            }
            assert!(started.elapsed() < PATIENCE, "{}", server.log());
        }
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    /// Connects to it.
    pub async fn open(&self) -> RedisStore {
        patient().connect(self.url()).await.unwrap()
    }

    /// Starts the process; whether it is there to stay.
    fn launch(&self) -> bool {
        let log = fs::File::create(self.folder.path().join("log")).unwrap();
        let mut process = Command::new("redis-server")
            .args(["--bind", "127.0.0.1"])
            .args(["--port", &self.port.to_string()])
            .args(["--dir", self.folder.path().to_str().unwrap()])
            .args(["--save", ""])
            .args(["--appendonly", if self.durable { "yes" } else { "no" }])
            // The server is killed, the machine is not: what was handed to it is there.
            .args(["--appendfsync", "no"])
            .stdin(Stdio::null())
            .stdout(log)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("`redis-server`: {error}. `tests/stores/run` installs it")
            });
        let started = Instant::now();
        loop {
            if process.try_wait().unwrap().is_some() {
                return false;
            }
            // Another server that has the port would have another process.
            let own = format!("process_id:{}\r", process.id());
            let info: RedisResult<String> = self.ask(&["INFO", "server"]);
            if info.is_ok_and(|info| info.contains(&own)) {
                *self.process.lock().unwrap() = Some(process);
                return true;
            }
            assert!(started.elapsed() < PATIENCE, "{}", self.log());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Ends the server as a crash does.
    pub fn kill(&self) {
        let mut process = self.process.lock().unwrap().take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    /// Starts it again after [`kill`](Self::kill), where it was before.
    pub fn start_again(&self) {
        let started = Instant::now();
        while !self.launch() {
            assert!(started.elapsed() < PATIENCE, "{}", self.log());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Stops the process where it is, with all connections open.
    pub fn stall(&self) {
        self.signal("STOP");
    }

    /// Lets it go on.
    pub fn resume(&self) {
        self.signal("CONT");
    }

    fn signal(&self, name: &str) {
        let id = self.process.lock().unwrap().as_ref().unwrap().id();
        let status = Command::new("kill")
            .args(["-s", name, &id.to_string()])
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// What an operator does to the server.
    pub fn command(&self, words: &[&str]) -> Value {
        self.ask(words).unwrap()
    }

    /// The same, for an answer that is a number.
    pub fn number(&self, words: &[&str]) -> i64 {
        self.ask(words).unwrap()
    }

    fn ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> RedisResult<T> {
        let mut connection = Client::open(self.url())?.get_connection()?;
        let mut command = redis::cmd(words[0]);
        command.arg(&words[1..]).query(&mut connection)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.lock().unwrap().take() {
            // It may have ended by itself; the test is over in any case.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
