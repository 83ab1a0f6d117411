//! The traits that `#[derive(Claims)]` implements.

use serde::ser::SerializeMap;

use crate::{
    decode::Session, encode::Root, error::Malformed, reader::Reader, report::Report, schema::Schema,
};

/// A claims set: the JSON object in the payload of a JWT (RFC 7519, section 4).
pub trait Claims {
    /// What the validators of this set need besides the token: [`NoContext`] or [`Given<C>`].
    type Context: ContextKind;

    /// Everything that was declared about this set.
    const SCHEMA: &'static Schema;
}

/// A claims set that can be read from a payload that lives for `'de`.
pub trait DecodeClaims<'de>: Claims + Sized {
    /// Reads one claims set; `None` means that the report says why there is none.
    ///
    /// With `context` absent, the validators that need one are left out.
    #[doc(hidden)]
    fn decode<R: Reader<'de>>(
        reader: &mut R,
        context: Option<&ContextOf<Self>>,
        session: &mut Session<'_, 'de>,
    ) -> Result<Option<Self>, Malformed>;
}

/// A claims set that borrows nothing from the payload.
pub trait ClaimsOwned: for<'de> DecodeClaims<'de> {}

impl<T: for<'de> DecodeClaims<'de>> ClaimsOwned for T {}

/// A struct claims set: what `flatten` embeds and a variant of a tagged enum holds.
///
/// One trait stands for being embeddable in every direction, so that a type that is not gives
/// one error.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a struct claims set, so it cannot be embedded",
    label = "not a struct claims set",
    note = "`flatten` and the variants of a tagged enum take structs with `#[derive(Claims)]`; an enum's claims depend on its tag, so it cannot be embedded",
    note = "without `flatten` the field is one claim whose value is an object"
)]
pub trait Embed: Claims {
    /// The schema of the embedded set.
    const EMBEDDED: &'static Schema = Self::SCHEMA;
}

/// Reading a struct claims set field by field.
#[doc(hidden)]
pub trait DecodeFields<'de>: Embed + Sized {
    /// The fields read so far.
    type Partial;

    /// How many slots there are, those of embedded sets included.
    const SLOTS: u16;

    /// No field read yet.
    fn partial() -> Self::Partial;

    /// The slot of a claim, counted in declaration order.
    fn slot(name: &str) -> Option<u16>;

    /// Reads the value of the claim in `slot`.
    fn read<R: Reader<'de>>(
        partial: &mut Self::Partial,
        slot: u16,
        reader: &mut R,
        report: &mut Report,
    ) -> Result<(), Malformed>;

    /// Offers an undeclared claim to the `extra` map; `false` when there is none and nothing was read.
    fn read_extra<R: Reader<'de>>(
        _partial: &mut Self::Partial,
        _name: &str,
        _reader: &mut R,
        _report: &mut Report,
    ) -> Result<bool, Malformed> {
        Ok(false)
    }

    /// Checks presence, runs the validators, and builds the set when every field is there.
    fn finish(
        partial: Self::Partial,
        context: Option<&ContextOf<Self>>,
        report: &mut Report,
    ) -> Option<Self>;
}

/// A struct claims set whose members can be written into a map that others write to as well.
#[doc(hidden)]
pub trait EncodeFields: Embed {
    /// Writes every claim that is there, in declaration order.
    fn encode_fields<M: SerializeMap>(&self, map: &mut M, root: Root) -> Result<(), M::Error>;
}

/// Runs the validators of a value that did not come from a payload.
#[doc(hidden)]
pub trait ValidateClaims: Claims {
    /// With `context` absent, the validators that need one are left out.
    fn validate(&self, context: Option<&ContextOf<Self>>, report: &mut Report);
}

/// The value that the validators of `T` take as their second argument.
#[doc(hidden)]
pub type ContextOf<T> = <<T as Claims>::Context as ContextKind>::Value;

/// [`NoContext`] or [`Given<C>`].
pub trait ContextKind {
    /// The value handed to `decode_with`.
    type Value: ?Sized;
}

/// The set's validators need nothing but the token.
#[derive(Debug, Clone, Copy)]
pub enum NoContext {}

/// The set was declared with `#[claims(context = C)]`.
#[derive(Debug)]
pub struct Given<C: ?Sized>(std::marker::PhantomData<fn(&C)>);

impl ContextKind for NoContext {
    type Value = ();
}

impl<C: ?Sized> ContextKind for Given<C> {
    type Value = C;
}

/// How a set hands its context on to a set that it embeds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the embedded claims set needs a context that this one does not have",
    note = "declare the same `#[claims(context = ...)]` on both, or on the outer one only"
)]
pub trait Provides<Inner: ContextKind>: ContextKind {
    /// The embedded set's part of the context.
    fn provide(value: &Self::Value) -> &Inner::Value;
}

impl Provides<NoContext> for NoContext {
    fn provide(value: &()) -> &() {
        value
    }
}

impl<C: ?Sized> Provides<NoContext> for Given<C> {
    fn provide(_: &C) -> &() {
        &()
    }
}

impl<C: ?Sized> Provides<Given<C>> for Given<C> {
    fn provide(value: &C) -> &C {
        value
    }
}
