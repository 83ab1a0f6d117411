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
