//! Sets.

use claims_registry::nearest_profile;

use super::{
    Place, Tree, claim,
    consistent::{consistent, tag_free},
    constant::{docs, kept, text},
    members::Members,
    shape::{filled, shape},
    validator::validator,
};
use crate::schema::{
    ClaimSchema, Embedded, Extra, Schema, Tagged, Variant,
    lock::{Arena, LockError},
};

pub(super) fn set<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Schema<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let mut schema = Schema::new(members.required("name", kept(arena))?);
    schema.docs = optional_docs(&mut members, arena)?;
    schema.deprecated = members.optional("deprecated", kept(arena))?;
    schema.typ = members.optional("typ", kept(arena))?;
    schema.profile = members.optional("profile", profile)?;
    let entries = members.list("claims", |tree, place| entry(tree, place, arena))?;
    (schema.claims, schema.embedded) = separate(entries, arena);
    schema.tagged = members.optional("tagged", |tree, place| tagged(tree, place, arena))?;
    schema.extra = members.optional("extra", |tree, place| extra(tree, place, arena))?;
    schema.forbidden = arena.list(&members.list("forbid", kept(arena))?);
    schema.deny_unknown = members.flag("deny_unknown")?;
    let validators = members.list("validators", |tree, place| validator(tree, place, arena))?;
    schema.validators = arena.list(&validators);
    members.finish()?;
    consistent(&schema, place)?;
    Ok(schema)
}

fn optional_docs<'a>(
    members: &mut Members<'_, '_>,
    arena: &'a Arena,
) -> Result<&'a str, LockError> {
    let docs = members.optional("docs", |tree, place| docs(tree, place, arena))?;
    Ok(docs.unwrap_or_default())
}

fn profile(tree: Tree<'_>, place: Place<'_>) -> Result<&'static str, LockError> {
    let id = text(tree, place)?;
    if let Some(profile) = claims_registry::profile(&id) {
        return Ok(profile.id);
    }
    let near = nearest_profile(&id).id;
    Err(place.error(format!(
        "no profile `{id}` is known; the nearest id is `{near}`"
    )))
}

/// What stands in the list of claims.
enum Entry<'a> {
    Claim(ClaimSchema<'a>),
    Embedded(Embedded<'a>),
}

fn entry<'a>(tree: Tree<'_>, place: Place<'_>, arena: &'a Arena) -> Result<Entry<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let entry = match members.optional("flatten", kept(arena))? {
        Some(field) => {
            let docs = optional_docs(&mut members, arena)?;
            let schema = members.required("set", |tree, place| set(tree, place, arena))?;
            Entry::Embedded(Embedded::new(field, docs, arena.value(schema), 0))
        }
        None => Entry::Claim(claim::claim(&mut members, arena)?),
    };
    members.finish()?;
    Ok(entry)
}

/// An embedded set keeps its place as the number of own claims before it.
fn separate<'a>(
    entries: Vec<Entry<'a>>,
    arena: &'a Arena,
) -> (&'a [ClaimSchema<'a>], &'a [Embedded<'a>]) {
    let mut claims = Vec::new();
    let mut embedded = Vec::new();
    for entry in entries {
        match entry {
            Entry::Claim(claim) => claims.push(claim),
            Entry::Embedded(mut part) => {
                part.position = claims.len();
                embedded.push(part);
            }
        }
    }
    (arena.list(&claims), arena.list(&embedded))
}

fn tagged<'a>(tree: Tree<'_>, place: Place<'_>, arena: &'a Arena) -> Result<Tagged<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let tag = members.required("tag", kept(arena))?;
    let variants = members.list("variants", |tree, place| {
        let variant = variant(tree, place, arena)?;
        tag_free(tag, &variant, place)?;
        Ok(variant)
    })?;
    let variants = filled(variants, place.member("variants"))?;
    members.finish()?;
    let values: Vec<_> = variants.iter().map(|variant| variant.value).collect();
    Ok(Tagged {
        tag,
        variants: arena.list(&variants),
        values: arena.list(&values),
    })
}

fn variant<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Variant<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let value = members.required("value", kept(arena))?;
    let name = members.required("name", kept(arena))?;
    let docs = optional_docs(&mut members, arena)?;
    let schema = members.required("set", |tree, place| set(tree, place, arena))?;
    members.finish()?;
    Ok(Variant::new(value, name, docs, arena.value(schema)))
}

fn extra<'a>(tree: Tree<'_>, place: Place<'_>, arena: &'a Arena) -> Result<Extra<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let field = members.required("field", kept(arena))?;
    let collides = members.optional("collides", kept(arena))?;
    let shape = members.required("shape", |tree, place| shape(tree, place, arena))?;
    members.finish()?;
    Ok(Extra {
        field,
        collides,
        shape,
    })
}
