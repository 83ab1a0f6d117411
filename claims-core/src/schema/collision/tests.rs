//! What the compiler says of sets that clash, and that it says nothing of others.

use super::{assert_distinct, assert_tag_free};
use crate::schema::{
    Schema, Shape, Variant,
    claim::fnv1a,
    testing::{ALIKE, leaked, of_strings, parts, said},
};

/// What is said of all the embedded sets, each with those before it.
fn of_parts(schema: Schema<'static>) -> Vec<String> {
    let schema = leaked(schema);
    let indexes = 0..schema.embedded.len();
    indexes
        .map(|index| said(move || assert_distinct(schema, index)))
        .collect()
}

/// What is said of all the variants of an enum with the tag `kind`.
fn of_variants(schema: Schema<'static>, sets: &[Schema<'static>]) -> Vec<String> {
    let variants: Vec<_> = sets
        .iter()
        .map(|set| Variant::new("value", "Variant", "", leaked(*set)))
        .collect();
    let schema = leaked(schema.tagged("kind", &[], variants.leak()));
    let indexes = 0..schema.tagged.map_or(0, |tagged| tagged.variants.len());
    indexes
        .map(|index| said(move || assert_tag_free(schema, index)))
        .collect()
}

fn twice(name: &str, first: &str, second: &str) -> String {
    format!(
        "claim `{name}` is declared twice: `{first}.{name}` and `{second}.{name}`\nhelp: a name stands in a token \
         once (RFC 7519, 4): remove one of the two, or rename it"
    )
}

fn forbids(name: &str, by: &str, declared_by: &str) -> String {
    format!(
        "claim `{name}` is forbidden by `{by}` and declared by `{declared_by}.{name}`\nhelp: remove the field, or \
         take the name out of `forbid`"
    )
}

fn two_places(first: &str, second: &str) -> String {
    format!(
        "undeclared claims have two places to go: the `extra` maps of `{first}` and of `{second}`\nhelp: remove \
         one of the two fields"
    )
}

#[test]
fn sets_that_share_nothing_embed_each_other() {
    let deep = of_strings("Deep", &["e", "f"]).forbidden(&["v", "w"]);
    let other = of_strings("Other", &["g", "h"]);
    let first = of_strings("First", &["c", "d"])
        .forbidden(&["x", "y"])
        .embedded(parts(&[deep, other]));
    let last = of_strings("Last", &["i"]);
    let second = of_strings("Second", &["j", "k"])
        .embedded(parts(&[last, last.extra("rest", None, Shape::Any)]))
        .forbidden(&["z"]);
    let outer = of_strings("Outer", &["a", "b"])
        .forbidden(&["z", "u"])
        .embedded(parts(&[first, second]));
    assert_eq!(of_parts(outer), ["", ""]);
}

#[test]
fn a_name_is_declared_once_at_any_depth() {
    let inner = |claims| of_strings("Inner", claims);
    let first = of_strings("First", &["c"]).embedded(parts(&[inner(&["d"]), inner(&["e", "f"])]));
    let second =
        of_strings("Second", &["g", "b"]).embedded(parts(&[inner(&["h"]), inner(&["i", "f"])]));
    let outer = of_strings("Outer", &["a", "b"]).embedded(parts(&[first, second]));
    let expected = [twice("b", "Outer", "Second"), twice("f", "Inner", "Inner")];
    assert_eq!(of_parts(outer), [String::new(), expected.join("\n")]);
}

#[test]
fn names_are_compared_whole_where_their_hashes_are_equal() {
    let (left, right) = ALIKE;
    assert_eq!(fnv1a(left), fnv1a(right));
    let outer = |name| {
        of_strings("Outer", &[left]).embedded(parts(&[of_strings("Inner", &["other", name])]))
    };
    assert_eq!(of_parts(outer(right)), [""]);
    assert_eq!(of_parts(outer(left)), [twice(left, "Outer", "Inner")]);
}

#[test]
fn no_part_declares_what_another_forbids() {
    let inner = of_strings("Inner", &["d", "e"]).forbidden(&["g", "a"]);
    let first =
        of_strings("First", &["b", "c"]).embedded(parts(&[of_strings("Nothing", &[]), inner]));
    let outer = of_strings("Outer", &["a"])
        .forbidden(&["f", "c", "e"])
        .embedded(parts(&[first]));
    let expected = [
        forbids("c", "Outer", "First"),
        forbids("e", "Outer", "Inner"),
        forbids("a", "Inner", "Outer"),
    ];
    assert_eq!(of_parts(outer), [expected.join("\n")]);
}

#[test]
fn no_part_declares_what_one_beside_it_forbids() {
    let forbidding = |name| of_strings(name, &[]).forbidden(&["x", "b"]);
    let around = of_strings("Around", &[])
        .embedded(parts(&[of_strings("Nothing", &[]), forbidding("Deep")]));
    let declaring = of_strings("Declaring", &["a", "b"]);
    let outer = |sets: &[_]| of_parts(of_strings("Outer", &[]).embedded(parts(sets)));
    let none = String::new();
    for (part, by) in [(forbidding("Beside"), "Beside"), (around, "Deep")] {
        let expected = forbids("b", by, "Declaring");
        assert_eq!(outer(&[part, declaring]), [none.clone(), expected.clone()]);
        assert_eq!(outer(&[declaring, part]), [none.clone(), expected]);
    }
}

#[test]
fn undeclared_claims_have_one_place_to_go() {
    let plain = of_strings("Plain", &[]);
    let with = |name| of_strings(name, &[]).extra("rest", None, Shape::Any);
    let around = |name, inner| of_strings(name, &[]).embedded(parts(&[plain, inner]));
    let outer = |sets: &[_]| of_strings("Outer", &[]).embedded(parts(sets));
    let none = String::new();

    // One map, wherever it is.
    for sets in [
        [plain, plain, with("Map")],
        [plain, around("Around", with("Map")), plain],
        [
            around("Around", around("Middle", with("Map"))),
            plain,
            plain,
        ],
    ] {
        assert_eq!(of_parts(outer(&sets)), ["", "", ""]);
        // A second one in the set itself.
        let said = of_parts(outer(&sets).extra("rest", None, Shape::Any)).concat();
        assert_eq!(said, two_places("Outer", "Map"));
        // Where there shall be none.
        let said = of_parts(outer(&sets).deny_unknown()).concat();
        assert_eq!(
            said,
            "`Outer` refuses undeclared claims, which the `extra` map of `Map` takes\nhelp: remove `deny_unknown`, or \
             the field with `extra`"
        );
    }
    assert_eq!(of_parts(outer(&[plain]).deny_unknown()), [""]);

    // A second one in an embedded set: the first of all is named.
    let sets = [
        plain,
        with("One"),
        around("Around", with("Two")),
        with("Three"),
    ];
    assert_eq!(
        of_parts(outer(&sets)),
        [
            none.clone(),
            none,
            two_places("One", "Two"),
            two_places("One", "Three")
        ]
    );
}

#[test]
fn an_enum_keeps_its_tag_to_itself() {
    let inner = of_strings("Inner", &["kind"]);
    let sets = [
        of_strings("Free", &["a", "b"]),
        of_strings("Owner", &["a", "kind"]),
        of_strings("Around", &["a"]).embedded(parts(&[inner])),
    ];
    let again = |owner: &str| {
        format!(
            "claim `kind` is the tag of `Enum` and is declared again by `{owner}.kind`\nhelp: remove the field: the \
             enum reads and writes its tag itself"
        )
    };
    let expected = [String::new(), again("Owner"), again("Inner")];
    assert_eq!(of_variants(Schema::new("Enum"), &sets), expected);
    // A struct has none.
    let schema = leaked(of_strings("Struct", &["kind"]));
    assert_eq!(said(|| assert_tag_free(schema, 0)), "");
}

#[test]
fn no_variant_forbids_the_tag() {
    let inner = of_strings("Inner", &["a"]).forbidden(&["x", "kind"]);
    let sets = [
        of_strings("Free", &["a"]).forbidden(&["x", "kin"]),
        inner,
        of_strings("Around", &[]).embedded(parts(&[of_strings("Nothing", &[]), inner])),
    ];
    let refused = "claim `kind` is the tag of `Enum` and is forbidden by `Inner`\nhelp: take the name out of \
                   `forbid`: the enum reads and writes its tag itself";
    assert_eq!(
        of_variants(Schema::new("Enum"), &sets),
        ["", refused, refused]
    );
}

#[test]
fn a_variant_has_the_typ_of_its_enum_or_none() {
    let sets = [
        of_strings("Plain", &["a"]),
        of_strings("Typed", &["a"]).typ("at+jwt"),
    ];
    let refused = "`Typed` carries the `typ` `at+jwt`, which `Enum` would neither sign nor ask for (RFC 8725, 3.11)\n\
         help: write `#[claims(typ = \"at+jwt\")]` on `Enum`; sets with other types need verifiers of their own";
    let schema = Schema::new("Enum");
    assert_eq!(of_variants(schema.typ("at+jwt"), &sets), ["", ""]);
    assert_eq!(of_variants(schema, &sets), ["", refused]);
    assert_eq!(of_variants(schema.typ("JWT"), &sets), ["", refused]);
}
