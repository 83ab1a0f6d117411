#[doc(hidden)]
#[allow(
    deprecated,
    missing_debug_implementations,
    missing_docs,
    non_camel_case_types,
    non_upper_case_globals,
    single_use_lifetimes,
    unreachable_pub,
    unused_imports,
    unused_lifetimes,
    unused_qualifications,
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    clippy::restriction
)]
const _: () = {
    use ::claims_core::__private0 as _claims;
    use _claims::{
        HoldsNothing as _, ReadForeign as _, ReadLoneForeign as _, UnknownShape as _,
        WriteForeign as _,
    };
    use _claims::validate::NotComparable as _;
    #[automatically_derived]
    impl _claims::Embed for Session {
        type Set = Self;
        type State = _claims::StateIf<
            {
                <<sets::Core as _claims::Embed>::State as _claims::StateKind>::IS_SHARED
                    || <<sets::OidcEmail as _claims::Embed>::State as _claims::StateKind>::IS_SHARED
            },
        >;
        const EMBEDDED: &'static _claims::Schema<'static> = <Self as _claims::Claims>::SCHEMA;
        #[inline]
        fn as_set(&self) -> &Self {
            self
        }
        #[inline]
        fn from_set(set: Self) -> Self {
            set
        }
    }
    #[automatically_derived]
    impl _claims::Claims for Session {
        type Context = _claims::NoContext;
        type State = <Self as _claims::Embed>::State;
        const SCHEMA: &'static _claims::Schema<'static> = &_claims::Schema::new(
                "Session",
            )
            .claims(&[])
            .embedded(
                &[
                    _claims::Embedded::new(
                        "core",
                        "",
                        <sets::Core as _claims::Embed>::EMBEDDED,
                        0usize,
                    ),
                    _claims::Embedded::new(
                        "email",
                        "",
                        <sets::OidcEmail as _claims::Embed>::EMBEDDED,
                        0usize,
                    ),
                ],
            )
            .extra("rest", _claims::None, _claims::ShapeOf::<u64>::SHAPE);
    }
    #[automatically_derived]
    impl _claims::HasShape for Session {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    const _: () = _claims::assert_distinct(<Session as _claims::Claims>::SCHEMA, 0usize);
    const _: () = _claims::assert_distinct(<Session as _claims::Claims>::SCHEMA, 1usize);
    #[automatically_derived]
    impl _claims::ValidateClaims for Session {
        fn validate(
            &self,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) {
            <<sets::Core as _claims::Embed>::Set as _claims::ValidateClaims>::validate(
                <sets::Core as _claims::Embed>::as_set(&self.core),
                <Self as _claims::Provides<
                    <sets::Core as _claims::Embed>::Set,
                    _claims::ContextOf<<sets::Core as _claims::Embed>::Set>,
                >>::provide(__context),
                __report,
            );
            <<sets::OidcEmail as _claims::Embed>::Set as _claims::ValidateClaims>::validate(
                <sets::OidcEmail as _claims::Embed>::as_set(&self.email),
                <Self as _claims::Provides<
                    <sets::OidcEmail as _claims::Embed>::Set,
                    _claims::ContextOf<<sets::OidcEmail as _claims::Embed>::Set>,
                >>::provide(__context),
                __report,
            );
        }
    }
    #[automatically_derived]
    impl _claims::HoldsSets for Session {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[doc(hidden)]
    pub struct __Partial<'__de> {
        slot0: <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
            '__de,
        >>::Partial,
        slot1: <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
            '__de,
        >>::Partial,
        slot2: _claims::Extras<u64>,
        marker: _claims::PhantomData<(&'__de (), fn() -> Session)>,
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeFields<'__de> for Session {
        type Partial = __Partial<'__de>;
        const SLOTS: u16 = 0u16
            + <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::SLOTS
            + <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::SLOTS;
        #[inline]
        fn partial() -> Self::Partial {
            __Partial {
                slot0: <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                    '__de,
                >>::partial(),
                slot1: <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                    '__de,
                >>::partial(),
                slot2: _claims::Default::default(),
                marker: _claims::PhantomData,
            }
        }
        #[inline]
        fn slot(name: &_claims::str) -> _claims::Option<u16> {
            match name {
                _ => {}
            }
            if let _claims::Some(slot) = <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::slot(name) {
                return _claims::Some(0u16 + slot);
            }
            if let _claims::Some(slot) = <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::slot(name) {
                return _claims::Some(
                    0u16
                        + <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                            '__de,
                        >>::SLOTS + slot,
                );
            }
            _claims::None
        }
        #[inline]
        fn read<__R: _claims::Reader<'__de>>(
            partial: &mut Self::Partial,
            slot: u16,
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<(), _claims::Malformed> {
            match slot {
                number if number
                    < 0u16
                        + <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                            '__de,
                        >>::SLOTS => {
                    let __part0 = &mut *partial;
                    <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                        '__de,
                    >>::read(&mut __part0.slot0, number - (0u16), reader, report)
                }
                number if number
                    < 0u16
                        + <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                            '__de,
                        >>::SLOTS
                        + <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                            '__de,
                        >>::SLOTS => {
                    let __part1 = &mut *partial;
                    <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                        '__de,
                    >>::read(
                        &mut __part1.slot1,
                        number
                            - (0u16
                                + <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                                    '__de,
                                >>::SLOTS),
                        reader,
                        report,
                    )
                }
                _ => _claims::Reader::skip(reader),
            }
        }
        fn read_extra<__R: _claims::Reader<'__de>>(
            partial: &mut Self::Partial,
            name: &_claims::str,
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<bool, _claims::Malformed> {
            _claims::read_extra(
                &mut partial.slot2,
                name,
                reader,
                report,
                _claims::As::<'__de, _claims::Plain, u64>::read,
            )
        }
        fn finish(
            __partial: Self::Partial,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) -> _claims::Option<Self> {
            let __Partial { slot0: __part0, .. } = __partial;
            let __value0 = <<sets::Core as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::finish(
                    __part0,
                    <Self as _claims::Provides<
                        <sets::Core as _claims::Embed>::Set,
                        _claims::ContextOf<<sets::Core as _claims::Embed>::Set>,
                    >>::provide(__context),
                    __report,
                )
                .map(|set| <sets::Core as _claims::Embed>::from_set(set));
            let __Partial { slot1: __part1, .. } = __partial;
            let __value1 = <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::finish(
                    __part1,
                    <Self as _claims::Provides<
                        <sets::OidcEmail as _claims::Embed>::Set,
                        _claims::ContextOf<<sets::OidcEmail as _claims::Embed>::Set>,
                    >>::provide(__context),
                    __report,
                )
                .map(|set| <sets::OidcEmail as _claims::Embed>::from_set(set));
            let __value2 = __partial.slot2.finish();
            let (
                _claims::Some(__value0),
                _claims::Some(__value1),
                _claims::Some(__value2),
            ) = (__value0, __value1, __value2) else {
                return _claims::None;
            };
            let __set = Self {
                core: __value0,
                email: __value1,
                rest: __value2,
            };
            _claims::Some(__set)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeClaims<'__de> for Session {
        #[inline]
        fn decode<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            context: _claims::Option<&()>,
            session: &mut _claims::Session<'_, '__de>,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::object::<Self, __R>(reader, context, session)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::serde::Deserialize<'__de> for Session {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::ClaimValue<'__de> for Session {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl _claims::EncodeFields for Session {
        fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
            &self,
            map: &mut __M,
            root: _claims::encode::Root,
        ) -> _claims::Result<(), __M::Error> {
            <<sets::Core as _claims::Embed>::Set as _claims::EncodeFields>::encode_fields(
                <sets::Core as _claims::Embed>::as_set(&self.core),
                map,
                root,
            )?;
            <<sets::OidcEmail as _claims::Embed>::Set as _claims::EncodeFields>::encode_fields(
                <sets::OidcEmail as _claims::Embed>::as_set(&self.email),
                map,
                root,
            )?;
            _claims::encode::extra(map, root, &self.rest, false)?;
            _claims::Ok(())
        }
    }
    #[automatically_derived]
    impl _claims::serde::Serialize for Session {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            _claims::encode::object(self, serializer)
        }
    }
};
