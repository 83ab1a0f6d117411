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
    impl _claims::Claims for Token {
        type Context = _claims::NoContext;
        type State = _claims::StateIf<
            {
                <<AccessToken as _claims::Embed>::State as _claims::StateKind>::IS_SHARED
                    || <<ServiceToken as _claims::Embed>::State as _claims::StateKind>::IS_SHARED
            },
        >;
        const SCHEMA: &'static _claims::Schema<'static> = &_claims::Schema::new("Token")
            .validators(&[_claims::Validator::Function("sound")])
            .tagged(
                "token_type",
                &["access", "m2m"],
                &[
                    _claims::Variant::new(
                        "access",
                        "Access",
                        "A person.",
                        <AccessToken as _claims::Embed>::EMBEDDED,
                    ),
                    _claims::Variant::new(
                        "m2m",
                        "Service",
                        "",
                        <ServiceToken as _claims::Embed>::EMBEDDED,
                    ),
                ],
            );
    }
    #[automatically_derived]
    impl _claims::HasShape for Token {
        const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(
            <Self as _claims::Claims>::SCHEMA,
        );
    }
    const _: () = _claims::assert_tag_free(<Token as _claims::Claims>::SCHEMA, 0usize);
    const _: () = _claims::assert_tag_free(<Token as _claims::Claims>::SCHEMA, 1usize);
    fn __check_set(
        __value: &Token,
        __context: _claims::Option<&()>,
        __report: &mut _claims::Report,
    ) {
        {
            let __judged = __value;
            _claims::validate::set_function(
                sound(__judged),
                <Token as _claims::Claims>::SCHEMA,
                __report,
            );
        }
    }
    #[automatically_derived]
    impl _claims::ValidateClaims for Token {
        fn validate(
            &self,
            __context: _claims::Option<&()>,
            __report: &mut _claims::Report,
        ) {
            match self {
                Self::Access(value) => {
                    <<AccessToken as _claims::Embed>::Set as _claims::ValidateClaims>::validate(
                        <AccessToken as _claims::Embed>::as_set(value),
                        <Self as _claims::Provides<
                            <AccessToken as _claims::Embed>::Set,
                            _claims::ContextOf<<AccessToken as _claims::Embed>::Set>,
                        >>::provide(__context),
                        __report,
                    )
                }
                Self::Service(value) => {
                    <<ServiceToken as _claims::Embed>::Set as _claims::ValidateClaims>::validate(
                        <ServiceToken as _claims::Embed>::as_set(value),
                        <Self as _claims::Provides<
                            <ServiceToken as _claims::Embed>::Set,
                            _claims::ContextOf<<ServiceToken as _claims::Embed>::Set>,
                        >>::provide(__context),
                        __report,
                    )
                }
            }
            __check_set(self, __context, __report);
        }
    }
    #[automatically_derived]
    impl _claims::HoldsSets for Token {
        fn validate(&self, report: &mut _claims::Report) {
            _claims::validate_nested(self, report)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::DecodeClaims<'__de> for Token {
        fn decode<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            __context: _claims::Option<&()>,
            session: &mut _claims::Session<'_, '__de>,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            let schema = <Self as _claims::Claims>::SCHEMA;
            let decoded = match _claims::tag(schema, reader, session)? {
                _claims::Some(0usize) => {
                    _claims::object::<
                        <AccessToken as _claims::Embed>::Set,
                        __R,
                    >(
                            reader,
                            <Self as _claims::Provides<
                                <AccessToken as _claims::Embed>::Set,
                                _claims::ContextOf<<AccessToken as _claims::Embed>::Set>,
                            >>::provide(__context),
                            session,
                        )?
                        .map(|set| Self::Access(
                            <AccessToken as _claims::Embed>::from_set(set),
                        ))
                }
                _claims::Some(1usize) => {
                    _claims::object::<
                        <ServiceToken as _claims::Embed>::Set,
                        __R,
                    >(
                            reader,
                            <Self as _claims::Provides<
                                <ServiceToken as _claims::Embed>::Set,
                                _claims::ContextOf<<ServiceToken as _claims::Embed>::Set>,
                            >>::provide(__context),
                            session,
                        )?
                        .map(|set| Self::Service(
                            <ServiceToken as _claims::Embed>::from_set(set),
                        ))
                }
                _ => _claims::unknown_variant(reader, session)?,
            };
            if let _claims::Some(set) = &decoded {
                let __report = session.report();
                __check_set(set, __context, __report);
            }
            _claims::Ok(decoded)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::serde::Deserialize<'__de> for Token {
        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> _claims::Result<Self, __D::Error> {
            _claims::deserialize::<Self, __D>(deserializer)
        }
    }
    #[automatically_derived]
    impl<'__de> _claims::ClaimValue<'__de> for Token {
        fn read<__R: _claims::Reader<'__de>>(
            reader: &mut __R,
            report: &mut _claims::Report,
        ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
            _claims::nested::<Self, __R>(reader, report)
        }
    }
    #[automatically_derived]
    impl _claims::serde::Serialize for Token {
        fn serialize<__S: _claims::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> _claims::Result<__S::Ok, __S::Error> {
            match self {
                Self::Access(set) => {
                    _claims::encode::variant::<
                        <AccessToken as _claims::Embed>::Set,
                        __S,
                    >(
                        "token_type",
                        "access",
                        <AccessToken as _claims::Embed>::as_set(set),
                        serializer,
                    )
                }
                Self::Service(set) => {
                    _claims::encode::variant::<
                        <ServiceToken as _claims::Embed>::Set,
                        __S,
                    >(
                        "token_type",
                        "m2m",
                        <ServiceToken as _claims::Embed>::as_set(set),
                        serializer,
                    )
                }
            }
        }
    }
};
