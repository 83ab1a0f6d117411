//! Every way into a type gives the same value, or the same violations.

use serde::{Deserialize, de::IntoDeserializer};
use serde_json::Value;

use crate::{AccessToken, GOOD, good};

/// The payload through each serde source that `serde_json` has.
fn through_each(payload: &str) -> Vec<Result<AccessToken, String>> {
    let text = |error: serde_json::Error| error.to_string();
    let value = || serde_json::from_str::<Value>(payload).unwrap();
    let mut deserializer = serde_json::Deserializer::from_str(payload);
    vec![
        serde_json::from_str(payload).map_err(text),
        serde_json::from_slice(payload.as_bytes()).map_err(text),
        serde_json::from_reader(payload.as_bytes()).map_err(text),
        serde_json::from_value(value()).map_err(text),
        AccessToken::deserialize(&value()).map_err(text),
        AccessToken::deserialize(value().into_deserializer()).map_err(text),
        AccessToken::deserialize(&mut deserializer).map_err(text),
        serde_json::from_str::<(u8, AccessToken)>(&format!("[1,{payload}]"))
            .map(|(_, token)| token)
            .map_err(text),
    ]
}

#[test]
fn a_good_value_is_the_same_from_everywhere() {
    for result in through_each(GOOD) {
        assert_eq!(result.as_ref(), Ok(&good()));
    }
    let spaced = GOOD
        .replace("tenant_id", "tenant\\u005fid")
        .replace(',', " ,\n");
    for result in through_each(&spaced) {
        assert_eq!(result.as_ref(), Ok(&good()));
    }
}

#[test]
fn a_bad_value_has_the_same_violations_from_everywhere() {
    let payload = r#"{"iss":7,"sub":"ann","aud":["a",1,{"b":[]}],"exp":"x","nbf":null,"tenant_id":"far too long","level":-1}"#;
    let mut all = Vec::new();
    for result in through_each(payload) {
        let error = result.unwrap_err();
        for claim in [
            "`iss`",
            "`aud[1]`",
            "`aud[2]`",
            "`exp`",
            "`nbf`",
            "`tenant_id`",
            "`level`",
        ] {
            assert!(error.contains(claim), "{claim}: {error}");
        }
        // `serde_json` adds where in the text it was, if there is a text; and a map of its own
        // need not keep the order.
        let error = error.split(" at line").next().unwrap();
        let mut lines: Vec<_> = error.lines().map(str::to_owned).collect();
        lines.sort();
        all.push(lines);
    }
    assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "{all:#?}");
}

#[test]
fn no_other_json_type_is_a_set() {
    for payload in ["null", "7", "[]", r#""x""#, "true"] {
        for result in through_each(payload) {
            assert!(result.is_err(), "{payload}");
        }
    }
}

/// With its feature `arbitrary_precision`, `serde_json` hands numbers over as maps with one member of
/// a name of its own. A payload that spells such a map is not taken for a number.
#[test]
fn a_map_that_poses_as_a_number_is_none() {
    for number in ["4000000000", "40000000\\u00300"] {
        let posing = format!(r#"{{"$serde_json::private::Number":"{number}"}}"#);
        for member in [r#""exp":4000000000"#, r#""level":3"#] {
            let (name, _) = member.split_once(':').unwrap();
            let payload = GOOD.replace(member, &format!("{name}:{posing}"));
            assert_ne!(payload, GOOD);
            assert!(
                serde_json::from_str::<AccessToken>(&payload).is_err(),
                "{payload}"
            );
            assert!(
                serde_json::from_slice::<AccessToken>(payload.as_bytes()).is_err(),
                "{payload}"
            );
            assert!(
                serde_json::from_reader::<_, AccessToken>(payload.as_bytes()).is_err(),
                "{payload}"
            );
        }
    }
}

#[test]
fn sets_nest_in_types_of_serde() {
    #[derive(Deserialize, serde::Serialize)]
    struct Response {
        token: AccessToken,
        others: Vec<AccessToken>,
    }
    let text = format!(r#"{{"token":{GOOD},"others":[{GOOD}]}}"#);
    let response: Response = serde_json::from_str(&text).unwrap();
    assert_eq!((response.token.clone(), response.others.len()), (good(), 1));
    assert_eq!(serde_json::to_string(&response).unwrap(), text);
}

/// Serde's own buffer hands values over, not text.
#[test]
fn sets_come_out_of_serdes_buffer() {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Token(AccessToken),
        #[allow(dead_code)]
        Other(Value),
    }
    assert!(matches!(serde_json::from_str(GOOD), Ok(Either::Token(token)) if token == good()));
    assert!(matches!(serde_json::from_str("{}"), Ok(Either::Other(_))));
}
