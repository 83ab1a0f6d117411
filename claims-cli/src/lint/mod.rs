//! `claims lint`: registered names among custom claims.

mod finding;
mod lock;
mod names;
mod schema;

use std::{collections::BTreeSet, fmt::Write as _};

use claims_core::registry::EDITION;
use clap::{Args, ValueEnum};
use serde::Serialize;

use self::{
    finding::{Finding, Kind},
    names::Refused,
};
use crate::{
    answer::{Answer, Failure, Outcome},
    arguments::Format,
    document::{self, Node, Place},
    input::{self, Input},
    json,
    text::{self, BAD, FAINT, NAME, paint},
};

/// Find custom claims whose names are registered with IANA for something else
///
/// Reads the names from a configuration in JSON or TOML, or from a JSON Schema, and says of each what
/// the derive says of a field: that it is registered, or differs only in case from a registered name.
/// Names that the registry gave up and names that come twice are found too.
///
/// In a configuration, the names are the keys of the table `claims`, or of the table that `--table`
/// names; without either, the top-level keys. An array holds names, or tables with a `name`.
///
/// In a JSON Schema, the names are the properties of the token: those of the schema itself and of
/// what it refers to with `$ref`, `allOf`, `anyOf`, `oneOf`, `if`, `then`, `else` and
/// `dependentSchemas`; if there are none, of each of its `$defs`. The seven core claims are what every
/// token has, so of them only the type has to fit. A property is known to be the registered claim
/// where `claims export` says so in its `$comment`.
///
/// In a lock file, the names are the claims of the set. One that is declared as registered, or as
/// colliding for a reason, is meant so.
///
/// Ends with 0 if nothing was found, with 1 if something was, with 2 if the file is of no use: there is
/// no name in it, or it is unclear what its names are.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Lint {
    /// A file in JSON or TOML; `-` is standard input
    file: String,
    /// The table that holds the claims, such as `tokens.claims`
    #[arg(long, value_name = "PATH")]
    table: Option<String>,
    /// Names that are used on purpose, separated by commas
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    allow: Vec<String>,
    /// What the file is
    #[arg(long = "as", value_enum, value_name = "KIND", default_value_t)]
    kind: Document,
    /// For whom the answer is
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  claims lint claims.toml
  claims lint server.json --table tokens.custom_claims
  claims lint access-token.schema.json --allow email,name
  echo '[\"roles\", \"plan\"]' | claims lint -";

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Document {
    /// Whatever it looks like
    #[default]
    Auto,
    /// A configuration with custom claims
    Configuration,
    /// A JSON Schema of a token
    JsonSchema,
    /// A lock file of a claims set
    Lock,
}

/// A claim's name where it is written.
#[derive(Debug, Clone, PartialEq)]
struct Name {
    text: String,
    at: usize,
    /// JSON types that a schema allows it, if it says so.
    types: Vec<String>,
    /// What the document itself says of a name that is registered.
    said: Option<Said>,
    /// Whether it is said for the second time in one list.
    repeated: bool,
}

/// What a schema of ours says of a claim with a registered name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// It is the registered claim.
    Registered,
    /// It is another one, on purpose.
    Collides,
}

impl Name {
    fn new(text: &str, at: usize) -> Self {
        Self {
            text: text.to_owned(),
            at,
            types: Vec::new(),
            said: None,
            repeated: false,
        }
    }

    /// Whether it says the same as another, somewhere else.
    fn is_as(&self, other: &Self) -> bool {
        self.text == other.text
            && self.types == other.types
            && self.said == other.said
            && self.repeated == other.repeated
    }
}

pub(crate) fn run(arguments: &Lint) -> Result<Answer, Failure> {
    let input = input::read(&arguments.file)?;
    let document = parse(&arguments.file, &input)?;
    let kind = match arguments.kind {
        Document::Auto => kind(&document, arguments.table.is_some()),
        kind => kind,
    };
    let is_schema = kind == Document::JsonSchema;
    let names = match kind {
        Document::JsonSchema => schema::names(&document),
        Document::Lock => lock::names(&document, &input.text),
        Document::Auto | Document::Configuration => {
            configuration(&document, arguments).and_then(|table| names::names(&document, table))
        }
    };
    let names = names.and_then(usable);
    let mut names = names.map_err(|refused| failure(&input, refused))?;
    names.sort_by_key(|name| name.at);
    let allowed = |name: &&Name| !arguments.allow.contains(&name.text);
    let findings: Vec<_> = names
        .iter()
        .filter(allowed)
        .flat_map(|name| finding::findings(name, is_schema))
        .collect();
    let mut notes = Vec::new();
    if matches!(kind, Document::Auto | Document::Configuration) && arguments.table.is_none() {
        notes.extend(names::note(&document));
    }
    for unused in &arguments.allow {
        if !names.iter().any(|name| name.text == *unused) {
            let unused = text::name(unused);
            notes.push(format!(
                "`--allow {unused}` allows nothing: there is no such name"
            ));
        }
    }
    let outcome = Outcome::found(!findings.is_empty());
    let looked = Looked {
        input: &input,
        names: names
            .iter()
            // Definitions may share a name.
            .map(|name| (&name.text, name.repeated))
            .collect::<BTreeSet<_>>()
            .len(),
        notes,
        is_schema,
    };
    Ok(match arguments.format {
        Format::Json => Answer::raw(json::document(&report(&looked, &findings))?, outcome),
        Format::Text => Answer::shown(show(&looked, &findings), outcome),
    })
}

/// What a document looks like. Whoever names a table knows that it is a configuration.
fn kind(document: &Node, has_table: bool) -> Document {
    if has_table {
        Document::Configuration
    } else if lock::looks_like_one(document) {
        Document::Lock
    } else if schema::looks_like_one(document) {
        Document::JsonSchema
    } else {
        Document::Auto
    }
}

/// The table of a configuration. A document that only looks like one has to be clear about it.
fn configuration<'a>(document: &Node, arguments: &'a Lint) -> Result<Option<&'a str>, Refused> {
    let table = arguments.table.as_deref();
    if table.is_none() && arguments.kind == Document::Auto {
        names::not_only_tables(document)?;
    }
    Ok(table)
}

/// Refuses what would pass because there is nothing to look at.
fn usable(names: Vec<Name>) -> Result<Vec<Name>, Refused> {
    if names.is_empty() {
        return Err(Refused::new("there is no claim name in it"));
    }
    match names.iter().find(|name| name.text.is_empty()) {
        Some(name) => Err(Refused::at(name.at, "a claim's name is not empty")),
        None => Ok(names),
    }
}

fn failure(input: &Input, refused: Refused) -> Failure {
    let Refused { at, reason, help } = refused;
    let place = match at.map(|at| Place::of(&input.text, at)) {
        Some(Place { line, column }) => format!("{}:{line}:{column}", input.name),
        None => input.name.clone(),
    };
    let failure = Failure::new(format!("{place}: {reason}"));
    match help {
        Some(help) => failure.help(help),
        None => failure,
    }
}

/// What was looked at.
#[derive(Debug)]
struct Looked<'a> {
    input: &'a Input,
    names: usize,
    notes: Vec<String>,
    is_schema: bool,
}

/// The name says what the file is; without one, its first character does.
fn parse(path: &str, input: &Input) -> Result<Node, Failure> {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    let extension = extension.unwrap_or_default().to_ascii_lowercase();
    if matches!(&*extension, "yaml" | "yml") {
        return Err(
            Failure::new(format!("{} is YAML, which is not read", input.name))
                .help("convert it to JSON, and give that to `claims lint -`"),
        );
    }
    let start = input.text.trim_start();
    let is_json = match &*extension {
        "json" => true,
        "toml" => false,
        // `[` starts a table of TOML as well as an array of JSON.
        _ => start.starts_with('{') || (start.starts_with('[') && document::json(start).is_ok()),
    };
    if is_json {
        document::json(&input.text).map_err(|malformed| {
            let Place { line, column } = Place::of(&input.text, malformed.offset);
            let reason = malformed.reason;
            Failure::new(format!("{}:{line}:{column}: {reason}", input.name))
        })
    } else {
        document::toml(&input.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let Place { line, column } = Place::of(&input.text, at);
            let reason = text::stranger(error.message(), 500);
            Failure::new(format!("{}:{line}:{column}: {reason}", input.name))
        })
    }
}

/// What was found, for programs.
#[derive(Debug, Serialize)]
struct Report<'a> {
    file: &'a str,
    edition: &'static str,
    names: usize,
    findings: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    notes: &'a [String],
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    name: &'a str,
    line: usize,
    column: usize,
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'static str>,
}

fn report<'a>(looked: &'a Looked<'a>, findings: &'a [Finding<'a>]) -> Report<'a> {
    let input = looked.input;
    let rows = findings.iter().map(|finding| {
        let Place { line, column } = Place::of(&input.text, finding.name.at);
        Row {
            name: &finding.name.text,
            line,
            column,
            code: finding.kind.code(),
            message: &finding.message,
            registered: finding.claim.map(|claim| claim.name),
            reference: finding.claim.map(|claim| claim.reference),
        }
    });
    Report {
        file: &input.name,
        edition: EDITION,
        names: looked.names,
        findings: rows.collect(),
        notes: &looked.notes,
    }
}

fn show(looked: &Looked<'_>, findings: &[Finding<'_>]) -> String {
    let input = looked.input;
    let mut shown = String::new();
    for finding in findings {
        let Place { line, column } = Place::of(&input.text, finding.name.at);
        let place = paint(NAME, format!("{}:{line}:{column}:", input.name));
        // What it quotes is a name of the file.
        let message = text::stranger(&finding.message, 1000);
        let _ = writeln!(shown, "{place} {message}");
    }
    let place = format!(
        "in {} of {} (IANA edition of {EDITION})",
        text::count(looked.names, "claim name"),
        input.name
    );
    let found = match findings.len() {
        0 => "nothing found".to_owned(),
        some => paint(BAD, text::count(some, "finding")),
    };
    let _ = writeln!(shown, "{found} {place}");
    let registered = findings
        .iter()
        .any(|finding| finding.kind == Kind::Registered);
    if looked.is_schema && registered {
        let help = "a property that is meant to be the registered claim: `--allow NAME`";
        let _ = writeln!(shown, "{} {help}", paint(FAINT, "help:"));
    }
    for note in &looked.notes {
        let _ = writeln!(shown, "{} {note}", paint(FAINT, "note:"));
    }
    shown
}
