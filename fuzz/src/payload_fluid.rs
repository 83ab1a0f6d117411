//! Payloads of the Fluid Framework's tokens: camelCase, a nested set with further members, a context.

use std::{collections::BTreeMap, sync::LazyLock};

use claims_core::{FixedClock, NumericDate, Policy};
use fluid::{Resource, TokenClaims};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    oracle::{
        Claim, Content, Faults, Member, Presence, Rules, declared, first, members as members_of,
        type_of,
    },
    payload::{LEEWAY, NOW, NOW_NANOSECONDS, Seconds, check},
    seeds,
};

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    fluid::policy(FixedClock(NumericDate::from_secs(NOW))).expect("the policy of the example")
});

/// What the request asks for.
static RESOURCE: LazyLock<Resource> = LazyLock::new(|| Resource::new("acme", "doc", &["doc:read"]));

const CLAIMS: &[Claim] = &[
    claim(
        "documentId",
        Presence::Required,
        Content::Checked(the_document),
    ),
    claim("scopes", Presence::Required, Content::Texts(the_scopes)),
    claim("tenantId", Presence::Required, Content::Checked(the_tenant)),
    claim("iat", Presence::Required, Content::Date),
    claim("exp", Presence::Required, Content::Date),
    claim("ver", Presence::Required, Content::Text),
    claim("jti", Presence::Registered, Content::Text),
];

const fn claim(name: &'static str, presence: Presence, content: Content) -> Claim {
    Claim {
        name,
        presence,
        content,
    }
}

fn the_document(id: &str) -> Option<&'static str> {
    (id != "doc").then_some("other_document")
}

fn the_tenant(id: &str) -> Option<&'static str> {
    (id != "acme").then_some("other_tenant")
}

fn the_scopes(scopes: &[String]) -> Vec<&'static str> {
    let mut broken = Vec::new();
    if scopes.is_empty() {
        broken.push("length");
    }
    if !scopes.iter().any(|scope| scope == "doc:read") {
        broken.push("insufficient_scope");
    }
    broken
}

/// What a service without this library would declare.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plain {
    document_id: String,
    scopes: Vec<String>,
    tenant_id: String,
    user: PlainUser,
    iat: Seconds,
    exp: Seconds,
    ver: String,
    jti: Option<String>,
}

#[derive(Debug, Deserialize)]
struct PlainUser {
    id: String,
    #[serde(flatten)]
    details: BTreeMap<String, Value>,
}

/// Tries one payload.
pub fn run(payload: &[u8]) {
    let outcome = POLICY.decode_with::<TokenClaims>(payload, &RESOURCE);
    check(payload, outcome, judge, same);
}

fn judge(members: &[Member<'_>]) -> Faults {
    let rules = Rules {
        now: NOW_NANOSECONDS,
        leeway: LEEWAY,
        max_lifetime: Some(3_600_000_000_000),
        equals: vec![("ver".to_owned(), Value::from("1.0"))],
        ..Rules::default()
    };
    let mut faults = declared(CLAIMS, members);
    user(members, &mut faults);
    faults.extend(rules.judge(members));
    faults
}

fn user(members: &[Member<'_>], faults: &mut Faults) {
    if members.iter().filter(|(name, _)| name == "user").count() > 1 {
        faults.add("user", "duplicate");
    }
    let Some(value) = first(members, "user") else {
        return faults.add("user", "missing");
    };
    let Some(inside) = members_of(value) else {
        return faults.add("user", "wrong_type");
    };
    match first(&inside, "id").map(type_of) {
        None => faults.add("user.id", "missing"),
        Some("string") => {}
        Some(_) => faults.add("user.id", "wrong_type"),
    }
    let mut names: Vec<&str> = inside.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        if let [one, other] = pair
            && one == other
        {
            faults.add(format!("user.{one}"), "duplicate");
        }
    }
}

fn same(token: &TokenClaims, plain: &Plain) {
    assert_eq!(token.document_id, plain.document_id);
    assert_eq!(token.scopes, plain.scopes);
    assert_eq!(token.tenant_id, plain.tenant_id);
    assert_eq!(token.user.id, plain.user.id);
    assert_eq!(token.user.details, plain.user.details);
    assert!(plain.iat.is(token.iat) && plain.exp.is(token.exp));
    assert_eq!(token.ver, plain.ver);
    assert_eq!(token.jti, plain.jti);
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    seeds::with_vectors(&[
        r#"{"documentId":"doc","scopes":["doc:read","doc:write"],"tenantId":"acme","user":{"id":"u","name":"Ada","email":"a@b.example","more":{"a":[1,2.5,null]}},"iat":NOW,"exp":NOW+900,"ver":"1.0","jti":"j"}"#,
        r#"{"user":{"a":1,"\u0061":2,"id":7,"id":"x"},"scopes":[],"documentId":"other","tenantId":"t","ver":"2.0","iat":NOW,"exp":NOW+9000}"#,
        // As long as a token may live, and too long.
        r#"{"documentId":"doc","scopes":["doc:read"],"tenantId":"acme","user":{"id":"u"},"iat":NOW,"exp":NOW+3600,"ver":"1.0"}"#,
        r#"{"documentId":"doc","scopes":["doc:read"],"tenantId":"acme","user":{"id":"u"},"iat":NOW,"exp":NOW+3600.000001,"ver":"1.0"}"#,
        r#"{"user":null,"scopes":"doc:read","ver":1,"exp":1e300,"iat":-1.5e300}"#,
    ])
}
