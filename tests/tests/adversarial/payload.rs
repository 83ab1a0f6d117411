//! Payloads that are not the JSON that a claims set is written in.

use claims_core::Error;

use crate::{
    AccessToken, GOOD,
    forge::{signed, verifier},
    policy, refusals, with,
};

#[track_caller]
fn malformed(payload: impl AsRef<[u8]>) {
    let payload = payload.as_ref();
    for error in refusals(payload) {
        assert!(matches!(error, Error::Malformed(_)), "{error}");
    }
    if payload.len() < 10_000 {
        let error = verifier()
            .verify(&signed(r#"{"alg":"HS256"}"#, payload))
            .unwrap_err();
        let empty = payload.is_empty();
        assert!(matches!(error, Error::Malformed(_)) || empty, "{error}");
    }
}

/// GOOD with one more member, which nothing declares and nothing has to read.
fn and(member: &str) -> String {
    GOOD.replacen('}', &format!(",{member}}}"), 1)
}

#[test]
fn only_one_object_is_a_payload() {
    for payload in [
        "",
        " ",
        "null",
        "true",
        "0",
        r#""{}""#,
        "[]",
        &format!("[{GOOD}]"),
        &format!("{GOOD}{GOOD}"),
        &format!("{GOOD},"),
        &format!("{GOOD}]"),
        &format!("{GOOD}}}"),
        &format!("{GOOD}x"),
        &format!("{GOOD}\0"),
        &format!("\0{GOOD}"),
        &format!("\u{feff}{GOOD}"),
        &format!("{GOOD}\u{feff}"),
        &format!("{GOOD}\u{a0}"),
        &format!("{GOOD}\u{2028}"),
        &format!("{GOOD}\u{b}"),
        &format!("{GOOD}//"),
        &format!("/**/{GOOD}"),
        &format!("while(1);{GOOD}"),
        &format!(")]}}',\n{GOOD}"),
        &GOOD[..GOOD.len() - 1],
        &GOOD[1..],
        &GOOD.replace('"', "'"),
        &GOOD.replace(':', "="),
        &GOOD.replace(',', ";"),
        &GOOD.replace(',', ",,"),
        &GOOD.replace('}', ",}"),
        &GOOD.replace('{', "{,"),
        &GOOD.replace(r#""exp""#, "exp"),
    ] {
        malformed(payload);
    }
    let spaced = format!(" \t\r\n{}\n", GOOD.replace("\":", "\" : "));
    assert!(policy().decode::<AccessToken>(spaced.as_bytes()).is_ok());
}

#[test]
fn what_is_skipped_is_read_as_strictly() {
    assert!(
        policy()
            .decode::<AccessToken>(and(r#""x":[1,{"y":null}]"#).as_bytes())
            .is_ok()
    );
    for member in [
        r#""x""#,
        r#""x":"#,
        r#""x":undefined"#,
        r#""x":NaN"#,
        r#""x":Infinity"#,
        r#""x":-Infinity"#,
        r#""x":nul"#,
        r#""x":True"#,
        r#""x":truefalse"#,
        r#""x":01"#,
        r#""x":+1"#,
        r#""x":1."#,
        r#""x":.5"#,
        r#""x":1e"#,
        r#""x":0x10"#,
        r#""x":1_000"#,
        r#""x":-"#,
        r#""x":--1"#,
        r#""x":1e400"#,
        r#""x":-1e400"#,
        r#""x":[1e999999999999]"#,
        r#""x":[1,]"#,
        r#""x":[,1]"#,
        r#""x":[1 2]"#,
        r#""x":{"y":1,}"#,
        r#""x":{"y"}"#,
        r#""x":{y:1}"#,
        r#""x":{1:1}"#,
        r#""x":[1}"#,
        r#""x":{"y":1]"#,
        r#""x":"a"b"#,
        "\"x\":\"a\nb\"",
        "\"x\":\"a\0b\"",
        "\"x\":\"a\u{1f}b\"",
        r#""x":"\x41""#,
        r#""x":"\u00""#,
        r#""x":"\u{41}""#,
        r#""x":"\U0041""#,
        r#""x":"\'""#,
        r#""x":"\"#,
        // Halves of surrogate pairs (RFC 8259, 8.2), in values and in names.
        r#""x":"\ud800""#,
        r#""x":"\udc00""#,
        r#""x":"\ud800\ud800""#,
        r#""x":"\ud800\u0041""#,
        r#""x":"\ud800x""#,
        r#""\ud800":1"#,
        r#""x":{"\udfff":1}"#,
    ] {
        malformed(and(member));
    }
}

#[test]
fn bytes_that_are_no_utf8_are_refused() {
    for bytes in [
        &b"\xff"[..],
        b"\xc0\x80",
        b"\xc0\xaf",
        b"\xe0\x80\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xf8\x88\x80\x80\x80",
        b"\x80",
        b"\xe2\x82",
    ] {
        for place in ["acme", "tenant_id", "https://id"] {
            let (before, after) = GOOD.split_once(place).unwrap();
            malformed([before.as_bytes(), bytes, place.as_bytes(), after.as_bytes()].concat());
        }
        malformed([bytes, GOOD.as_bytes()].concat());
        malformed([GOOD.as_bytes(), bytes].concat());
    }
    let utf16: Vec<u8> = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    malformed(utf16);
}

#[test]
fn nesting_is_limited_and_costs_no_stack() {
    let nested = |open: &str, close: &str, depth: usize| {
        and(&format!(
            r#""x":{}1{}"#,
            open.repeat(depth),
            close.repeat(depth)
        ))
    };
    assert!(
        policy()
            .decode::<AccessToken>(nested("[", "]", 100).as_bytes())
            .is_ok()
    );
    for depth in [1_000, 20_000] {
        malformed(nested("[", "]", depth));
        malformed(nested(r#"{"x":"#, "}", depth));
        malformed(and(&format!(r#""x":{}"#, "[".repeat(depth))));
        // In the place of claims that are declared, and of those that the policy reads.
        for claim in [r#""acme""#, r#""orders""#, r#""ann""#, "1700000600"] {
            malformed(with(
                claim,
                &format!("{}1{}", "[".repeat(depth), "]".repeat(depth)),
            ));
        }
    }
}

#[test]
fn large_payloads_are_read_to_their_end() {
    let long = "a".repeat(10_000_000);
    let accepted = policy().decode::<AccessToken>(with("acme", &long).as_bytes());
    assert_eq!(accepted.unwrap().tenant_id.len(), long.len());
    assert!(
        policy()
            .decode::<AccessToken>(and(&format!(r#""{long}":1"#)).as_bytes())
            .is_ok()
    );

    // As a value that is refused it is not shown.
    for claim in ["orders", "https://id.example"] {
        for error in refusals(with(claim, &long).as_bytes()) {
            assert!(error.to_string().len() < 1_000);
            let Error::Claims(report) = error else {
                panic!("claims")
            };
            assert!(serde_json::to_string(&report).unwrap().len() < 1_500);
        }
    }
    for end in ["\"\"", "\\\"", "", "\\ud800\""] {
        malformed(and(&format!(r#""x":"{long}{end}"#)));
    }
}

/// As many digits as it takes: what is read is exact or refused, and never another number.
#[test]
fn numbers_beyond_every_type() {
    let zeros = |count: usize| "0".repeat(count);
    for number in [
        format!("1{}", zeros(4_400)),
        format!("-1{}", zeros(4_400)),
        format!("1{}.0", zeros(4_400)),
        format!("1{}e1", zeros(308)),
        "1e400".to_owned(),
        "-1e400".to_owned(),
        "1e4400".to_owned(),
        format!("1e{}", "9".repeat(4_400)),
        format!("0.1e{}", "9".repeat(100)),
        "-01".to_owned(),
        "00".to_owned(),
        "-".to_owned(),
    ] {
        malformed(and(&format!(r#""x":{number}"#)));
        malformed(with("1700000600", &number));
        malformed(with(r#""acme""#, &number));
    }
    for number in [
        "-0".to_owned(),
        "-0.0".to_owned(),
        "0e999999999999".to_owned(),
        format!("0.{}1", zeros(4_400)),
        format!("1e-{}", "9".repeat(4_400)),
        format!("1{}", zeros(308)),
        format!("1.{}", "123456789".repeat(500)),
    ] {
        let payload = and(&format!(r#""x":{number}"#));
        let read = policy().decode::<AccessToken>(payload.as_bytes());
        assert!(read.is_ok(), "{number}: {:?}", read.err());
    }
    // The same number however it is written: this one is over, and the next is not.
    let exp = |number: &str| policy().decode::<AccessToken>(with("1700000600", number).as_bytes());
    assert!(exp(&format!("17{}e-4300", zeros(4_308))).is_ok());
    assert!(exp(&format!("0.{}17e4310", zeros(4_300))).is_ok());
    assert!(exp(&format!("1699999940.{}", zeros(4_400))).is_err());
    assert!(exp("-0").is_err());
}
