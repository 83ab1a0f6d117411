//! What is no lock says where and why.

use super::arbitrary::Arbitrary;
use crate::{
    reader::tests::random::Random,
    schema::lock::{Arena, Lock},
};

fn refusal(text: &str) -> String {
    match Lock::parse(text, &Arena::new()) {
        Ok(lock) => panic!("read: {lock}"),
        Err(error) => error.to_string(),
    }
}

/// Whole documents.
const DOCUMENTS: &[(&str, &str)] = &[
    (
        "",
        "line 1, column 1: the text ends in the middle of a value",
    ),
    (
        "{\n  \"é\" 1}",
        "line 2, column 7: no JSON value or separator starts with this character here",
    ),
    (
        "{} {}",
        "line 1, column 4: nothing but whitespace may follow the value",
    ),
    ("[]", "expected an object, found an array"),
    (
        "{}",
        "not a lock of a claims set: it has no member `claims_lock`",
    ),
    (
        r#"{"claims_lock": 2}"#,
        "`claims_lock`: lock format 2 is not known; this version reads format 1",
    ),
    (
        r#"{"claims_lock": 1.0}"#,
        "`claims_lock`: expected an integer of 128 bits, found `1.0`",
    ),
    (r#"{"claims_lock": 1}"#, "the member `set` is missing"),
    (
        r#"{"claims_lock": 1, "set": {"name": 1}}"#,
        "`set.name`: expected a string, found a number",
    ),
    (
        r#"{"claims_lock": 1, "set": {"name": "T"}, "sets": 1}"#,
        "the member `sets` is not known; known here: `claims_lock`, `set`, `policy`, `retired`",
    ),
    (
        r#"{"claims_lock": 1, "claims_lock": 1}"#,
        "the member `claims_lock` stands here twice",
    ),
    (
        r#"{"claims_lock": 1, "set": {"name": "T"}, "retired": [{"claim": "a", "kind": "b", "shape": "any"}]}"#,
        "`retired[0].kind`: `b` is not a kind of claim",
    ),
];

/// Members of a set. `A` is a claim, `F` embeds a set that declares it, `X` takes undeclared claims,
/// `V` is a variant.
const SETS: &[(&str, &str)] = &[
    (
        r#""deny_unknown": "yes""#,
        "`set.deny_unknown`: expected a boolean, found a string",
    ),
    (
        r#""profile": "oauth_jwt_at""#,
        "`set.profile`: no profile `oauth_jwt_at` is known; the nearest id is `oauth_at_jwt`",
    ),
    (
        r#""claims": {}"#,
        "`set.claims`: expected an array, found an object",
    ),
    (
        r#""claims": [A, A]"#,
        "`set`: the claim `a` is declared twice",
    ),
    (
        r#""claims": [A, F]"#,
        "`set`: the claim `a` is declared twice",
    ),
    (
        r#""claims": [F], "forbid": ["a"]"#,
        "`set`: the claim `a` is both declared and forbidden",
    ),
    (
        r#"X, "deny_unknown": true"#,
        "`set`: claims that nobody declared cannot be both taken and refused",
    ),
    (
        r#"X, "claims": [{"flatten": "f", "set": {"name": "G", X}}]"#,
        "`set`: two maps take the claims that nobody declared",
    ),
    (
        r#""tagged": {"tag": "t", "variants": []}"#,
        "`set.tagged.variants`: the list is empty: nothing could ever be accepted",
    ),
    (
        r#""tagged": {"tag": "t", "variants": [V, V]}"#,
        "`set`: two variants have the value `v`",
    ),
    (
        r#""tagged": {"tag": "a", "variants": [V]}"#,
        "`set.tagged.variants[0]`: the tag `a` is declared again by `S`",
    ),
    (
        r#""tagged": {"tag": "t", "variants": [{"value": "w", "name": "W", "set": {"name": "G", "forbid": ["t"]}}]}"#,
        "`set.tagged.variants[0]`: the tag `t` is forbidden by `G`",
    ),
    (
        r#""tagged": {"tag": "t", "variants": [{"value": "w", "name": "W", "set": {"name": "G", "tagged": {"tag": "u", "variants": [V]}}}]}"#,
        "`set.tagged.variants[0]`: `G` has variants: it cannot be one",
    ),
    (
        r#"X, "tagged": {"tag": "t", "variants": [V]}"#,
        "`set`: a set with variants has no claims of its own but its tag",
    ),
    (
        r#""claims": [{"flatten": "f", "set": {"name": "G", "tagged": {"tag": "t", "variants": [V]}}}]"#,
        "`set`: `G` has variants: it cannot be embedded",
    ),
    (
        r#""claims": [{"claim": "isss", "registered": true, "shape": "string"}]"#,
        "`set.claims[0].registered`: no claim `isss` is registered, as of the registry's edition of \
         EDITION; the nearest name is `iss`",
    ),
    (
        r#""claims": [{"claim": "exp", "registered": true, "shape": "string"}]"#,
        "`set.claims[0].shape`: registered claim `exp` is a NumericDate (a JSON number of seconds) (RFC \
         7519, 4.1.4), which this shape cannot hold",
    ),
    (
        r#""claims": [{"claim": "aud", "registered": true, "shape": {"one_or_many": "string"}, "written": {"map": "string"}}]"#,
        "`set.claims[0].written`: registered claim `aud` is a string or an array of strings (RFC 7519, \
         4.1.3), which this shape cannot hold",
    ),
    (
        r#""claims": [{"claim": "exp", "shape": "numeric_date"}]"#,
        "`set.claims[0].claim`: every token is checked for `exp` (RFC 7519, 4.1): it is no private claim",
    ),
    (
        r#""claims": [{"claim": "Exp", "collides": "why", "shape": "any"}]"#,
        "`set.claims[0].claim`: `Exp` differs only in case from `exp`, which every token is checked for \
         (RFC 7519, 4.1)",
    ),
    (
        r#""profile": "oauth_at_jwt", "typ": "JWT""#,
        "`set.typ`: tokens of profile `oauth_at_jwt` carry `at+jwt` (RFC 9068, 2.1 and 4), not `JWT`",
    ),
    (
        r#""claims": [{"claim": "exp", "registered": true, "presence": "nullable", "shape": "any"}]"#,
        "`set.claims[0].presence`: a registered claim is never `null`",
    ),
    (
        r#""claims": [{"claim": "exp", "registered": true, "collides": "why", "shape": "any"}]"#,
        "`set.claims[0].collides`: a claim is registered or collides with one that is, not both",
    ),
];

/// Members of a claim, and what follows the place of the claim.
const CLAIMS: &[(&str, &str)] = &[
    (r#""field": "f""#, "`: the member `shape` is missing"),
    (
        r#""shape": "text""#,
        ".shape`: the shape `text` is not known",
    ),
    (
        r#""shape": {"list": "any"}"#,
        ".shape.list`: this shape is not known",
    ),
    (
        r#""shape": {}"#,
        ".shape`: expected one member that says which shape this is, found 0",
    ),
    (
        r#""shape": 5"#,
        ".shape`: expected a shape as a string or an object, found a number",
    ),
    (
        r#""shape": {"integer": {"min": 2, "max": 1}}"#,
        ".shape.integer`: no integer is at least 2 and at most 1",
    ),
    (
        r#""shape": {"one_of": []}"#,
        ".shape.one_of`: the list is empty: nothing could ever be accepted",
    ),
    (
        r#""shape": {"array": {"object": {"name": "N", "claims": [{"claim": 1}]}}}"#,
        ".shape.array.object.claims[0].claim`: expected a string, found a number",
    ),
    (
        r#""shape": "any", "presence": "maybe""#,
        ".presence`: `maybe` is not known; known here: `required`, `optional`, `nullable`, `default`",
    ),
];

/// Validators, and what follows their place.
const VALIDATORS: &[(&str, &str)] = &[
    (r#""empty""#, "`: the validator `empty` is not known"),
    (r#"{"max": 3}"#, ".max`: this validator is not known"),
    (
        r#"{"one_of": []}"#,
        ".one_of`: the list is empty: nothing could ever be accepted",
    ),
    (
        r#"{"equals": null}"#,
        ".equals`: expected a string, a number or a boolean, found null",
    ),
    (r#"{"len": {"min": -1}}"#, ".len.min`: `-1` is not a length"),
    (
        r#"{"len": {"min": 2, "max": 1}}"#,
        ".len`: `min` is greater than `max`: no length could ever be accepted",
    ),
    (
        r#"{"range": {}}"#,
        ".range`: a range has `min`, `max` or `below`",
    ),
    (
        r#"{"range": {"min": "a"}}"#,
        ".range.min`: expected a number, found a string",
    ),
    (
        r#"{"range": {"max": 1, "below": 1}}"#,
        ".range`: a range ends with `max` or with `below`, not with both",
    ),
    (
        r#"{"range": {"min": 1.5, "max": 1}}"#,
        ".range`: the range is empty: no number could ever be accepted",
    ),
    (
        r#"{"range": {"min": 1, "below": 1.0}}"#,
        ".range`: the range is empty: no number could ever be accepted",
    ),
    (
        r#"{"format": "url"}"#,
        ".format`: `url` is not known; known here: `uri`, `email`, `uuid`, `date`, `string_or_uri`",
    ),
];

/// Members of a policy, and what follows its place.
const POLICIES: &[(&str, &str)] = &[
    ("", "`: the member `leeway` is missing"),
    (
        r#""leeway": -1"#,
        ".leeway`: `-1` is not a duration in seconds",
    ),
    (
        r#""leeway": 1e300"#,
        ".leeway`: `1e300` is not a duration in seconds",
    ),
    (
        r#""leeway": 60, "issuers": {"all_of": ["a"]}"#,
        ".issuers`: `all_of` is not known here",
    ),
    (
        r#""leeway": 60, "issuers": {"one_of": []}"#,
        ".issuers.one_of`: the list is empty: nothing could ever be accepted",
    ),
    (
        r#""leeway": 60, "require": ["a", "a"]"#,
        ".require`: `a` stands here twice",
    ),
    (
        r#""leeway": 60, "require": ["a"], "forbid": ["a"]"#,
        "`: the claim `a` is both required and forbidden",
    ),
    (
        r#""leeway": 60, "equals": {"a": 1, "a": 2}"#,
        ".equals`: the claim `a` stands here twice",
    ),
    (
        r#""leeway": 60, "equals": []"#,
        ".equals`: expected an object, found an array",
    ),
];

#[test]
fn every_mistake_in_a_document_has_a_place_and_a_sentence() {
    for (text, message) in DOCUMENTS {
        assert_eq!(refusal(text), *message, "{text}");
    }
}

#[test]
fn every_mistake_in_a_set_has_a_place_and_a_sentence() {
    for (members, message) in SETS {
        let members = members
            .replace('A', r#"{"claim": "a", "shape": "any"}"#)
            .replace(
                'F',
                r#"{"flatten": "f", "set": {"name": "E", "claims": [A]}}"#,
            )
            .replace('A', r#"{"claim": "a", "shape": "any"}"#)
            .replace('X', r#""extra": {"field": "x", "shape": "any"}"#)
            .replace(
                'V',
                r#"{"value": "v", "name": "W", "set": {"name": "S", "claims": [A]}}"#,
            )
            .replace('A', r#"{"claim": "a", "shape": "any"}"#);
        let text = set(&members);
        let message = message.replace("EDITION", claims_registry::EDITION);
        assert_eq!(refusal(&text), message, "{text}");
    }
}

#[test]
fn every_mistake_in_a_claim_has_a_place_and_a_sentence() {
    for (members, message) in CLAIMS {
        let text = claim(members);
        assert_eq!(refusal(&text), format!("`set.claims[0]{message}"), "{text}");
    }
    for (validator, message) in VALIDATORS {
        let text = claim(&format!(
            r#""shape": "string", "validators": [{validator}]"#
        ));
        let message = format!("`set.claims[0].validators[0]{message}");
        assert_eq!(refusal(&text), message, "{text}");
    }
}

#[test]
fn every_mistake_in_a_policy_has_a_place_and_a_sentence() {
    for (members, message) in POLICIES {
        let text =
            format!(r#"{{"claims_lock": 1, "set": {{"name": "T"}}, "policy": {{{members}}}}}"#);
        assert_eq!(refusal(&text), format!("`policy{message}"), "{text}");
    }
}

#[test]
fn a_pattern_that_does_not_compile_is_refused() {
    let pattern = |pattern: &str| {
        claim(&format!(
            r#""shape": "string", "validators": [{{"pattern": "{pattern}"}}]"#
        ))
    };
    for bad in ["(", r"\\p{L}+", "a)(?:b", "a{2,1}", "(?=a)"] {
        let refusal = refusal(&pattern(bad));
        let start = "`set.claims[0].validators[0].pattern`: this pattern does not compile";
        assert!(refusal.starts_with(start), "{bad}: {refusal}");
    }
    for good in ["", "[a-z]+", "^a|b$", r"\\d{1,3}"] {
        let read = Lock::parse(&pattern(good), &Arena::new()).map(|_| ());
        assert_eq!(read, Ok(()), "{good}");
    }
}

/// What the registry of that time did not forbid, and what the compiler leaves to the declaration.
#[test]
fn what_was_declared_once_is_read() {
    for members in [
        r#""claims": [{"claim": "roles", "shape": "string"}, {"claim": "Email", "shape": "any"}]"#,
        r#""claims": [{"claim": "email", "registered": true, "shape": "boolean"}]"#,
        r#""claims": [{"claim": "exp", "registered": true, "shape": {"integer": {"min": 0, "max": 9}}}]"#,
        r#""claims": [{"claim": "aud", "registered": true, "shape": {"array": "string"}, "written": "unknown"}]"#,
        r#""profile": "oauth_at_jwt", "typ": "application/at+JWT""#,
        r#""profile": "oauth_at_jwt""#,
    ] {
        let read = Lock::parse(&set(members), &Arena::new()).map(|_| ());
        assert_eq!(read, Ok(()), "{members}");
    }
}

/// What editors and version control leave behind is called by its name.
#[test]
fn a_byte_order_mark_and_a_merge_conflict_are_named() {
    let text = claim(r#""shape": "any""#);
    let marked = refusal(&format!("\u{feff}{text}"));
    assert!(
        marked.starts_with("the text begins with a byte order mark"),
        "{marked}"
    );
    let conflict = text.replace(r#""set""#, "\n<<<<<<< HEAD\n\"set\": {}\n=======\n\"set\"");
    let reason = "a merge conflict is left in the text";
    assert_eq!(
        refusal(&conflict),
        format!("line 2, column 1: {reason} (`<<<<<<<`): resolve it first")
    );
    let half = conflict.replace("<<<<<<< HEAD", "");
    assert_eq!(
        refusal(&half),
        format!("line 4, column 1: {reason} (`=======`): resolve it first")
    );
}

/// A set with these members.
fn set(members: &str) -> String {
    format!(r#"{{"claims_lock": 1, "set": {{"name": "T", {members}}}}}"#)
}

/// A set with one claim that has these members.
fn claim(members: &str) -> String {
    set(&format!(r#""claims": [{{"claim": "c", {members}}}]"#))
}

#[test]
fn nesting_is_bounded() {
    let deep = |levels: usize| {
        let shape = r#"{"array":"#.repeat(levels) + "\"any\"" + &"}".repeat(levels);
        claim(&format!(r#""shape": {shape}"#))
    };
    assert!(Lock::parse(&deep(43), &Arena::new()).is_ok());
    for levels in [48, 130, 100_000] {
        let refusal = refusal(&deep(levels));
        assert!(refusal.ends_with("nested more than 48 deep"), "{refusal}");
    }
}

#[test]
fn arrays_are_counted_like_objects() {
    let arrays = |count: usize| refusal(&("[".repeat(count) + &"]".repeat(count)));
    // The outermost is not inside of any.
    assert_eq!(arrays(49), "expected an object, found an array");
    assert!(arrays(50).ends_with("nested more than 48 deep"));
}

#[test]
fn a_range_of_one_value_is_a_range() {
    for members in [
        r#""shape": {"integer": {"min": 3, "max": 3}}"#,
        r#""shape": "string", "validators": [{"len": {"min": 3, "max": 3}}]"#,
    ] {
        let read = Lock::parse(&claim(members), &Arena::new()).map(|_| ());
        assert_eq!(read, Ok(()), "{members}");
    }
}

#[test]
fn a_policy_accepts_no_word_but_any() {
    let policy = |issuers: &str| {
        format!(
            r#"{{"claims_lock": 1, "set": {{"name": "T"}}, "policy": {{"issuers": "{issuers}", "leeway": 60}}}}"#
        )
    };
    assert!(Lock::parse(&policy("any"), &Arena::new()).is_ok());
    assert_eq!(
        refusal(&policy("all")),
        "`policy.issuers`: `all` is not known here"
    );
}

#[test]
fn an_enum_has_no_claims_parts_or_undeclared_claims_of_its_own() {
    let variant = r#"{"value": "v", "name": "V", "set": {"name": "S"}}"#;
    for own in [
        r#""claims": [{"claim": "a", "shape": "any"}]"#,
        r#""claims": [{"flatten": "f", "set": {"name": "F"}}]"#,
        r#""extra": {"field": "rest", "shape": "any"}"#,
    ] {
        let tagged = format!(r#""tagged": {{"tag": "t", "variants": [{variant}]}}, {own}"#);
        let refusal = refusal(&set(&tagged));
        let reason = "a set with variants has no claims of its own but its tag";
        assert!(refusal.ends_with(reason), "{refusal}");
    }
}

#[test]
fn an_error_tells_its_place_and_its_reason_apart() {
    let error = Lock::parse(&set(r#""claims": {}"#), &Arena::new()).unwrap_err();
    assert_eq!(error.path(), "set.claims");
    assert_eq!(error.message(), "expected an array, found an object");
}

#[test]
fn choices_inside_choices_are_bounded() {
    let deep = |levels: usize| {
        let shape = r#"{"one_or_many":"#.repeat(levels) + "\"any\"" + &"}".repeat(levels);
        claim(&format!(r#""shape": {shape}"#))
    };
    assert!(Lock::parse(&deep(8), &Arena::new()).is_ok());
    let refusal = refusal(&deep(9));
    assert!(
        refusal.ends_with("inside one or many more than 8 times"),
        "{refusal}"
    );
}

#[test]
fn a_number_that_is_not_finite_is_refused() {
    let text = claim(r#""shape": "number", "validators": [{"equals": 1e999}]"#);
    assert!(refusal(&text).ends_with(": a number beyond binary64"));
}

#[test]
fn no_damage_to_a_file_panics_and_what_is_read_is_written_alike() {
    let mut random = Random::new(7);
    let mut read = 0;
    for seed in 0..1000 {
        let arena = Arena::new();
        let lock = Lock::new(Arbitrary::new(&arena, seed % 100).schema());
        let mut bytes = lock.to_string().into_bytes();
        random.mutate(&mut bytes);
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        if let Ok(lock) = Lock::parse(&text, &arena) {
            read += 1;
            assert_eq!(Lock::parse(&lock.to_string(), &arena), Ok(lock));
        }
    }
    assert!(read > 50, "{read}");
}
