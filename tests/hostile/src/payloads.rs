//! What grows.

use std::fmt::Write as _;

use crate::{
    Row, Types,
    sets::{Anything, Closed, Declared, Nested, Open, SecurityEvents, Tagged, Verified},
};

const HEADER: &str = r#"{"alg":"HS256"}"#;
const CLAIMS: &str = r#""exp":1700000600,"aud":"orders""#;

/// A row whose token is accepted.
const fn accepted<T: Verified>(name: &'static str, message: fn(usize) -> (String, String)) -> Row {
    Row {
        name,
        types: Types::Declared,
        accepted: true,
        message,
        verify: T::verify,
    }
}

/// A row whose token is refused.
const fn refused<T: Verified>(name: &'static str, message: fn(usize) -> (String, String)) -> Row {
    Row {
        accepted: false,
        ..accepted::<T>(name, message)
    }
}

/// A row whose claims become `serde_json::Value`.
const fn any(row: Row) -> Row {
    Row {
        types: Types::Any,
        ..row
    }
}

/// Every way that is tried.
pub const ROWS: &[Row] = &[
    // Names.
    accepted::<Declared>("many unknown claims", |n| claims(&members(n, "1"))),
    accepted::<Declared>("many empty unknown claims", |n| {
        claims(&repeat(n, r#","":0"#))
    }),
    accepted::<Declared>("one long name", |n| {
        claims(&format!(r#","{}":1"#, "x".repeat(n)))
    }),
    accepted::<Open>("many claims of an extra map", |n| {
        claims(&members(n, r#""""#))
    }),
    accepted::<Open>("names of an extra map that begin alike", |n| {
        claims(&members_of(n, &"x".repeat(500), r#""""#))
    }),
    accepted::<Declared>("names that hash alike", |n| claims(&alike(n))),
    refused::<Declared>("one claim many times", |n| {
        claims(&repeat(n, r#","short":"a""#))
    }),
    refused::<Declared>("one core claim many times", |n| {
        claims(&repeat(n, r#","exp":1"#))
    }),
    refused::<Open>("one claim of an extra map many times", |n| {
        claims(&repeat(n, r#","x":"""#))
    }),
    refused::<Closed>("many claims that a closed set refuses", |n| {
        claims(&members(n, "1"))
    }),
    refused::<Closed>("a forbidden claim many times", |n| {
        claims(&repeat(n, r#","nonce":1"#))
    }),
    refused::<Open>("many claims of a wrong type", |n| claims(&members(n, "1"))),
    refused::<Open>("many names with escapes", |n| {
        claims(&members_of(n, r"\u001b\u202e", "1"))
    }),
    // Text.
    refused::<Declared>("a long text that is too long", |n| text("short", "a", n)),
    refused::<Declared>("a long text of escapes", |n| text("short", r"\u00e9", n)),
    refused::<Declared>("a long text of surrogate pairs", |n| {
        text("short", r"\ud83d\ude00", n)
    }),
    refused::<Declared>("a long text of quotes", |n| text("short", r#"\""#, n)),
    refused::<Declared>("a long text that has no end", |n| {
        (
            HEADER.into(),
            format!(r#"{{{CLAIMS},"short":"{}"#, "a".repeat(n)),
        )
    }),
    refused::<Declared>("a text that a pattern almost takes", |n| {
        text("pattern", "a", n)
    }),
    refused::<Declared>("a text that is almost an address", |n| {
        claims(&format!(r#","link":"{}%""#, repeat(n, "a:%41")))
    }),
    refused::<Declared>("a text that is almost a mailbox", |n| {
        text("mailbox", "a.", n)
    }),
    accepted::<Declared>("many scopes", |n| {
        claims(&format!(r#","scope":"{}z""#, repeat(n, "a ")))
    }),
    refused::<Declared>("a wrong issuer, long", |n| text("iss\":1,\"sub", "a", n)),
    // Numbers.
    accepted::<Declared>("a real with many digits", |n| {
        claims(&format!(r#","real":0.{}"#, "1234567890".repeat(n / 10 + 1)))
    }),
    refused::<Declared>("a whole number with many digits", |n| {
        claims(&format!(r#","whole":1{}"#, "0".repeat(n.max(400))))
    }),
    accepted::<Declared>("an exponent with many digits", |n| {
        claims(&format!(r#","real":1e-{}9"#, "0".repeat(n)))
    }),
    accepted::<Declared>("an unknown number with many digits", |n| {
        claims(&format!(r#","x":0.{}1"#, "0".repeat(n)))
    }),
    // Arrays and maps.
    accepted::<Declared>("many audiences", |n| audiences(n, r#""x""#)),
    refused::<Declared>("many audiences of a wrong type", |n| audiences(n, "1")),
    refused::<Closed>("many audiences that are others", |n| {
        let others = repeat(n, r#","x""#);
        (
            HEADER.into(),
            format!(r#"{{"exp":1700000600,"aud":["y"{others}]}}"#),
        )
    }),
    accepted::<Declared>("many texts", |n| {
        claims(&array("list", r#""needle""#, r#","""#, n))
    }),
    refused::<Declared>("many texts without the one sought", |n| {
        claims(&array("list", r#""""#, r#","""#, n))
    }),
    refused::<Declared>("many items of a wrong type", |n| {
        claims(&array("list", "1", ",1", n))
    }),
    accepted::<Declared>("many numbers", |n| claims(&array("numbers", "1", ",1", n))),
    refused::<Declared>("many numbers that do not fit", |n| {
        claims(&array("numbers", "999", ",999", n))
    }),
    accepted::<Declared>("one text many times in a set", |n| {
        claims(&array("set", r#""a""#, r#","a""#, n))
    }),
    accepted::<Declared>("many of one or many", |n| {
        claims(&array("several", r#""""#, r#","""#, n))
    }),
    refused::<Declared>("one or many that turn out wrong at the end", |n| {
        claims(&format!(r#","several":[""{},1]"#, repeat(n, r#","""#)))
    }),
    accepted::<Declared>("many members of a map", |n| {
        let members = members(n, "1");
        claims(&format!(r#","map":{{"x":1{members}}}"#))
    }),
    refused::<Declared>("many members of a map that do not fit", |n| {
        let members = members(n, "999");
        claims(&format!(r#","map":{{"x":1{members}}}"#))
    }),
    // Nesting.
    accepted::<Declared>("deep and then wide", |n| {
        let wide = repeat(n, ",[]");
        claims(&format!(
            r#","x":{}[]{wide}{}"#,
            "[".repeat(120),
            "]".repeat(120)
        ))
    }),
    refused::<Declared>("nested without an end", |n| {
        claims(&format!(r#","x":{}"#, "[".repeat(n)))
    }),
    refused::<Declared>("objects without an end", |n| {
        claims(&format!(r#","x":{}"#, repeat(n, r#"{"":"#)))
    }),
    refused::<Declared>("nested where a text is expected", |n| {
        claims(&format!(r#","list":[{}]"#, "[".repeat(n)))
    }),
    accepted::<Declared>("many nested as deep as it goes", |n| {
        let one = format!(r#","x":{}{}"#, "[".repeat(126), "]".repeat(126));
        claims(&repeat(n, &one))
    }),
    accepted::<SecurityEvents>("many members that a profile looks at", |n| {
        events(&members_of(n, "urn:", "{}"))
    }),
    refused::<SecurityEvents>("one member many times that a profile looks at", |n| {
        events(&repeat(n, r#","urn:x":{}"#))
    }),
    refused::<SecurityEvents>("many members that a profile refuses", |n| {
        events(&members_of(n, "not a URI ", "{}"))
    }),
    // Sets in sets.
    accepted::<Nested>("sets in sets, then wide", |n| nested(n, NODE, r#","x":[]"#)),
    refused::<Nested>("sets in sets without an end", |n| {
        claims(&format!(r#","node":{}"#, repeat(n, NODE)))
    }),
    refused::<Nested>("sets in sets, and wrong at the bottom", |n| {
        nested(n, NODE, r#","node":1"#)
    }),
    refused::<Nested>("a list of sets of a wrong type", |n| {
        claims(&array("nodes", "1", ",1", n))
    }),
    accepted::<Nested>("a list of empty sets", |n| {
        claims(&array("nodes", "{}", ",{}", n))
    }),
    accepted::<Nested>("tags behind each other, then wide", |n| {
        nested_as(
            "tree",
            n,
            r#"{"tree":"#,
            r#","x":[]"#,
            r#","kind":"Branch"}"#,
        )
    }),
    refused::<Nested>("tags that are not there", |n| {
        nested_as("tree", n, r#"{"tree":"#, r#","x":[]"#, "}")
    }),
    accepted::<Nested>("foreign values in each other, then wide", |n| {
        nested_as("foreign", n, r#"{"next":"#, r#","x":[]"#, "}")
    }),
    refused::<Nested>("foreign values without an end", |n| {
        claims(&format!(r#","foreign":{}"#, repeat(n, r#"{"next":"#)))
    }),
    refused::<Nested>("foreign values, and wrong at the bottom", |n| {
        nested_as("foreign", n, r#"{"next":"#, r#","next":1"#, "}")
    }),
    accepted::<Nested>("values that are one or many, then wide", |n| {
        nested_as("turns", n, r#"{"next":"#, r#","x":[]"#, "}")
    }),
    refused::<Nested>("values that are one or many without an end", |n| {
        claims(&format!(r#","turns":{}"#, repeat(n, r#"{"next":"#)))
    }),
    refused::<Nested>(
        "values that are one or many, and wrong at the bottom",
        |n| nested_as("turns", n, r#"{"next":"#, r#","next":1"#, "}"),
    ),
    // Whatever there is.
    any(accepted::<Anything>("any claims", |n| {
        claims(&members(n, "{}"))
    })),
    any(accepted::<Anything>("arrays in any claim", |n| {
        claims(&array("x", "[]", ",[]", n))
    })),
    any(accepted::<Anything>("objects in any claim", |n| {
        claims(&array("x", r#"{"":0}"#, r#",{"":0}"#, n))
    })),
    any(refused::<Anything>(
        "any claim nested without an end",
        |n| claims(&format!(r#","x":{}"#, "[".repeat(n))),
    )),
    any(accepted::<Anything>("any claim deep and then wide", |n| {
        let wide = repeat(n, ",0");
        claims(&format!(
            r#","x":{}0{wide}{}"#,
            "[".repeat(120),
            "]".repeat(120)
        ))
    })),
    // A tag that comes last: the claims are read twice.
    accepted::<Tagged>("a tag behind many claims", |n| {
        claims(&format!(r#"{},"kind":"Declared""#, members(n, r#""\n""#)))
    }),
    refused::<Tagged>("many tags", |n| claims(&repeat(n, r#","kind":"Declared""#))),
    refused::<Tagged>("a long tag", |n| text("kind", "x", n)),
    refused::<Tagged>("a tag that is not there", |n| claims(&members(n, "1"))),
    // Headers.
    accepted::<Declared>("a header of one long parameter", |n| {
        header(&format!(r#","x":"{}""#, "a".repeat(n)))
    }),
    accepted::<Declared>("a long kid", |n| {
        header(&format!(r#","kid":"{}""#, "a".repeat(n)))
    }),
    refused::<Declared>("a header of many parameters", |n| header(&members(n, "1"))),
    refused::<Declared>("a header nested without an end", |n| {
        header(&format!(r#","x":{}"#, "[".repeat(n)))
    }),
    refused::<Declared>("a long alg", |n| {
        (
            format!(r#"{{"alg":"{}"}}"#, "x".repeat(n)),
            format!("{{{CLAIMS}}}"),
        )
    }),
];

fn repeat(bytes: usize, part: &str) -> String {
    part.repeat(bytes / part.len() + 1)
}

/// A payload with more members.
fn claims(members: &str) -> (String, String) {
    (HEADER.into(), format!("{{{CLAIMS}{members}}}"))
}

fn events(members: &str) -> (String, String) {
    claims(&format!(
        r#","iss":"a","iat":1700000000,"jti":"b","events":{{"urn:a":{{}}{members}}}"#
    ))
}

fn header(members: &str) -> (String, String) {
    (
        format!(r#"{{"alg":"HS256"{members}}}"#),
        format!("{{{CLAIMS}}}"),
    )
}

fn text(name: &str, part: &str, bytes: usize) -> (String, String) {
    claims(&format!(r#","{name}":"{}""#, repeat(bytes, part)))
}

fn array(name: &str, first: &str, others: &str, bytes: usize) -> String {
    format!(r#","{name}":[{first}{}]"#, repeat(bytes, others))
}

/// How deep foreign values stand in each other: a little less than a payload may be.
const DEPTH: usize = 100;
/// How deep the sets do that are declared so.
const DECLARED_DEPTH: usize = 7;
const NODE: &str = r#"{"node":"#;

fn nested(bytes: usize, open: &str, inner: &str) -> (String, String) {
    nested_as("node", bytes, open, inner, "}")
}

/// Objects in each other; the innermost has a first member, and others that are as long as asked for.
fn nested_as(name: &str, bytes: usize, open: &str, inner: &str, close: &str) -> (String, String) {
    let depth = if matches!(name, "foreign" | "turns") {
        DEPTH
    } else {
        DECLARED_DEPTH
    };
    let (open, close) = (open.repeat(depth), close.repeat(depth));
    let inner = repeat(bytes, inner);
    let inner = inner.trim_start_matches(',');
    let kind = if name == "tree" {
        r#","kind":"Leaf""#
    } else {
        ""
    };
    claims(&format!(r#","{name}":{open}{{{inner}{kind}}}{close}"#))
}

fn audiences(bytes: usize, other: &str) -> (String, String) {
    let others = repeat(bytes, &format!(",{other}"));
    (
        HEADER.into(),
        format!(r#"{{"exp":1700000600,"aud":["orders"{others}]}}"#),
    )
}

/// Members with names of their own.
fn members(bytes: usize, value: &str) -> String {
    members_of(bytes, "m", value)
}

fn members_of(bytes: usize, prefix: &str, value: &str) -> String {
    let mut members = String::new();
    let mut number = 0;
    while members.len() < bytes {
        // In no order.
        let mixed = u32::wrapping_mul(number, 2_654_435_761);
        let _ = write!(members, r#","{prefix}{mixed:08x}":{value}"#);
        number += 1;
    }
    members
}

/// Members whose names begin and end as those that are declared, and are as long.
fn alike(bytes: usize) -> String {
    let mut members = String::new();
    for number in 0_u32.. {
        if members.len() >= bytes {
            break;
        }
        let inner = number % 100;
        let _ = write!(
            members,
            r#","s{inner:02}rt":1,"p{inner:05}n":1,"mailb{inner:02}":1"#
        );
    }
    members
}
