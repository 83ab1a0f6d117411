//! Presents tokens to a store, as one process of several: see `processes`.
//!
//! `present sqlite PATH` or `present redis URL`

use std::{error::Error, process::ExitCode};

use claims_core::online::Stores;
use claims_stores_tests::{processes, redis, sqlite};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let stores = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["sqlite", path] => Stores::new().replay(sqlite::patient().open(path)?),
        ["redis", url] => Stores::new().replay(redis::patient().connect(url).await?),
        _ => return Err("usage: present sqlite PATH | present redis URL".into()),
    };
    processes::present(&stores).await?;
    Ok(())
}
