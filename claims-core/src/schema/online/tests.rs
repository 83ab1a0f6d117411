//! The messages that only const evaluation shows, taken from a panic at run time.

#[cfg(feature = "online")]
use super::only_version;
use super::{assert_expires, assert_extra_offline, assert_offline, assert_versioned};
use crate::schema::{
    ClaimSchema, Embedded, Literal, OnlineCheck, Presence, Schema, Shape, Validator, Variant,
    testing::{leaked, said},
};

const U64: Shape<'static> = Shape::Integer {
    min: 0,
    max: u64::MAX as i128,
};
const OF_UID: &[Validator<'static>] = &[Validator::Online(OnlineCheck::VersionOf("uid"))];
const ONCE: &[Validator<'static>] = &[Validator::Online(OnlineCheck::SingleUse)];

/// A set of these claims that lives as long as the program.
fn set(name: &'static str, claims: Vec<ClaimSchema<'static>>) -> &'static Schema<'static> {
    leaked(Schema::new(name).claims(claims.leak()))
}

/// A set without claims of its own in which that one is embedded.
fn around(inner: &'static Schema<'static>) -> Embedded<'static> {
    Embedded::new("inner", "", inner, 0)
}

/// A counter of that shape, which is the version of `uid`.
fn counter(shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new("tv", "tv", shape).validators(OF_UID)
}

fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new(name, name, shape)
}

#[test]
fn a_version_is_of_a_string_or_an_integer() {
    let of = |shape| {
        let schema = set("Token", vec![counter(U64), claim("uid", shape)]);
        said(|| assert_versioned(schema, 0))
    };
    for shape in [
        Shape::String,
        U64,
        Shape::Unknown,
        Shape::Any,
        Shape::Union(&[Shape::String, U64]),
        Shape::OneOf(&[Literal::Text("a")]),
    ] {
        assert_eq!(of(shape), "", "{shape:?}");
    }
    for (shape, words) in [
        (Shape::Boolean, "boolean"),
        (Shape::Number, "number"),
        (Shape::NumericDate, "NumericDate"),
        (Shape::Array(&Shape::String), "string[]"),
        (Shape::OneOrMany(&Shape::String), "string or string[]"),
        (Shape::Map(&Shape::Any), "{ *: any JSON }"),
    ] {
        let expected = format!(
            "`Token.tv` is the version of `uid`, and the JSON of `Token.uid` is {words}\nhelp: "
        );
        assert!(of(shape).starts_with(&expected), "{}", of(shape));
    }
}

#[test]
fn a_version_is_a_whole_number() {
    let of = |shape| {
        let schema = set("Token", vec![counter(shape), claim("uid", U64)]);
        said(|| assert_versioned(schema, 0))
    };
    for shape in [U64, Shape::Unknown, Shape::Any, Shape::NumericDate] {
        assert_eq!(of(shape), "", "{shape:?}");
    }
    for shape in [
        Shape::String,
        Shape::Boolean,
        Shape::Number,
        Shape::Array(&U64),
        Shape::OneOrMany(&U64),
    ] {
        assert!(
            of(shape).starts_with("`Token.tv` is a version, and its JSON is "),
            "{shape:?}"
        );
    }
}

#[test]
fn a_version_is_of_what_every_token_has() {
    for (presence, words, help) in [
        (Presence::Optional, "is optional", "write the type without"),
        (Presence::Nullable, "may be null", "leave `nullable` out"),
        (Presence::Default, "has a default", "leave `default` out"),
    ] {
        let uid = claim("uid", U64).presence(presence);
        let schema = set("Token", vec![uid, counter(U64)]);
        let expected =
            format!("`Token.tv` is the version of `uid`, and `Token.uid` {words}\nhelp: ");
        let said = said(|| assert_versioned(schema, 1));
        assert!(said.starts_with(&expected) && said.contains(help), "{said}");
    }
}

#[test]
fn the_claim_that_was_meant_is_named() {
    let near = |claims: Vec<ClaimSchema<'static>>| {
        let inner = set("Inner", claims);
        let parts = vec![around(inner)].leak();
        let own = vec![counter(U64)].leak();
        let schema = leaked(Schema::new("Token").claims(own).embedded(parts));
        said(|| assert_versioned(schema, 0))
    };
    assert_eq!(near(vec![claim("uid", U64)]), "");
    let start = "`Token.tv` is the version of `uid`, which `Token` does not declare\nhelp: ";
    let meant = near(vec![
        claim("sub", Shape::String),
        claim("user_id", U64),
        claim("UID", U64),
    ]);
    assert_eq!(meant, format!("{start}did you mean `UID`?"));
    let meant = near(vec![claim("uid_a", U64), claim("uid_b", U64)]);
    assert_eq!(meant, format!("{start}did you mean `uid_a`?"));
    // A flag is nobody's id, and the letters of the others are other ones.
    for claims in [
        vec![
            claim("uids", Shape::Array(&U64)),
            claim("sub", Shape::String),
        ],
        vec![],
    ] {
        let said = near(claims);
        assert!(
            said.starts_with(&format!("{start}name the claim")),
            "{said}"
        );
    }
}

#[test]
fn a_token_for_single_use_expires() {
    let jti = || claim("jti", Shape::String).validators(ONCE);
    let with =
        |exp: ClaimSchema<'static>| said(|| assert_expires(set("Link", vec![jti(), exp]), 0));
    let exp = claim("exp", Shape::NumericDate);
    assert_eq!(with(exp), "");
    assert!(
        with(exp.presence(Presence::Optional))
            .starts_with("`Link.jti` is for single use, and `Link.exp` is optional\nhelp: ")
    );
    assert!(
        with(claim("expires", U64))
            .starts_with("`Link.jti` is for single use, and `Link` declares no `exp`\nhelp: ")
    );
}

#[test]
fn a_set_inside_a_claim_has_no_online_checks() {
    // Behind a claim, and behind a rule, that is none.
    let rules = vec![
        Validator::NotEmpty,
        Validator::Online(OnlineCheck::SingleUse),
    ];
    let jti = claim("jti", Shape::String).validators(rules.leak());
    let once = set("Once", vec![claim("sub", Shape::String), jti]);
    let plain = set("Plain", vec![claim("jti", Shape::String)]);
    let embedding = Schema::new("Embedding").embedded(vec![around(once)].leak());
    let variants = vec![
        Variant::new("a", "A", "", plain),
        Variant::new("b", "B", "", once),
    ];
    let tagged = Schema::new("Tagged").tagged("t", &["a", "b"], variants.leak());
    let object = |schema: Schema<'static>| Shape::Object(leaked(schema));
    let reference =
        |shape: Shape<'static>| -> &'static Shape<'static> { Box::leak(Box::new(shape)) };
    let held = Shape::Object(once);
    for shape in [
        held,
        object(embedding),
        object(tagged),
        Shape::Array(reference(held)),
        Shape::OneOrMany(reference(held)),
        Shape::Nullable(reference(held)),
        Shape::Map(reference(Shape::Array(reference(held)))),
        Shape::Union(vec![Shape::String, held].leak()),
    ] {
        let schema = set("Token", vec![claim("session", shape)]);
        let said = said(|| assert_offline(schema, 0));
        let expected =
            "`Token.session` is one claim, and in it `Once.jti` declares `single_use`\nhelp: ";
        assert!(said.starts_with(expected), "{said}");
    }
    let plain_parts = Schema::new("Embedding").embedded(vec![around(plain)].leak());
    let variants = vec![Variant::new("a", "A", "", plain)];
    let plain_kinds = Schema::new("Tagged").tagged("t", &["a"], variants.leak());
    for shape in [
        Shape::Object(plain),
        object(plain_parts),
        object(plain_kinds),
        Shape::Union(vec![Shape::String, Shape::Object(plain)].leak()),
        Shape::String,
        Shape::Unknown,
    ] {
        let schema = set("Token", vec![claim("session", shape)]);
        assert_eq!(said(|| assert_offline(schema, 0)), "");
    }
    let rest = leaked(Schema::new("Token").extra("rest", None, held));
    assert!(said(|| assert_extra_offline(rest)).starts_with("`Token.rest` is one claim"));
    assert_eq!(said(|| assert_extra_offline(plain)), "");
}

#[cfg(feature = "online")]
#[test]
fn the_only_version_is_found_wherever_it_is_declared() {
    let rules = vec![
        Validator::NotEmpty,
        Validator::Online(OnlineCheck::VersionOf("uid")),
    ];
    let tv = claim("tv", U64).validators(rules.leak());
    let with = set("With", vec![claim("uid", U64), tv]);
    let without = set("Without", vec![claim("uid", U64)]);
    assert_eq!(only_version(with), ("tv", "uid"));
    let parts = |inner| vec![around(without), around(inner)].leak();
    let kinds = |inner| {
        let variants = vec![
            Variant::new("a", "A", "", without),
            Variant::new("b", "B", "", inner),
        ];
        Schema::new("Kinds").tagged("t", &["a", "b"], variants.leak())
    };
    assert_eq!(
        only_version(leaked(Schema::new("Outer").embedded(parts(with)))),
        ("tv", "uid")
    );
    assert_eq!(only_version(leaked(kinds(with))), ("tv", "uid"));
    // That of every variant is one.
    let variants = vec![
        Variant::new("a", "A", "", with),
        Variant::new("b", "B", "", with),
    ];
    let both = Schema::new("Kinds").tagged("t", &["a", "b"], variants.leak());
    assert_eq!(only_version(leaked(both)), ("tv", "uid"));

    let none = "declares no version\nhelp: write `#[claim(version_of";
    for schema in [
        without,
        leaked(Schema::new("Outer").embedded(parts(without))),
        leaked(kinds(without)),
    ] {
        assert!(
            said(|| {
                let _ = only_version(schema);
            })
            .contains(none)
        );
    }
}

#[cfg(feature = "online")]
#[test]
fn of_several_versions_none_is_chosen() {
    const OF_SID: &[Validator<'static>] = &[Validator::Online(OnlineCheck::VersionOf("sid"))];
    let first = counter(U64);
    for second in [
        claim("sv", U64).validators(OF_UID),
        claim("tv", U64).validators(OF_SID),
        claim("sv", U64).validators(OF_SID),
    ] {
        let schema = set("Token", vec![first, second]);
        let said = said(|| {
            let _ = only_version(schema);
        });
        let expected = format!(
            "`Token` declares several versions: `Token.tv` and `Token.{}`\nhelp: ",
            second.name
        );
        assert!(said.starts_with(&expected), "{said}");
        assert!(
            said.contains("named(issuer, \"tv\", \"uid\", subject)"),
            "{said}"
        );
    }
}
