//! Claims that mean to say something else than they say.

use claims_core::Error;

use crate::{
    AccessToken, GOOD, NOW, codes,
    forge::{signed, verifier},
    policy, refusals, with,
};

/// Refused by the type with the policy and by the policy alone, with this among the reasons.
#[track_caller]
fn refused(payload: &str, reason: &str) {
    for error in refusals(payload.as_bytes()) {
        let codes = codes(&error);
        assert!(
            codes.iter().any(|code| code == reason),
            "{payload}: {codes:?}, not {reason}"
        );
    }
    if payload.len() < 10_000 {
        let token = signed(r#"{"alg":"HS256"}"#, payload);
        assert!(
            matches!(verifier().verify(&token), Err(Error::Claims(_))),
            "{payload}"
        );
    }
}

#[test]
fn an_end_that_is_no_future_date() {
    let exp = |value: &str| with(r#""exp":1700000600"#, &format!(r#""exp":{value}"#));
    for value in [
        "0",
        "-0",
        "-1",
        "1",
        "-1e300",
        "1e-300",
        "1699999940",
        "1699999939.9999",
        "1e9",
        "-1700000600",
        "-9223372036854775808",
        "-9223372036854775809",
        "-18446744073709551616",
        "-1e308",
    ] {
        refused(&exp(value), "exp expired");
    }
    for value in [
        r#""1700000600""#,
        r#""never""#,
        r#""2099-01-01T00:00:00Z""#,
        "true",
        "null",
        "[1700000600]",
        "{}",
        r#"{"$numberLong":"1700000600"}"#,
        r#"{"$serde_json::private::Number":"1700000600"}"#,
        "[]",
        r#""""#,
    ] {
        refused(&exp(value), "exp wrong_type");
    }
    for value in [
        "1e309",
        "1e400",
        "-1e400",
        "NaN",
        "Infinity",
        "1700000600n",
        "0x6553f358",
    ] {
        assert!(
            refusals(exp(value).as_bytes())
                .iter()
                .all(|it| matches!(it, Error::Malformed(_)))
        );
    }
    for value in [
        "1699999940.0001",
        "1.7000006e9",
        "1e300",
        "18446744073709551616",
    ] {
        let accepted = policy().decode::<AccessToken>(exp(value).as_bytes());
        assert!(accepted.is_ok(), "{value}: {:?}", accepted.err());
    }
}

#[test]
fn an_end_under_another_name() {
    for name in [
        "Exp",
        "EXP",
        "exp ",
        " exp",
        "exp\\u0000",
        "exp\\u200b",
        "e\\u00d7p",
        "\\uff45\\uff58\\uff50",
        "expires",
        "expires_at",
        "exp.",
        "\\u0435xp",
        "exp\\u0301",
    ] {
        refused(&with(r#""exp""#, &format!(r#""{name}""#)), "exp missing");
    }
    // Escapes spell the same name.
    assert!(
        policy()
            .decode::<AccessToken>(with("exp", "\\u0065\\u0078\\u0070").as_bytes())
            .is_ok()
    );
}

/// The name, each character of it written as an escape.
fn escaped(name: &str) -> String {
    let escapes: Vec<_> = name.bytes().map(|byte| format!("\\u{byte:04x}")).collect();
    escapes.concat()
}

#[test]
fn a_claim_that_comes_twice() {
    let claims = [
        ("iss", r#""https://id.example""#),
        ("sub", r#""ann""#),
        ("aud", r#""orders""#),
        ("exp", "1700000600"),
    ];
    for (name, good) in claims {
        let escaped = escaped(name);
        let upper = escaped.to_uppercase().replace("\\U", "\\u");
        for second in [
            name,
            &escaped,
            &upper,
            &format!("{}{}", &name[..2], &escaped[12..]),
        ] {
            for value in [good, "null", "0", "[]", "{}", r#""x""#] {
                let duplicate = format!("{name} duplicate");
                let last = GOOD.replacen('}', &format!(r#","{second}":{value}}}"#), 1);
                refused(&last, &duplicate);
                let first = GOOD.replacen('{', &format!(r#"{{"{second}":{value},"#), 1);
                refused(&first, &duplicate);
            }
        }
    }
    for name in ["nbf", "iat"] {
        refused(
            &with("{", &format!(r#"{{"{name}":1,"{name}":1,"#)),
            &format!("{name} duplicate"),
        );
    }
    refused(&with("{", r#"{"jti":"a","jti":"a","#), "jti duplicate");
    // A private claim, where the type declares it.
    let twice = GOOD.replacen('}', r#","tenant\u005fid":"evil"}"#, 1);
    let error = policy()
        .decode::<AccessToken>(twice.as_bytes())
        .unwrap_err();
    assert_eq!(codes(&error), ["tenant_id duplicate"]);
}

#[test]
fn an_audience_that_is_not_this_service() {
    let aud = |value: &str| with(r#""aud":"orders""#, &format!(r#""aud":{value}"#));
    for value in [
        r#""Orders""#,
        r#""orders ""#,
        r#"" orders""#,
        r#""orders,billing""#,
        r#""orders billing""#,
        r#""order""#,
        r#""orders\u0000""#,
        r#""orders/""#,
        r#""""#,
        "[]",
        r#"[""]"#,
        r#""*""#,
        r#"["billing"]"#,
        r#"["ORDERS","Orders"]"#,
        r#""[\"orders\"]""#,
        r#"["\uff4frders"]"#,
        r#"["orders\u200b"]"#,
    ] {
        refused(&aud(value), "aud audience");
    }
    for value in [
        "null",
        "true",
        "0",
        "{}",
        r#"{"orders":1}"#,
        r#"{"0":"orders"}"#,
    ] {
        refused(&aud(value), "aud wrong_type");
    }
    for (value, reason) in [
        (r#"["orders",1]"#, "aud[1] wrong_type"),
        (r#"["orders",null]"#, "aud[1] wrong_type"),
        (r#"[["orders"]]"#, "aud[0] wrong_type"),
        (r#"[{"aud":"orders"}]"#, "aud[0] wrong_type"),
        (r#"["orders","billing",["orders"]]"#, "aud[2] wrong_type"),
    ] {
        refused(&aud(value), reason);
    }
    refused(&with(r#""aud":"orders","#, ""), "aud missing");
    for value in [
        r#"["billing","orders"]"#,
        r#"["orders","orders"]"#,
        r#""\u006frders""#,
    ] {
        assert!(
            policy()
                .decode::<AccessToken>(aud(value).as_bytes())
                .is_ok(),
            "{value}"
        );
    }
}

#[test]
fn an_issuer_that_is_almost_right() {
    let iss = |value: &str| {
        with(
            r#""iss":"https://id.example""#,
            &format!(r#""iss":{value}"#),
        )
    };
    for value in [
        r#""https://id.example/""#,
        r#""https://ID.example""#,
        r#""http://id.example""#,
        r#""https://id.example.evil""#,
        r#""https://evil/?https://id.example""#,
        r#""https://id.example#""#,
        r#""https://id.example\u0000""#,
        r#""https://id.example\n""#,
        r#""https://id.example@evil""#,
        r#""https://id%2Eexample""#,
        r#""https://\u0456d.example""#,
        r#""""#,
        r#"".*""#,
    ] {
        refused(&iss(value), "iss issuer");
    }
    for value in [
        r#"["https://id.example"]"#,
        "null",
        "true",
        "1",
        r#"{"iss":"https://id.example"}"#,
    ] {
        refused(&iss(value), "iss wrong_type");
    }
    refused(&with(r#""iss":"https://id.example","#, ""), "iss missing");
    assert!(
        policy()
            .decode::<AccessToken>(iss(r#""https:\/\/id.example""#).as_bytes())
            .is_ok()
    );
}

/// Only the top level counts.
#[test]
fn claims_inside_other_claims() {
    for wrapper in [
        "claims",
        "payload",
        "x",
        "https://claims.example",
        "sub_jwk",
        "act",
    ] {
        let nested = format!(r#"{{"{wrapper}":{GOOD}}}"#);
        for missing in ["iss missing", "aud missing", "exp missing"] {
            refused(&nested, missing);
        }
        // What is nested neither stands in for the top level nor overrules it.
        let both = with(
            "{",
            &format!(r#"{{"{wrapper}":{{"exp":1,"aud":"x","iss":1}},"#),
        );
        assert!(
            policy().decode::<AccessToken>(both.as_bytes()).is_ok(),
            "{both}"
        );
        let expired =
            with("1700000600", "1").replacen('{', &format!(r#"{{"{wrapper}":{GOOD},"#), 1);
        refused(&expired, "exp expired");
    }
    let text = format!(r#"{{"x":{}}}"#, serde_json::Value::from(GOOD));
    refused(&text, "exp missing");
}

#[test]
fn dates_that_contradict_each_other() {
    let and = |members: &str| with("{", &format!("{{{members},"));
    for (members, reason) in [
        (format!(r#""nbf":{}"#, NOW + 61), "nbf not_yet_valid"),
        (r#""nbf":1e300"#.to_owned(), "nbf not_yet_valid"),
        (r#""nbf":1700000600"#.to_owned(), "nbf empty_window"),
        (r#""nbf":"0""#.to_owned(), "nbf wrong_type"),
        (r#""nbf":null"#.to_owned(), "nbf wrong_type"),
        (format!(r#""iat":{}.5"#, NOW + 60), "iat issued_in_future"),
        (r#""iat":1e308"#.to_owned(), "iat issued_in_future"),
        (r#""iat":null"#.to_owned(), "iat wrong_type"),
        (r#""iat":"1""#.to_owned(), "iat wrong_type"),
        (r#""jti":1"#.to_owned(), "jti wrong_type"),
        (r#""jti":null"#.to_owned(), "jti wrong_type"),
    ] {
        refused(&and(&members), reason);
    }
    for members in [
        format!(r#""nbf":{},"iat":{}"#, NOW + 60, NOW + 60),
        r#""nbf":-1e300"#.to_owned(),
    ] {
        assert!(
            policy()
                .decode::<AccessToken>(and(&members).as_bytes())
                .is_ok(),
            "{members}"
        );
    }
}

/// `true` and nothing that merely looks like it; no coercion in either direction.
#[test]
fn values_of_other_types_are_not_coerced() {
    let admin = |value: &str| with("{", &format!(r#"{{"admin":{value},"#));
    for value in [r#""true""#, "1", r#""1""#, "[true]", "{}", r#""""#] {
        let error = policy()
            .decode::<AccessToken>(admin(value).as_bytes())
            .unwrap_err();
        assert_eq!(codes(&error), ["admin wrong_type"], "{value}");
    }
    let token: AccessToken = policy().decode(admin("true").as_bytes()).unwrap();
    assert_eq!(token.admin, Some(true));
    for value in ["1", "null", "true", r#"["acme"]"#, r#"{"acme":1}"#] {
        let error = policy()
            .decode::<AccessToken>(with(r#""acme""#, value).as_bytes())
            .unwrap_err();
        assert_eq!(codes(&error), ["tenant_id wrong_type"], "{value}");
        refused(&with(r#""ann""#, value), "sub wrong_type");
    }
}

/// Each claim of RFC 7519, 4.1 with each type of JSON but its own; a set that declares none of them is no
/// way around, and nothing is read as its text.
#[test]
fn every_type_in_every_core_claim() {
    let types = [
        ("null", "null"),
        ("true", "boolean"),
        ("false", "boolean"),
        ("0", "number"),
        ("1700000600", "number"),
        (r#""https://id.example""#, "string"),
        (r#""""#, "string"),
        ("[]", "array"),
        (r#"["orders"]"#, "array"),
        ("[1700000600]", "array"),
        ("{}", "object"),
        (r#"{"toString":"orders"}"#, "object"),
    ];
    for (claim, fitting) in [
        ("iss", &["string"][..]),
        ("sub", &["string"]),
        ("aud", &["string", "array"]),
        ("exp", &["number"]),
        ("nbf", &["number"]),
        ("iat", &["number"]),
        ("jti", &["string"]),
    ] {
        let good = serde_json::from_str::<serde_json::Value>(GOOD).unwrap();
        for (value, is) in types {
            if fitting.contains(&is) {
                continue;
            }
            let mut payload = good.clone();
            payload[claim] = serde_json::from_str(value).unwrap();
            refused(&payload.to_string(), &format!("{claim} wrong_type"));
        }
    }
    refused(
        &with(r#""aud":"orders""#, r#""aud":[1700000600]"#),
        "aud[0] wrong_type",
    );
}
