//! `claims export`: a claims set in the languages of others.

use std::fs;

use claims_core::{
    Schema,
    schema::{self, Arena},
};
use clap::{Args, ValueEnum};

use crate::{
    answer::{Answer, Failure, Outcome},
    lock,
    text::stranger,
};

/// Write the claims set of a lock file in another language
///
/// The lock file says everything that the Rust type declares, so the document is the one that the type
/// itself would give.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Export {
    /// A lock file; `-` is standard input
    lock: String,
    /// The language
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    to: Language,
    /// Which side of a token the document describes: what an issuer writes, or what a verifier accepts
    /// (the default)
    #[arg(long, value_enum)]
    view: Option<View>,
    /// Name of the Go package, instead of that of the claims set
    #[arg(long, value_name = "NAME")]
    package: Option<String>,
    /// Where to write the document, instead of to standard output
    #[arg(long, value_name = "FILE")]
    output: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  claims export claims.lock.json --to json-schema --view produce
  claims export claims.lock.json --to go --package tokens --output tokens/claims.go
  claims export claims.lock.json --to html --output claims.html";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// JSON Schema 2020-12
    JsonSchema,
    /// A component of OpenAPI 3.1
    Openapi,
    /// TypeScript declarations
    Typescript,
    /// Go structs, in a package of one file
    Go,
    /// A table for people, in Markdown
    Markdown,
    /// A page for people, in one file
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum View {
    /// What an issuer writes
    Produce,
    /// What a verifier accepts
    Consume,
}

pub(crate) fn run(arguments: &Export) -> Result<Answer, Failure> {
    refuse_unused(arguments)?;
    let arena = Arena::new();
    let lock = lock::read(&arguments.lock, &arena)?;
    let document = document(lock.schema(), arguments);
    let Some(path) = &arguments.output else {
        return Ok(Answer::raw(document, Outcome::Clean));
    };
    fs::write(path, document).map_err(|error| {
        let path = stranger(path, 256);
        Failure::new(format!("{path} cannot be written: {error}"))
    })?;
    Ok(Answer::raw(String::new(), Outcome::Clean))
}

/// An option that changes nothing was given by mistake.
fn refuse_unused(arguments: &Export) -> Result<(), Failure> {
    let has_views = matches!(
        arguments.to,
        Language::JsonSchema | Language::Openapi | Language::Typescript
    );
    if arguments.view.is_some() && !has_views {
        return Err(
            Failure::new("`--view` is not for this language, which tells both sides")
                .help("leave it out"),
        );
    }
    if arguments.package.is_some() && arguments.to != Language::Go {
        return Err(Failure::new("`--package` is for Go alone").help("leave it out"));
    }
    Ok(())
}

fn document(schema: &Schema<'_>, arguments: &Export) -> String {
    let view = match arguments.view {
        Some(View::Produce) => schema::View::Produce,
        Some(View::Consume) | None => schema::View::Consume,
    };
    match arguments.to {
        Language::JsonSchema => schema::json_schema(schema, view).to_string(),
        Language::Openapi => schema::openapi(schema, view).to_string(),
        Language::Typescript => schema::typescript(schema, view),
        Language::Go => {
            let package = arguments.package.as_deref().unwrap_or(schema.name);
            schema::go(schema, package)
        }
        Language::Markdown => schema::markdown(schema),
        Language::Html => schema::html(schema),
    }
}
