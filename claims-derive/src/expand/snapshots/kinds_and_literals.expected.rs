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
    impl _claims::Embed for Statement {
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
    impl _claims::Claims for Statement {
        type Context = _claims::NoContext;
        type State = <Self as _claims::Embed>::State;
        const SCHEMA: &'static _claims::Schema<'static> = &_claims::Schema::new(
                "Statement",
            )
            .claims(
                &[
                    _claims::ClaimSchema::new(
                            "cmw",
                            "cmw",
                            _claims::ShapeOf::<Wrapper>::SHAPE,
                        )
                        .registered(
                            <Wrapper as _claims::kind::ObjectOrArrayClaim<
                                _claims::claim::cmw,
                            >>::CLAIM,
                        ),
                    _claims::ClaimSchema::new(
                            "verified_claims",
                            "verified_claims",
                            _claims::ShapeOf::<Verified>::SHAPE,
                        )
                        .registered(
                            <Verified as _claims::kind::ObjectOrObjectArrayClaim<
                                _claims::claim::verified_claims,
                            >>::CLAIM,
                        ),
                    _claims::ClaimSchema::new(
                            "stpl",
                            "stpl",
                            _claims::ShapeOf::<Stapled>::SHAPE,
                        )
                        .registered(
                            <Stapled as _claims::kind::AnyClaim<
                                _claims::claim::stpl,
                            >>::CLAIM,
                        ),
                    _claims::ClaimSchema::new(
                            "level",
                            "level",
                            _claims::ShapeOf::<Level>::SHAPE,
                        )
                        .validators(
                            &[
                                _claims::Validator::Equals(
                                    _claims::Literal::Integer(-1i128),
                                ),
                            ],
                        ),
                    _claims::ClaimSchema::new(
                            "grade",
                            "grade",
                            _claims::ShapeOf::<Grade>::SHAPE,
                        )
                        .validators(
                            &[
                                _claims::Validator::OneOf(
                                    &[_claims::Literal::Text("a"), _claims::Literal::Text("b")],
                                ),
                            ],
                        )
                        .sensitive(),
                    _claims::ClaimSchema::new(
                            "flags",
                            "flags",
                            _claims::ShapeOf::<Flags>::SHAPE,
                        )
                        .validators(
                            &[
                                _claims::Validator::Contains(
                                    _claims::Literal::Boolean(true),
                                ),
                            ],
                        ),
                    _claims::ClaimSchema::new(
                            "label",
                            "label",
                            _claims::ShapeOf::<String>::SHAPE,
                        )
                        .presence(_claims::Presence::Default)
                        .validators(
                            &[
                                _claims::Validator::Length {
                                    min: 1usize,
                                    max: _claims::Some(8usize),
                                },
                            ],
                        ),
                ],
            );
    }
    #[automatically_derived]
    impl _claims::HasShape for Statement {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    const _: () = _claims::assert_offline(
        <Statement as _claims::Claims>::SCHEMA,
        0usize,
    );
    const _: () = _claims::assert_offline(
        <Statement as _claims::Claims>::SCHEMA,
        1usize,
    );
    const _: () = _claims::assert_offline(
        <Statement as _claims::Claims>::SCHEMA,
        2usize,
    );
    const _: () = _claims::assert_offline(
        <Statement as _claims::Claims>::SCHEMA,
        3usize,
    );
    const _: () = _claims::assert_offline(
        <Statement as _claims::Claims>::SCHEMA,
        4usize,
    );
    const _: () = _claims::assert_offline(
        <Statement as _claims::Claims>::SCHEMA,
        5usize,
    );
    const _: () = _claims::validate::assert_comparable(
        _claims::validate::Comparable::<Level>::KIND,
        _claims::Literal::Integer(-1i128),
    );
    const _: () = _claims::validate::assert_comparable(
        _claims::validate::Comparable::<Grade>::KIND,
        _claims::Literal::Text("a"),
    );
    const _: () = _claims::validate::assert_comparable(
        _claims::validate::Comparable::<Grade>::KIND,
        _claims::Literal::Text("b"),
    );
    const _: () = _claims::validate::assert_comparable(
        _claims::validate::Comparable::<Flags>::MEMBERS,
        _claims::Literal::Boolean(true),
    );
    fn __check3(
        __value: &Level,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    ) {
        let __claim = &<Statement as _claims::Claims>::SCHEMA.claims[3usize];
        _claims::validate::equals::<
            Level,
        >(__value, _claims::Literal::Integer(-1i128), __claim, __report);
    }
    fn __check4(
        __value: &Grade,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    ) {
        let __claim = &<Statement as _claims::Claims>::SCHEMA.claims[4usize];
        _claims::validate::one_of::<
            Grade,
        >(
            __value,
            &[_claims::Literal::Text("a"), _claims::Literal::Text("b")],
            __claim,
            __report,
        );
    }
    fn __check5(
        __value: &Flags,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    ) {
        let __claim = &<Statement as _claims::Claims>::SCHEMA.claims[5usize];
        _claims::validate::contains::<
            Flags,
        >(__value, _claims::Literal::Boolean(true), __claim, __report);
    }
    fn __check6(
        __value: &String,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    ) {
        let __claim = &<Statement as _claims::Claims>::SCHEMA.claims[6usize];
        _claims::validate::length::<
            String,
        >(__value, 1usize, _claims::Some(8usize), __claim, __report);
    }
    #[automatically_derived]
    impl _claims::ValidateClaims for Statement {
        fn validate(
            &self,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) {
            {
                let value = &self.cmw;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Wrapper,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[0usize],
                    __report,
                );
            }
            {
                let value = &self.verified_claims;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Verified,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[1usize],
                    __report,
                );
            }
            {
                let value = &self.stpl;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Stapled,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[2usize],
                    __report,
                );
            }
            {
                let value = &self.level;
                __check3(value, __context, __report);
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Level,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[3usize],
                    __report,
                );
            }
            {
                let value = &self.grade;
                __check4(value, __context, __report);
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Grade,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[4usize],
                    __report,
                );
            }
            {
                let value = &self.flags;
                __check5(value, __context, __report);
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Flags,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[5usize],
                    __report,
                );
            }
            {
                let value = &self.label;
                __check6(value, __context, __report);
            }
        }
    }
    #[automatically_derived]
    impl _claims::HoldsSets for Statement {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[doc(hidden)]
    pub struct __Partial<'__de> {
        slot0: _claims::Slot<Wrapper>,
        slot1: _claims::Slot<Verified>,
        slot2: _claims::Slot<Stapled>,
        slot3: _claims::Slot<Level>,
        slot4: _claims::Slot<Grade>,
        slot5: _claims::Slot<Flags>,
        slot6: _claims::Slot<String>,
        marker: _claims::PhantomData<(&'__de (), fn() -> Statement)>,
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeFields<'__de> for Statement {
        type Partial = __Partial<'__de>;
        const SLOTS: u16 = 7u16;
        #[inline]
        fn partial() -> Self::Partial {
            __Partial {
                slot0: _claims::Slot::Absent,
                slot1: _claims::Slot::Absent,
                slot2: _claims::Slot::Absent,
                slot3: _claims::Slot::Absent,
                slot4: _claims::Slot::Absent,
                slot5: _claims::Slot::Absent,
                slot6: _claims::Slot::Absent,
                marker: _claims::PhantomData,
            }
        }
        #[inline]
        fn slot(name: &_claims::str) -> _claims::Option<u16> {
            match name {
                "cmw" => return _claims::Some(0u16),
                "verified_claims" => return _claims::Some(1u16),
                "stpl" => return _claims::Some(2u16),
                "level" => return _claims::Some(3u16),
                "grade" => return _claims::Some(4u16),
                "flags" => return _claims::Some(5u16),
                "label" => return _claims::Some(6u16),
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
                        "cmw",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::ObjectOrArray, Wrapper>::read,
                    )
                }
                1u16 => {
                    _claims::field(
                        &mut partial.slot1,
                        "verified_claims",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::ObjectOrArray, Verified>::read,
                    )
                }
                2u16 => {
                    _claims::field(
                        &mut partial.slot2,
                        "stpl",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::NotNull, Stapled>::read,
                    )
                }
                3u16 => {
                    _claims::field(
                        &mut partial.slot3,
                        "level",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, Level>::read,
                    )
                }
                4u16 => {
                    _claims::field(
                        &mut partial.slot4,
                        "grade",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, Grade>::read,
                    )
                }
                5u16 => {
                    _claims::field(
                        &mut partial.slot5,
                        "flags",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, Flags>::read,
                    )
                }
                6u16 => {
                    _claims::field(
                        &mut partial.slot6,
                        "label",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, String>::read,
                    )
                }
                _ => _claims::Reader::skip(reader),
            }
        }
        fn finish(
            __partial: Self::Partial,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) -> _claims::Option<Self> {
            if let _claims::Some(value) = __partial.slot3.value() {
                __check3(value, __context, __report);
            }
            if let _claims::Some(value) = __partial.slot4.value() {
                __check4(value, __context, __report);
            }
            if let _claims::Some(value) = __partial.slot5.value() {
                __check5(value, __context, __report);
            }
            let __value0 = __partial.slot0.required("cmw", __report);
            let __value1 = __partial.slot1.required("verified_claims", __report);
            let __value2 = __partial.slot2.required("stpl", __report);
            let __value3 = __partial.slot3.required("level", __report);
            let __value4 = __partial.slot4.required("grade", __report);
            let __value5 = __partial.slot5.required("flags", __report);
            let __value6 = __partial
                .slot6
                .or_else(|| <String as _claims::Default>::default());
            if let _claims::Some(value) = &__value6 {
                __check6(value, __context, __report);
            }
            let (
                _claims::Some(__value0),
                _claims::Some(__value1),
                _claims::Some(__value2),
                _claims::Some(__value3),
                _claims::Some(__value4),
                _claims::Some(__value5),
                _claims::Some(__value6),
            ) = (__value0, __value1, __value2, __value3, __value4, __value5, __value6)
            else {
                return _claims::None;
            };
            let __set = Self {
                cmw: __value0,
                verified_claims: __value1,
                stpl: __value2,
                level: __value3,
                grade: __value4,
                flags: __value5,
                label: __value6,
            };
            _claims::Some(__set)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeClaims<'__de> for Statement {
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
    impl<'__de> _claims::serde::Deserialize<'__de> for Statement {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::ClaimValue<'__de> for Statement {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl _claims::EncodeFields for Statement {
        fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
            &self,
            map: &mut __M,
            root: _claims::encode::Root,
        ) -> _claims::Result<(), __M::Error> {
            _claims::encode::claim::<__M, Wrapper>(map, "cmw", &self.cmw)?;
            _claims::encode::claim::<
                __M,
                Verified,
            >(map, "verified_claims", &self.verified_claims)?;
            _claims::encode::claim::<__M, Stapled>(map, "stpl", &self.stpl)?;
            _claims::encode::claim::<__M, Level>(map, "level", &self.level)?;
            _claims::encode::claim::<__M, Grade>(map, "grade", &self.grade)?;
            _claims::encode::claim::<__M, Flags>(map, "flags", &self.flags)?;
            _claims::encode::claim::<__M, String>(map, "label", &self.label)?;
            _claims::Ok(())
        }
    }
    #[automatically_derived]
    impl _claims::serde::Serialize for Statement {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            _claims::encode::object(self, serializer)
        }
    }
};
