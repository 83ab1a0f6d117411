//! What is known of a set as a whole.
#![allow(clippy::unnecessary_wraps)] // Validators that are only written down.

use std::collections::BTreeMap;

use claims_core::{
    Claims, Invalid, Schema,
    schema::{Shape, Validator},
};

struct Request;

fn whole(_: &Outer) -> Result<(), Invalid> {
    Ok(())
}

mod checks {
    use super::{Invalid, Outer, Request};

    pub(super) fn in_context(_: &Outer, _: &Request) -> Result<(), Invalid> {
        Ok(())
    }
}

/// The innermost.
#[derive(Claims)]
#[claims(forbid("at_hash"))]
#[allow(dead_code)]
struct Inner {
    level: u8,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Middle {
    device: String,
    /// Where it stands.
    #[claim(flatten)]
    inner: Inner,
}

/// The outermost.
#[derive(Claims)]
#[claims(typ = "at+jwt", forbid("nonce", "c_hash"), context = Request)]
#[claims(validate = whole, validate_with = checks::in_context)]
#[allow(dead_code)]
struct Outer {
    first: bool,
    /// The device.
    #[claim(flatten)]
    middle: Middle,
    #[claim(extra, collides = "a proxy")]
    rest: BTreeMap<String, u8>,
}

#[derive(Claims)]
#[claims(deny_unknown)]
struct Closed {}

#[derive(Claims)]
#[deprecated(note = "use `Closed`")]
#[allow(dead_code)]
struct Retired {}

/// Either.
#[derive(Claims)]
#[claims(tag = "token_type", rename_all = "kebab-case")]
#[allow(dead_code)]
enum Token {
    /// One of them.
    TheMiddle(Middle),
    #[claims(value = "inner/1")]
    Inner(Inner),
}

const OUTER: &Schema<'_> = Outer::SCHEMA;

#[test]
fn a_set_with_everything() {
    assert_eq!((OUTER.name, OUTER.docs), ("Outer", "The outermost."));
    assert_eq!(OUTER.typ, Some("at+jwt"));
    assert_eq!(OUTER.forbidden, ["nonce", "c_hash"]);
    assert!(!OUTER.deny_unknown && OUTER.tagged.is_none() && OUTER.profile.is_none());
    let [
        Validator::Function(plain),
        Validator::FunctionWithContext(with),
    ] = OUTER.validators
    else {
        panic!("{:?}", OUTER.validators)
    };
    assert_eq!((*plain, *with), ("whole", "checks::in_context"));
    let extra = OUTER.extra.unwrap();
    assert_eq!((extra.field, extra.collides), ("rest", Some("a proxy")));
    assert!(matches!(extra.shape, Shape::Integer { min: 0, max: 255 }));
}

#[test]
fn embedded_sets_two_levels_deep() {
    let [middle] = OUTER.embedded else {
        panic!("{:?}", OUTER.embedded)
    };
    assert_eq!(
        (middle.field, middle.docs, middle.schema.name),
        ("middle", "The device.", "Middle")
    );
    // Behind `first`, before what is declared after it.
    assert_eq!(middle.position, 1);
    let [inner] = middle.schema.embedded else {
        panic!("{:?}", middle.schema.embedded)
    };
    assert_eq!(
        (inner.field, inner.docs, inner.schema.name),
        ("inner", "Where it stands.", "Inner")
    );
    assert_eq!(
        (inner.schema.docs, inner.schema.forbidden),
        ("The innermost.", &["at_hash"][..])
    );
    // The outer set's own claims are its own only; `find` looks into the embedded ones too.
    assert_eq!(OUTER.claims.len(), 1);
    assert_eq!(OUTER.find("level").unwrap().field, "level");
    assert_eq!(OUTER.find("device").unwrap().field, "device");
    assert!(OUTER.find("middle").is_none() && OUTER.find("rest").is_none());
}

#[test]
fn a_tagged_enum() {
    let schema = Token::SCHEMA;
    assert_eq!((schema.name, schema.docs), ("Token", "Either."));
    assert!(schema.claims.is_empty() && schema.embedded.is_empty());
    let tagged = schema.tagged.unwrap();
    assert_eq!(
        (tagged.tag, tagged.values),
        ("token_type", &["the-middle", "inner/1"][..])
    );
    let variants: Vec<_> = tagged
        .variants
        .iter()
        .map(|variant| {
            (
                variant.value,
                variant.name,
                variant.docs,
                variant.schema.name,
            )
        })
        .collect();
    assert_eq!(
        variants,
        [
            ("the-middle", "TheMiddle", "One of them.", "Middle"),
            ("inner/1", "Inner", "", "Inner"),
        ]
    );
}

#[test]
fn a_set_with_nothing() {
    let schema = Closed::SCHEMA;
    assert!(schema.deny_unknown && schema.claims.is_empty() && schema.extra.is_none());
    assert_eq!(
        (schema.docs, schema.typ, schema.deprecated),
        ("", None, None)
    );
    assert!(schema.forbidden.is_empty() && schema.validators.is_empty());
}

/// A profile is written down, and brings its `typ`.
#[test]
fn a_profile() {
    #[derive(Claims)]
    #[claims(profile = "oauth_at_jwt")]
    #[allow(dead_code)]
    struct AccessToken {
        #[claim(registered)]
        iss: String,
        #[claim(registered)]
        exp: i64,
        #[claim(registered)]
        aud: Vec<String>,
        #[claim(registered)]
        sub: String,
        #[claim(registered)]
        client_id: String,
        #[claim(registered)]
        iat: i64,
        #[claim(registered)]
        jti: String,
    }
    let schema = AccessToken::SCHEMA;
    assert_eq!(
        (schema.profile, schema.typ),
        (Some("oauth_at_jwt"), Some("at+jwt"))
    );
}
