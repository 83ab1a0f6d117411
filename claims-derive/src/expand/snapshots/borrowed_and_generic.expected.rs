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
    impl<'a, T: Clone, const N: usize> _claims::Embed for View<'a, T, N> {
        type Set = Self;
        type State = _claims::NoState;
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
    impl<'a, T: Clone, const N: usize> _claims::Claims for View<'a, T, N> {
        type Context = _claims::Given<Request>;
        type State = <Self as _claims::Embed>::State;
        const SCHEMA: &'static _claims::Schema<'static> = {
            let schema: &'static _claims::Schema<'static> = &_claims::Schema::new("View")
                .claims(
                    &[
                        _claims::ClaimSchema::new(
                                "sub",
                                "sub",
                                _claims::ShapeOf::<&'a str>::SHAPE,
                            )
                            .registered(
                                <&'a str as _claims::kind::StringOrUriClaim<
                                    _claims::claim::sub,
                                >>::CLAIM,
                            ),
                        _claims::ClaimSchema::new(
                                "payload",
                                "payload",
                                _claims::ShapeOf::<T>::SHAPE,
                            )
                            .presence(_claims::Presence::Default),
                        _claims::ClaimSchema::new(
                                "items",
                                "items",
                                _claims::ShapeOf::<Vec<T::Item>>::SHAPE,
                            )
                            .validators(
                                &[
                                    _claims::Validator::Length {
                                        min: 0usize,
                                        max: _claims::Some(8usize),
                                    },
                                    _claims::Validator::FunctionWithContext("known"),
                                ],
                            ),
                    ],
                );
            _claims::assert_offline(schema, 1usize);
            _claims::assert_offline(schema, 2usize);
            schema
        };
    }
    #[automatically_derived]
    impl<'a, T: Clone, const N: usize> _claims::HasShape for View<'a, T, N> {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    fn __check2<'a, T: Clone, const N: usize>(
        __value: &Vec<T::Item>,
        __context: _claims::Option<&Request>,
        __report: &mut _claims::Report,
    ) {
        let __claim = &<View<'a, T, N> as _claims::Claims>::SCHEMA.claims[2usize];
        _claims::validate::length::<
            Vec<T::Item>,
        >(__value, 0usize, _claims::Some(8usize), __claim, __report);
        if let _claims::Some(__given) = __context {
            let __judged = __value;
            _claims::validate::function(known(__judged, __given), __claim, __report);
        }
    }
    #[automatically_derived]
    impl<'a, T: Clone, const N: usize> _claims::ValidateClaims for View<'a, T, N> {
        fn validate(
            &self,
            __context: _claims::Option<&Request>,
            __report: &mut _claims::Report,
        ) {
            {
                let value = &self.payload;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    T,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[1usize],
                    __report,
                );
            }
            {
                let value = &self.items;
                __check2::<T, N>(value, __context, __report);
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Vec<T::Item>,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[2usize],
                    __report,
                );
            }
        }
    }
    #[automatically_derived]
    impl<'a, T: Clone, const N: usize> _claims::HoldsSets for View<'a, T, N> {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[doc(hidden)]
    pub struct __Partial<'__de: 'a, 'a, T: Clone, const N: usize>
    where
        T: _claims::serde::Deserialize<'__de>,
        T::Item: _claims::serde::Deserialize<'__de>,
        T: _claims::Default,
    {
        slot0: _claims::Slot<&'a str>,
        slot1: _claims::Slot<T>,
        slot2: _claims::Slot<Vec<T::Item>>,
        marker: _claims::PhantomData<(&'__de (), fn() -> View<'a, T, N>)>,
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T: Clone, const N: usize> _claims::DecodeFields<'__de>
    for View<'a, T, N>
    where
        T: _claims::serde::Deserialize<'__de>,
        T::Item: _claims::serde::Deserialize<'__de>,
        T: _claims::Default,
    {
        type Partial = __Partial<'__de, 'a, T, N>;
        const SLOTS: u16 = 3u16;
        #[inline]
        fn partial() -> Self::Partial {
            __Partial {
                slot0: _claims::Slot::Absent,
                slot1: _claims::Slot::Absent,
                slot2: _claims::Slot::Absent,
                marker: _claims::PhantomData,
            }
        }
        #[inline]
        fn slot(name: &_claims::str) -> _claims::Option<u16> {
            match name {
                "sub" => return _claims::Some(0u16),
                "payload" => return _claims::Some(1u16),
                "items" => return _claims::Some(2u16),
                _ => {}
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
                0u16 => {
                    _claims::field(
                        &mut partial.slot0,
                        "sub",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, &'a str>::read,
                    )
                }
                1u16 => {
                    _claims::field(
                        &mut partial.slot1,
                        "payload",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, T>::read,
                    )
                }
                2u16 => {
                    _claims::field(
                        &mut partial.slot2,
                        "items",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, Vec<T::Item>>::read,
                    )
                }
                _ => _claims::Reader::skip(reader),
            }
        }
        fn finish(
            __partial: Self::Partial,
            __context: _claims::Option<&Request>,
            __report: &mut _claims::Report,
        ) -> _claims::Option<Self> {
            if let _claims::Some(value) = __partial.slot2.value() {
                __check2::<T, N>(value, __context, __report);
            }
            let __value0 = __partial.slot0.required("sub", __report);
            let __value1 = __partial
                .slot1
                .or_else(|| <T as _claims::Default>::default());
            let __value2 = __partial.slot2.required("items", __report);
            let (
                _claims::Some(__value0),
                _claims::Some(__value1),
                _claims::Some(__value2),
            ) = (__value0, __value1, __value2) else {
                return _claims::None;
            };
            let __set = Self {
                sub: __value0,
                payload: __value1,
                items: __value2,
            };
            _claims::Some(__set)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T: Clone, const N: usize> _claims::DecodeClaims<'__de>
    for View<'a, T, N>
    where
        T: _claims::serde::Deserialize<'__de>,
        T::Item: _claims::serde::Deserialize<'__de>,
        T: _claims::Default,
    {
        #[inline]
        fn decode<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            context: _claims::Option<&Request>,
            session: &mut _claims::Session<'_, '__de>,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::object::<Self, __R>(reader, context, session)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T: Clone, const N: usize> _claims::serde::Deserialize<'__de>
    for View<'a, T, N>
    where
        T: _claims::serde::Deserialize<'__de>,
        T::Item: _claims::serde::Deserialize<'__de>,
        T: _claims::Default,
    {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T: Clone, const N: usize> _claims::ClaimValue<'__de>
    for View<'a, T, N>
    where
        T: _claims::serde::Deserialize<'__de>,
        T::Item: _claims::serde::Deserialize<'__de>,
        T: _claims::Default,
    {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl<'a, T: Clone, const N: usize> _claims::EncodeFields for View<'a, T, N>
    where
        T: _claims::serde::Serialize,
        T::Item: _claims::serde::Serialize,
    {
        fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
            &self,
            map: &mut __M,
            root: _claims::encode::Root,
        ) -> _claims::Result<(), __M::Error> {
            _claims::encode::claim::<__M, &'a str>(map, "sub", &self.sub)?;
            _claims::encode::claim::<__M, T>(map, "payload", &self.payload)?;
            _claims::encode::claim::<__M, Vec<T::Item>>(map, "items", &self.items)?;
            _claims::Ok(())
        }
    }
    #[automatically_derived]
    impl<'a, T: Clone, const N: usize> _claims::serde::Serialize for View<'a, T, N>
    where
        T: _claims::serde::Serialize,
        T::Item: _claims::serde::Serialize,
    {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            _claims::encode::object(self, serializer)
        }
    }
};
