//! Chooses who describes a type, while the program compiles: see `decode/probe`.

use std::{any::type_name, marker::PhantomData};

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::Text;
use crate::schema::HasShape;

/// Asks the generator about a type.
pub type Asked = fn(&mut SchemaGenerator) -> Schema;

/// What is known of `T` through its `JsonSchema`, if it has one.
#[derive(Debug)]
pub struct Ask<T: ?Sized>(PhantomData<T>);

impl<T: JsonSchema + ?Sized> Ask<T> {
    /// Whether the generator can be asked.
    pub const CAN: bool = true;

    /// Asks about a type that nothing else tells of.
    pub fn ask() -> Option<Asked> {
        Some(SchemaGenerator::subschema_for::<T>)
    }

    /// Asks about a type that something else tells of too.
    pub fn offer() -> Option<Asked> {
        Self::ask()
    }

    /// What tells the type from others.
    pub fn id() -> Text {
        T::schema_id()
    }
}

/// A type without `JsonSchema`.
pub trait CannotAsk<T: ?Sized> {
    /// It cannot.
    const CAN: bool = false;

    /// The type has a shape.
    fn ask() -> Option<Asked>
    where
        T: Describable,
    {
        None
    }

    /// Nothing to ask.
    fn offer() -> Option<Asked> {
        None
    }

    /// What tells the type from others.
    fn id() -> Text {
        type_name::<T>().into()
    }
}

impl<T: ?Sized> CannotAsk<T> for Ask<T> {}

/// A type that one of the two describes: `JsonSchema`, whose types never get here, or `HasShape`.
#[diagnostic::on_unimplemented(
    message = "nothing is known of the JSON of `{Self}`, which `#[claims(schemars)]` has to describe",
    label = "has neither `JsonSchema` nor a shape",
    note = "derive `schemars::JsonSchema` for the type (in a claims set: `#[claims(schemars)]`), \
            or name a type that looks the same on the wire with `#[claim(schema = Type)]`, \
            or implement `claims_core::schema::HasShape`"
)]
pub trait Describable {}

#[diagnostic::do_not_recommend]
impl<T: HasShape + ?Sized> Describable for T {}
