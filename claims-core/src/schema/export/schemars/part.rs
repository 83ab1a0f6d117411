//! Sets inside the set: they tell of their own types, or have none to tell of.

use std::marker::PhantomData;

use schemars::JsonSchema;

use super::Types;
use crate::{
    claims::Claims,
    schema::{Schema, Shape, message::Message},
};

/// A set with `#[claims(schemars)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not describe itself to schemars",
    label = "a claims set without `#[claims(schemars)]`",
    note = "a set that stands for a type parameter tells of its own types: add `#[claims(schemars)]` to it"
)]
pub trait Described: Claims + JsonSchema {
    /// Refuses sets whose types nobody tells of.
    const CHECKED: ();

    /// Tells of the types that may not show in the schema.
    fn types(types: &mut Types<'_>);
}

impl<T: Described> Described for Box<T> {
    const CHECKED: () = T::CHECKED;

    fn types(types: &mut Types<'_>) {
        T::types(types);
    }
}

/// An embedded set, or the set of a variant.
#[derive(Debug)]
pub struct Part<T>(PhantomData<T>);

impl<T: Described> Part<T> {
    /// Whether the set tells of its types.
    pub const DESCRIBED: bool = true;

    /// Tells of the set's types.
    pub fn types(types: &mut Types<'_>) {
        T::types(types);
    }
}

/// A set without `#[claims(schemars)]`: [`check_set`] sees to it that its schema says everything.
pub trait Undescribed {
    /// It does not.
    const DESCRIBED: bool = false;

    /// Nothing to tell.
    fn types(_types: &mut Types<'_>) {}
}

impl<T> Undescribed for Part<T> {}

/// Stops the build if the generator cannot be asked about a type that holds a set with types that
/// nobody tells of.
#[track_caller]
pub const fn check(shape: Shape<'static>, can_ask: bool) {
    // A type of which nothing at all is known lacks a trait, and that is the error.
    if !can_ask && let Some(found) = in_shape(shape) {
        refuse(found);
    }
}

/// Stops the build if an embedded set, or a variant's, has types that nobody tells of.
#[track_caller]
pub const fn check_set(schema: &'static Schema<'static>, described: bool) {
    if !described && let Some(found) = in_set(schema) {
        refuse(found);
    }
}

#[derive(Clone, Copy)]
struct Found {
    owner: &'static Schema<'static>,
    field: &'static str,
}

#[track_caller]
const fn refuse(found: Found) {
    let message = Message::new()
        .text("nothing is known of the JSON of `")
        .text(found.owner.name)
        .text(".")
        .text(found.field)
        .text(
            "`, which `#[claims(schemars)]` has to describe\nhelp: add `#[claims(schemars)]` to `",
        )
        .text(found.owner.name)
        .text("` as well, or `#[claim(schema = Type)]` to its field");
    panic!("{}", message.as_str());
}

const fn in_set(schema: &'static Schema<'static>) -> Option<Found> {
    let mut i = 0;
    while i < schema.claims.len() {
        let claim = &schema.claims[i];
        if let Some(found) = in_value(schema, claim.field, claim.shape) {
            return Some(found);
        }
        i += 1;
    }
    if let Some(extra) = schema.extra
        && let Some(found) = in_value(schema, extra.field, extra.shape)
    {
        return Some(found);
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        if let Some(found) = in_set(schema.embedded[i].schema) {
            return Some(found);
        }
        i += 1;
    }
    let Some(tagged) = schema.tagged else {
        return None;
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        if let Some(found) = in_set(tagged.variants[i].schema) {
            return Some(found);
        }
        i += 1;
    }
    None
}

const fn in_value(
    owner: &'static Schema<'static>,
    field: &'static str,
    shape: Shape<'static>,
) -> Option<Found> {
    if holds_unknown(shape) {
        return Some(Found { owner, field });
    }
    in_shape(shape)
}

/// What is not known of the sets that such a value holds.
const fn in_shape(shape: Shape<'static>) -> Option<Found> {
    match shape {
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => in_shape(*inner),
        Shape::Object(schema) => in_set(schema),
        Shape::Union(shapes) => {
            let mut i = 0;
            while i < shapes.len() {
                if let Some(found) = in_shape(shapes[i]) {
                    return Some(found);
                }
                i += 1;
            }
            None
        }
        _ => None,
    }
}

/// Whether the shape itself leaves something open.
const fn holds_unknown(shape: Shape<'static>) -> bool {
    match shape {
        Shape::Unknown => true,
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => holds_unknown(*inner),
        Shape::Union(shapes) => {
            let mut i = 0;
            while i < shapes.len() {
                if holds_unknown(shapes[i]) {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{
        ClaimSchema, Embedded, Variant,
        testing::{leaked, said},
    };

    fn holder(shape: Shape<'static>) -> Schema<'static> {
        let claims = [
            ClaimSchema::new("a", "a", Shape::String),
            ClaimSchema::new("b", "of_b", shape),
        ];
        Schema::new("Holder").claims(claims.to_vec().leak())
    }

    fn unknown_shapes() -> Vec<Shape<'static>> {
        vec![
            Shape::Unknown,
            Shape::Array(&Shape::Unknown),
            Shape::OneOrMany(&Shape::Unknown),
            Shape::Map(&Shape::Array(&Shape::Unknown)),
            Shape::Nullable(&Shape::Unknown),
            Shape::Union(&[Shape::String, Shape::Unknown]),
        ]
    }

    const NAMED: &str = "nothing is known of the JSON of `Holder.of_b`";

    #[test]
    fn a_set_of_which_all_is_known_need_not_describe_itself() {
        for shape in [Shape::String, Shape::Array(&Shape::Number), Shape::Any] {
            let set = leaked(holder(shape));
            assert_eq!(said(|| check_set(set, false)), "");
            assert_eq!(said(|| check(Shape::Object(set), false)), "");
        }
        let closed = leaked(holder(Shape::String));
        let parts = vec![Embedded::new("inner", "", closed, 0)];
        let embeds = leaked(Schema::new("Outer").embedded(parts.leak()));
        let variants = vec![Variant::new("v", "V", "", closed)];
        let tagged = leaked(Schema::new("Kinds").tagged("kind", &["v"], variants.leak()));
        assert_eq!(said(|| check_set(embeds, false)), "");
        assert_eq!(said(|| check_set(tagged, false)), "");
    }

    #[test]
    fn a_field_of_which_nothing_is_known_is_named() {
        for shape in unknown_shapes() {
            let set = leaked(holder(shape));
            assert!(
                said(|| check_set(set, false)).starts_with(NAMED),
                "{shape:?}"
            );
            assert_eq!(said(|| check_set(set, true)), "");
        }
        let open = leaked(Schema::new("Holder").extra("of_b", None, Shape::Unknown));
        assert!(said(|| check_set(open, false)).starts_with(NAMED));
    }

    #[test]
    fn it_is_found_in_every_part_of_a_set() {
        let closed = leaked(holder(Shape::String));
        let open = leaked(holder(Shape::Unknown));
        let sets = [closed, open].map(|set| Embedded::new("inner", "", set, 0));
        let embeds = leaked(Schema::new("Outer").embedded(sets.to_vec().leak()));
        assert!(said(|| check_set(embeds, false)).starts_with(NAMED));
        let variants = [closed, open].map(|set| Variant::new("v", "V", "", set));
        let tagged = Schema::new("Kinds").tagged("kind", &["v"], variants.to_vec().leak());
        let tagged = leaked(tagged);
        assert!(said(|| check_set(tagged, false)).starts_with(NAMED));
    }

    /// That a type itself is unknown is another error: it lacks a trait.
    #[test]
    fn a_value_is_asked_for_the_sets_that_it_holds() {
        let open = Shape::Object(leaked(holder(Shape::Unknown)));
        let open: &'static Shape<'static> = Box::leak(Box::new(open));
        for shape in [
            *open,
            Shape::Array(open),
            Shape::OneOrMany(open),
            Shape::Map(open),
            Shape::Nullable(open),
            Shape::Union(vec![Shape::String, *open].leak()),
        ] {
            assert!(said(|| check(shape, false)).starts_with(NAMED), "{shape:?}");
            assert_eq!(said(|| check(shape, true)), "");
            let outer = leaked(holder(shape));
            assert!(said(|| check_set(outer, false)).starts_with(NAMED));
        }
        for shape in unknown_shapes() {
            assert_eq!(said(|| check(shape, false)), "", "{shape:?}");
        }
    }
}
