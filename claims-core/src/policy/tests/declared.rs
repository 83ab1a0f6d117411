//! A claims set as the derive would write it: a lifetime, a sensitive claim and a validator.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    Claims, Code, DecodeClaims, Malformed, Report, Schema, Violation,
    claims::{ContextOf, DecodeFields, Embed, Given, NoState, ValidateClaims},
    decode::{self, Session, Slot},
    reader::Reader,
    schema::{ClaimSchema, LifetimeUnit, Presence, Shape, Validator},
    value::ClaimValue,
};

pub(super) const TIME_OUT: ClaimSchema<'static> =
    ClaimSchema::new("time_out", "time_out", Shape::Any)
        .presence(Presence::Optional)
        .validators(&[Validator::Lifetime(LifetimeUnit::Millis)]);
const CLAIMS: &[ClaimSchema<'static>] = &[
    ClaimSchema::new("pin", "pin", Shape::String).sensitive(),
    TIME_OUT,
];

#[derive(Debug)]
pub(super) struct Declared {
    pub(super) pin: String,
    pub(super) time_out: Option<u64>,
}

/// Asks for a context: the pin that is not allowed.
impl Claims for Declared {
    type Context = Given<str>;
    type State = NoState;
    const SCHEMA: &'static Schema<'static> =
        &Schema::new("Declared").claims(CLAIMS).forbidden(&["nonce"]);
}

impl<'de> DecodeClaims<'de> for Declared {
    fn decode<R: Reader<'de>>(
        reader: &mut R,
        context: Option<&ContextOf<Self>>,
        session: &mut Session<'_, 'de>,
    ) -> Result<Option<Self>, Malformed> {
        decode::object(reader, context, session)
    }
}

#[derive(Default)]
pub(super) struct Partial {
    pin: Slot<String>,
    time_out: Slot<u64>,
}

impl Embed for Declared {
    type Set = Self;

    type State = NoState;

    const EMBEDDED: &'static Schema<'static> = Self::SCHEMA;

    fn as_set(&self) -> &Self {
        self
    }

    fn from_set(set: Self) -> Self {
        set
    }
}

impl<'de> DecodeFields<'de> for Declared {
    type Partial = Partial;
    const SLOTS: u16 = 2;

    fn partial() -> Partial {
        Partial::default()
    }

    fn slot(name: &str) -> Option<u16> {
        let index = CLAIMS.iter().position(|claim| claim.name == name)?;
        u16::try_from(index).ok()
    }

    fn read<R: Reader<'de>>(
        partial: &mut Partial,
        slot: u16,
        reader: &mut R,
        report: &mut Report,
    ) -> Result<(), Malformed> {
        if slot == 0 {
            decode::field(
                &mut partial.pin,
                CLAIMS[0].name,
                reader,
                report,
                String::read,
            )
        } else {
            decode::field(
                &mut partial.time_out,
                CLAIMS[1].name,
                reader,
                report,
                u64::read,
            )
        }
    }

    fn finish(
        partial: Partial,
        context: Option<&ContextOf<Self>>,
        report: &mut Report,
    ) -> Option<Self> {
        let pin = partial.pin.required(CLAIMS[0].name, report);
        let time_out = partial.time_out.optional();
        let set = Self {
            pin: pin?,
            time_out: time_out?,
        };
        set.validate(context, report);
        Some(set)
    }
}

impl ValidateClaims for Declared {
    fn validate(&self, context: Option<&ContextOf<Self>>, report: &mut Report) {
        if Some(self.pin.as_str()) == context {
            let message = format!("{} is too easy", self.pin);
            report.push(Violation::new("pin", Code::Custom).custom("easy", message));
        }
    }
}

impl Serialize for Declared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("pin", &self.pin)?;
        if let Some(time_out) = self.time_out {
            map.serialize_entry("time_out", &time_out)?;
        }
        map.serialize_entry("iat", &(super::NOW - 10))?;
        map.end()
    }
}
