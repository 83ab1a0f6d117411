//! What holds for a claims set holds in a `Box`, which keeps a large variant out of its enum.

use serde::ser::SerializeMap;

use super::{Claims, ContextOf, DecodeClaims, DecodeFields, Embed, EncodeFields, ValidateClaims};
use crate::{
    decode::Session, encode::Root, error::Malformed, reader::Reader, report::Report, schema::Schema,
};

impl<T: Claims> Claims for Box<T> {
    type Context = T::Context;

    type State = <T as Claims>::State;

    const SCHEMA: &'static Schema<'static> = T::SCHEMA;
}

// Not recommended by the compiler: that the content is no set is the error.
#[diagnostic::do_not_recommend]
impl<T: Embed<Set = T>> Embed for Box<T> {
    // Not `Self`: what is missing here is missing of the content.
    type Set = Box<T::Set>;

    type State = T::State;

    const EMBEDDED: &'static Schema<'static> = T::EMBEDDED;

    #[inline]
    fn as_set(&self) -> &Self {
        self
    }

    #[inline]
    fn from_set(set: Self) -> Self {
        set
    }
}

impl<'de, T: DecodeClaims<'de>> DecodeClaims<'de> for Box<T> {
    fn decode<R: Reader<'de>>(
        reader: &mut R,
        context: Option<&ContextOf<Self>>,
        session: &mut Session<'_, 'de>,
    ) -> Result<Option<Self>, Malformed> {
        Ok(T::decode(reader, context, session)?.map(Self::new))
    }
}

impl<'de, T: DecodeFields<'de> + Embed<Set = T>> DecodeFields<'de> for Box<T> {
    type Partial = T::Partial;

    const SLOTS: u16 = T::SLOTS;

    #[inline]
    fn partial() -> Self::Partial {
        T::partial()
    }

    #[inline]
    fn slot(name: &str) -> Option<u16> {
        T::slot(name)
    }

    #[inline]
    fn read<R: Reader<'de>>(
        partial: &mut Self::Partial,
        slot: u16,
        reader: &mut R,
        report: &mut Report,
    ) -> Result<(), Malformed> {
        T::read(partial, slot, reader, report)
    }

    #[inline]
    fn read_extra<R: Reader<'de>>(
        partial: &mut Self::Partial,
        name: &str,
        reader: &mut R,
        report: &mut Report,
    ) -> Result<bool, Malformed> {
        T::read_extra(partial, name, reader, report)
    }

    fn finish(
        partial: Self::Partial,
        context: Option<&ContextOf<Self>>,
        report: &mut Report,
    ) -> Option<Self> {
        T::finish(partial, context, report).map(Self::new)
    }
}

impl<T: EncodeFields + Embed<Set = T>> EncodeFields for Box<T> {
    fn encode_fields<M: SerializeMap>(&self, map: &mut M, root: Root) -> Result<(), M::Error> {
        T::encode_fields(self, map, root)
    }
}

impl<T: ValidateClaims> ValidateClaims for Box<T> {
    fn validate(&self, context: Option<&ContextOf<Self>>, report: &mut Report) {
        T::validate(self, context, report);
    }
}
