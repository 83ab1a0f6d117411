//! Whole files.

use super::go;
use crate::schema::{ClaimSchema, Literal, Presence, Schema, Shape, Variant};

const fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new(name, name, shape)
}

fn file(claims: &[ClaimSchema<'_>]) -> String {
    go(&Schema::new("T").claims(claims), "p")
}

/// The fields of the first struct, without comments.
fn fields(file: &str) -> Vec<&str> {
    let body = file.split_once("struct {\n").map_or("", |(_, body)| body);
    let lines = body.lines().take_while(|line| *line != "}");
    lines
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect()
}

fn type_of(shape: Shape<'static>) -> String {
    let file = file(&[claim("a", shape)]);
    let field = fields(&file).first().copied().unwrap_or("").to_owned();
    let kind = field
        .strip_prefix("A ")
        .and_then(|field| field.rsplit_once(' '));
    kind.map_or(field.clone(), |(kind, _)| kind.to_owned())
}

#[test]
fn every_shape_has_a_type() {
    const BYTE: Shape<'static> = Shape::Integer { min: 0, max: 255 };
    const WIDE: Shape<'static> = Shape::Integer {
        min: i128::MIN,
        max: i128::MAX,
    };
    const LONG: Shape<'static> = Shape::Integer {
        min: -1,
        max: i64::MAX as i128,
    };
    const SEAT: Schema<'static> = Schema::new("Seat");
    let cases = [
        (BYTE, "uint8"),
        (LONG, "int64"),
        (WIDE, "*big.Int"),
        // `[]uint8` would be Base64.
        (Shape::Array(&BYTE), "[]uint16"),
        (Shape::Map(&BYTE), "map[string]uint8"),
        (Shape::Array(&Shape::Nullable(&Shape::Boolean)), "[]*bool"),
        (Shape::OneOrMany(&Shape::String), "OneOrMany[string]"),
        (
            Shape::OneOrMany(&Shape::Array(&Shape::Number)),
            "[][]float64",
        ),
        (Shape::Array(&Shape::NumericDate), "[]NumericDate"),
        (Shape::Object(&SEAT), "Seat"),
        (
            Shape::Union(&[Shape::String, Shape::Boolean]),
            "json.RawMessage",
        ),
        (Shape::OneOf(&[Literal::Text("a")]), "string"),
        (
            Shape::OneOf(&[Literal::Integer(-1), Literal::Integer(200)]),
            "int16",
        ),
        (
            Shape::OneOf(&[Literal::Text("a"), Literal::Boolean(true)]),
            "json.RawMessage",
        ),
    ];
    for (shape, expected) in cases {
        assert_eq!(type_of(shape), expected);
    }
}

#[test]
fn presence_is_how_a_claim_is_read_and_written() {
    let of = |name, presence| claim(name, Shape::String).presence(presence);
    let registered = claims_registry::find("sub").unwrap();
    let file = file(&[
        of("a", Presence::Required),
        of("b", Presence::Optional),
        of("c", Presence::Nullable),
        of("sub", Presence::Optional).registered(registered),
        claim("any", Shape::Any),
    ]);
    assert_eq!(
        fields(&file),
        [
            "A string `json:\"a\"`",
            "B *string `json:\"b,omitempty\"`",
            "C *string `json:\"c\"`",
            "Sub *string `json:\"sub,omitempty\"`",
            "Any json.RawMessage `json:\"any\"`",
        ]
    );
    for expected in [
        "\tr.required(\"a\", &set.A)\n\tr.optionalOrNull(\"b\", &set.B)\n\tr.nullable(\"c\", \
         &set.C)\n\tr.optional(\"sub\", &set.Sub)\n\tr.nullable(\"any\", &set.Any)\n",
        "\tw.required(\"a\", s.A)\n\tif s.B != nil {\n\t\tw.write(\"b\", s.B)\n\t}\n\tw.write(\"c\", \
         s.C)\n",
    ] {
        assert!(file.contains(expected), "{expected}\n{file}");
    }
}

#[test]
fn a_file_brings_along_only_what_it_needs() {
    let file = file(&[claim("a", Shape::String)]);
    for absent in [
        "NumericDate",
        "OneOrMany",
        "func (r *reader) nullable",
        "\"time\"",
        "math/big",
    ] {
        assert!(!file.contains(absent), "{absent}");
    }
    assert!(file.contains("func (r *reader) required"));
    let dated = self::file(&[claim("a", Shape::NumericDate)]);
    assert!(dated.contains("type NumericDate struct") && dated.contains("\t\"time\"\n"));
}

#[test]
fn helpers_and_sets_do_not_share_names() {
    const DATE: Schema<'static> = Schema::new("NumericDate");
    const OTHER: Schema<'static> = Schema::new("numericDate2").deny_unknown();
    let file = file(&[
        claim("a", Shape::Object(&DATE)),
        claim("b", Shape::Object(&OTHER)),
        claim("c", Shape::NumericDate),
    ]);
    assert_eq!(
        fields(&file),
        [
            "A NumericDate2 `json:\"a\"`",
            "B NumericDate22 `json:\"b\"`",
            "C NumericDate `json:\"c\"`",
        ]
    );
}

#[test]
fn further_claims_have_no_reserved_name() {
    let schema = Schema::new("T")
        .forbidden(&["nonce"])
        .extra("rest", None, Shape::Boolean);
    let claims = [claim("rest", Shape::String)];
    let file = go(&schema.claims(&claims), "p");
    for expected in [
        "\tRest2 map[string]bool `json:\"-\"`\n",
        "\tr.forbidden(\"nonce\")\n\tset.Rest2 = rest[bool](r)\n",
        "\twriteRest(w, s.Rest2, \"rest\", \"nonce\", \"iss\", \"sub\", \"aud\", \"exp\", \"nbf\", \
         \"iat\", \"jti\")\n",
    ] {
        assert!(file.contains(expected), "{expected}\n{file}");
    }
}

#[test]
fn variants_are_pointers_and_know_their_tag() {
    const SEAT: Schema<'static> = Schema::new("Seat");
    const VARIANTS: &[Variant<'static>] = &[
        Variant::new("one", "One", "The first.", &SEAT),
        Variant::new("two", "Two", "", &SEAT),
    ];
    let schema = Schema::new("Either").tagged("kind", &["one", "two"], VARIANTS);
    let file = go(&schema, "p");
    assert_eq!(
        fields(&file),
        ["One *Seat `json:\"-\"`", "Two *EitherTwo `json:\"-\"`"]
    );
    for expected in [
        "\tcase \"two\":\n\t\tset.Two = new(EitherTwo)\n",
        "\tr.tag(\"kind\", \"two\")\n",
        "\tw.write(\"kind\", \"two\")\n",
        "\ntype Seat struct{}\n",
    ] {
        assert!(file.contains(expected), "{expected}\n{file}");
    }
}

#[test]
fn only_a_claim_that_is_never_null_is_written_as_required() {
    let written = |shape| file(&[claim("a", shape)]);
    assert!(written(Shape::String).contains("w.required(\"a\", "));
    assert!(!written(Shape::Nullable(&Shape::String)).contains("w.required(\"a\", "));
    assert!(written(Shape::Nullable(&Shape::String)).contains("w.write(\"a\", "));
}
