//! The sets that have some of everything.

use claims_core::Claims as _;

use super::{
    super::{
        Corpus,
        payload::Payload,
        verdict::{of, of_online},
    },
    EMAILS, URIS, edges,
};
use crate::{
    everything::{Everything, Tagged},
    online::DownloadLink,
};

#[allow(clippy::too_many_lines)] // A table.
pub(super) fn everything() -> Corpus {
    let required = [
        ("iss", r#""https://id.example""#),
        ("aud", r#""orders""#),
        ("exp", "4102444800"),
        ("version", r#""1.0""#),
        ("plan", r#""free""#),
        ("active", "true"),
        ("tenant_id", r#""acme""#),
        ("offset", "0"),
        ("permissions", r#"["doc:read"]"#),
        ("labels", r#"{"a":1}"#),
        ("pet_name", "null"),
        ("seat", r#"{"row":1}"#),
    ];
    let optional = [
        ("iat", "1600000000"),
        ("scope", r#""read write""#),
        ("roles", r#"["editor"]"#),
        ("cnf", r#"{"jkt":"x"}"#),
        ("email", r#""jane""#),
        ("email_verified", "true"),
        ("level", "1"),
        ("ratio", "1"),
        ("callback", r#""https://a.example/b""#),
        ("contact", r#""jane@example.org""#),
        ("device", r#""f81d4fae-7dec-11d0-a765-00a0c91e6bf6""#),
        ("day", r#""2026-07-20""#),
        ("party", r#""jane""#),
        ("time_out", "31536000000000"),
        ("retries", "3"),
        ("with.dot", r#""x""#),
        ("kebab-case", "false"),
        ("type", r#""x""#),
        ("sid", "7"),
        ("tier", r#""x""#),
        ("date", "1.5"),
        ("many", r#""x""#),
        ("mixed", "1"),
        ("matrix", "[[1,2],[]]"),
        ("holes", "[true,null]"),
        ("unique", "[1,2]"),
        ("anything", r#"{"a":[null]}"#),
        ("seats", r#"[{"row":1,"letter":"a"}]"#),
        ("by_room", r#"{"hall":{"row":2}}"#),
        ("host", r#""192.0.2.1""#),
        ("gateway", r#""192.0.2.1""#),
        ("color", r#""red""#),
    ];
    let long = |count: usize| format!("\"{}\"", "a".repeat(count));
    let mut tenants = edges(
        "tenant_id",
        &[r#""a""#, r#""a-1""#],
        &[
            r#""""#, r#""A""#, r#""1a""#, r#""a\n""#, r#""\na""#, r#""a b""#, r#""ä""#, r#""a١""#,
        ],
    );
    tenants.accepted.push(long(64));
    tenants.refused.push(long(65));
    Corpus {
        name: "everything",
        schemas: "tests/exports/everything",
        schema: Everything::SCHEMA,
        judge: |payload| of::<Everything>(payload, &()),
        payloads: vec![
            ("all", Payload::new(&[&required[..], &optional].concat())),
            ("least", Payload::new(&required)),
        ],
        edges: vec![
            tenants,
            edges("version", &[r#""1.0""#], &[r#""1.00""#, "1.0"]),
            edges(
                "plan",
                &[r#""free""#, r#""pro""#],
                &[r#""Free""#, r#""free ""#, r#""max""#],
            ),
            edges(
                "level",
                &["1", "2.0", "3", "null"],
                &["0", "4", "1.5", r#""1""#],
            ),
            edges("active", &["true"], &["false", "1"]),
            edges(
                "offset",
                &["-5", "4", "-5.0", "4e0"],
                &["-6", "5", "4.5", "-5.5"],
            ),
            edges(
                "ratio",
                &["0.5", "1.5", "1", "null"],
                &["0.25", "1.75", "2"],
            ),
            edges(
                "permissions",
                &[
                    r#"["doc:read"]"#,
                    r#"["a","doc:read"]"#,
                    r#"["doc:read","2","3","4","5","6","7","8"]"#,
                ],
                &[
                    r#"["doc:write"]"#,
                    r#"["doc:read "]"#,
                    r#"["doc:read","2","3","4","5","6","7","8","9"]"#,
                    r#"["doc:read",1]"#,
                    r#""doc:read""#,
                ],
            ),
            edges(
                "labels",
                &[r#"{"a":0}"#, r#"{"a":4294967295,"b":1}"#],
                &[
                    "{}",
                    r#"{"a":-1}"#,
                    r#"{"a":4294967296}"#,
                    r#"{"a":"1"}"#,
                    r#"{"a":null}"#,
                ],
            ),
            edges(
                "scope",
                &[
                    r#""read""#,
                    r#""a read""#,
                    r#""read b""#,
                    r#""a read b""#,
                    r#""  read  ""#,
                    r#""a\nb read""#,
                    r#""read a\n""#,
                    r#""a read read\n""#,
                ],
                &[
                    r#""""#,
                    r#""read\n""#,
                    r#""a read\n""#,
                    r#""a\nread""#,
                    r#""read\na""#,
                    r#""\nread""#,
                    r#""reader""#,
                    r#""read:x""#,
                    r#""READ""#,
                    r#""a\tread""#,
                    r#"["read"]"#,
                ],
            ),
            edges(
                "callback",
                &[URIS[0], &["null"]].concat(),
                &[URIS[1], &[r#""alice""#]].concat(),
            ),
            edges(
                "party",
                &[URIS[0], &["null", r#""alice""#, r#""""#, r#""ünï code\n""#]].concat(),
                URIS[1],
            ),
            edges("contact", &[EMAILS[0], &["null"]].concat(), EMAILS[1]),
            edges(
                "device",
                &[
                    r#""F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6""#,
                    r#""00000000-0000-0000-0000-000000000000""#,
                    "null",
                ],
                &[
                    r#""f81d4fae7dec11d0a76500a0c91e6bf6""#,
                    r#""urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6""#,
                    r#""{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}""#,
                    r#""g81d4fae-7dec-11d0-a765-00a0c91e6bf6""#,
                    r#""f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n""#,
                ],
            ),
            edges(
                "day",
                &[
                    r#""2024-02-29""#,
                    r#""2000-02-29""#,
                    r#""9999-12-31""#,
                    r#""0001-01-01""#,
                    "null",
                ],
                &[
                    r#""2026-02-29""#,
                    r#""1900-02-29""#,
                    r#""2026-04-31""#,
                    r#""2026-13-01""#,
                    r#""2026-00-01""#,
                    r#""20260720""#,
                    r#""2026-7-20""#,
                    r#""2026-07-20T00:00:00Z""#,
                    r#""2026-07-20\n""#,
                ],
            ),
            edges("time_out", &["0", "1", "2.0", "null"], &["-1", "0.5"]),
            edges(
                "iat",
                &["0", "0.5", "1e9", "18446744073709549568"],
                &["-1", "-0.5", "18446744073709551616", "null"],
            ),
            edges("exp", &["-1", "0.5", "1e11"], &["null", r#""1""#]),
            edges(
                "pet_name",
                &["null", r#""ab""#, r#""😀ä""#],
                &[r#""a""#, r#""😀""#, "[]"],
            ),
            edges(
                "retries",
                &["0", "255", "255.0"],
                &["256", "-1", "0.5", "null"],
            ),
            edges(
                "many",
                &[r#""x""#, "[]", r#"["x","x"]"#, "null"],
                &["1", "[1]", "[null]"],
            ),
            edges(
                "mixed",
                &[r#""x""#, "1", "-9223372036854775808", "1.0"],
                &["1.5", "true", "9223372036854777856"],
            ),
            edges(
                "matrix",
                &["[]", "[[]]", "[[-2147483648,2147483647]]"],
                &["[1]", "[[2147483648]]", "[null]"],
            ),
            edges("holes", &["[]", "[null]", "[true,null]"], &["[1]"]),
            edges(
                "seat",
                &[
                    r#"{"row":1}"#,
                    r#"{"row":99,"letter":null}"#,
                    r#"{"row":1.0}"#,
                ],
                &[
                    "{}",
                    r#"{"row":0}"#,
                    r#"{"row":100}"#,
                    r#"{"row":1,"letter":1}"#,
                    r#"{"row":1,"exp":1}"#,
                    "null",
                    "[]",
                ],
            ),
            edges(
                "seats",
                &["[]", r#"[{"row":1},{"row":2}]"#],
                &[r#"[{"row":1},{}]"#, "[null]"],
            ),
            edges(
                "by_room",
                &["{}", r#"{"a":{"row":1}}"#],
                &[r#"{"a":{"row":0}}"#, r#"{"a":null}"#],
            ),
            edges("color", &[r#""green""#, "null"], &[r#""Red""#, r#""blue""#]),
            edges("sub", &[r#""x""#], &["1", "null"]),
            edges("nbf", &["-1.5"], &[r#""1""#, "null"]),
            edges("nonce", &[], &[r#""n""#, "null", "1"]),
            edges("unheard-of", &["null", "1", "{}"], &[]),
        ],
        // `Some(Value::Null)` goes out as `null`, which comes in as `None`.
        opaque: &[("host", ""), ("gateway", "\""), ("anything", "null")],
    }
}

pub(super) fn tagged() -> Corpus {
    let person = [
        ("token_type", r#""person""#),
        ("exp", "4102444800"),
        ("name_of_user", r#""Jane""#),
    ];
    let machine = [
        ("token_type", r#""m2m""#),
        ("exp", "4102444800"),
        ("serial", "7"),
        ("rack", "4294967295"),
    ];
    Corpus {
        name: "tagged",
        schemas: "tests/exports/tagged",
        schema: Tagged::SCHEMA,
        judge: |payload| of::<Tagged>(payload, &()),
        payloads: vec![
            ("person", Payload::new(&person)),
            ("machine", Payload::new(&machine)),
        ],
        edges: vec![
            edges(
                "token_type",
                &[r#""person""#],
                &[r#""m2m""#, r#""Person""#, "null"],
            ),
            edges(
                "rack",
                &["0", "4294967295", "1.0"],
                &["4294967296", "-1", "null", r#""1""#],
            ),
            edges(
                "serial",
                &["0", "18446744073709549568"],
                &["-1", "0.5", "null"],
            ),
        ],
        opaque: &[],
    }
}

pub(super) fn online() -> Corpus {
    let link = [
        ("jti", r#""7f3c""#),
        ("exp", "4102444800"),
        ("sid", r#""s-1""#),
        ("uid", "42"),
        ("tv", "3"),
    ];
    Corpus {
        name: "online",
        schemas: "tests/exports/online",
        schema: DownloadLink::SCHEMA,
        judge: |payload| of_online::<DownloadLink>(payload),
        payloads: vec![("link", Payload::new(&link))],
        // What is looked up is read as a claim is: also a whole number with a point.
        edges: vec![
            edges("jti", &[r#""""#, r#""a""#], &["1", "null"]),
            edges("sid", &[r#""12345678""#], &[r#""""#, r#""123456789""#]),
            edges(
                "uid",
                &["0", "42.0", "18446744073709549568"],
                &["-1", "0.5"],
            ),
            edges("tv", &["1", "3.0", "18446744073709549568"], &["0", "null"]),
        ],
        opaque: &[],
    }
}
