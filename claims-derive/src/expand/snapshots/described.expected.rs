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
    impl<'a, T> _claims::Embed for Visit<'a, T> {
        type Set = Self;
        type State = _claims::StateIf<
            {
                <<sets::OidcEmail as _claims::Embed>::State as _claims::StateKind>::IS_SHARED
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
    impl<'a, T> _claims::Claims for Visit<'a, T> {
        type Context = _claims::NoContext;
        type State = <Self as _claims::Embed>::State;
        const SCHEMA: &'static _claims::Schema<'static> = {
            let schema: &'static _claims::Schema<'static> = &_claims::Schema::new(
                    "Visit",
                )
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
                                "address",
                                "address",
                                _claims::ShapeOf::<Address>::SHAPE,
                            )
                            .registered(
                                <Address as _claims::kind::ObjectClaim<
                                    _claims::claim::address,
                                >>::CLAIM,
                            )
                            .presence(_claims::Presence::Optional),
                        _claims::ClaimSchema::new(
                                "color",
                                "color",
                                _claims::ShapeOf::<Color>::SHAPE,
                            )
                            .presence(_claims::Presence::Optional),
                        _claims::ClaimSchema::new(
                            "host",
                            "host",
                            <String as _claims::HasShape>::SHAPE,
                        ),
                        _claims::ClaimSchema::new(
                            "guests",
                            "guests",
                            _claims::ShapeOf::<Vec<T>>::SHAPE,
                        ),
                    ],
                )
                .embedded(
                    &[
                        _claims::Embedded::new(
                            "email",
                            "",
                            <sets::OidcEmail as _claims::Embed>::EMBEDDED,
                            6usize,
                        ),
                    ],
                )
                .extra("rest", _claims::None, _claims::ShapeOf::<Color>::SHAPE);
            _claims::assert_distinct(schema, 0usize);
            _claims::assert_offline(schema, 2usize);
            _claims::assert_offline(schema, 3usize);
            _claims::assert_offline(schema, 5usize);
            _claims::assert_extra_offline(schema);
            schema
        };
    }
    #[automatically_derived]
    impl<'a, T> _claims::HasShape for Visit<'a, T> {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    #[automatically_derived]
    impl<'a, T> _claims::ValidateClaims for Visit<'a, T> {
        fn validate(
            &self,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) {
            if let _claims::Some(value) = &self.address {
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Address,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[2usize],
                    __report,
                );
            }
            if let _claims::Some(value) = &self.color {
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Color,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[3usize],
                    __report,
                );
            }
            {
                let value = &self.host;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    IpAddr,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[4usize],
                    __report,
                );
            }
            {
                let value = &self.guests;
                _claims::As::<
                    '_,
                    _claims::Plain,
                    Vec<T>,
                >::validate(
                    value,
                    &<Self as _claims::Claims>::SCHEMA.claims[5usize],
                    __report,
                );
            }
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
    impl<'a, T> _claims::HoldsSets for Visit<'a, T> {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[doc(hidden)]
    pub struct __Partial<'__de: 'a, 'a, T>
    where
        T: _claims::serde::Deserialize<'__de>,
    {
        slot0: _claims::Slot<&'a str>,
        slot1: _claims::Slot<NumericDate>,
        slot2: _claims::Slot<Address>,
        slot3: _claims::Slot<Color>,
        slot4: _claims::Slot<IpAddr>,
        slot5: _claims::Slot<Vec<T>>,
        slot6: <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
            '__de,
        >>::Partial,
        slot7: _claims::Extras<Color>,
        marker: _claims::PhantomData<(&'__de (), fn() -> Visit<'a, T>)>,
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T> _claims::DecodeFields<'__de> for Visit<'a, T>
    where
        T: _claims::serde::Deserialize<'__de>,
    {
        type Partial = __Partial<'__de, 'a, T>;
        const SLOTS: u16 = 6u16
            + <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::SLOTS;
        #[inline]
        fn partial() -> Self::Partial {
            __Partial {
                slot0: _claims::Slot::Absent,
                slot1: _claims::Slot::Absent,
                slot2: _claims::Slot::Absent,
                slot3: _claims::Slot::Absent,
                slot4: _claims::Slot::Absent,
                slot5: _claims::Slot::Absent,
                slot6: <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                    '__de,
                >>::partial(),
                slot7: _claims::Default::default(),
                marker: _claims::PhantomData,
            }
        }
        #[inline]
        fn slot(name: &_claims::str) -> _claims::Option<u16> {
            match name {
                "sub" => return _claims::Some(0u16),
                "exp" => return _claims::Some(1u16),
                "address" => return _claims::Some(2u16),
                "color" => return _claims::Some(3u16),
                "host" => return _claims::Some(4u16),
                "guests" => return _claims::Some(5u16),
                _ => {}
            }
            if let _claims::Some(slot) = <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::slot(name) {
                return _claims::Some(6u16 + slot);
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
                        "exp",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Date, NumericDate>::read,
                    )
                }
                2u16 => {
                    _claims::field(
                        &mut partial.slot2,
                        "address",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Object, Address>::read,
                    )
                }
                3u16 => {
                    _claims::nullable_field(
                        &mut partial.slot3,
                        "color",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, Color>::read,
                    )
                }
                4u16 => {
                    _claims::field(
                        &mut partial.slot4,
                        "host",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, IpAddr>::read,
                    )
                }
                5u16 => {
                    _claims::field(
                        &mut partial.slot5,
                        "guests",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, Vec<T>>::read,
                    )
                }
                number if number
                    < 6u16
                        + <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                            '__de,
                        >>::SLOTS => {
                    let __part6 = &mut *partial;
                    <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                        '__de,
                    >>::read(&mut __part6.slot6, number - (6u16), reader, report)
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
                &mut partial.slot7,
                name,
                reader,
                report,
                _claims::As::<'__de, _claims::Plain, Color>::read,
            )
        }
        fn finish(
            __partial: Self::Partial,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) -> _claims::Option<Self> {
            let __value0 = __partial.slot0.required("sub", __report);
            let __value1 = __partial.slot1.required("exp", __report);
            let __value2 = __partial.slot2.optional();
            let __value3 = __partial.slot3.optional();
            let __value4 = __partial.slot4.required("host", __report);
            let __value5 = __partial.slot5.required("guests", __report);
            let __Partial { slot6: __part6, .. } = __partial;
            let __value6 = <<sets::OidcEmail as _claims::Embed>::Set as _claims::DecodeFields<
                '__de,
            >>::finish(
                    __part6,
                    <Self as _claims::Provides<
                        <sets::OidcEmail as _claims::Embed>::Set,
                        _claims::ContextOf<<sets::OidcEmail as _claims::Embed>::Set>,
                    >>::provide(__context),
                    __report,
                )
                .map(|set| <sets::OidcEmail as _claims::Embed>::from_set(set));
            let __value7 = __partial.slot7.finish();
            let (
                _claims::Some(__value0),
                _claims::Some(__value1),
                _claims::Some(__value2),
                _claims::Some(__value3),
                _claims::Some(__value4),
                _claims::Some(__value5),
                _claims::Some(__value6),
                _claims::Some(__value7),
            ) = (
                __value0,
                __value1,
                __value2,
                __value3,
                __value4,
                __value5,
                __value6,
                __value7,
            ) else {
                return _claims::None;
            };
            let __set = Self {
                sub: __value0,
                exp: __value1,
                address: __value2,
                color: __value3,
                host: __value4,
                guests: __value5,
                email: __value6,
                rest: __value7,
            };
            _claims::Some(__set)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T> _claims::DecodeClaims<'__de> for Visit<'a, T>
    where
        T: _claims::serde::Deserialize<'__de>,
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
    impl<'__de: 'a, 'a, T> _claims::serde::Deserialize<'__de> for Visit<'a, T>
    where
        T: _claims::serde::Deserialize<'__de>,
    {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a, T> _claims::ClaimValue<'__de> for Visit<'a, T>
    where
        T: _claims::serde::Deserialize<'__de>,
    {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl<'a, T> _claims::EncodeFields for Visit<'a, T>
    where
        T: _claims::serde::Serialize,
    {
        fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
            &self,
            map: &mut __M,
            root: _claims::encode::Root,
        ) -> _claims::Result<(), __M::Error> {
            _claims::encode::claim::<__M, &'a str>(map, "sub", &self.sub)?;
            _claims::encode::claim::<
                __M,
                _,
            >(
                map,
                "exp",
                &_claims::As::<'_, _claims::Date, NumericDate>::wire(&self.exp),
            )?;
            _claims::encode::optional::<
                __M,
                Address,
            >(map, "address", self.address.as_ref())?;
            _claims::encode::optional::<__M, Color>(map, "color", self.color.as_ref())?;
            _claims::encode::claim::<__M, IpAddr>(map, "host", &self.host)?;
            _claims::encode::claim::<__M, Vec<T>>(map, "guests", &self.guests)?;
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
    impl<'a, T> _claims::serde::Serialize for Visit<'a, T>
    where
        T: _claims::serde::Serialize,
    {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            _claims::encode::object(self, serializer)
        }
    }
    use _claims::schemars::{CannotAsk as _, Undescribed as _};
    #[automatically_derived]
    impl<'a, T> _claims::schemars::JsonSchema for Visit<'a, T>
    where
        T: _claims::schemars::JsonSchema,
    {
        fn schema_name() -> _claims::schemars::Text {
            _claims::schemars::Text::Borrowed("Visit")
        }
        fn schema_id() -> _claims::schemars::Text {
            _claims::schemars::id(
                _claims::schemars::module_path!(),
                "Visit",
                &[_claims::schemars::Ask::<T>::id()],
            )
        }
        fn json_schema(
            generator: &mut _claims::schemars::SchemaGenerator,
        ) -> _claims::schemars::Schema {
            _claims::schemars::document::<Self>(generator)
        }
    }
    #[automatically_derived]
    impl<'a, T> _claims::schemars::Described for Visit<'a, T>
    where
        T: _claims::schemars::JsonSchema,
    {
        const CHECKED: () = {
            _claims::schemars::check(
                _claims::ShapeOf::<Address>::SHAPE,
                _claims::schemars::Ask::<Address>::CAN,
            );
            _claims::schemars::check(
                _claims::ShapeOf::<Color>::SHAPE,
                _claims::schemars::Ask::<Color>::CAN,
            );
            _claims::schemars::check(
                _claims::ShapeOf::<Vec<T>>::SHAPE,
                _claims::schemars::Ask::<Vec<T>>::CAN,
            );
            _claims::schemars::check(
                _claims::ShapeOf::<Color>::SHAPE,
                _claims::schemars::Ask::<Color>::CAN,
            );
            _claims::schemars::check_set(
                <sets::OidcEmail as _claims::Embed>::EMBEDDED,
                _claims::schemars::Part::<
                    <sets::OidcEmail as _claims::Embed>::Set,
                >::DESCRIBED,
            );
        };
        fn types(types: &mut _claims::schemars::Types<'_>) {
            types
                .claim(
                    "address",
                    _claims::ShapeOf::<Address>::SHAPE,
                    _claims::schemars::Ask::<Address>::offer(),
                );
            types
                .claim(
                    "color",
                    _claims::ShapeOf::<Color>::SHAPE,
                    _claims::schemars::Ask::<Color>::ask(),
                );
            types
                .claim(
                    "guests",
                    _claims::ShapeOf::<Vec<T>>::SHAPE,
                    _claims::schemars::Ask::<Vec<T>>::ask(),
                );
            types
                .extra(
                    _claims::ShapeOf::<Color>::SHAPE,
                    _claims::schemars::Ask::<Color>::ask(),
                );
            _claims::schemars::Part::<
                <sets::OidcEmail as _claims::Embed>::Set,
            >::types(types);
        }
    }
};
