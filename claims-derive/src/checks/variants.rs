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
        if declared.attributes.faulty {
            continue;
        }
        let value = &variant.value;
        if let Some(first) = seen.get(&value.value) {
            let message = format!(
                "two variants have the value {:?}, so the second is never read: write \
                 `#[claims(value = \"...\")]` with another one",
                value.value
            );
            let other = format!("{:?} is first used here", value.value);
            errors.at_both(value.span, message, *first, other);
        } else {
            seen.insert(&value.value, value.span);
        }
    }
}
