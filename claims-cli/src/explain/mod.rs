//! `claims explain`: what a token says, which nobody has verified.

mod clock;
mod content;
mod header;
mod schema;
mod secrets;
mod show;
mod token;

use claims_core::schema::{Arena, Lock};
use clap::Args;

use self::{clock::Clock, content::Explanation, token::Token};
use crate::{
    answer::{Answer, Failure, Outcome},
    arguments::Format,
    input, json, lock,
};

/// Show what a token says, without verifying it
///
/// Decodes the header and the claims, with what their names are registered for and with times that can
/// be read. No signature is checked: anybody can write such a token, so trust nothing of it.
///
/// With `--lock`, shows what the claims set of that lock file would refuse, and hides the values of
/// claims that it marks as sensitive. Issuer, audience and time are not judged: what a verifier expects
/// of them is not in the lock.
///
/// Reads the token from standard input. On the command line, it would end up in the history of the
/// shell and in the list of processes, for others to read. A `Bearer` before it, white space and
/// quotes around it do no harm.
///
/// Ends with 0 if nothing was found, with 1 if something was that no verifier, or the claims set of the
/// lock, accepts, with 2 if the text is no token.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Explain {
    /// The token; better given on standard input
    token: Option<String>,
    /// A lock file, whose claims set judges the token
    #[arg(long, value_name = "FILE")]
    lock: Option<String>,
    /// The time to compare with, in seconds since 1970, instead of now
    #[arg(long, value_name = "SECONDS", allow_negative_numbers = true)]
    at: Option<i64>,
    /// Show values at full length
    #[arg(long)]
    full: bool,
    /// For whom the answer is
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  claims explain < token.txt
  claims explain --lock docs/fluid/claims.lock.json < token.txt
  curl -s https://id.example/token -d ... | jq -r .access_token | claims explain";

/// No token is as long.
const LIMIT: u64 = 1024 * 1024;

pub(crate) fn run(arguments: &Explain) -> Result<Answer, Failure> {
    if arguments.token.is_none() && arguments.lock.as_deref() == Some("-") {
        return Err(
            Failure::new("standard input cannot be both the token and the lock")
                .help("give the lock as a file"),
        );
    }
    let bytes = match &arguments.token {
        Some(token) => token.clone().into_bytes(),
        None => input::token(LIMIT)?,
    };
    let token = Token::read(&bytes)?;
    let arena = Arena::new();
    let lock = arguments
        .lock
        .as_deref()
        .map(|path| lock::read(path, &arena))
        .transpose()?;
    let schema = lock.as_ref().map(Lock::schema);
    let clock = Clock::new(arguments.at);
    let explanation = Explanation::new(&token, schema, clock, arguments.full)?;
    let outcome = Outcome::found(explanation.has_findings());
    Ok(match arguments.format {
        Format::Json => Answer::raw(json::document(&explanation)?, outcome),
        Format::Text => Answer::shown(show::text(&explanation), outcome),
    })
}
