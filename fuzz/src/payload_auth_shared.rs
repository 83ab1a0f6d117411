//! Payloads of the `auth-shared` tokens: an enum told apart by a claim, an embedded set, a context.

use std::sync::LazyLock;

use auth_shared::{AUDIENCE, ISSUER, Service, ServiceClaims, TokenBase, TokenClaims, UserClaims};
use claims_core::{Audience, FixedClock, NumericDate, Policy};
use serde::Deserialize;
use serde_json::Number;

use crate::{
    oracle::{
        Audiences, Claim, Content, Faults, Member, Presence, Rules, declared, first, integer, text,
    },
    payload::{LEEWAY, NOW, NOW_NANOSECONDS, Recipients, Seconds, check, same_date},
    seeds,
};

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    auth_shared::policy(FixedClock(NumericDate::from_secs(NOW))).expect("the policy of the example")
});

const BASE: [Claim; 9] = [
    claim("iss", Presence::Registered, Content::Text),
    claim("sub", Presence::Registered, Content::Text),
    claim("aud", Presence::Registered, Content::Audience(|_| None)),
    claim("exp", Presence::Registered, Content::Date),
    claim("nbf", Presence::Registered, Content::Date),
    claim("iat", Presence::Registered, Content::Date),
    claim("jti", Presence::Registered, Content::Text),
    claim("imp_uid", Presence::Optional, Content::Text),
    claim("imp_email", Presence::Optional, Content::Email),
];

const USER: &[Claim] = &[
    claim("uid", Presence::Required, Content::Checked(not_empty)),
    claim("email", Presence::Required, Content::Text),
    claim("first_name", Presence::Optional, Content::Text),
    claim("last_name", Presence::Optional, Content::Text),
    claim("display_name", Presence::Optional, Content::Text),
    claim("org_id", Presence::Optional, Content::Text),
    claim("org_slug", Presence::Optional, Content::Text),
    claim("org_name", Presence::Optional, Content::Text),
    claim("roles", Presence::Required, Content::Texts(|_| Vec::new())),
    claim(
        "permissions",
        Presence::Required,
        Content::Texts(|_| Vec::new()),
    ),
    claim("session_id", Presence::Optional, Content::Text),
    claim("remember_me", Presence::Optional, Content::Boolean),
    claim("auth_provider", Presence::Optional, Content::Text),
    claim("tv", Presence::Optional, Content::Unsigned),
    claim("app_id", Presence::Optional, Content::Text),
    claim("app_code", Presence::Optional, Content::Text),
];

const SERVICE: &[Claim] = &[
    claim("client_id", Presence::Required, Content::Text),
    claim("service_name", Presence::Required, Content::Text),
    claim("scopes", Presence::Required, Content::Texts(|_| Vec::new())),
];

const fn claim(name: &'static str, presence: Presence, content: Content) -> Claim {
    Claim {
        name,
        presence,
        content,
    }
}

fn not_empty(text: &str) -> Option<&'static str> {
    text.is_empty().then_some("length")
}

/// What a service without this library would declare.
#[derive(Debug, Deserialize)]
#[serde(tag = "token_type")]
#[allow(clippy::large_enum_variant)] // One at a time.
enum Plain {
    #[serde(rename = "access")]
    User(PlainUser),
    #[serde(rename = "service")]
    Service(PlainService),
}

#[derive(Debug, Deserialize)]
struct PlainBase {
    iss: Option<String>,
    sub: Option<String>,
    aud: Option<Recipients>,
    exp: Option<Seconds>,
    nbf: Option<Seconds>,
    iat: Option<Seconds>,
    jti: Option<String>,
    imp_uid: Option<String>,
    imp_email: Option<String>,
}

#[derive(Debug, Deserialize)]
struct PlainUser {
    #[serde(flatten)]
    base: PlainBase,
    uid: String,
    email: String,
    first_name: Option<String>,
    last_name: Option<String>,
    display_name: Option<String>,
    org_id: Option<String>,
    org_slug: Option<String>,
    org_name: Option<String>,
    roles: Vec<String>,
    permissions: Vec<String>,
    session_id: Option<String>,
    remember_me: Option<bool>,
    auth_provider: Option<String>,
    tv: Option<Number>,
    app_id: Option<String>,
    app_code: Option<String>,
}

#[derive(Debug, Deserialize)]
struct PlainService {
    #[serde(flatten)]
    base: PlainBase,
    client_id: String,
    service_name: String,
    scopes: Vec<String>,
}

/// Tries one payload, at a service of an app and at one of none.
pub fn run(payload: &[u8]) {
    for service in [Service::of_app("crm"), Service::of_base_login()] {
        let outcome = POLICY.decode_with::<TokenClaims>(payload, &service);
        check(payload, outcome, |members| judge(members, &service), same);
    }
}

fn judge(members: &[Member<'_>], service: &Service) -> Faults {
    let rules = Rules {
        now: NOW_NANOSECONDS,
        leeway: LEEWAY,
        issuers: Some(vec![ISSUER.to_owned()]),
        audiences: Audiences::OneOf(vec![AUDIENCE.to_owned()]),
        ..Rules::default()
    };
    let mut faults = Faults::default();
    match first(members, "token_type").map(text) {
        None => faults.add("token_type", "missing"),
        Some(None) => faults.add("token_type", "wrong_type"),
        Some(Some(kind)) => match kind.as_str() {
            "access" => user(members, service, &mut faults),
            "service" => {
                faults.extend(declared(SERVICE, members));
                faults.extend(declared(&BASE, members));
                for name in ["uid", "app_id", "app_code"] {
                    if first(members, name).is_some() {
                        faults.add(name, "forbidden");
                    }
                }
            }
            _ => faults.add("token_type", "not_one_of"),
        },
    }
    if members
        .iter()
        .filter(|(name, _)| name == "token_type")
        .count()
        > 1
    {
        faults.add("token_type", "duplicate");
    }
    faults.extend(rules.judge(members));
    faults
}

/// The rules over the whole set run where there is one.
fn user(members: &[Member<'_>], service: &Service, faults: &mut Faults) {
    faults.extend(declared(USER, members));
    faults.extend(declared(&BASE, members));
    let app = ["app_id", "app_code"].map(|name| first(members, name).and_then(text));
    let [id, code] = app;
    let mut whole = Vec::new();
    match (&id, &code) {
        (Some(_), None) => whole.push("missing"),
        (None, Some(_)) => {
            if faults.is_empty() {
                faults.add("app_id", "missing");
            } else {
                faults.add_possible("app_id", "missing");
            }
        }
        _ => {}
    }
    match (&code, &service.app_code) {
        (Some(code), Some(own)) if code == own => {}
        (None, None) if service.allow_base_login => {}
        (Some(_), _) => whole.push("other_app"),
        (None, _) => whole.push("no_app"),
    }
    let certain = faults.is_empty();
    for code in whole {
        if certain {
            faults.add("app_code", code);
        } else {
            faults.add_possible("app_code", code);
        }
    }
}

fn same(token: &TokenClaims, plain: &Plain) {
    match (token, plain) {
        (TokenClaims::User(token), Plain::User(plain)) => same_user(token, plain),
        (TokenClaims::Service(token), Plain::Service(plain)) => same_service(token, plain),
        _ => panic!("{token:?} and {plain:?} are two variants"),
    }
}

fn same_base(token: &TokenBase, plain: &PlainBase) {
    assert_eq!(token.iss, plain.iss);
    assert_eq!(token.sub, plain.sub);
    let recipients = token.aud.as_ref().map(Audience::as_slice);
    assert_eq!(recipients, plain.aud.as_ref().map(Recipients::as_slice));
    for (date, plain) in [
        (token.exp, plain.exp),
        (token.nbf, plain.nbf),
        (token.iat, plain.iat),
    ] {
        assert!(same_date(date, plain), "{date:?} is not {plain:?}");
    }
    assert_eq!(token.jti, plain.jti);
    assert_eq!(token.imp_uid, plain.imp_uid);
    assert_eq!(token.imp_email, plain.imp_email);
}

fn same_user(token: &UserClaims, plain: &PlainUser) {
    same_base(&token.base, &plain.base);
    assert_eq!(token.uid, plain.uid);
    assert_eq!(token.email, plain.email);
    assert_eq!(token.first_name, plain.first_name);
    assert_eq!(token.last_name, plain.last_name);
    assert_eq!(token.display_name, plain.display_name);
    assert_eq!(token.org_id, plain.org_id);
    assert_eq!(token.org_slug, plain.org_slug);
    assert_eq!(token.org_name, plain.org_name);
    assert_eq!(token.roles, plain.roles);
    assert_eq!(token.permissions, plain.permissions);
    assert_eq!(token.session_id, plain.session_id);
    assert_eq!(token.remember_me, plain.remember_me);
    assert_eq!(token.auth_provider, plain.auth_provider);
    let version = plain
        .tv
        .as_ref()
        .and_then(|number| integer(&number.to_string()));
    assert_eq!(token.tv.map(i128::from), version);
    assert_eq!(token.app_id, plain.app_id);
    assert_eq!(token.app_code, plain.app_code);
}

fn same_service(token: &ServiceClaims, plain: &PlainService) {
    same_base(&token.base, &plain.base);
    assert_eq!(token.client_id, plain.client_id);
    assert_eq!(token.service_name, plain.service_name);
    assert_eq!(token.scopes, plain.scopes);
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    seeds::with_vectors(&[
        r#"{"token_type":"access","iss":"https://auth.example","sub":"user:42","aud":"platform","exp":NOW+900,"nbf":NOW,"iat":NOW,"jti":"j","imp_uid":"7","imp_email":"root@acme.example","uid":"42","email":"ada@acme.example","first_name":"Ada","last_name":"L","display_name":"Ada","org_id":"o","org_slug":"acme","org_name":"Acme","roles":["editor"],"permissions":["contacts:read"],"session_id":"s","remember_me":true,"auth_provider":"google","tv":3,"app_id":"app-crm","app_code":"crm"}"#,
        r#"{"uid":"42","email":"a@b.example","roles":[],"permissions":[],"iss":"https://auth.example","aud":["platform"],"exp":NOW+900,"token_type":"access"}"#,
        r#"{"token_type":"service","iss":"https://auth.example","sub":"service:mailer","aud":"platform","exp":NOW+900,"iat":NOW,"client_id":"mailer","service_name":"Mailer","scopes":["mail:send"]}"#,
        r#"{"token_type":"service","iss":"https://auth.example","aud":"platform","exp":NOW+900,"client_id":"m","service_name":"M","scopes":[],"uid":1,"app_id":null}"#,
        r#"{"uid":"42","email":"a..b@c","imp_email":"a@b.","roles":[],"permissions":[],"iss":"https://auth.example","aud":"platform","exp":NOW+900,"token_type":"access"}"#,
        r#"{"iss":"https://auth.example.evil","aud":["platform"],"exp":NOW,"token_type":"refresh","token_type":1}"#,
        r#"{"token_type":"access","uid":"","email":null,"roles":[1,"a"],"permissions":"x","remember_me":"no","tv":1.5,"app_id":"x","aud":{},"exp":NOW+900}"#,
    ])
}
