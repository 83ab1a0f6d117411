//! Whole declarations.

use super::typescript;
use crate::schema::{
    ClaimSchema, Embedded, Literal, Presence, Schema, Shape, Validator, Variant, View,
};

const fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new(name, name, shape)
}

/// The lines of a file that are no comments.
fn code(schema: &Schema<'_>, view: View) -> String {
    let text = typescript(schema, view);
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with(['/', '*']) && !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn presence_is_what_the_side_sees() {
    let of = |name, presence| claim(name, Shape::String).presence(presence);
    let registered =
        of("sub", Presence::Optional).registered_unchecked(&claims_registry::CLAIMS[0]);
    let claims = [
        of("a", Presence::Required),
        of("b", Presence::Optional),
        of("c", Presence::Nullable),
        of("d", Presence::Default),
        registered,
    ];
    let schema = Schema::new("T").claims(&claims);
    assert_eq!(
        code(&schema, View::Produce),
        "export interface T {\n  a: string;\n  b?: string;\n  c: string | null;\n  d: string;\n  sub?: \
         string;\n}"
    );
    assert_eq!(
        code(&schema, View::Consume),
        "export interface T {\n  a: string;\n  b?: string | null;\n  c: string | null;\n  d?: \
         string;\n  sub?: string;\n}"
    );
}

#[test]
fn variants_carry_their_tag_and_share_no_declaration() {
    const SEAT: Schema<'static> = Schema::new("Seat").claims(&[claim("row", Shape::Number)]);
    const VARIANTS: &[Variant<'static>] = &[
        Variant::new("one", "One", "The first.", &SEAT),
        Variant::new("two", "Two", "", &SEAT),
    ];
    let schema = Schema::new("Either").tagged("kind", &["one", "two"], VARIANTS);
    assert_eq!(
        code(&schema, View::Produce),
        "export type Either =\n  | Seat\n  | EitherTwo;\nexport interface Seat {\n  kind: \"one\";\n  \
         row: number;\n}\nexport interface EitherTwo {\n  kind: \"two\";\n  row: number;\n}"
    );
    assert!(typescript(&schema, View::Produce).contains("  /** The first. */\n  | Seat\n"));
    let none = Schema::new("None").tagged("kind", &[], &[]);
    assert_eq!(code(&none, View::Consume), "export type None = never;");
}

#[test]
fn an_index_signature_allows_what_the_declared_claims_are() {
    const CLAIMS: &[ClaimSchema<'static>] = &[
        claim("a", Shape::String).presence(Presence::Optional),
        claim("b", Shape::Boolean).validators(&[Validator::Equals(Literal::Boolean(true))]),
    ];
    let typed = Schema::new("T")
        .claims(CLAIMS)
        .forbidden(&["nonce", "a"])
        .extra("rest", None, Shape::Number);
    assert_eq!(
        code(&typed, View::Produce),
        "export interface T {\n  a?: string;\n  b: true;\n  nonce?: never;\n  [claim: string]: number \
         | string | undefined | true;\n}"
    );
    let any = Schema::new("T").extra("rest", None, Shape::Any);
    assert_eq!(
        code(&any, View::Produce),
        "export interface T {\n  [claim: string]: any;\n}"
    );
}

#[test]
fn comments_say_what_types_do_not() {
    const BASE: Schema<'static> = Schema::new("Base").claims(&[claim("iat", Shape::NumericDate)]);
    const WIDE: Shape<'static> = Shape::Integer {
        min: 0,
        max: u64::MAX as i128,
    };
    let claims = [
        claim("n", WIDE)
            .docs("A number.")
            .deprecated("use `m`")
            .sensitive(),
        claim("sid", Shape::String).collides("ours is older"),
    ];
    let embedded = [Embedded::new("base", "", &BASE, 0)];
    let schema = Schema::new("T")
        .docs("Ours */ yours.")
        .deprecated("")
        .claims(&claims)
        .embedded(&embedded);
    let text = typescript(&schema, View::Consume);
    for expected in [
        "/**\n * Ours *\\/ yours.\n *\n * - Embeds `Base`.\n",
        " *\n * @deprecated\n */\nexport interface T {\n",
        "   * - from `Base`\n   * - seconds since 1970-01-01T00:00:00Z",
        "  /**\n   * A number.\n   *\n   * - sensitive: the value is not to be shown\n   * - not \
         negative\n   * - an integer, which `number` holds exactly up to 2^53\n   *\n   * @deprecated \
         use `m`\n   */\n  n: number;\n",
        "  /** - reuses a registered name: ours is older */\n  sid: string;\n",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}
