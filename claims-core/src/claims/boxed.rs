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

#[cfg(all(test, feature = "derive"))]
mod tests {
    use std::collections::BTreeMap;

    use crate::{Claims, ConfigError, Error, Invalid, Policy};

    #[derive(Debug, Claims, PartialEq)]
    #[claims(validate = distinct)]
    struct Pair {
        first: u8,
        second: u8,
    }

    fn distinct(pair: &Pair) -> Result<(), Invalid> {
        if pair.first == pair.second {
            Err(Invalid::new("same", "both are the same"))
        } else {
            Ok(())
        }
    }

    #[derive(Debug, Claims)]
    struct Open {
        #[claim(extra)]
        rest: BTreeMap<String, u8>,
    }

    #[derive(Debug, Claims)]
    #[claims(tag = "kind")]
    enum Either {
        Pair(Box<Pair>),
        Open(Box<Open>),
    }

    fn policy() -> Result<Policy, ConfigError> {
        Policy::builder().allow_no_expiry().build()
    }

    #[test]
    fn a_boxed_set_is_read_and_judged_as_the_set_is() {
        let pair: Box<Pair> = policy()
            .unwrap()
            .decode(br#"{"first":1,"second":2}"#)
            .unwrap();
        assert_eq!(
            *pair,
            Pair {
                first: 1,
                second: 2
            }
        );
        assert!(policy().unwrap().check(&pair).is_ok());
        let same = Box::new(Pair {
            first: 1,
            second: 1,
        });
        for error in [
            policy().unwrap().check(&same).unwrap_err(),
            policy()
                .unwrap()
                .decode::<Box<Pair>>(br#"{"first":1,"second":1}"#)
                .unwrap_err(),
        ] {
            let Error::Claims(report) = error else {
                panic!("{error}");
            };
            assert_eq!(report.violations()[0].reason(), Some("same"));
        }
    }

    #[test]
    fn a_boxed_variant_takes_undeclared_claims() {
        let read = policy()
            .unwrap()
            .decode::<Either>(br#"{"kind":"Open","a":1,"b":2}"#);
        let Either::Open(open) = read.unwrap() else {
            panic!("another variant");
        };
        assert_eq!(open.rest.len(), 2);
        assert!(matches!(
            policy()
                .unwrap()
                .decode::<Either>(br#"{"kind":"Pair","first":1,"second":2}"#),
            Ok(Either::Pair(_))
        ));
    }
}
