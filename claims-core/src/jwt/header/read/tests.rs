use super::*;

fn parse(text: &str) -> Result<Header, HeaderError> {
    read(text.as_bytes())
}

fn duplicate(name: &str) -> Result<Header, HeaderError> {
    Err(HeaderError::Duplicate(name.to_owned()))
}

#[test]
fn reads_what_it_knows() {
    let header =
        parse(r#" {"kid":"2026\u002d11","x5c":["a"],"typ":"at+jwt","alg":"ES256","cty":1} "#)
            .unwrap();
    assert_eq!(header.algorithm(), Algorithm::ES256);
    assert_eq!(header.key_id(), Some("2026-11"));
    assert_eq!(header.typ(), Some("at+jwt"));
    assert_eq!(header.check_extensions(), Ok(()));
}

#[test]
fn needs_nothing_but_an_algorithm() {
    let header = parse(r#"{"alg":"EdDSA"}"#).unwrap();
    assert_eq!((header.key_id(), header.typ()), (None, None));
    assert_eq!(parse("{}"), Err(HeaderError::MissingAlgorithm));
    assert_eq!(
        parse(r#"{"Alg":"HS256"}"#),
        Err(HeaderError::MissingAlgorithm)
    );
}

#[test]
fn refuses_unsecured_tokens_in_any_spelling() {
    for name in ["none", "None", "NONE", "nOnE", "none ", " none"] {
        let text = format!(r#"{{"alg":"{name}"}}"#);
        assert_eq!(parse(&text), Err(HeaderError::Unsecured), "{name}");
    }
    assert_eq!(parse(r#"{"alg":"\u006eone"}"#), Err(HeaderError::Unsecured));
}

#[test]
fn refuses_algorithms_it_does_not_know() {
    for name in ["", "hs256", "HS256 ", "ES512", "RS1", "nonee"] {
        let text = format!(r#"{{"alg":"{name}"}}"#);
        assert_eq!(
            parse(&text),
            Err(HeaderError::UnknownAlgorithm(name.to_owned())),
            "{name}"
        );
    }
}

#[test]
fn refuses_other_types() {
    for (parameter, value, found) in [
        ("alg", "null", "null"),
        ("alg", "[\"HS256\"]", "an array"),
        ("kid", "1", "a number"),
        ("kid", "null", "null"),
        ("typ", "{}", "an object"),
    ] {
        let text = format!(r#"{{"{parameter}":{value},"alg":"HS256"}}"#);
        assert_eq!(
            parse(&text),
            Err(HeaderError::WrongType { parameter, found }),
            "{text}"
        );
    }
}

#[test]
fn refuses_a_parameter_that_comes_twice() {
    for (name, value) in [
        ("alg", r#""HS256""#),
        ("kid", r#""a""#),
        ("typ", r#""JWT""#),
        ("b64", "true"),
        ("crit", "[]"),
        ("zip", "1"),
        ("jwk", "{}"),
    ] {
        let text = format!(r#"{{"{name}":{value},"{name}":{value}}}"#);
        assert_eq!(parse(&text), duplicate(name), "{text}");
    }
    assert_eq!(
        parse(r#"{"alg":"HS256","\u0061lg":"HS384"}"#),
        duplicate("alg")
    );
}

#[test]
fn refuses_extensions() {
    let cases = [
        (r#""crit":["exp"]"#, HeaderError::Critical),
        (r#""crit":[]"#, HeaderError::Critical),
        (r#""crit":null"#, HeaderError::Critical),
        (r#""crit":["b64"],"b64":false"#, HeaderError::Critical),
        (r#""b64":false"#, HeaderError::UnencodedPayload),
        (r#""b64":null"#, HeaderError::UnencodedPayload),
        (r#""b64":"true""#, HeaderError::UnencodedPayload),
        (r#""zip":"DEF""#, HeaderError::Compressed),
    ];
    for (member, error) in cases {
        let header = parse(&format!(r#"{{"alg":"HS256",{member}}}"#)).unwrap();
        assert_eq!(header.check_extensions(), Err(error), "{member}");
    }
    let harmless = parse(r#"{"alg":"HS256","b64":true,"Crit":[],"jku":"https://evil.example"}"#);
    assert_eq!(harmless.unwrap().check_extensions(), Ok(()));
}

#[test]
fn refuses_what_is_not_a_json_object() {
    for (bytes, reason) in [
        (&b"[]"[..], MalformedReason::NotAnObject),
        (b"\"HS256\"", MalformedReason::NotAnObject),
        (b"{\"alg\":\"HS256\"}x", MalformedReason::TrailingCharacters),
        (b"{\"alg\":\"HS256\"", MalformedReason::UnexpectedEnd),
        (b"{\"alg\":\"\xff\"}", MalformedReason::Utf8),
    ] {
        let Err(HeaderError::Malformed(malformed)) = read(bytes) else {
            panic!("{bytes:?} was read");
        };
        assert_eq!(malformed.reason, reason, "{bytes:?}");
    }
}

#[test]
fn bounds_the_parameters_it_ignores() {
    let members = |count: usize| {
        let ignored: String = (0..count)
            .map(|index| format!(r#","x{index}":0"#))
            .collect();
        format!(r#"{{"alg":"HS256"{ignored}}}"#)
    };
    assert!(parse(&members(MOST_IGNORED)).is_ok());
    let limit = MOST_IGNORED;
    assert_eq!(
        parse(&members(limit + 1)),
        Err(HeaderError::TooManyParameters { limit })
    );
}
