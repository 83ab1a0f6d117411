//! `#[claims(...)]` on a variant.

use syn::LitStr;

use super::{Attr, list, ours, serde, set, unknown, value};
use crate::errors::Errors;

/// `#[claims(...)]` on a variant.
#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) value: Option<Attr<LitStr>>,
    /// Whether something here could not be read.
    pub(crate) faulty: bool,
}

impl VariantAttributes {
    pub(crate) fn read(attributes: &[syn::Attribute], errors: &mut Errors) -> Self {
        let before = errors.count();
        let mut this = Self::default();
        serde::refuse(attributes, serde::Place::Variant, errors);
        for attribute in ours(attributes, "claims", "a variant", errors) {
            list::entries(attribute, errors, |name, input, errors| {
                if name != "value" {
                    return Err(unknown(name, "a variant", &["value"]));
                }
                set(&mut this.value, name, value::text(name, input)?, errors);
                Ok(())
            });
        }
        this.faulty = errors.count() > before;
        this
    }
}
