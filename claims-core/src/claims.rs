//! The traits that `#[derive(Claims)]` implements.

mod boxed;
mod state;

use serde::ser::SerializeMap;

#[doc(hidden)]
pub use state::{Chosen, Shared, StateIf};
pub use state::{NoState, SharedState, StateKind, WithoutStores};

use crate::{
    decode::Session, encode::Root, error::Malformed, reader::Reader, report::Report, schema::Schema,
};

/// A claims set: the JSON object in the payload of a JWT (RFC 7519, section 4).
pub trait Claims {
    /// What the validators of this set need besides the token: [`NoContext`] or [`Given<C>`].
    type Context: ContextKind;

    /// What the online checks of this set need: [`NoState`] or [`SharedState`].
    type State: StateKind;

    /// Everything that was declared about this set.
    const SCHEMA: &'static Schema<'static>;
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
/// Generated code reaches an embedded type through this trait alone, and it has no supertraits: a
/// type that is no set then lacks this one trait, in every direction, and gives one error.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a struct claims set, so it cannot be embedded",
    label = "not a struct claims set",
    note = "`flatten` and the variants of a tagged enum take structs with `#[derive(Claims)]`; an \
            enum cannot be embedded, as its claims depend on its tag",
    note = "without `flatten` the field is one claim; `#[claim(extra)]` takes undeclared claims"
)]
pub trait Embed: Sized {
    /// The type itself.
    type Set;

    /// What the online checks of the embedded set need.
    type State: StateKind;

    /// The schema of the embedded set.
    const EMBEDDED: &'static Schema<'static>;

    /// The value itself.
    fn as_set(&self) -> &Self::Set;

    /// The value itself.
    fn from_set(set: Self::Set) -> Self;
}

/// Reading a struct claims set field by field.
#[doc(hidden)]
pub trait DecodeFields<'de>: Claims + Embed {
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
pub trait EncodeFields: Claims + Embed {
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

/// `Outer` has the context that the validators of `Inner` need, if they need one.
///
/// `Value` is that context: it stands here for the message alone.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Inner}` needs a context of type `{Value}`, which `{Self}` does not have",
    label = "needs a context of type `{Value}`",
    note = "write `#[claims(context = {Value})]` on `{Self}`: its context is handed on"
)]
pub trait Provides<Inner: Claims + ?Sized, Value: ?Sized>: Claims {
    /// The inner set's part of the context.
    fn provide(context: Option<&ContextOf<Self>>) -> Option<&ContextOf<Inner>>;
}

#[diagnostic::do_not_recommend]
impl<Outer, Inner, Value> Provides<Inner, Value> for Outer
where
    Outer: Claims + ?Sized,
    Inner: Claims + ?Sized,
    Value: ?Sized,
    Outer::Context: Includes<Inner::Context>,
{
    #[inline]
    fn provide(context: Option<&ContextOf<Self>>) -> Option<&ContextOf<Inner>> {
        context.map(<Outer::Context as Includes<Inner::Context>>::part)
    }
}

/// A context of this kind serves sets of the kind `Inner`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "an embedded claims set needs a context that the set around it does not have",
    label = "the embedded set declares `{Inner}`, the set around it `{Self}`",
    note = "write the same `#[claims(context = ...)]` on the set that embeds it"
)]
pub trait Includes<Inner: ContextKind>: ContextKind {
    /// The inner set's part of the context.
    fn part(value: &Self::Value) -> &Inner::Value;
}

impl Includes<NoContext> for NoContext {
    fn part(value: &()) -> &() {
        value
    }
}

impl<C: ?Sized> Includes<NoContext> for Given<C> {
    fn part(_: &C) -> &() {
        &()
    }
}

impl<C: ?Sized> Includes<Given<C>> for Given<C> {
    fn part(value: &C) -> &C {
        value
    }
}
