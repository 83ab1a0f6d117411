//! The claims that a set has, by where they stand on the wire.

use super::ClaimPath;
use crate::schema::{ClaimSchema, Schema, Shape, export::members::members};

/// A claim and where it stands, whichever variant it belongs to: variants do not show on the wire.
#[derive(Debug, Clone)]
pub(super) struct Live<'a> {
    pub(super) path: ClaimPath,
    pub(super) claim: ClaimSchema<'a>,
    /// The claim that it stands inside of.
    pub(super) outer: Option<ClaimPath>,
}

/// Every claim, also those inside claims, and the tags of enums.
pub(super) fn live<'a>(schema: &'a Schema<'a>) -> Vec<Live<'a>> {
    let mut found = Vec::new();
    of_set(schema, &ClaimPath::default(), None, &mut found);
    found
}

fn of_set<'a>(
    schema: &'a Schema<'a>,
    path: &ClaimPath,
    outer: Option<&ClaimPath>,
    found: &mut Vec<Live<'a>>,
) {
    let mut add = |claim: ClaimSchema<'a>| {
        let path = path.claim(claim.name);
        found.push(Live {
            path: path.clone(),
            claim,
            outer: outer.cloned(),
        });
        path
    };
    if let Some(tagged) = &schema.tagged {
        add(ClaimSchema::new(tagged.tag, tagged.tag, Shape::String));
        for variant in tagged.variants {
            of_set(variant.schema, path, outer, found);
        }
        return;
    }
    let inner: Vec<_> = members(schema)
        .iter()
        .map(|member| (add(*member.claim), member.claim.shape))
        .collect();
    for (path, shape) in &inner {
        of_shape(shape, path, path, found);
    }
}

fn of_shape<'a>(shape: &Shape<'a>, path: &ClaimPath, outer: &ClaimPath, found: &mut Vec<Live<'a>>) {
    match *shape {
        Shape::Object(schema) => of_set(schema, path, Some(outer), found),
        Shape::Array(inner) | Shape::OneOrMany(inner) => {
            of_shape(inner, &path.element(), outer, found);
        }
        Shape::Map(inner) => of_shape(inner, &path.member(), outer, found),
        Shape::Nullable(inner) => of_shape(inner, path, outer, found),
        _ => {}
    }
}
