//! Tokens that the Fluid Framework's own functions make: their caller says what for, and not which claims.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt::Write as _,
    path::Path,
};

use claims_core::{NumericDate, jwt::Algorithm};
use serde::Deserialize;

use crate::{
    answers,
    seeds::{self, Seed},
    trials::{changed, payload},
    verdict::Verdict,
};

/// Whose functions they are.
const GENERATORS: [&str; 3] = [
    "azure-service-utils",
    "server-services-client",
    "server-services-utils",
];

/// What they are asked for, and the rule that refuses it here.
const CASES: [(&str, Option<&str>); 13] = [
    ("good", None),
    ("good, for the default lifetime", None),
    ("good, for a generated user", None),
    (CHANGED, Some("signature")),
    ("key of somebody else", Some("signature")),
    ("expired an hour ago", Some("exp expired")),
    ("good for two hours", Some("exp lifetime_too_long")),
    ("no document", Some("documentId other_document")),
    ("other tenant", Some("tenantId other_tenant")),
    (
        "no scopes",
        Some("scopes length, scopes insufficient_scope"),
    ),
    (
        "lacks a scope that is needed",
        Some("scopes insufficient_scope"),
    ),
    ("other `ver`", Some("ver not_equal")),
    ("user of the wrong type", Some("user.id wrong_type")),
];

const CHANGED: &str = "changed payload";

/// A token of theirs.
#[derive(Debug, Deserialize)]
struct Generated {
    generator: String,
    case: String,
    jwt: String,
}

/// Judges them all, and gives the section about them.
pub(crate) fn judge(folder: &Path, wrong: &mut BTreeSet<String>) -> Result<String, Box<dyn Error>> {
    let seed = seeds::ALL
        .iter()
        .find(|seed| seed.name == "fluid")
        .ok_or("no claims set is called fluid")?;
    let tokens: BTreeMap<_, _> = answers::lines::<Generated>(&folder.join("generated.jsonl"))?
        .into_iter()
        .map(|token| ((token.generator, token.case), token.jwt))
        .collect();
    if tokens.len() != GENERATORS.len() * CASES.len() {
        return Err(format!("generated.jsonl has {} tokens", tokens.len()).into());
    }
    let mut text = format!(
        "\n## fluid: tokens of `generateToken`\n\nTheir tokens, verified by this library:\n\n| token | {} |\n| --- |{}\n",
        GENERATORS.join(" | "),
        " --- |".repeat(GENERATORS.len()),
    );
    for (case, rule) in CASES {
        write!(text, "| {case} |")?;
        for generator in GENERATORS {
            let jwt = tokens
                .get(&(generator.to_owned(), case.to_owned()))
                .ok_or_else(|| format!("{generator} made no token for: {case}"))?;
            let found = verify(seed, case, jwt)?;
            if found.as_deref() != rule {
                wrong.insert(format!("{generator}, {case}: {found:?}"));
            }
            match found {
                Some(rule) => write!(text, " refused: {rule} |")?,
                None => text.push_str(" accepted |"),
            }
        }
        text.push('\n');
    }
    Ok(text)
}

/// The rule that refuses a token.
fn verify(seed: &Seed, case: &str, jwt: &str) -> Result<Option<String>, Box<dyn Error>> {
    let jwt = if case == CHANGED {
        changed(jwt)?
    } else {
        jwt.to_owned()
    };
    // They take their dates from the clock of the system.
    let now = NumericDate::now().as_secs();
    Ok(match seed.verify(&jwt, Algorithm::HS256, now)? {
        Verdict::Refused(rule) => Some(rule),
        Verdict::Accepted(read) => {
            let claims = payload(&jwt)?;
            let lost = read
                .iter()
                .find(|(name, value)| claims.get(*name) != Some(*value));
            lost.map(|(name, _)| format!("{name} is read as another value"))
        }
    })
}
