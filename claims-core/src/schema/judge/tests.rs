//! What only a schema says; `tests/tests/judge.rs` compares the rest with `Policy::decode`.

use super::judge;
use crate::schema::{ClaimSchema, Literal, Schema, Shape, Validator, Variant};

fn found(schema: &Schema<'_>, payload: &str) -> String {
    judge(schema, payload.as_bytes()).unwrap().to_string()
}

#[test]
fn a_schema_may_come_from_anywhere() {
    let name = String::from("plan");
    let literals = [Literal::Text("free")];
    let validators = [Validator::OneOf(&literals)];
    let claims = [ClaimSchema::new(&name, &name, Shape::String).validators(&validators)];
    let schema = Schema::new("Token").claims(&claims);
    assert_eq!(found(&schema, r#"{"plan":"free"}"#), "");
    assert_eq!(
        found(&schema, r#"{"plan":"pro"}"#),
        "`plan`: not one of the values allowed: expected \"free\", found \"pro\""
    );
}

#[test]
fn an_integer_is_exact_or_refused() {
    let shape = Shape::Integer {
        min: i64::MIN.into(),
        max: i64::MAX.into(),
    };
    let claims = [ClaimSchema::new("v", "v", shape)];
    let schema = Schema::new("Token").claims(&claims);
    assert_eq!(found(&schema, r#"{"v":9007199254740993}"#), "");
    assert_eq!(
        found(&schema, r#"{"v":9007199254740993.0}"#),
        "`v`: wrong type: expected an integer, found a number from 2^53 on with a fraction or an exponent"
    );
    assert_ne!(found(&schema, r#"{"v":-9223372036854775809}"#), "");
}

#[test]
fn a_lone_value_is_one_member_and_no_words() {
    let validators = [
        Validator::Contains(Literal::Text("read")),
        Validator::Length {
            min: 1,
            max: Some(1),
        },
    ];
    let several =
        [ClaimSchema::new("to", "to", Shape::OneOrMany(&Shape::String)).validators(&validators)];
    let schema = Schema::new("Token").claims(&several);
    assert_eq!(found(&schema, r#"{"to":"read"}"#), "");
    assert_eq!(
        found(&schema, r#"{"to":"read write"}"#),
        "`to`: lacks the member \"read\""
    );

    let words = [ClaimSchema::new("to", "to", Shape::String).validators(validators.split_at(1).0)];
    let schema = Schema::new("Token").claims(&words);
    assert_eq!(found(&schema, r#"{"to":"read write"}"#), "");
    assert_ne!(found(&schema, r#"{"to":"rewrite"}"#), "");
}

#[test]
fn a_pattern_that_does_not_compile_judges_nothing() {
    let judged = |pattern| {
        let validators = [Validator::Pattern(pattern)];
        let claims = [ClaimSchema::new("plan", "plan", Shape::String).validators(&validators)];
        found(&Schema::new("Token").claims(&claims), r#"{"plan":"pro"}"#)
    };
    for pattern in ["(", r"\p{L}+", "a)(?:b"] {
        assert_eq!(judged(pattern), "", "{pattern}");
    }
    assert_ne!(judged("[0-9]+"), "");
}

#[test]
fn one_shape_of_a_union_is_enough() {
    let shapes = [Shape::Array(&Shape::Boolean), Shape::Map(&Shape::String)];
    let claims = [ClaimSchema::new("either", "either", Shape::Union(&shapes))];
    let schema = Schema::new("Token").claims(&claims);
    assert_eq!(found(&schema, r#"{"either":[true]}"#), "");
    assert_eq!(found(&schema, r#"{"either":{"a":"b"}}"#), "");
    assert_eq!(
        found(&schema, r#"{"either":{"a":1}}"#),
        "`either.a`: wrong type: expected a string, found a number"
    );
    assert_eq!(
        found(&schema, r#"{"either":1}"#),
        "`either`: wrong type: expected an array or an object, found a number"
    );
}

#[test]
fn a_type_with_few_values_takes_no_other() {
    let literals = [Literal::Text("red"), Literal::Integer(3)];
    let claims = [ClaimSchema::new("color", "color", Shape::OneOf(&literals))];
    let schema = Schema::new("Token").claims(&claims);
    assert_eq!(found(&schema, r#"{"color":"red"}"#), "");
    assert_eq!(found(&schema, r#"{"color":3.0}"#), "");
    assert_eq!(
        found(&schema, r#"{"color":"blue"}"#),
        "`color`: none of the values that its type has: expected \"red\", 3, found \"blue\""
    );
    assert_eq!(
        found(&schema, r#"{"color":null}"#),
        "`color`: wrong type: expected \"red\", 3, found null"
    );
}

#[test]
fn what_no_validator_can_judge_is_left_to_its_type() {
    let validators = [
        Validator::Equals(Literal::Integer(1)),
        Validator::Function("path::to_a_function"),
        Validator::NotEmpty,
    ];
    let claims = [ClaimSchema::new("own", "own", Shape::Unknown).validators(&validators)];
    let schema = Schema::new("Token").claims(&claims);
    assert_eq!(found(&schema, r#"{"own":1}"#), "");
    assert_eq!(found(&schema, r#"{"own":{"a":1}}"#), "");
    assert_eq!(
        found(&schema, r#"{"own":2}"#),
        "`own`: not the value allowed: expected 1, found 2"
    );
}

#[test]
fn sensitive_values_stay_unseen_at_any_depth() {
    let validators = [Validator::Equals(Literal::Text("1234"))];
    let claims = [ClaimSchema::new("pin", "pin", Shape::String)
        .validators(&validators)
        .sensitive()];
    let inner = Schema::new("Inner").claims(&claims);
    let shape = Shape::Object(&inner);
    let map = Shape::Map(&shape);
    let claims = [ClaimSchema::new("doors", "doors", map)];
    let outer = Schema::new("Outer").claims(&claims);
    assert_eq!(
        found(&outer, r#"{"doors":{"front":{"pin":"9876"}}}"#),
        "`doors.front.pin`: not the value allowed"
    );
}

#[test]
fn a_nested_enum_is_told_by_its_tag() {
    let claims = [ClaimSchema::new("serial", "serial", Shape::Boolean)];
    let machine = Schema::new("Machine").claims(&claims);
    let variants = [Variant::new("m2m", "Machine", "", &machine)];
    let who = Schema::new("Who").tagged("kind", &["m2m"], &variants);
    let shape = Shape::Object(&who);
    let claims = [ClaimSchema::new("who", "who", shape)];
    let schema = Schema::new("Token").claims(&claims);
    assert_eq!(
        found(&schema, r#"{"who":{"serial":true,"kind":"m2m"}}"#),
        ""
    );
    assert_eq!(
        found(&schema, r#"{"who":{"kind":"m2m","kind":"m2m"}}"#),
        "`who.kind`: appears more than once\n`who.serial`: missing"
    );
    assert_eq!(found(&schema, r#"{"who":{}}"#), "`who.kind`: missing");
    assert_eq!(
        found(&schema, r#"{"who":{"kind":"x"}}"#),
        "`who.kind`: not one of the values allowed: expected \"m2m\", found \"x\""
    );
}

#[test]
fn deep_nesting_and_many_members_do_no_harm() {
    let schema = Schema::new("Token");
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(126), "]".repeat(126));
    assert_eq!(found(&schema, &deep), "");
    let deeper = format!("{{\"a\":{}{}}}", "[".repeat(127), "]".repeat(127));
    assert!(judge(&schema, deeper.as_bytes()).is_err());
    let many: Vec<_> = (0..20_000).map(|index| format!("\"c{index}\":0")).collect();
    let many = format!("{{{}}}", many.join(","));
    let report = judge(&schema.deny_unknown(), many.as_bytes()).unwrap();
    assert_eq!((report.violations().len(), report.omitted()), (64, 19_936));
}

#[test]
fn a_registered_claim_of_any_type_is_not_null() {
    let registered = claims_registry::find("cnf").unwrap();
    let own = ClaimSchema::new("cnf", "cnf", Shape::Any);
    let judged = |claim: ClaimSchema<'_>, payload| {
        let claims = [claim];
        found(&Schema::new("Token").claims(&claims), payload)
    };
    assert_eq!(judged(own, r#"{"cnf":null}"#), "");
    let claim = own.registered_unchecked(registered);
    assert_eq!(judged(claim, r#"{"cnf":1}"#), "");
    assert_eq!(
        judged(claim, r#"{"cnf":null}"#),
        "`cnf`: wrong type: expected any value but null, found null"
    );
}

#[test]
fn one_or_many_is_one_or_an_array() {
    let shape = Shape::OneOrMany(&Shape::Integer { min: 0, max: 5 });
    let claims = [ClaimSchema::new("v", "v", shape)];
    let schema = Schema::new("Token").claims(&claims);
    for fits in ["5", "[]", "[0,5]"] {
        assert_eq!(found(&schema, &format!(r#"{{"v":{fits}}}"#)), "", "{fits}");
    }
    for other in ["6", "[0,6]", "true", "{}"] {
        assert_ne!(
            found(&schema, &format!(r#"{{"v":{other}}}"#)),
            "",
            "{other}"
        );
    }
}

/// `serde` keeps the last of two members of a map.
#[test]
fn a_map_of_foreign_values_may_have_a_member_twice() {
    let foreign = [Shape::Boolean, Shape::Any];
    let own = [Shape::Boolean, Shape::Number];
    for (member, refused) in [
        (Shape::Any, false),
        (Shape::Array(&Shape::Any), false),
        (Shape::OneOrMany(&Shape::Any), false),
        (Shape::Map(&Shape::Any), false),
        (Shape::Nullable(&Shape::Any), false),
        (Shape::Union(&foreign), false),
        (Shape::Number, true),
        (Shape::Array(&Shape::Number), true),
        (Shape::Union(&own), true),
    ] {
        let value = match member {
            Shape::Array(_) | Shape::OneOrMany(_) => "[]",
            Shape::Map(_) => "{}",
            _ => "1",
        };
        let claims = [ClaimSchema::new("map", "map", Shape::Map(&member))];
        let schema = Schema::new("Token").claims(&claims);
        let payload = format!(r#"{{"map":{{"a":{value},"a":{value}}}}}"#);
        assert_eq!(!found(&schema, &payload).is_empty(), refused, "{member:?}");
    }
}

#[test]
fn a_lifetime_of_another_variant_asks_for_nothing() {
    let validators = [Validator::Lifetime(crate::schema::LifetimeUnit::Seconds)];
    let claims = [ClaimSchema::new("ttl", "ttl", Shape::Number).validators(&validators)];
    let (short, long) = (Schema::new("Short").claims(&claims), Schema::new("Long"));
    let variants = [
        Variant::new("short", "Short", "", &short),
        Variant::new("long", "Long", "", &long),
    ];
    let schema = Schema::new("Token").tagged("kind", &["short", "long"], &variants);
    assert_eq!(
        found(&schema, r#"{"kind":"short","ttl":60}"#),
        "`iat`: missing"
    );
    assert_eq!(found(&schema, r#"{"kind":"long","ttl":60}"#), "");
}

#[test]
fn a_date_in_whole_seconds_is_judged_without_its_fraction() {
    let bounds = crate::schema::Bounds {
        min: None,
        max: Some(Literal::Integer(5)),
        max_exclusive: false,
    };
    let validators = [Validator::Range(bounds)];
    let exact = ClaimSchema::new("at", "at", Shape::NumericDate).validators(&validators);
    let mut whole = exact;
    whole.written = Shape::Integer { min: 0, max: 9 };
    for (claim, payload, fits) in [
        (whole, r#"{"at":5.5}"#, true),
        (whole, r#"{"at":6}"#, false),
        (exact, r#"{"at":5.5}"#, false),
    ] {
        let claims = [claim];
        let report = found(&Schema::new("Token").claims(&claims), payload);
        assert_eq!(report.is_empty(), fits, "{payload}: {report}");
    }
}

#[test]
fn one_or_many_admits_what_the_one_admits_and_arrays() {
    use super::shape::admits;
    use crate::reader::JsonType;
    let shape = Shape::OneOrMany(&Shape::String);
    for (json_type, admitted) in [
        (JsonType::String, true),
        (JsonType::Array, true),
        (JsonType::Number, false),
        (JsonType::Object, false),
    ] {
        assert_eq!(admits(shape, json_type), admitted, "{json_type:?}");
    }
    let shape = Shape::Nullable(&Shape::String);
    for (json_type, admitted) in [
        (JsonType::Null, true),
        (JsonType::String, true),
        (JsonType::Boolean, false),
    ] {
        assert_eq!(admits(shape, json_type), admitted, "{json_type:?}");
    }
}
