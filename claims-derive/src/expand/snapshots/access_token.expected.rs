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
    impl _claims::Embed for AccessToken {
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
    impl _claims::Claims for AccessToken {
        type Context = _claims::NoContext;
        type State = <Self as _claims::Embed>::State;
        const SCHEMA: &'static _claims::Schema<'static> = &_claims::Schema::new(
                "AccessToken",
            )
            .docs("Access token of a signed-in user.")
            .typ("at+jwt")
            .forbidden(&["nonce"])
            .claims(
                &[
                    _claims::ClaimSchema::new(
                            "iss",
                            "iss",
                            _claims::ShapeOf::<String>::SHAPE,
                        )
                        .registered(
                            <String as _claims::kind::StringOrUriClaim<
                                _claims::claim::iss,
                            >>::CLAIM,
                        ),
                    _claims::ClaimSchema::new(
                            "aud",
                            "aud",
                            _claims::ShapeOf::<Audience>::SHAPE,
                        )
                        .read_as(_claims::Shape::OneOrMany(&_claims::Shape::String))
                        .registered(
                            <Audience as _claims::kind::StringOrStringArrayClaim<
                                _claims::claim::aud,
                            >>::CLAIM,
                        ),
                    _claims::ClaimSchema::new(
                            "exp",
                            "expires_at",
                            _claims::ShapeOf::<NumericDate>::SHAPE,
                        )
                        .read_as(_claims::Shape::NumericDate)
                        .registered(
                            <NumericDate as _claims::kind::NumericDateClaim<
                                _claims::claim::exp,
                            >>::CLAIM,
                        ),
                    _claims::ClaimSchema::new(
                            "tenant_id",
                            "tenant_id",
                            _claims::ShapeOf::<String>::SHAPE,
                        )
                        .validators(
                            &[
                                _claims::Validator::Length {
                                    min: 1usize,
                                    max: _claims::Some(64usize),
                                },
                                _claims::Validator::Function("tenant"),
                            ],
                        )
                        .docs("Tenant the user works in."),
                    _claims::ClaimSchema::new(
                            "phone",
                            "phone",
                            _claims::ShapeOf::<String>::SHAPE,
                        )
                        .presence(_claims::Presence::Nullable)
                        .sensitive(),
                    _claims::ClaimSchema::new("color", "color", _claims::Shape::Unknown)
                        .presence(_claims::Presence::Optional),
                ],
            );
    }
    #[automatically_derived]
    impl _claims::HasShape for AccessToken {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    #[doc(hidden)]
    pub struct __With5<__T: ?_claims::Sized>(_claims::PhantomData<__T>);
    #[automatically_derived]
    impl<'__de> _claims::Foreign<'__de> for __With5<AccessToken> {
        type Value = Color;
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self::Value, __D::Error> {
            rgb::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl _claims::encode::ForeignWrite for __With5<AccessToken> {
        type Value = Color;
        fn serialize<__S: _claims::serde::Serializer>(
            value: &Self::Value,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            rgb::serialize(value, serializer)
        }
    }
    fn __check3(
        __value: &String,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    ) {
        let __claim = &<AccessToken as _claims::Claims>::SCHEMA.claims[3usize];
        _claims::validate::length::<
            String,
        >(__value, 1usize, _claims::Some(64usize), __claim, __report);
        {
            let __judged = __value;
            _claims::validate::function(tenant(__judged), __claim, __report);
        }
    }
    #[automatically_derived]
    impl _claims::ValidateClaims for AccessToken {
        fn validate(
            &self,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) {
            {
                let value = &self.tenant_id;
                __check3(value, __context, __report);
            }
        }
    }
    #[automatically_derived]
    impl _claims::HoldsSets for AccessToken {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[doc(hidden)]
    pub struct __Partial<'__de> {
        slot0: _claims::Slot<String>,
        slot1: _claims::Slot<Audience>,
        slot2: _claims::Slot<NumericDate>,
        slot3: _claims::Slot<String>,
        slot4: _claims::Slot<String>,
        slot5: _claims::Slot<Color>,
        marker: _claims::PhantomData<(&'__de (), fn() -> AccessToken)>,
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeFields<'__de> for AccessToken {
        type Partial = __Partial<'__de>;
        const SLOTS: u16 = 6u16;
        #[inline]
        fn partial() -> Self::Partial {
            __Partial {
                slot0: _claims::Slot::Absent,
                slot1: _claims::Slot::Absent,
                slot2: _claims::Slot::Absent,
                slot3: _claims::Slot::Absent,
                slot4: _claims::Slot::Absent,
                slot5: _claims::Slot::Absent,
                marker: _claims::PhantomData,
            }
        }
        #[inline]
        fn slot(name: &_claims::str) -> _claims::Option<u16> {
            match name {
                "iss" => return _claims::Some(0u16),
                "aud" => return _claims::Some(1u16),
                "exp" => return _claims::Some(2u16),
                "tenant_id" => return _claims::Some(3u16),
                "phone" => return _claims::Some(4u16),
                "color" => return _claims::Some(5u16),
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
                        "iss",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, String>::read,
                    )
                }
                1u16 => {
                    _claims::field(
                        &mut partial.slot1,
                        "aud",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Many, Audience>::read,
                    )
                }
                2u16 => {
                    _claims::field(
                        &mut partial.slot2,
                        "exp",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Date, NumericDate>::read,
                    )
                }
                3u16 => {
                    _claims::field(
                        &mut partial.slot3,
                        "tenant_id",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, String>::read,
                    )
                }
                4u16 => {
                    _claims::nullable_field(
                        &mut partial.slot4,
                        "phone",
                        reader,
                        report,
                        _claims::As::<'__de, _claims::Plain, String>::read,
                    )
                }
                5u16 => {
                    _claims::nullable_field(
                        &mut partial.slot5,
                        "color",
                        reader,
                        report,
                        _claims::read_with::<__With5<Self>, __R>,
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
            let __value0 = __partial.slot0.required("iss", __report);
            let __value1 = __partial.slot1.required("aud", __report);
            let __value2 = __partial.slot2.required("exp", __report);
            let __value3 = __partial.slot3.required("tenant_id", __report);
            let __value4 = __partial.slot4.nullable("phone", __report);
            let __value5 = __partial.slot5.optional();
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
                iss: __value0,
                aud: __value1,
                expires_at: __value2,
                tenant_id: __value3,
                phone: __value4,
                color: __value5,
            };
            _claims::Some(__set)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeClaims<'__de> for AccessToken {
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
    impl<'__de> _claims::serde::Deserialize<'__de> for AccessToken {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::ClaimValue<'__de> for AccessToken {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl _claims::EncodeFields for AccessToken {
        fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
            &self,
            map: &mut __M,
            root: _claims::encode::Root,
        ) -> _claims::Result<(), __M::Error> {
            _claims::encode::claim::<__M, String>(map, "iss", &self.iss)?;
            _claims::encode::claim::<__M, Audience>(map, "aud", &self.aud)?;
            _claims::encode::claim::<
                __M,
                _,
            >(
                map,
                "exp",
                &_claims::As::<'_, _claims::Date, NumericDate>::wire(&self.expires_at),
            )?;
            _claims::encode::claim::<__M, String>(map, "tenant_id", &self.tenant_id)?;
            _claims::encode::nullable::<__M, String>(map, "phone", self.phone.as_ref())?;
            _claims::encode::optional::<
                __M,
                _,
            >(
                map,
                "color",
                self
                    .color
                    .as_ref()
                    .map(_claims::encode::Written::<__With5<Self>>::new)
                    .as_ref(),
            )?;
            _claims::Ok(())
        }
    }
    #[automatically_derived]
    impl _claims::serde::Serialize for AccessToken {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            _claims::encode::object(self, serializer)
        }
    }
};
