//! Payloads that a verifier accepts and payloads that it refuses, for validators of other languages
//! to agree with.
//!
//! `tests/exports/<set>/corpus.json` holds complete payloads and edits of them: every claim is set
//! to values of every JSON type and left out, and to values at and beyond the edges of its rules.
//! What `Policy::decode` says of the edited payload is the verdict on the `Consume` schema. The
//! verdict on the `Produce` schema is whether the payload is written again as it was read.
//!
//! Two kinds of payloads are left out: those whose JSON is broken or holds a name twice, which a
//! validator never sees, and those on which validators' own readings of a format differ although the
//! schema is clear (see `sets`). What a schema cannot ask for stays in, with the codes of the
//! rules: there the schema accepts and the verifier refuses.

mod payload;
mod sets;
mod values;
mod verdict;

use std::{collections::BTreeSet, env, fmt::Write as _, fs, path::Path};

use claims_core::{
    Schema,
    schema::{Validator, judge},
};

use self::{
    payload::{Edit, Payload, names},
    verdict::Verdict,
};

/// One set, and what to try with it.
pub(crate) struct Corpus {
    /// Folder of the set under `tests/exports`.
    name: &'static str,
    /// Folder of the schemas.
    schemas: &'static str,
    schema: &'static Schema<'static>,
    /// Decodes and writes again.
    judge: fn(&[u8]) -> Verdict,
    /// Complete payloads by name; all are accepted.
    payloads: Vec<(&'static str, Payload)>,
    /// Values of single claims at the edges of its rules: accepted, and refused. The payload is the
    /// first of the list that has the claim.
    edges: Vec<Edges>,
    /// Claims whose type has rules of its own, which the schema does not know, and how the values
    /// start for which it has them.
    opaque: &'static [(&'static str, &'static str)],
}

pub(crate) struct Edges {
    claim: &'static str,
    accepted: Vec<String>,
    refused: Vec<String>,
}

/// An edited payload and what became of it.
struct Entry<'a> {
    payload: &'a str,
    edit: Edit,
    verdict: Verdict,
}

#[test]
fn the_corpora_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let bless = env::var_os("CLAIMS_BLESS").is_some();
    let mut stale = Vec::new();
    for corpus in sets::all() {
        let text = document(&corpus);
        let place = format!("tests/exports/{}/corpus.json", corpus.name);
        let path = root.join(&place);
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&*text) {
            stale.push(place);
        }
    }
    assert!(
        stale.is_empty(),
        "these corpora differ from what the verifier says; run the test with CLAIMS_BLESS=1 and \
         read the difference: {stale:#?}"
    );
}

/// The edges are stated by hand, so this does not take the verifier's word for it.
#[test]
fn the_edges_are_where_the_declarations_put_them() {
    for corpus in sets::all() {
        for edges in &corpus.edges {
            let (_, payload) = corpus.payload_with(edges.claim);
            for (values, expected) in [(&edges.accepted, true), (&edges.refused, false)] {
                for value in values {
                    let edit = Edit::set(edges.claim, value);
                    let verdict = (corpus.judge)(payload.edited(&edit).as_bytes());
                    assert_eq!(
                        verdict.accepted, expected,
                        "{}: {} {value}: {:?}",
                        corpus.name, edges.claim, verdict.violations
                    );
                }
            }
        }
    }
}

/// The judge of this crate knows no more than a schema either.
#[test]
fn what_a_schema_knows_is_what_the_judge_of_schemas_knows() {
    for corpus in sets::all() {
        for entry in corpus.entries() {
            let found = corpus
                .payloads
                .iter()
                .find(|(name, _)| *name == entry.payload);
            let payload = found.unwrap().1.edited(&entry.edit);
            let report = judge(corpus.schema, payload.as_bytes()).unwrap();
            let expected =
                entry.verdict.accepted || corpus.beyond(&entry.edit, &entry.verdict).is_some();
            assert_eq!(
                report.is_empty(),
                expected,
                "{}: {payload}: {report}",
                corpus.name
            );
        }
    }
}

#[test]
fn every_rule_has_edges_on_both_sides() {
    for corpus in sets::all() {
        let mut claims = Vec::new();
        judged(corpus.schema, &mut claims);
        for claim in claims {
            let found = corpus.edges.iter().any(|edges| {
                edges.claim == claim && !edges.accepted.is_empty() && !edges.refused.is_empty()
            });
            assert!(found, "{}: no edges for {claim}", corpus.name);
        }
    }
}

/// The claims that validators judge which a schema can express.
fn judged(schema: &Schema<'_>, claims: &mut Vec<String>) {
    for claim in schema.claims {
        let is_told = |validator: &Validator<'_>| {
            !matches!(
                validator,
                Validator::Function(_) | Validator::FunctionWithContext(_)
            )
        };
        if claim.validators.iter().any(is_told) {
            claims.push(claim.name.to_owned());
        }
    }
    for embedded in schema.embedded {
        judged(embedded.schema, claims);
    }
    for variant in schema.tagged.iter().flat_map(|tagged| tagged.variants) {
        judged(variant.schema, claims);
    }
}

impl Corpus {
    fn payload_with(&self, claim: &str) -> (&'static str, &Payload) {
        let mut payloads = self.payloads.iter();
        let found = payloads.find(|(_, payload)| payload.has(claim));
        let (name, payload) = found.or(self.payloads.first()).unwrap();
        (name, payload)
    }

    fn entries(&self) -> Vec<Entry<'_>> {
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        let mut try_edit = |name: &'static str, payload: &Payload, edit: Edit| {
            let text = payload.edited(&edit);
            if seen.insert(text.clone()) {
                let verdict = (self.judge)(text.as_bytes());
                entries.push(Entry {
                    payload: name,
                    edit,
                    verdict,
                });
            }
        };
        for (name, payload) in &self.payloads {
            try_edit(name, payload, Edit::default());
            for claim in payload.claims() {
                try_edit(name, payload, Edit::without(claim));
            }
            for claim in names(self.schema, payload) {
                // One payload after the other has the claim or could have it.
                for value in values::OF_EVERY_TYPE {
                    try_edit(name, payload, Edit::set(&claim, value));
                }
            }
        }
        for edges in &self.edges {
            let (name, payload) = self.payload_with(edges.claim);
            for value in edges.accepted.iter().chain(&edges.refused) {
                try_edit(name, payload, Edit::set(edges.claim, value));
            }
        }
        entries
    }

    /// What a schema cannot know, if that is all that was found.
    fn beyond(&self, edit: &Edit, verdict: &Verdict) -> Option<Vec<String>> {
        let is_beyond = |(claim, code): &(String, String)| {
            let root = claim.split(['.', '[']).next().unwrap_or_default();
            let mut opaque = self.opaque.iter();
            verdict::BEYOND.contains(&&**code)
                || code != "forbidden"
                    && opaque.any(|(claim, start)| *claim == root && edit.sets(claim, start))
        };
        let all = !verdict.accepted && verdict.violations.iter().all(is_beyond);
        all.then(|| {
            let codes = verdict.violations.iter().map(|(_, code)| code.clone());
            codes.collect::<BTreeSet<_>>().into_iter().collect()
        })
    }

    /// Whether the payload is what an issuer sends. What a type of its own rules sends is not to be
    /// told from what it reads.
    fn produced(&self, edit: &Edit, verdict: &Verdict) -> Option<bool> {
        let mut opaque = self.opaque.iter();
        let is_opaque = verdict.accepted && opaque.any(|(claim, start)| edit.sets(claim, start));
        verdict.produced.filter(|_| !is_opaque)
    }
}

/// One line for each entry, so that a difference can be read.
fn document(corpus: &Corpus) -> String {
    let mut text = format!(
        "{{\n\"schemas\": \"{}\",\n\"payloads\": {{\n",
        corpus.schemas
    );
    for (index, (name, payload)) in corpus.payloads.iter().enumerate() {
        let comma = if index + 1 < corpus.payloads.len() {
            ","
        } else {
            ""
        };
        let _ = writeln!(text, "\"{name}\": {}{comma}", payload.text());
    }
    text.push_str("},\n\"entries\": [\n");
    let entries = corpus.entries();
    for (index, entry) in entries.iter().enumerate() {
        let Entry {
            payload,
            edit,
            verdict,
        } = entry;
        let _ = write!(text, "{{\"payload\":\"{payload}\"{}", edit.members());
        let _ = write!(text, ",\"accepted\":{}", verdict.accepted);
        if let Some(codes) = corpus.beyond(edit, verdict) {
            let _ = write!(text, ",\"beyond\":{codes:?}");
        } else if let Some(produced) = corpus.produced(edit, verdict) {
            let _ = write!(text, ",\"produced\":{produced}");
        }
        text.push_str(if index + 1 < entries.len() {
            "},\n"
        } else {
            "}\n"
        });
    }
    text.push_str("]\n}\n");
    text
}
