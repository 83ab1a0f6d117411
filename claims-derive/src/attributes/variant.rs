//! `#[claims(...)]` on a variant.

use syn::LitStr;

use super::{Attr, Unread, list, ours, serde, set, unknown, value};
use crate::errors::Errors;

/// `#[claims(...)]` on a variant.
#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) value: Option<Attr<LitStr>>,
    /// What could not be read.
    pub(crate) unread: Unread,
}

impl VariantAttributes {
    pub(crate) fn read(attributes: &[syn::Attribute], errors: &mut Errors) -> Self {
        let mut this = Self::default();
        let mut unread = Unread::default();
        serde::refuse(attributes, serde::Place::Variant, &mut unread, errors);
        for attribute in ours(attributes, "claims", "a variant", errors) {
            list::entries(attribute, &mut unread, errors, |name, input, errors| {
                if name != "value" {
                    return Err(unknown(name, "a variant", &["value"]));
                }
                set(&mut this.value, name, value::text(name, input)?, errors);
                Ok(())
            });
        }
        this.unread = unread;
        this
    }
}
