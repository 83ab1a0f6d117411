//! The judge, which knows a schema alone, finds in a payload what `Policy::decode` finds with the type.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, unreachable_pub)]

#[path = "exports/everything.rs"]
mod everything;

use std::collections::BTreeSet;

use claims_core::{
    Claims, ClaimsOwned, Code, Error, FixedClock, NumericDate, Policy, Report, Schema, Violation,
    claims::DecodeClaims,
    policy::{WithoutContext, WithoutStores},
    reader::{JsonReader, Reader as _},
    schema::judge,
};

const NOW: i64 = 1_700_000_000;

/// What can stand anywhere.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "5",
    "-5",
    "1.0",
    "1.5",
    "0.5",
    "0.1",
    "99",
    "100",
    "127.9",
    "128",
    "256",
    "1e2",
    "1e300",
    "-1e300",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    r#""""#,
    r#"" ""#,
    r#""a""#,
    r#""A""#,
    r#""1.0""#,
    r#""1.00""#,
    r#""\u0031.0""#,
    r#""free""#,
    r#""read""#,
    r#""write read""#,
    r#""rewrite""#,
    r#""red""#,
    r#""ns-api""#,
    r#""https://core.example""#,
    r#""urn:x:y""#,
    r#""10:30""#,
    r#""a@b.example""#,
    r#""2024-02-30""#,
    r#""2024-02-29""#,
    r#""f81d4fae-7dec-11d0-a765-00a0c91e6bf6""#,
    r#""äöüäöüäö""#,
    r#""m2m""#,
    "[]",
    "[null]",
    "[1]",
    "[1,\"a\"]",
    r#"["read"]"#,
    r#"["doc:read","ns-api"]"#,
    r#"["a","a",true,[],{}]"#,
    "[[1],[2,null],3]",
    "[[],[1.5]]",
    r#"[{"row":3},{"row":0,"letter":5},{"letter":null},7]"#,
    "{}",
    r#"{"row":3,"letter":"C"}"#,
    r#"{"row":100,"row":3}"#,
    r#"{"row":3,"seat":1,"iss":5}"#,
    r#"{"a":1,"b":2}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"a":-1,"b":"x","c":{"row":1}}"#,
    r#"{"a":{"row":1,"pin":2},"b":{"row":2},"b":{"row":3}}"#,
];

/// One claims set, and tokens that it takes.
struct Set {
    schema: &'static Schema<'static>,
    decode: fn(&Policy, &[u8]) -> Result<(), Error>,
    accepted: &'static [&'static str],
    /// Claims of foreign types that refuse more than their schema tells.
    foreign: &'static [&'static str],
}

fn decode<T>(policy: &Policy, payload: &[u8]) -> Result<(), Error>
where
    T: ClaimsOwned + for<'de> DecodeClaims<'de, Context: WithoutContext, State: WithoutStores>,
{
    policy.decode::<T>(payload).map(drop)
}

fn fluid_token(policy: &Policy, payload: &[u8]) -> Result<(), Error> {
    let resource = fluid::Resource::new("tenant", "doc", &["doc:read"]);
    policy
        .decode_with::<fluid::TokenClaims>(payload, &resource)
        .map(drop)
}

fn auth_token(policy: &Policy, payload: &[u8]) -> Result<(), Error> {
    let service = auth_shared::Service::of_base_login();
    policy
        .decode_with::<auth_shared::TokenClaims>(payload, &service)
        .map(drop)
}

fn sets() -> Vec<Set> {
    vec![
        Set {
            schema: everything::Everything::SCHEMA,
            decode: decode::<everything::Everything>,
            accepted: &[EVERYTHING],
            foreign: &["host", "gateway"],
        },
        Set {
            schema: everything::Tagged::SCHEMA,
            decode: decode::<everything::Tagged>,
            accepted: &[
                r#"{"token_type":"person","exp":1700000100,"name_of_user":"Ada"}"#,
                r#"{"serial":7,"x":1,"token_type":"m2m","exp":1700000100,"y":2}"#,
            ],
            foreign: &[],
        },
        Set {
            schema: netsapiens::JwtResponse::SCHEMA,
            decode: decode::<netsapiens::JwtResponse>,
            accepted: &[
                r#"{"aud":"ns-api","exp":1700000100,"iat":1699999999,"iss":"https://core.example","jti":"1","sub":"x","time_out":3600000,"domain":"acme","territory":"t","user":"u","user_email":null,"user_scope":"x","display_name":null,"apiversion":"2"}"#,
            ],
            foreign: &["domain"],
        },
        Set {
            schema: fluid::TokenClaims::SCHEMA,
            decode: fluid_token,
            accepted: &[
                r#"{"documentId":"doc","scopes":["doc:read"],"tenantId":"tenant","user":{"id":"u"},"iat":1699999999,"exp":1700000100,"ver":"1.0","jti":"1"}"#,
            ],
            foreign: &["user"],
        },
        Set {
            schema: auth_shared::TokenClaims::SCHEMA,
            decode: auth_token,
            accepted: AUTH_SHARED,
            foreign: &[],
        },
        Set {
            schema: restricted_claims::AccessToken::SCHEMA,
            decode: decode::<restricted_claims::AccessToken>,
            accepted: &[
                r#"{"iss":"i","sub":"s","aud":["a"],"exp":1700000100,"iat":1699999999,"jti":"1","client_id":"c","session":"s","plan":"pro","seats":[1,true,"x"]}"#,
            ],
            foreign: &["plan", "seats", "undeclared", "nonce"],
        },
    ]
}

const EVERYTHING: &str = r#"{"iss":"https://id.example","aud":["orders"],"exp":1700000100,"iat":1699999999,
"scope":"read write","roles":["admin"],"cnf":{"jkt":"x"},"email":"a@b.example","email_verified":true,
"version":"1.0","plan":"free","level":2,"active":true,"tenant_id":"acme","offset":-5,"ratio":0.5,
"permissions":["doc:read"],"labels":{"a":1},"callback":"https://a.example/","contact":"a@b.example",
"device":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","day":"2024-02-29","party":"urn:x:y","time_out":60000,
"pet_name":null,"retries":3,"with.dot":"x","kebab-case":false,"type":"t","sid":7,"tier":"x","date":1.5,
"many":"one","mixed":12,"matrix":[[1],[2]],"holes":[true,null],"unique":[1,2],"anything":{"a":[1]},
"seat":{"row":3,"letter":"C"},"seats":[{"row":1}],"by_room":{"attic":{"row":9}},"host":"::1",
"gateway":"::1","color":"red"}"#;

const AUTH_SHARED: &[&str] = &[
    r#"{"token_type":"access","iss":"i","sub":"s","aud":"a","exp":1700000100,"nbf":1,"iat":1699999999,"jti":"1","uid":"u","email":"a@b.example","roles":[],"permissions":[],"tv":3,"remember_me":true}"#,
    r#"{"token_type":"service","iss":"i","exp":1700000100,"client_id":"c","service_name":"n","scopes":["a"]}"#,
];

fn policy() -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .allow_future_iat()
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap()
}

/// Whether the reason was worded elsewhere: by a serde impl, or for one value of several.
fn has_own_words(words: &str) -> bool {
    words.contains("`: refused") || words.starts_with("`many`: wrong type")
}

/// Claim, code and words of what a schema can know of: no function, no clock.
fn known(report: &Report, set: &Set) -> Vec<(String, &'static str, String)> {
    let timely = |violation: &&Violation| {
        !matches!(
            violation.code(),
            Code::Expired | Code::NotYetValid | Code::EmptyWindow
        )
    };
    let told = |claim: &str| {
        !set.foreign.iter().any(|name| {
            claim
                .strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    };
    report
        .into_iter()
        .filter(timely)
        .filter(|violation| violation.reason().is_none() && told(violation.claim()))
        .map(|violation| {
            let claim = violation.claim().to_owned();
            let words = violation.to_string();
            (claim, violation.code().as_str(), words)
        })
        .collect()
}

/// The members of an object as they are written.
type Members = Vec<(String, String)>;

fn members(payload: &str) -> Members {
    let mut reader = JsonReader::from(payload);
    let mut members = Members::new();
    reader.enter_object().unwrap();
    while let Some(name) = reader.next_name().unwrap() {
        let start = reader.position();
        reader.skip().unwrap();
        let value = reader.text_since(start).unwrap();
        members.push((name.into_owned(), value.to_owned()));
    }
    members
}

fn text(members: &Members) -> String {
    let members: Vec<_> = members
        .iter()
        .map(|(name, value)| format!("{}:{value}", serde_json::to_string(name).unwrap()))
        .collect();
    format!("{{{}}}", members.join(","))
}

/// Each claim replaced, left out, repeated, respelled; each core claim of each type; and more.
fn mutations(accepted: &str, names: &BTreeSet<&str>) -> Vec<String> {
    let base = members(accepted);
    let mut payloads = vec![accepted.to_owned(), text(&base)];
    let core = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];
    for name in names
        .iter()
        .copied()
        .chain(core)
        .chain(["undeclared", "nonce"])
    {
        let place = base.iter().position(|(known, _)| known == name);
        for value in VALUES {
            let mut changed = base.clone();
            match place {
                Some(place) => (*value).clone_into(&mut changed[place].1),
                None => changed.push((name.to_owned(), (*value).to_owned())),
            }
            payloads.push(text(&changed));
            // Twice, with the good one first and last.
            if let Some(place) = place {
                changed.push(base[place].clone());
                payloads.push(text(&changed));
                changed.rotate_right(1);
                payloads.push(text(&changed));
            }
        }
        let mut without = base.clone();
        without.retain(|(known, _)| known != name);
        payloads.push(text(&without));
        without.push((name.to_uppercase(), "1".to_owned()));
        payloads.push(text(&without));
    }
    payloads
}

/// Several mistakes in one token.
fn mixtures(accepted: &str, count: usize) -> Vec<String> {
    let base = members(accepted);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(bound).unwrap()).unwrap()
    };
    let mixture = |_| {
        let mut changed = base.clone();
        for _ in 0..below(6) + 2 {
            let place = below(changed.len());
            match below(5) {
                0 => drop(changed.remove(place)),
                1 => changed.push(changed[place].clone()),
                _ => VALUES[below(VALUES.len())].clone_into(&mut changed[place].1),
            }
            if changed.is_empty() {
                break;
            }
        }
        text(&changed)
    };
    (0..count).map(mixture).collect()
}

fn names(schema: &'static Schema<'static>) -> BTreeSet<&'static str> {
    let own = schema.claims.iter().map(|claim| claim.name);
    let mut all: BTreeSet<_> = own.collect();
    for embedded in schema.embedded {
        all.extend(names(embedded.schema));
    }
    if let Some(tagged) = schema.tagged {
        all.insert(tagged.tag);
        for variant in tagged.variants {
            all.extend(names(variant.schema));
        }
    }
    all
}

#[test]
fn accepted_tokens_have_nothing_to_find() {
    for set in sets() {
        for payload in set.accepted {
            let decoded = (set.decode)(&policy(), payload.as_bytes());
            assert!(decoded.is_ok(), "{}: {decoded:?}", set.schema.name);
            let report = judge(set.schema, payload.as_bytes()).unwrap();
            assert!(report.is_empty(), "{}: {report}", set.schema.name);
        }
    }
}

#[test]
fn judge_and_decode_find_the_same() {
    let policy = policy();
    for set in sets() {
        let names = names(set.schema);
        let mut refused = 0;
        for accepted in set.accepted {
            let mut payloads = mutations(accepted, &names);
            payloads.extend(mixtures(accepted, 2000));
            for payload in payloads {
                let found = judge(set.schema, payload.as_bytes()).unwrap();
                let expected = match (set.decode)(&policy, payload.as_bytes()) {
                    Ok(()) => Report::default(),
                    Err(Error::Claims(report)) => report,
                    Err(other) => panic!("{other}"),
                };
                let expected = known(&expected, &set);
                refused += usize::from(!expected.is_empty());
                let mut found = known(&found, &set);
                for (found, expected) in found.iter_mut().zip(&expected) {
                    if has_own_words(&expected.2) {
                        found.2.clone_from(&expected.2);
                    }
                }
                assert_eq!(found, expected, "{}: {payload}", set.schema.name);
            }
        }
        assert!(refused > 1000, "{}: {refused}", set.schema.name);
    }
}

#[test]
fn what_is_not_a_json_object_is_malformed_in_both() {
    let policy = policy();
    let set = &sets()[1];
    for payload in [
        "",
        " ",
        "[]",
        "null",
        "{",
        "{}x",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{\"a\":\"\\ud800\"}",
        "\"{}\"",
        "{\"exp\":1e999}",
        "{\"a\" 1}",
        "\u{feff}{}",
    ] {
        let Err(Error::Malformed(expected)) = (set.decode)(&policy, payload.as_bytes()) else {
            panic!("{payload} is not malformed")
        };
        assert_eq!(
            judge(set.schema, payload.as_bytes()).err(),
            Some(expected),
            "{payload}"
        );
    }
}
