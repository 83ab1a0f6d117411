//! Claims sets, written out by hand: one string claim each.

use serde::Serialize;

use crate::{
    claims::{Claims, ContextOf, DecodeClaims, DecodeFields, Given, NoContext, ValidateClaims},
    decode::{Session, Slot, field, object},
    error::Malformed,
    reader::{JsonType, Reader},
    report::{Code, Report, Violation},
    schema::{ClaimSchema, Embedded, Schema, Shape},
};

/// Declares a claims set with the one claim `sub`.
///
/// `$check` says whether the value is fine; the context is there if one was given.
macro_rules! claims_set {
    (
        $name:ident $(<$life:lifetime>)?, $value:ty, $de:lifetime, $schema:expr, $context:ty,
        $take:expr, $check:expr
    ) => {
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub(super) struct $name $(<$life>)? {
            pub(super) sub: $value,
        }

        impl $(<$life>)? Claims for $name $(<$life>)? {
            type Context = $context;
            const SCHEMA: &'static Schema = &$schema;
        }

        impl<$de> DecodeClaims<$de> for claims_set!(@type $name $de $(<$life>)?) {
            fn decode<R: Reader<$de>>(
                reader: &mut R,
                context: Option<&ContextOf<Self>>,
                session: &mut Session<'_, $de>,
            ) -> Result<Option<Self>, Malformed> {
                object(reader, context, session)
            }
        }

        impl<$de> DecodeFields<$de> for claims_set!(@type $name $de $(<$life>)?) {
            type Partial = Slot<$value>;
            const SLOTS: u16 = 1;

            fn partial() -> Self::Partial {
                Slot::default()
            }

            fn slot(name: &str) -> Option<u16> {
                (name == "sub").then_some(0)
            }

            fn read<R: Reader<$de>>(
                partial: &mut Self::Partial,
                _slot: u16,
                reader: &mut R,
                report: &mut Report,
            ) -> Result<(), Malformed> {
                field(partial, &SUB, reader, report, |reader, report| {
                    let found = reader.peek()?;
                    if found == JsonType::String {
                        return reader.string().map($take);
                    }
                    report.wrong_type("", "a string", found);
                    reader.skip().map(|()| None)
                })
            }

            fn finish(
                partial: Self::Partial,
                context: Option<&ContextOf<Self>>,
                report: &mut Report,
            ) -> Option<Self> {
                let set = Self { sub: partial.required(&SUB, report)? };
                set.validate(context, report);
                Some(set)
            }
        }

        impl $(<$life>)? ValidateClaims for $name $(<$life>)? {
            fn validate(&self, context: Option<&ContextOf<Self>>, report: &mut Report) {
                let check: fn(&str, Option<&ContextOf<Self>>) -> bool = $check;
                if !check(&self.sub, context) {
                    report.push(Violation::new("sub", Code::Custom));
                }
            }
        }
    };
    (@type $name:ident $de:lifetime) => { $name };
    (@type $name:ident $de:lifetime <$life:lifetime>) => { $name<$de> };
}

static SUB: ClaimSchema = ClaimSchema::new("sub", "sub", Shape::String);
static ONLY_SUB: [ClaimSchema; 1] = [ClaimSchema::new("sub", "sub", Shape::String)];
static SUB_AND_AUD: [ClaimSchema; 2] = [
    ClaimSchema::new("sub", "sub", Shape::String),
    ClaimSchema::new("aud", "aud", Shape::String),
];
static ONLY_ISS: [ClaimSchema; 1] = [ClaimSchema::new("iss", "iss", Shape::String)];
static ISSUED: Schema = Schema::new("Issued").claims(&ONLY_ISS);
static EMBEDDED: [Embedded; 1] = [Embedded::new("issued", "", &ISSUED)];

claims_set! {
    Message, String, 'de, Schema::new("Message").claims(&ONLY_SUB), NoContext,
    |text| Some(text.into_owned()),
    |sub, _| !sub.is_empty()
}

claims_set! {
    MessageView<'a>, &'a str, 'a, Schema::new("MessageView").claims(&ONLY_SUB), NoContext,
    |text| match text {
        std::borrow::Cow::Borrowed(text) => Some(text),
        std::borrow::Cow::Owned(_) => None,
    },
    |_, _| true
}

claims_set! {
    AccessToken, String, 'de, Schema::new("AccessToken").claims(&ONLY_SUB).typ("at+jwt"), NoContext,
    |text| Some(text.into_owned()),
    |_, _| true
}

claims_set! {
    Addressed, String, 'de, Schema::new("Addressed").claims(&SUB_AND_AUD), NoContext,
    |text| Some(text.into_owned()),
    |_, _| true
}

claims_set! {
    EmbedsIssuer, String, 'de,
    Schema::new("EmbedsIssuer").claims(&ONLY_SUB).embedded(&EMBEDDED), NoContext,
    |text| Some(text.into_owned()),
    |_, _| true
}

claims_set! {
    Mine, String, 'de, Schema::new("Mine").claims(&ONLY_SUB), Given<str>,
    |text| Some(text.into_owned()),
    |sub, context| context.is_none_or(|me| me == sub)
}
