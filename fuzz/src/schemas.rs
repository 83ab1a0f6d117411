//! Schemas that nobody thought of, out of the bytes of the fuzzer: everything that a declaration can say.

use arbitrary::{Result, Unstructured};
use bumpalo::Bump;
use claims_core::{
    registry::{CLAIMS, PROFILES},
    schema::{
        Bounds, ClaimSchema, Embedded, Format, LifetimeUnit, Literal, OnlineCheck, Presence,
        Schema, Shape, Validator, Variant,
    },
};

/// Texts that a language may take for its own.
const TEXTS: &[&str] = &[
    "",
    "type",
    "a b",
    "with \"quotes\" and \\",
    "line\nbreak\n",
    "*/ end",
    "`tick`",
    "| pipe |",
    "<b>&amp;",
    "\u{202e}turn",
    "naïve \u{1f600}",
    "[a-z]+",
    "0",
    "```",
    "// no",
    "'",
];

/// Makes schemas that live in an arena.
pub(crate) struct Schemas<'a, 'b, 'i> {
    /// Where the parts live.
    pub arena: &'a Bump,
    /// Where the choices come from.
    pub input: &'b mut Unstructured<'i>,
}

impl<'a> Schemas<'a, '_, '_> {
    /// A set, with sets in it that are so deep.
    pub(crate) fn set(&mut self, depth: usize) -> Result<Schema<'a>> {
        let mut set = Schema::new(self.text()?).docs(self.text()?);
        if self.one_in(3)? {
            set = set.typ(self.text()?);
        }
        if self.one_in(4)? {
            set = set.profile(self.input.choose(&PROFILES)?.id);
        }
        if self.one_in(4)? {
            set = set.deprecated(self.text()?);
        }
        if self.one_in(3)? {
            set = set.deny_unknown();
        }
        if depth > 0 && self.one_in(4)? {
            return self.tagged(set, depth - 1);
        }
        let claims = self.list(4, |this| this.claim(depth))?;
        set = set.claims(claims);
        if depth > 0 {
            let embedded = self.list(2, |this| {
                let part = this.set(depth - 1)?;
                let place = this.input.int_in_range(0..=claims.len())?;
                Ok(Embedded::new(
                    this.text()?,
                    this.text()?,
                    this.arena.alloc(part),
                    place,
                ))
            })?;
            set = set.embedded(embedded);
        }
        if self.one_in(3)? {
            let reason = self.one_in(2)?.then(|| self.text()).transpose()?;
            set = set.extra(self.text()?, reason, self.shape(1)?);
        }
        let forbidden = self.list(2, Self::text)?;
        let validators = self.list(2, |this| Ok(Validator::Function(this.text()?)))?;
        Ok(set.forbidden(forbidden).validators(validators))
    }

    #[allow(clippy::large_types_passed_by_value)] // It is built as it is passed on.
    fn tagged(&mut self, set: Schema<'a>, depth: usize) -> Result<Schema<'a>> {
        let variants = self.list(3, |this| {
            let inner = this.set(depth)?;
            Ok(Variant::new(
                this.text()?,
                this.text()?,
                this.text()?,
                this.arena.alloc(inner),
            ))
        })?;
        let values = variants.iter().map(|variant| variant.value);
        let values = self.arena.alloc_slice_fill_iter(values);
        Ok(set.tagged(self.text()?, values, variants))
    }

    fn claim(&mut self, depth: usize) -> Result<ClaimSchema<'a>> {
        let registered = self
            .one_in(4)?
            .then(|| self.input.choose(CLAIMS))
            .transpose()?;
        let name = match registered {
            Some(registered) => registered.name,
            None => self.text()?,
        };
        let mut claim = ClaimSchema::new(name, self.text()?, self.shape(depth)?).docs(self.text()?);
        if let Some(registered) = registered {
            claim = claim.registered(registered);
        }
        let presences = [
            Presence::Required,
            Presence::Optional,
            Presence::Nullable,
            Presence::Default,
        ];
        claim = claim.presence(*self.input.choose(&presences)?);
        if self.one_in(3)? {
            claim = claim.read_as(self.shape(depth)?);
        }
        if self.one_in(4)? {
            claim = claim.collides(self.text()?);
        }
        if self.one_in(4)? {
            claim = claim.sensitive();
        }
        if self.one_in(4)? {
            claim = claim.deprecated(self.text()?);
        }
        let validators = self.list(3, Self::validator)?;
        Ok(claim.validators(validators))
    }

    fn shape(&mut self, depth: usize) -> Result<Shape<'a>> {
        let kinds = if depth == 0 { 8 } else { 14 };
        Ok(match self.input.int_in_range(0..=kinds)? {
            0 => Shape::Unknown,
            1 => Shape::Any,
            2 => Shape::String,
            3 => Shape::Boolean,
            4 => Shape::Number,
            5 => Shape::NumericDate,
            6 => Shape::Integer {
                min: 0,
                max: i128::from(u64::MAX),
            },
            7 => Shape::Integer {
                min: self.integer()?,
                max: self.integer()?,
            },
            8 => Shape::OneOf(self.list(3, Self::literal)?),
            9 => Shape::Array(self.inner(depth)?),
            10 => Shape::OneOrMany(self.inner(depth)?),
            11 => Shape::Map(self.inner(depth)?),
            12 => Shape::Nullable(self.inner(depth)?),
            13 => Shape::Union(self.list(3, |this| this.shape(depth - 1))?),
            _ => {
                let set = self.set(depth - 1)?;
                Shape::Object(self.arena.alloc(set))
            }
        })
    }

    fn inner(&mut self, depth: usize) -> Result<&'a Shape<'a>> {
        let shape = self.shape(depth - 1)?;
        Ok(self.arena.alloc(shape))
    }

    fn validator(&mut self) -> Result<Validator<'a>> {
        let formats = [
            Format::Uri,
            Format::Email,
            Format::Uuid,
            Format::Date,
            Format::StringOrUri,
        ];
        Ok(match self.input.int_in_range(0..=13)? {
            0 => Validator::Equals(self.literal()?),
            1 => Validator::OneOf(self.list(3, Self::literal)?),
            2 => Validator::Contains(self.literal()?),
            3 => Validator::Length {
                min: self.input.int_in_range(0..=9)?,
                max: self
                    .one_in(2)?
                    .then(|| self.input.arbitrary())
                    .transpose()?,
            },
            4 => {
                let min = self.one_in(2)?.then(|| self.literal()).transpose()?;
                let max = self.one_in(2)?.then(|| self.literal()).transpose()?;
                Validator::Range(Bounds {
                    min,
                    max,
                    // Of no bound it says nothing.
                    max_exclusive: max.is_some() && self.one_in(2)?,
                })
            }
            5 => Validator::NotEmpty,
            6 => Validator::Pattern(self.text()?),
            7 => Validator::Format(*self.input.choose(&formats)?),
            8 => Validator::Lifetime(LifetimeUnit::Millis),
            9 => Validator::Function(self.text()?),
            10 => Validator::Online(OnlineCheck::SingleUse),
            11 => Validator::Online(OnlineCheck::VersionOf(self.text()?)),
            12 => Validator::Online(OnlineCheck::Revocable),
            _ => Validator::FunctionWithContext(self.text()?),
        })
    }

    fn literal(&mut self) -> Result<Literal<'a>> {
        Ok(match self.input.int_in_range(0..=3)? {
            0 => Literal::Text(self.text()?),
            1 => Literal::Boolean(self.one_in(2)?),
            2 => Literal::Integer(self.integer()?),
            _ => {
                let number = f64::from_bits(self.input.arbitrary()?);
                Literal::Float(if number.is_finite() { number } else { 0.5 })
            }
        })
    }

    fn integer(&mut self) -> Result<i128> {
        Ok(match self.input.int_in_range(0..=3)? {
            0 => self.input.arbitrary()?,
            1 => *self
                .input
                .choose(&[i128::MIN, i128::MAX, 0, -1, 1 << 64, 1 << 53])?,
            _ => self.input.int_in_range(-9..=9)?,
        })
    }

    /// One of the awkward texts, or whatever the input has.
    fn text(&mut self) -> Result<&'a str> {
        if self.one_in(2)? {
            return Ok(self.input.choose(TEXTS)?);
        }
        let length = self.input.int_in_range(0..=12)?;
        let bytes = self.input.bytes(length.min(self.input.len()))?;
        Ok(self.arena.alloc_str(&String::from_utf8_lossy(bytes)))
    }

    fn one_in(&mut self, count: u8) -> Result<bool> {
        Ok(self.input.int_in_range(1..=count)? == 1)
    }

    fn list<T: Copy>(
        &mut self,
        most: usize,
        mut make: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<&'a [T]> {
        let count = self.input.int_in_range(0..=most)?;
        let items = (0..count).map(|_| make(self)).collect::<Result<Vec<T>>>()?;
        Ok(self.arena.alloc_slice_copy(&items))
    }
}
