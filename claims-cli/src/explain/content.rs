//! What there is to say about a token.

use claims_core::{
    HeaderError, Report, Segment, Violation,
    registry::{Kind, find, find_ignoring_ascii_case, retired},
    schema::{ClaimSchema, Json, Schema, Shape, judge},
};
use serde::Serialize;

use super::{
    clock::Clock,
    header, schema,
    secrets::{Secrets, collect},
    token::Token,
};
use crate::{
    answer::Failure,
    document::{Member, Node, Value},
    text::stranger,
};

/// How many members of an object are explained; the others are counted.
const EXPLAINED: usize = 256;

/// What stands for a value that is not shown.
const HIDDEN: &str = "(hidden)";

/// What there is to say about a token.
#[derive(Debug, Serialize)]
pub(super) struct Explanation {
    /// Never.
    verified: bool,
    pub(super) header: Vec<Row>,
    pub(super) claims: Vec<Row>,
    /// How many members are not among the rows.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) omitted: usize,
    pub(super) signature_bytes: usize,
    /// Name of the claims set that judged the token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) schema: Option<String>,
    /// What is wrong with the token before its claims are looked at.
    pub(super) problems: Vec<String>,
    /// What is wrong with its claims.
    pub(super) violations: Vec<Violation>,
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) more_violations: usize,
    /// Rules of the claims set that only its program can judge.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) not_judged: Vec<String>,
}

/// A header parameter or a claim.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    /// Absent if it must not be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<String>,
    pub(super) meaning: String,
    /// The value for people.
    #[serde(skip)]
    pub(super) shown: String,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // What serde asks for.
fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Explanation {
    pub(super) fn new(
        token: &Token,
        set: Option<&Schema<'_>>,
        clock: Clock,
        full: bool,
    ) -> Result<Self, Failure> {
        let report = judge(set.unwrap_or(&Schema::new("")), &token.payload)
            .map_err(|malformed| Failure::new(malformed.to_string()))?;
        let most = if full { usize::MAX } else { LONGEST };
        let header = token.header.iter().take(EXPLAINED).map(|member| {
            let meaning = header::meaning(&member.name).unwrap_or("not registered for JWS");
            Row::new(member, &Secrets::default(), None, meaning.to_owned(), most)
        });
        let secrets = Secrets::of(set);
        let claims = token.claims.iter().take(EXPLAINED).map(|member| {
            let declared = set.map(|set| declared(set, &member.name));
            let time = time(member, declared.as_deref(), clock);
            let meaning = meaning(&member.name, set, declared.as_deref());
            Row::new(member, &secrets, time, meaning, most)
        });
        let beyond = |members: &[Member]| members.len().saturating_sub(EXPLAINED);
        Ok(Self {
            verified: false,
            header: header.collect(),
            claims: claims.collect(),
            omitted: beyond(&token.header) + beyond(&token.claims),
            signature_bytes: token.signature,
            schema: set.map(|set| set.name.to_owned()),
            problems: problems(token, set),
            violations: violations(&report),
            more_violations: report.omitted(),
            not_judged: set.map(schema::not_judged).unwrap_or_default(),
        })
    }

    /// Whether anything is wrong with the token.
    pub(super) fn has_findings(&self) -> bool {
        !self.problems.is_empty() || !self.violations.is_empty()
    }
}

fn violations(report: &Report) -> Vec<Violation> {
    report.violations().to_vec()
}

/// How many characters of a value are shown.
const LONGEST: usize = 120;

impl Row {
    fn new(
        member: &Member,
        secrets: &Secrets<'_>,
        time: Option<String>,
        meaning: String,
        most: usize,
    ) -> Self {
        let known = secrets.member(&member.name);
        let value = (!known.hidden).then(|| json(&member.value, &known.inside));
        let shown = match &value {
            Some(value) => serde_json::to_string(value).unwrap_or_default(),
            None => HIDDEN.to_owned(),
        };
        Self {
            name: member.name.clone(),
            time: time.filter(|_| value.is_some()),
            value,
            meaning,
            shown: stranger(&shown, most),
        }
    }
}

/// The value without what is hidden in it. Its depth is bounded by that of the document.
fn json(node: &Node, secrets: &Secrets<'_>) -> Json {
    match &node.value {
        Value::Text(text) => Json::Text(text.clone().into()),
        Value::Plain(text) => plain(text),
        Value::Array(elements) => {
            let secrets = secrets.element();
            let elements = elements.iter().map(|element| json(element, &secrets));
            Json::Array(elements.collect())
        }
        Value::Object(members) => {
            let members = members.iter().map(|member| {
                let known = secrets.member(&member.name);
                let value = if known.hidden {
                    Json::Text(HIDDEN.into())
                } else {
                    json(&member.value, &known.inside)
                };
                (member.name.clone().into(), value)
            });
            Json::Object(members.collect())
        }
    }
}

/// A number, a boolean or `null`.
fn plain(text: &str) -> Json {
    match text {
        "null" => Json::Null,
        "true" => Json::Boolean(true),
        "false" => Json::Boolean(false),
        number => match number.parse() {
            Ok(integer) => Json::Integer(integer),
            Err(_) => number.parse().map_or(Json::Null, Json::Float),
        },
    }
}

/// The claims of that name that a set, or a part of it, declares.
fn declared<'s>(set: &'s Schema<'s>, name: &str) -> Vec<&'s ClaimSchema<'s>> {
    let mut claims = Vec::new();
    collect(set, name, &mut claims);
    claims
}

/// When that is, if the claim is a date.
fn time(member: &Member, declared: Option<&[&ClaimSchema<'_>]>, clock: Clock) -> Option<String> {
    let registered = find(&member.name).is_some_and(|claim| claim.kind == Kind::NumericDate);
    let is_date = match declared {
        Some([claim, ..]) => claim.shape == Shape::NumericDate,
        _ => registered,
    };
    match &member.value.value {
        Value::Plain(number) if is_date => clock.tell(&member.name, number),
        _ => None,
    }
}

/// What the claim is: for the set if it declares the name, else for everybody.
fn meaning(name: &str, set: Option<&Schema<'_>>, declared: Option<&[&ClaimSchema<'_>]>) -> String {
    if let Some([claim, ..]) = declared
        && claim.registered.is_none()
    {
        let docs = claim.docs.lines().next().unwrap_or_default().trim();
        return match (docs, claim.collides) {
            ("", None) => "declared".to_owned(),
            (docs, None) => stranger(docs, 200),
            (docs, Some(reason)) => {
                let separator = if docs.is_empty() { "" } else { " " };
                let words = format!("{docs}{separator}(not the registered claim: {reason})");
                stranger(&words, 300)
            }
        };
    }
    let tag = set.and_then(|set| set.tagged).map(|tagged| tagged.tag);
    if tag == Some(name) {
        return "tells the variants apart".to_owned();
    }
    let undeclared = match declared {
        Some([]) => ", not declared",
        _ => "",
    };
    if let Some(claim) = find(name) {
        return format!("{} ({}){undeclared}", claim.label, claim.reference);
    }
    if let Some(claim) = find_ignoring_ascii_case(name) {
        return format!(
            "not registered{undeclared}; differs only in case from `{}`",
            claim.name
        );
    }
    if let Some(gone) = retired(name) {
        return format!(
            "registered until {}{undeclared}; `{}` took its place",
            gone.removed, gone.replaced_by
        );
    }
    format!("not registered{undeclared}")
}

/// What every verifier refuses of a header, and the set's own `typ`.
fn problems(token: &Token, set: Option<&Schema<'_>>) -> Vec<String> {
    let mut problems = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for parameter in token.header.iter().take(EXPLAINED) {
        if seen.contains(&&*parameter.name) {
            problems.push(HeaderError::Duplicate(parameter.name.clone()));
        }
        seen.push(&parameter.name);
    }
    let parameter = |name| {
        let mut header = token.header.iter();
        header
            .find(|parameter| parameter.name == name)
            .map(|found| &found.value)
    };
    match parameter("alg") {
        None => problems.push(HeaderError::MissingAlgorithm),
        Some(value) => match value.text() {
            None => problems.push(HeaderError::WrongType {
                parameter: "alg",
                found: value.json_type(),
            }),
            Some(name) if name.eq_ignore_ascii_case("none") => {
                problems.push(HeaderError::Unsecured);
            }
            Some(_) => {}
        },
    }
    if token.signature == 0 {
        problems.push(HeaderError::EmptySegment(Segment::Signature));
    }
    if parameter("crit").is_some() {
        problems.push(HeaderError::Critical);
    }
    if let Some(expected) = set.and_then(|set| set.typ) {
        let found = parameter("typ").and_then(Node::text);
        if !found.is_some_and(|found| schema::same_type(found, expected)) {
            problems.push(HeaderError::Type {
                expected: expected.to_owned(),
                found: found.map(str::to_owned),
            });
        }
    }
    problems.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use claims_core::schema::Schema;

    use super::{Clock, Explanation, Token};
    use crate::explain::show;

    /// A good token with single bytes replaced, in every part: refused or explained, never a panic.
    #[test]
    fn damaged_tokens_do_no_harm() {
        let encode = |text: &str| base64_simd::URL_SAFE_NO_PAD.encode_to_string(text);
        let plain = [
            r#"{"alg":"ES256","typ":"JWT"}"#,
            r#"{"exp":1700000000,"aud":["a"],"n":1.5e3,"é":"\u00e9\n","o":{"x":null}}"#,
        ];
        let mut explained = 0;
        let mut explain = |token: &[u8]| {
            let Ok(token) = Token::read(token) else {
                return;
            };
            let schema = Schema::new("Any");
            for set in [None, Some(&schema)] {
                let explanation = Explanation::new(&token, set, Clock::new(Some(0)), false);
                explained += usize::from(!show::text(&explanation.unwrap()).is_empty());
            }
        };
        let whole = format!("{}.{}.c2ln", encode(plain[0]), encode(plain[1]));
        for place in 0..whole.len() {
            for byte in *b".{\"A=\x00\xff " {
                let mut damaged = whole.clone().into_bytes();
                damaged[place] = byte;
                explain(&damaged);
            }
            explain(whole.get(..place).unwrap().as_bytes());
        }
        for place in 0..plain[1].len() {
            for byte in b' '..=b'~' {
                let mut damaged = plain[1].to_owned().into_bytes();
                damaged[place] = byte;
                let claims = base64_simd::URL_SAFE_NO_PAD.encode_to_string(&damaged);
                explain(format!("{}.{claims}.c2ln", encode(plain[0])).as_bytes());
            }
        }
        assert!(explained > 1000, "{explained}");
    }
}
