//! Mutated payloads: both sources and `serde_json` agree, but for listed reasons.

use serde_json::Value;

use super::{random::Random, tree::Tree};
use crate::{
    error::{Malformed, MalformedReason},
    reader::{JsonReader, Reader},
};

const INPUTS: usize = 250_000;

const SEEDS: &[&str] = &[
    r#"{"exp":1700000015}"#,
    r#"{"exp":1700000100.5,"nbf":1.7e9}"#,
    r#"{"aud":[["urn:me"],"b"]}"#,
    r#"{"iss":"https://issuer.example\u0000.evil"}"#,
    r#"{"sub":"\ud83d\ude00"}"#,
    r#"{"\u0065\u0078\u0070":1699999000}"#,
    r#"{"a":{"b":[1,{"c":null}]}}"#,
    r#"{"exp":1,"exp":2}"#,
    r#"{"t":true,"f":false,"n":null}"#,
    r"[-0,0.0,-1,18446744073709551615,-9223372036854775808]",
    r"[1e-7,12E+3,1e300,18446744073709551616,0.1]",
    r#" { "name" : "Zo\u00eb\n\t\"\\" , "x" : [ ] } "#,
    "{\"name\":\"Jos\u{e9} \u{4e2d}\u{6587} \u{1f600}\",\"scope\":\"read write\"}",
    r#"[[[{}]],[],{"":""}]"#,
    r#""\b\f\n\r\t\/\\\"""#,
    "0",
];

#[test]
fn mutated_payloads_agree_with_serde_json() {
    // With `arbitrary_precision` serde_json keeps numbers of any size.
    let keeps_any_number = serde_json::from_str::<Value>("1e400").is_ok();
    let mut random = Random::new(0x5eed_c1a1_1115);
    let mut text = Vec::new();
    let (mut accepted, mut refused) = (0, 0);
    for _ in 0..INPUTS {
        text.clear();
        text.extend_from_slice(random.pick(SEEDS).as_bytes());
        random.mutate(&mut text);
        let shown = || String::from_utf8_lossy(&text).into_owned();

        let tree = Tree::from_json(&text);
        assert_eq!(
            skip(&text),
            tree.as_ref().map(drop).map_err(Clone::clone),
            "{}",
            shown()
        );
        let value = serde_json::from_slice::<Value>(&text);
        match (&tree, &value) {
            (Ok(tree), Ok(value)) => {
                accepted += 1;
                assert!(tree.is_close_to_value(value), "{}", shown());
                let mut source = serde_json::Deserializer::from_slice(&text);
                let tokens = Tree::from_deserializer(&mut source).unwrap();
                assert!(
                    tree.is_close_to(&tokens),
                    "{}: {tree:?} {tokens:?}",
                    shown()
                );
            }
            (Ok(_), Err(error)) => panic!("only serde_json refuses {}: {error}", shown()),
            (Err(error), Ok(_)) => {
                let known = keeps_any_number && error.reason == MalformedReason::NumberOutOfRange;
                assert!(known, "only serde_json accepts {}: {error:?}", shown());
            }
            (Err(_), Err(_)) => refused += 1,
        }
    }
    // The comparison means nothing if one side hardly occurs.
    assert!(accepted > INPUTS / 10, "{accepted}");
    assert!(refused > INPUTS / 10, "{refused}");
}

/// Reading past a value is as strict as reading it.
fn skip(text: &[u8]) -> Result<(), Malformed> {
    let mut reader = JsonReader::new(text)?;
    reader.skip()?;
    reader.finish()
}
