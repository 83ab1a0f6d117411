//! The variants of an enum, told apart by the values of its tag.

use std::collections::BTreeMap;

use crate::{declaration, errors::Errors, model::Variant};

pub(super) fn check(
    declared: &[declaration::Variant<'_>],
    variants: &[Variant<'_>],
    errors: &mut Errors,
) {
    let mut seen = BTreeMap::new();
    for (declared, variant) in declared.iter().zip(variants) {
        // An attribute that could not be read may have been the value.
        if declared.attributes.unread.may_be(&["value", "rename"]) {
            continue;
        }
        let value = &variant.value;
        if let Some(first) = seen.get(&value.value) {
            let message = format!(
                "`{first}` and `{}` have the same value {:?}, so the second is never read: write \
                 `#[claims(value = \"...\")]` with another one",
                variant.ident, value.value
            );
            errors.at(value.span, message);
        } else {
            seen.insert(&value.value, variant.ident);
        }
    }
}
