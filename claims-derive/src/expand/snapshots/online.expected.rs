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
    impl<T> _claims::Embed for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
    {
        type Set = Self;
        type State = _claims::SharedState;
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
    impl<T> _claims::Claims for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
    {
        type Context = _claims::NoContext;
        type State = <Self as _claims::Embed>::State;
        const SCHEMA: &'static _claims::Schema<'static> = {
            let schema: &'static _claims::Schema<'static> = &_claims::Schema::new(
                    "DownloadLink",
                )
                .claims(
                    &[
                        _claims::ClaimSchema::new(
                                "jti",
                                "jti",
                                _claims::ShapeOf::<String>::SHAPE,
                            )
                            .registered(
                                <String as _claims::kind::StringClaim<
                                    _claims::claim::jti,
                                >>::CLAIM,
                            )
                            .validators(
                                &[
                                    _claims::Validator::Online(_claims::OnlineCheck::SingleUse),
                                    _claims::Validator::Online(_claims::OnlineCheck::Revocable),
                                ],
                            ),
                        _claims::ClaimSchema::new(
                                "exp",
                                "exp",
                                _claims::ShapeOf::<NumericDate>::SHAPE,
                            )
                            .read_as(_claims::Shape::NumericDate)
                            .registered(
                                <NumericDate as _claims::kind::NumericDateClaim<
                                    _claims::claim::exp,
                                >>::CLAIM,
                            ),
                        _claims::ClaimSchema::new(
                            "uid",
                            "uid",
                            _claims::ShapeOf::<u64>::SHAPE,
                        ),
                        _claims::ClaimSchema::new(
                                "tv",
                                "tv",
                                _claims::ShapeOf::<u64>::SHAPE,
                            )
                            .validators(
                                &[
                                    _claims::Validator::Online(
                                        _claims::OnlineCheck::VersionOf("uid"),
                                    ),
                                    _claims::Validator::Range(_claims::Bounds {
                                        min: _claims::Some(_claims::Literal::Integer(1i128)),
                                        max: _claims::None,
                                        max_exclusive: false,
                                    }),
                                ],
                            ),
                        _claims::ClaimSchema::new(
                            "file",
                            "file",
                            _claims::ShapeOf::<File>::SHAPE,
                        ),
                    ],
                )
                .embedded(
                    &[
                        _claims::Embedded::new(
                            "rest",
                            "",
                            <T as _claims::Embed>::EMBEDDED,
                            5usize,
                        ),
                    ],
                );
            _claims::assert_distinct(schema, 0usize);
            _claims::assert_expires(schema, 0usize);
            _claims::assert_versioned(schema, 3usize);
            _claims::assert_offline(schema, 4usize);
            schema
        };
    }
    #[automatically_derived]
    impl<T> _claims::HasShape for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
    {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    fn __check0<T>(
        __value: &String,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    )
    where
        T: _claims::Claims + _claims::Embed,
    {
        let __claim = &<DownloadLink<T> as _claims::Claims>::SCHEMA.claims[0usize];
    }
    fn __check3<T>(
        __value: &u64,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    )
    where
        T: _claims::Claims + _claims::Embed,
    {
        let __claim = &<DownloadLink<T> as _claims::Claims>::SCHEMA.claims[3usize];
        _claims::validate::range::<
            u64,
        >(
            __value,
            _claims::Bounds {
                min: _claims::Some(_claims::Literal::Integer(1i128)),
                max: _claims::None,
                max_exclusive: false,
            },
            __claim,
            __report,
        );
    }
    #[automatically_derived]
    impl<T> _claims::ValidateClaims for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::ValidateClaims,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
        fn validate(
            &self,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) {
            {
                let value = &self.jti;
                __check0::<T>(value, __context, __report);
            }
            {
                let value = &self.tv;
                __check3::<T>(value, __context, __report);
            }
            {
                let value = &self.file;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    File,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[4usize],
                    __report,
                );
            }
            <T as _claims::ValidateClaims>::validate(
                &self.rest,
                <Self as _claims::Provides<
                    T,
                    _claims::ContextOf<T>,
                >>::provide(__context),
                __report,
            );
        }
    }
    #[automatically_derived]
    impl<T> _claims::HoldsSets for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::ValidateClaims,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[doc(hidden)]
    pub struct __Partial<'__de, T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::DecodeFields<'__de>,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
        slot0: _claims::Slot<String>,
        slot1: _claims::Slot<NumericDate>,
        slot2: _claims::Slot<u64>,
        slot3: _claims::Slot<u64>,
        slot4: _claims::Slot<File>,
        slot5: <T as _claims::DecodeFields<'__de>>::Partial,
        marker: _claims::PhantomData<(&'__de (), fn() -> DownloadLink<T>)>,
    }
    #[automatically_derived]
    impl<'__de, T> _claims::DecodeFields<'__de> for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::DecodeFields<'__de>,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
        type Partial = __Partial<'__de, T>;
        const SLOTS: u16 = 5u16 + <T as _claims::DecodeFields<'__de>>::SLOTS;
        #[inline]
        fn partial() -> Self::Partial {
            __Partial {
                slot0: _claims::Slot::Absent,
                slot1: _claims::Slot::Absent,
                slot2: _claims::Slot::Absent,
                slot3: _claims::Slot::Absent,
                slot4: _claims::Slot::Absent,
                slot5: <T as _claims::DecodeFields<'__de>>::partial(),
                marker: _claims::PhantomData,
            }
        }
        #[inline]
        fn slot(name: &_claims::str) -> _claims::Option<u16> {
            match name {
                "jti" => return _claims::Some(0u16),
                "exp" => return _claims::Some(1u16),
                "uid" => return _claims::Some(2u16),
                "tv" => return _claims::Some(3u16),
                "file" => return _claims::Some(4u16),
                _ => {}
            }
            if let _claims::Some(slot) = <T as _claims::DecodeFields<
                '__de,
            >>::slot(name) {
                return _claims::Some(5u16 + slot);
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
                        "jti",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, String>::read,
                    )
                }
                1u16 => {
                    _claims::field(
                        &mut partial.slot1,
                        "exp",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Date, NumericDate>::read,
                    )
                }
                2u16 => {
                    _claims::field(
                        &mut partial.slot2,
                        "uid",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, u64>::read,
                    )
                }
                3u16 => {
                    _claims::field(
                        &mut partial.slot3,
                        "tv",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, u64>::read,
                    )
                }
                4u16 => {
                    _claims::field(
                        &mut partial.slot4,
                        "file",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, File>::read,
                    )
                }
                number if number < 5u16 + <T as _claims::DecodeFields<'__de>>::SLOTS => {
                    let __part5 = &mut *partial;
                    <T as _claims::DecodeFields<
                        '__de,
                    >>::read(&mut __part5.slot5, number - (5u16), reader, report)
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
            _claims::Ok(
                false
                    || {
                        let __part5 = &mut *partial;
                        <T as _claims::DecodeFields<
                            '__de,
                        >>::read_extra(&mut __part5.slot5, name, reader, report)?
                    },
            )
        }
        fn finish(
            __partial: Self::Partial,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) -> _claims::Option<Self> {
            if let _claims::Some(value) = __partial.slot0.value() {
                __check0::<T>(value, __context, __report);
            }
            if let _claims::Some(value) = __partial.slot3.value() {
                __check3::<T>(value, __context, __report);
            }
            let __value0 = __partial.slot0.required("jti", __report);
            let __value1 = __partial.slot1.required("exp", __report);
            let __value2 = __partial.slot2.required("uid", __report);
            let __value3 = __partial.slot3.required("tv", __report);
            let __value4 = __partial.slot4.required("file", __report);
            let __Partial { slot5: __part5, .. } = __partial;
            let __value5 = <T as _claims::DecodeFields<
                '__de,
            >>::finish(
                    __part5,
                    <Self as _claims::Provides<
                        T,
                        _claims::ContextOf<T>,
                    >>::provide(__context),
                    __report,
                )
                .map(|set| set);
            let (
                _claims::Some(__value0),
                _claims::Some(__value1),
                _claims::Some(__value2),
                _claims::Some(__value3),
                _claims::Some(__value4),
                _claims::Some(__value5),
            ) = (__value0, __value1, __value2, __value3, __value4, __value5) else {
                return _claims::None;
            };
            let __set = Self {
                jti: __value0,
                exp: __value1,
                uid: __value2,
                tv: __value3,
                file: __value4,
                rest: __value5,
            };
            _claims::Some(__set)
        }
    }
    #[automatically_derived]
    impl<'__de, T> _claims::DecodeClaims<'__de> for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::DecodeFields<'__de>,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
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
    impl<'__de, T> _claims::serde::Deserialize<'__de> for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::DecodeFields<'__de>,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de, T> _claims::ClaimValue<'__de> for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::DecodeFields<'__de>,
        _claims::NoContext: _claims::Includes<<T as _claims::Claims>::Context>,
    {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl<T> _claims::EncodeFields for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::EncodeFields,
    {
        fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
            &self,
            map: &mut __M,
            root: _claims::encode::Root,
        ) -> _claims::Result<(), __M::Error> {
            _claims::encode::claim::<__M, String>(map, "jti", &self.jti)?;
            _claims::encode::claim::<
                __M,
                _,
            >(
                map,
                "exp",
                &_claims::As::<'_, _claims::Date, NumericDate>::wire(&self.exp),
            )?;
            _claims::encode::claim::<__M, u64>(map, "uid", &self.uid)?;
            _claims::encode::claim::<__M, u64>(map, "tv", &self.tv)?;
            _claims::encode::claim::<__M, File>(map, "file", &self.file)?;
            <T as _claims::EncodeFields>::encode_fields(&self.rest, map, root)?;
            _claims::Ok(())
        }
    }
    #[automatically_derived]
    impl<T> _claims::serde::Serialize for DownloadLink<T>
    where
        T: _claims::Claims + _claims::Embed,
        T: _claims::EncodeFields,
    {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            _claims::encode::object(self, serializer)
        }
    }
};
