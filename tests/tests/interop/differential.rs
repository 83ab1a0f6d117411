//! Every JSON value into every type, from text and from a serde `Deserializer`: both read the same.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt::Debug,
    net::IpAddr,
    time::SystemTime,
};

use claims_core::{
    Audience, Claims, ClaimsOwned, NumericDate, OneOrMany, Policy, Scope, StringOrInteger,
    policy::{WithoutContext, WithoutStores},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};

const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "1.0",
    "-1.0",
    "1.5",
    "1e2",
    "1e-2",
    "100e-2",
    "0.1",
    "127",
    "128",
    "255",
    "256",
    "-128",
    "-129",
    "65536",
    "2147483648",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "1e19",
    "1e38",
    "1e39",
    "3.5e38",
    "1e300",
    "-1e300",
    "5e-324",
    "1e-400",
    "0.0",
    "-0.0",
    r#""""#,
    r#""a""#,
    r#""ab c""#,
    r#"" a""#,
    r#""\u0061\n""#,
    r#""1""#,
    r#""::1""#,
    r#""\ud83d\ude00""#,
    r#""read""#,
    r#""Read""#,
    "[]",
    "[null]",
    "[1]",
    "[1,2]",
    "[1.5]",
    "[-1]",
    "[300]",
    r#"["a"]"#,
    r#"["a","b"]"#,
    r#"["a","a"]"#,
    r#"["a",1]"#,
    "[[1]]",
    "[[]]",
    "[{}]",
    r#"["read"]"#,
    "{}",
    r#"{"a":1}"#,
    r#"{"a":"b"}"#,
    r#"{"a":null}"#,
    r#"{"a":[1]}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"read":1}"#,
    r#"{"read":null}"#,
    r#"{"first":1,"second":"b"}"#,
    r#"{"first":1,"second":"b","third":2}"#,
    r#"{"second":"b"}"#,
    r#"[1,"b"]"#,
    r#"[1,"b",3]"#,
];

#[derive(Debug, PartialEq, serde::Serialize, Deserialize)]
struct Pair {
    first: u8,
    second: String,
}

#[derive(Debug, PartialEq, serde::Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Action {
    Read,
    Write(u8),
}

#[derive(Debug, PartialEq, serde::Serialize, Deserialize)]
struct Unit;

macro_rules! types {
    ($($name:ident $type:ty;)*) => { $(
        #[test]
        fn $name() {
            #[derive(Debug, Claims)]
            struct Set {
                value: $type,
            }
            #[derive(Debug, Claims)]
            struct Maybe {
                value: Option<$type>,
            }
            both::<Set>(stringify!($type));
            both::<Maybe>(stringify!($type));
        }
    )* };
}

fn both<T>(ty: &str)
where
    T: ClaimsOwned<Context: WithoutContext, State: WithoutStores> + DeserializeOwned + Debug,
{
    let policy = Policy::builder().allow_no_expiry().build().unwrap();
    let mut accepted = 0;
    for value in VALUES {
        let payload = format!(r#"{{"value":{value}}}"#);
        let by_text = policy
            .decode::<T>(payload.as_bytes())
            .map_err(|error| error.to_string());
        let by_serde = serde_json::from_str::<T>(&payload).map_err(|error| error.to_string());
        accepted += usize::from(by_text.is_ok());
        let same = match (&by_text, &by_serde) {
            // serde_json reads `-0` as a float from text, and as an integer into a buffer.
            (Ok(text), Ok(serde)) => {
                format!("{text:?}").replace("-0.0", "0")
                    == format!("{serde:?}").replace("-0.0", "0")
            }
            (Err(_), Err(_)) => true,
            _ => false,
        };
        assert!(
            same,
            "{value} as {ty}: {by_text:?} from text, {by_serde:?} from serde"
        );
    }
    assert!(accepted > 0, "{ty}");
}

types! {
    bytes u8;
    signed_bytes i8;
    integers i64;
    unsigned u64;
    sizes usize;
    floats f64;
    small_floats f32;
    booleans bool;
    characters char;
    strings String;
    boxed Box<str>;
    lists Vec<u8>;
    lists_of_strings Vec<String>;
    lists_of_lists Vec<Vec<u8>>;
    sets BTreeSet<String>;
    arrays [u8; 2];
    tuples (u8, String);
    maps BTreeMap<String, u8>;
    hashed HashMap<String, Option<u8>>;
    dates NumericDate;
    times SystemTime;
    audiences Audience;
    one_or_many OneOrMany<u8>;
    one_or_many_strings OneOrMany<String>;
    scopes Scope;
    strings_or_integers StringOrInteger;
    addresses IpAddr;
    structs Pair;
    lists_of_structs Vec<Pair>;
    enums Action;
    lists_of_enums Vec<Action>;
    units ();
    unit_structs Unit;
    values Value;
    objects Map<String, Value>;
    lists_of_objects Vec<Map<String, Value>>;
}
