//! The four examples.

use auth_shared::Service;
use claims_core::Claims as _;
use fluid::Resource;

use super::{
    super::{Corpus, payload::Payload, verdict::of},
    EMAILS, edges,
};

pub(super) fn auth_shared() -> Corpus {
    let base = [
        ("iss", r#""https://auth.example""#),
        ("sub", r#""user-1""#),
        ("aud", r#"["platform"]"#),
        ("exp", "4102444800"),
        ("nbf", "1600000000"),
        ("iat", "1600000000.5"),
        ("jti", r#""0123""#),
        ("imp_uid", r#""admin-1""#),
        ("imp_email", r#""admin@example.org""#),
    ];
    let user = [
        ("token_type", r#""access""#),
        ("uid", r#""user-1""#),
        ("email", r#""jane@example.org""#),
        ("roles", r#"["editor"]"#),
        ("permissions", r#"["read","write"]"#),
    ];
    let optional = [
        ("first_name", r#""Jane""#),
        ("last_name", r#""Doe""#),
        ("display_name", r#""Jane Doe""#),
        ("org_id", r#""org-1""#),
        ("org_slug", r#""acme""#),
        ("org_name", r#""ACME""#),
        ("session_id", r#""session-1""#),
        ("remember_me", "true"),
        ("auth_provider", r#""password""#),
        ("tv", "3"),
    ];
    let app = [("app_id", r#""app-1""#), ("app_code", r#""orders""#)];
    let service = [
        ("token_type", r#""service""#),
        ("client_id", r#""billing""#),
        ("service_name", r#""Billing""#),
        ("scopes", r#"["read"]"#),
    ];
    Corpus {
        name: "auth-shared",
        schemas: "docs/auth-shared",
        schema: auth_shared::TokenClaims::SCHEMA,
        judge: |payload| of::<auth_shared::TokenClaims>(payload, &Service::of_app("orders")),
        payloads: vec![
            (
                "user",
                Payload::new(&[&base[..], &user, &optional, &app].concat()),
            ),
            ("user, least", Payload::new(&[&user[..], &app].concat())),
            ("service", Payload::new(&[&base[..], &service].concat())),
            ("service, least", Payload::new(&service)),
        ],
        edges: vec![
            edges("imp_email", EMAILS[0], EMAILS[1]),
            edges("uid", &[r#""x""#, r#"" ""#], &[r#""""#]),
            edges(
                "token_type",
                &[r#""access""#],
                &[r#""Access""#, r#""refresh""#, "1"],
            ),
            edges(
                "tv",
                &["0", "9007199254740991", "18446744073709549568"],
                &["18446744073709551616"],
            ),
        ],
        // `app_is_complete` asks for one if the other is there.
        opaque: &[("app_id", "null"), ("app_code", "null")],
    }
}

pub(super) fn fluid() -> Corpus {
    let all = [
        ("documentId", r#""document-1""#),
        ("scopes", r#"["doc:read","doc:write"]"#),
        ("tenantId", r#""tenant-1""#),
        ("user", r#"{"id":"user-1","name":"Jane"}"#),
        ("iat", "1600000000"),
        ("exp", "4102444800"),
        ("ver", r#""1.0""#),
        ("jti", r#""0123""#),
    ];
    Corpus {
        name: "fluid",
        schemas: "docs/fluid",
        schema: fluid::TokenClaims::SCHEMA,
        judge: |payload| {
            let resource = Resource::new("tenant-1", "document-1", &["doc:read"]);
            of::<fluid::TokenClaims>(payload, &resource)
        },
        payloads: vec![
            ("all", Payload::new(&all)),
            ("least", Payload::new(&all[..7])),
        ],
        edges: vec![
            edges("ver", &[r#""1.0""#, r#""2.0""#], &["1.0"]),
            edges(
                "user",
                &[r#"{"id":"user-1"}"#, r#"{"id":"","email":null}"#],
                &["{}", r#"{"id":1}"#, r#""user-1""#],
            ),
            edges("scopes", &[r#"["doc:read"]"#], &["[]"]),
        ],
        opaque: &[],
    }
}

pub(super) fn netsapiens() -> Corpus {
    let required = [
        ("user_email", r#""jane@example.org""#),
        ("user_scope", r#""Office Manager""#),
        ("display_name", "null"),
    ];
    let optional = [
        ("aud", r#""ns-api""#),
        ("exp", "4102444800"),
        ("iat", "1600000000"),
        ("iss", r#""https://core.example""#),
        ("jti", r#""0123""#),
        ("sub", r#""jane""#),
        ("time_out", "31536000000000"),
        ("domain", r#""acme.example""#),
        ("territory", r#""acme""#),
        ("user", r#""jane""#),
        ("apiversion", r#""2""#),
    ];
    Corpus {
        name: "netsapiens",
        schemas: "docs/netsapiens",
        schema: netsapiens::JwtResponse::SCHEMA,
        judge: |payload| of::<netsapiens::JwtResponse>(payload, &()),
        payloads: vec![
            ("all", Payload::new(&[&optional[..], &required].concat())),
            (
                "least",
                Payload::new(&[&optional[1..2], &required].concat()),
            ),
        ],
        edges: vec![
            edges(
                "aud",
                &[r#""ns-api""#, r#"["ns-api"]"#, r#"["x","ns-api"]"#],
                &[
                    r#""ns-api ""#,
                    r#""NS-API""#,
                    r#"["x"]"#,
                    "[]",
                    r#"["ns-api",1]"#,
                ],
            ),
            edges(
                "iss",
                &[r#""https://core.example""#],
                &[r#""https://core.example/""#],
            ),
            edges("user_email", &[EMAILS[0], &["null"]].concat(), EMAILS[1]),
            edges("user_scope", &["null", r#""""#], &["1"]),
            edges("time_out", &["1", "1.0", "null"], &["-1", "0.5", r#""1""#]),
        ],
        opaque: &[("domain", "\"")],
    }
}

pub(super) fn restricted_claims() -> Corpus {
    let all = [
        ("iss", r#""https://id.example""#),
        ("sub", r#""jane""#),
        ("aud", r#"["orders","billing"]"#),
        ("exp", "4102444800"),
        ("iat", "1600000000"),
        ("jti", r#""0123""#),
        ("client_id", r#""app""#),
        ("session", r#""session-1""#),
        ("department", r#""sales""#),
        ("limits", "[1,2.5,true]"),
    ];
    Corpus {
        name: "restricted-claims",
        schemas: "docs/restricted-claims",
        schema: restricted_claims::AccessToken::SCHEMA,
        judge: |payload| of::<restricted_claims::AccessToken>(payload, &()),
        payloads: vec![
            ("all", Payload::new(&all)),
            ("least", Payload::new(&all[..8])),
        ],
        edges: vec![
            edges(
                "aud",
                &[r#""a""#, "[]", r#"["a","a"]"#],
                &["1", "null", r#"["a",null]"#],
            ),
            edges(
                "exp",
                &["4102444800.25", "1e11", "-1", "0"],
                &[r#""4102444800""#, "[]"],
            ),
            edges("nonce", &[r#""n""#], &["{}"]),
        ],
        opaque: &[("undeclared_claim", ""), ("nonce", "")],
    }
}
