//! The online checks that a type declares.

use crate::schema::{ClaimSchema, OnlineCheck, Schema, Validator};

/// One declared check.
#[derive(Clone, Copy)]
pub(super) struct Declared<'s> {
    /// The claim that it is declared on.
    pub(super) claim: &'s ClaimSchema<'s>,
    pub(super) check: OnlineCheck<'s>,
}

/// The checks of a set and of those that it embeds, but not of the variants of an enum.
pub(super) fn of_struct<'s>(schema: &'s Schema<'s>, checks: &mut Vec<Declared<'s>>) {
    for claim in schema.claims {
        for validator in claim.validators {
            if let Validator::Online(check) = *validator {
                checks.push(Declared { claim, check });
            }
        }
    }
    for embedded in schema.embedded {
        of_struct(embedded.schema, checks);
    }
}

/// Every check that a token of this type may meet, for an enum those of all variants.
pub(super) fn of_any<'s>(schema: &'s Schema<'s>, checks: &mut Vec<Declared<'s>>) {
    of_struct(schema, checks);
    for variant in schema.tagged.iter().flat_map(|tagged| tagged.variants) {
        of_any(variant.schema, checks);
    }
}

/// The names of the only counter that is declared, and of what it is the version of.
///
/// # Panics
///
/// While the program compiles, if there is none, or more than one.
#[allow(
    clippy::panic,
    reason = "const evaluation only: a panic is the compile error"
)]
pub(super) const fn only_version<'s>(schema: &'s Schema<'s>) -> (&'s str, &'s str) {
    match versions(schema, Versions::None) {
        Versions::One(counter, of) => (counter, of),
        Versions::None => panic!(
            "this claims set has no version: write `#[claim(version_of = \"...\")]` on its counter"
        ),
        Versions::Many => panic!(
            "this claims set has several versions: name the one that is meant, with \
             `VersionKey::named(issuer, counter, of, subject)`"
        ),
    }
}

/// The counters found so far.
#[derive(Clone, Copy)]
enum Versions<'s> {
    None,
    One(&'s str, &'s str),
    Many,
}

const fn versions<'s>(schema: &'s Schema<'s>, mut found: Versions<'s>) -> Versions<'s> {
    let mut index = 0;
    while index < schema.claims.len() {
        let claim = &schema.claims[index];
        let mut rule = 0;
        while rule < claim.validators.len() {
            if let Validator::Online(OnlineCheck::VersionOf(of)) = claim.validators[rule] {
                found = match found {
                    Versions::None => Versions::One(claim.name, of),
                    _ => Versions::Many,
                };
            }
            rule += 1;
        }
        index += 1;
    }
    let mut index = 0;
    while index < schema.embedded.len() {
        found = versions(schema.embedded[index].schema, found);
        index += 1;
    }
    if let Some(tagged) = &schema.tagged {
        let mut index = 0;
        while index < tagged.variants.len() {
            found = versions(tagged.variants[index].schema, found);
            index += 1;
        }
    }
    found
}
