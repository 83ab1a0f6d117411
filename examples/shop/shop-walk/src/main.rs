//! `cargo run -p shop-walk`: starts the three services of the shop, and walks through what their
//! tokens are good for.
//!
//! Prints every request with its answer. Ends with 0 if all of them were as expected, and says what
//! was otherwise if not.

mod answer;
mod expected;
mod request;
mod services;
mod shown;
mod steps;
mod walk;

use std::{env, process::ExitCode};

use crate::{services::Shop, walk::Walk};

type Error = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<ExitCode, Error> {
    // The program is the services, too: it starts itself again for each of them.
    match env::args().nth(1).as_deref() {
        Some(service) => {
            services::run(service).await?;
            Ok(ExitCode::SUCCESS)
        }
        None => walk().await,
    }
}

async fn walk() -> Result<ExitCode, Error> {
    let mut shop = Shop::start()?;
    let mut walk = Walk::new()?;
    steps::all(&mut walk, &mut shop).await?;
    Ok(walk.conclude())
}
