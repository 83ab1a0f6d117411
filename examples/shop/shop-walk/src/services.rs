//! The three services, each a process of its own on a free port of the loopback interface.

use std::{
    env,
    io::{self, BufRead as _, BufReader},
    path::PathBuf,
    process::{self, Child, ChildStdin, Command, Stdio},
    thread,
};

use tempfile::TempDir;

use crate::Error;

/// All of them, and what they share.
pub(crate) struct Shop {
    pub(crate) id: Service,
    pub(crate) orders: Service,
    pub(crate) reports: Service,
    /// The folder of the file.
    folder: TempDir,
    /// The Redis that they share instead, if the environment names one.
    pub(crate) redis: Option<String>,
}

/// One of them. It ends when this is dropped.
pub(crate) struct Service {
    pub(crate) name: &'static str,
    pub(crate) url: String,
    process: Child,
    /// The process reads from it, and ends when there is nobody left who could write.
    _alive: Option<ChildStdin>,
}

impl Shop {
    pub(crate) fn start() -> Result<Self, Error> {
        let folder = tempfile::tempdir()?;
        let store = folder.path().join(STORE);
        println!("The services, each a process of its own:\n");
        let start = |name, others: &[(&str, &str)]| {
            let mut command = Command::new(env::current_exe()?);
            command.env("SHOP_LISTEN", "127.0.0.1:0");
            command.env("SHOP_STORE", &store);
            command.envs(others.iter().copied());
            Service::start(name, command)
        };
        let id = start("shop-id", &[])?;
        let orders = start("shop-orders", &[("SHOP_ID_URL", &id.url)])?;
        let reports = start(
            "shop-reports",
            &[("SHOP_ID_URL", &id.url), ("SHOP_ORDERS_URL", &orders.url)],
        )?;
        Ok(Self {
            id,
            orders,
            reports,
            folder,
            redis: env::var("SHOP_REDIS_URL").ok(),
        })
    }

    /// The file that the services share.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join(STORE)
    }
}

const STORE: &str = "shop.sqlite";

impl Service {
    /// Starts this program again, as the service, and waits until it says where it listens.
    fn start(name: &'static str, mut command: Command) -> Result<Self, Error> {
        command
            .arg(name)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut process = command.spawn()?;
        let mut service = Self {
            name,
            url: String::new(),
            _alive: process.stdin.take(),
            process,
        };
        let stdout = service.process.stdout.take().ok_or("no output")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let (_, url) = line
            .trim_end()
            .split_once(" listens on ")
            .ok_or_else(|| format!("{name} has not started"))?;
        println!("   {name:13} {url}");
        url.clone_into(&mut service.url);
        Ok(service)
    }

    pub(crate) fn stop(&mut self) -> io::Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.stop();
    }
}

/// Runs as this service, until whoever started it is gone.
pub(crate) async fn run(name: &str) -> Result<(), Error> {
    thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        process::exit(0);
    });
    match name {
        "shop-id" => shop_id::run().await,
        "shop-orders" => shop_orders::run().await,
        "shop-reports" => shop_reports::run().await,
        other => Err(format!("there is no service `{other}`").into()),
    }
}
