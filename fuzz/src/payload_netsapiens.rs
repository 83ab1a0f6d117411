//! Payloads of the NetSapiens claims set: optional claims, `null`, a lifetime in milliseconds.

use std::sync::LazyLock;

use claims_core::{FixedClock, NumericDate, Policy};
use netsapiens::{Domain, JwtResponse};
use serde::Deserialize;
use serde_json::Number;

use crate::{
    oracle::{
        Audiences, Claim, Content, Faults, Member, Presence, Rules, declared, first, integer,
    },
    payload::{LEEWAY, NOW, NOW_NANOSECONDS, Recipients, Seconds, check, same_date},
    seeds,
};

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    netsapiens::policy(FixedClock(NumericDate::from_secs(NOW))).expect("the policy of the example")
});

/// The claims, as the documentation of the platform has them.
const CLAIMS: &[Claim] = &[
    claim("aud", Presence::Registered, Content::Audience(for_the_api)),
    claim("exp", Presence::Registered, Content::Date),
    claim("iat", Presence::Registered, Content::Date),
    claim("iss", Presence::Registered, Content::Checked(the_core)),
    claim("jti", Presence::Registered, Content::Text),
    claim("sub", Presence::Registered, Content::Text),
    claim("time_out", Presence::Optional, Content::Unsigned),
    claim("domain", Presence::Optional, Content::ForeignText),
    claim("territory", Presence::Optional, Content::Text),
    claim("user", Presence::Optional, Content::Text),
    claim("user_email", Presence::Nullable, Content::Email),
    claim("user_scope", Presence::Nullable, Content::Text),
    claim("display_name", Presence::Nullable, Content::Text),
    claim("apiversion", Presence::Optional, Content::Text),
];

const fn claim(name: &'static str, presence: Presence, content: Content) -> Claim {
    Claim {
        name,
        presence,
        content,
    }
}

fn for_the_api(recipients: &[String]) -> Option<&'static str> {
    let found = recipients.iter().any(|recipient| recipient == "ns-api");
    (!found).then_some("not_equal")
}

fn the_core(issuer: &str) -> Option<&'static str> {
    (issuer != "https://core.example").then_some("not_equal")
}

/// What a service without this library would declare.
#[derive(Debug, Deserialize)]
struct Plain {
    aud: Option<Recipients>,
    exp: Option<Seconds>,
    iat: Option<Seconds>,
    iss: Option<String>,
    jti: Option<String>,
    sub: Option<String>,
    time_out: Option<Number>,
    domain: Option<String>,
    territory: Option<String>,
    user: Option<String>,
    user_email: Option<String>,
    user_scope: Option<String>,
    display_name: Option<String>,
    apiversion: Option<String>,
}

/// Tries one payload.
pub fn run(payload: &[u8]) {
    check(payload, POLICY.decode(payload), judge, same);
}

fn judge(members: &[Member<'_>]) -> Faults {
    let rules = Rules {
        now: NOW_NANOSECONDS,
        leeway: LEEWAY,
        audiences: Audiences::Any,
        allow_no_expiry: true,
        lifetime: Some(("time_out", 1_000_000)),
        ..Rules::default()
    };
    let mut faults = declared(CLAIMS, members);
    // What looks at the whole set runs where there is one: after a rule about a value, not after a wrong type.
    let absent = |name: &str| first(members, name).is_none_or(|value| value == "null");
    if absent("exp") && absent("time_out") {
        if faults.is_empty() {
            faults.add("", "endless");
        } else {
            faults.add_possible("", "endless");
        }
    }
    faults.extend(rules.judge(members));
    faults
}

fn same(token: &JwtResponse, plain: &Plain) {
    let recipients = token.aud.as_ref().map(claims_core::Audience::as_slice);
    assert_eq!(recipients, plain.aud.as_ref().map(Recipients::as_slice));
    assert!(same_date(token.exp, plain.exp) && same_date(token.iat, plain.iat));
    assert_eq!(token.iss, plain.iss);
    assert_eq!(token.jti, plain.jti);
    assert_eq!(token.sub, plain.sub);
    let time_out = plain
        .time_out
        .as_ref()
        .and_then(|number| integer(&number.to_string()));
    assert_eq!(token.time_out.map(i128::from), time_out);
    assert_eq!(token.domain.as_ref().map(Domain::to_string), plain.domain);
    assert_eq!(token.territory, plain.territory);
    assert_eq!(token.user, plain.user);
    assert_eq!(token.user_email, plain.user_email);
    assert_eq!(token.user_scope, plain.user_scope);
    assert_eq!(token.display_name, plain.display_name);
    assert_eq!(token.apiversion, plain.apiversion);
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    seeds::with_vectors(&[
        r#"{"iss":"https://core.example","sub":"100@acme","aud":["ns-api","x"],"iat":NOW,"time_out":3600000,"domain":"~","territory":"west","user":"100","user_email":"a@b.example","user_scope":"Office Manager","display_name":"Ada","apiversion":"v2","jti":"j"}"#,
        // Where the leeway after `time_out` ends, and a millisecond before.
        r#"{"iat":1699999000,"time_out":940000,"user_email":null,"user_scope":null,"display_name":null}"#,
        r#"{"iat":1699999000,"time_out":940001,"user_email":null,"user_scope":null,"display_name":null}"#,
        r#"{"exp":NOW+900,"user_email":null,"user_scope":null,"display_name":null}"#,
        r#"{"exp":NOW+900.5,"iat":NOW.25,"time_out":1e3,"domain":"","aud":"ns-api","user_email":"a","user_scope":"","display_name":null}"#,
        r#"{"aud":[1],"exp":"x","time_out":-1,"domain":3,"user_email":7,"display_name":true,"time_out":2}"#,
    ])
}
