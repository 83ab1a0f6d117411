//! Starts the server with each configuration file, and issues a token where that works.

use std::{
    env,
    error::Error,
    path::{Path, PathBuf},
};

use claims_core::registry::{CLAIMS, EDITION};
use restricted_claims::{AuthorizationServer, Config, Login};

fn main() -> Result<(), Box<dyn Error>> {
    println!("{} names are registered, as of {EDITION}.", CLAIMS.len());
    let mut files: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("config");
        files = vec![shipped.join("good.toml"), shipped.join("bad.json")];
    }
    for file in files {
        let name = file.file_name().unwrap_or_default().display();
        match Config::read(&file)
            .map_err(Into::into)
            .and_then(AuthorizationServer::start)
        {
            Ok(server) => {
                println!("\nThe server starts with {name}.");
                issue(&server)?;
            }
            Err(refusal) => {
                println!("\nThe server does not start with {name}:");
                for line in refusal.to_string().lines() {
                    println!("  - {line}");
                }
            }
        }
    }
    Ok(())
}

fn issue(server: &AuthorizationServer) -> Result<(), Box<dyn Error>> {
    let login = Login {
        user: "ada".to_owned(),
        tenant: "acme".to_owned(),
        client: "mobile-app".to_owned(),
        session: "s-9".to_owned(),
    };
    let token = server.claims_for(&login);
    println!("Claims of a token for {} of {}:", login.user, login.tenant);
    println!("{}", serde_json::to_string_pretty(&token)?);
    println!("Signed:\n{}", server.sign(&token)?);
    Ok(())
}
