//! Schemas that nobody thought of: everything that a declaration can say, in any combination.

use claims_registry::{CLAIMS, PROFILES, Profile};

use crate::{
    reader::tests::random::Random,
    schema::{
        Bounds, ClaimSchema, Embedded, Extra, Literal, OnlineCheck, Schema, Shape, Tagged,
        Validator, Variant,
        lock::{Arena, Retired, integer, names},
    },
};

const TEXTS: &[&str] = &[
    "",
    "plain",
    "with \"quotes\" and \\",
    "line\nbreak\n",
    "tab\tand \u{202e}turn",
    "naïve \u{1f600}",
    "[a-z]+",
];

/// Makes schemas that live in an arena.
pub(super) struct Arbitrary<'a> {
    pub(super) arena: &'a Arena,
    random: Random,
    /// So that every name is a new one.
    count: usize,
    /// Whether to leave out what contract checks cannot decide or what contradicts itself: types that
    /// only serde knows, values that are written otherwise than read, lifetimes.
    plain: bool,
    /// An enum's variants are structs.
    inside_variant: bool,
}

impl<'a> Arbitrary<'a> {
    pub(super) fn new(arena: &'a Arena, seed: u64) -> Self {
        Self {
            arena,
            random: Random::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            count: 0,
            plain: false,
            inside_variant: false,
        }
    }

    pub(super) fn plain(arena: &'a Arena, seed: u64) -> Self {
        Self {
            plain: true,
            ..Self::new(arena, seed)
        }
    }

    pub(super) fn schema(&mut self) -> Schema<'a> {
        self.set(3, true)
    }

    pub(super) fn retired(&mut self) -> Vec<Retired<'a>> {
        self.many(2, |this| Retired {
            claim: this.name(),
            kind: this.maybe(|this| this.random.pick(CLAIMS).kind),
            shape: this.shape(2),
        })
    }

    pub(super) fn one_in(&mut self, count: usize) -> bool {
        self.random.below(count) == 0
    }

    pub(super) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.one_in(3).then(|| make(self))
    }

    fn many<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.random.below(most + 1))
            .map(|_| make(self))
            .collect()
    }

    pub(super) fn some<T: Copy>(
        &mut self,
        most: usize,
        make: impl FnMut(&mut Self) -> T,
    ) -> &'a [T] {
        let mut list = Vec::new();
        let mut make = make;
        while list.is_empty() {
            list = self.many(most, &mut make);
        }
        self.arena.list(&list)
    }

    pub(super) fn name(&mut self) -> &'a str {
        self.count += 1;
        let text = *self.random.pick(TEXTS);
        self.arena.text(&format!("{text}{}", self.count))
    }

    pub(super) fn text(&mut self) -> &'a str {
        let text: &&str = self.random.pick(TEXTS);
        text
    }

    fn set(&mut self, depth: usize, whole: bool) -> Schema<'a> {
        let mut schema = Schema::new(self.name());
        schema.docs = self.text();
        schema.typ = self.maybe(Self::text);
        let profile = self.maybe(|this| this.random.pick(&PROFILES));
        schema.profile = profile.map(|profile| profile.id);
        // Of such a profile, no other is read.
        if let Some(typ) = profile.and_then(Profile::required_typ) {
            schema.typ = schema.typ.and(Some(typ));
        }
        schema.deprecated = self.maybe(Self::text);
        schema.deny_unknown = self.one_in(3);
        if whole && depth > 0 && !self.inside_variant && self.one_in(4) {
            schema.tagged = Some(self.tagged(depth - 1));
            return schema;
        }
        let claims = self.many(4, |this| this.claim(depth));
        schema.claims = self.arena.list(&claims);
        if depth > 0 {
            schema.embedded = self.embedded(depth - 1, claims.len());
        }
        if whole && !schema.deny_unknown && self.one_in(3) {
            schema.extra = Some(self.extra());
        }
        let forbidden = self.many(2, Self::name);
        schema.forbidden = self.arena.list(&forbidden);
        let validators = self.many(2, |this| Validator::Function(this.text()));
        schema.validators = self.arena.list(&validators);
        schema
    }

    pub(super) fn extra(&mut self) -> Extra<'a> {
        Extra {
            field: self.name(),
            collides: self.maybe(Self::text),
            shape: self.shape(1),
        }
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.random.below(limit)
    }

    pub(super) fn list_of<T: Copy>(
        &mut self,
        most: usize,
        make: impl FnMut(&mut Self) -> T,
    ) -> &'a [T] {
        let list = self.many(most, make);
        self.arena.list(&list)
    }

    fn embedded(&mut self, depth: usize, claims: usize) -> &'a [Embedded<'a>] {
        let mut positions = self.many(2, |this| this.random.below(claims + 1));
        positions.sort_unstable();
        let parts: Vec<_> = positions
            .into_iter()
            .map(|position| {
                let set = self.set(depth, false);
                Embedded::new(self.name(), self.text(), self.arena.value(set), position)
            })
            .collect();
        self.arena.list(&parts)
    }

    fn tagged(&mut self, depth: usize) -> Tagged<'a> {
        let variants = self.some(3, |this| {
            this.inside_variant = true;
            let set = this.set(depth, true);
            this.inside_variant = false;
            Variant::new(this.name(), this.name(), this.text(), this.arena.value(set))
        });
        let values: Vec<_> = variants.iter().map(|variant| variant.value).collect();
        Tagged {
            tag: self.name(),
            variants,
            values: self.arena.list(&values),
        }
    }

    pub(super) fn claim(&mut self, depth: usize) -> ClaimSchema<'a> {
        let mut claim = ClaimSchema::new(self.name(), "", self.shape(depth));
        claim.field = if self.one_in(2) {
            claim.name
        } else {
            self.name()
        };
        claim.presence = *self.random.pick(&names::PRESENCES);
        claim.collides = self.maybe(Self::text);
        claim.docs = self.text();
        claim.sensitive = self.one_in(4);
        claim.deprecated = self.maybe(Self::text);
        if !self.plain && self.one_in(3) {
            claim.written = self.shape(depth);
        }
        let validators = self.many(3, Self::validator);
        claim.validators = self.arena.list(&validators);
        claim
    }

    pub(super) fn shape(&mut self, depth: usize) -> Shape<'a> {
        let kinds = if depth == 0 { 9 } else { 15 };
        match self.random.below(kinds) {
            0 if !self.plain => Shape::Unknown,
            1 => Shape::Any,
            0 | 2 => Shape::String,
            3 => Shape::Boolean,
            4 => Shape::Number,
            5 => Shape::NumericDate,
            6 => {
                let name = ["i8", "u64", "integer"][self.random.below(3)];
                let (min, max) = integer::range(name).unwrap();
                Shape::Integer { min, max }
            }
            7 => Shape::Integer {
                min: -3,
                max: i128::MAX - 1,
            },
            8 => Shape::OneOf(self.some(3, Self::literal)),
            9 => Shape::Array(self.inner(depth)),
            10 => Shape::OneOrMany(self.inner(depth)),
            11 => Shape::Map(self.inner(depth)),
            12 => Shape::Nullable(self.inner(depth)),
            13 => Shape::Union(self.some(2, |this| this.shape(depth - 1))),
            _ => {
                let set = self.set(depth - 1, true);
                Shape::Object(self.arena.value(set))
            }
        }
    }

    fn inner(&mut self, depth: usize) -> &'a Shape<'a> {
        let shape = self.shape(depth - 1);
        self.arena.value(shape)
    }

    fn literal(&mut self) -> Literal<'a> {
        match self.random.below(5) {
            0 => Literal::Text(self.text()),
            1 => Literal::Boolean(self.one_in(2)),
            2 => Literal::Integer(*self.random.pick(&[0, -1, i128::MIN, i128::MAX, 1 << 64])),
            _ => Literal::Float(*self.random.pick(&[1.0, -0.5, 1e300, 5e-324, 1e16, 0.1])),
        }
    }

    pub(super) fn validator(&mut self) -> Validator<'a> {
        match self.random.below(14) {
            0 => Validator::Equals(self.literal()),
            1 => Validator::OneOf(self.some(3, Self::literal)),
            2 => Validator::Contains(self.literal()),
            3 => Validator::Length {
                min: self.random.below(9),
                max: self.maybe(|this| 9 + this.random.below(9)),
            },
            4 => Validator::Range(Bounds {
                min: self.maybe(|_| Literal::Float(-2.5)),
                max: Some(Literal::Integer(7)),
                max_exclusive: self.one_in(2),
            }),
            5 => Validator::NotEmpty,
            // A backslash at the end is no pattern.
            6 => Validator::Pattern(self.text().trim_end_matches('\\')),
            7 => Validator::Format(*self.random.pick(&names::FORMATS)),
            8 if !self.plain => Validator::Lifetime(*self.random.pick(&names::UNITS)),
            9 => Validator::Function(self.text()),
            10 => Validator::Online(OnlineCheck::SingleUse),
            11 => Validator::Online(OnlineCheck::VersionOf(self.text())),
            12 => Validator::Online(OnlineCheck::Revocable),
            _ => Validator::FunctionWithContext(self.text()),
        }
    }
}

#[test]
fn the_generator_reaches_everything() {
    let arena = Arena::new();
    let mut written = String::new();
    for seed in 0..200 {
        let schema = Arbitrary::new(&arena, seed).schema();
        written.push_str(&crate::schema::Lock::new(schema).to_string());
    }
    let words = [
        "unknown",
        "any",
        "boolean",
        "numeric_date",
        "one_or_many",
        "map",
        "nullable",
        "union",
        "object",
        "array",
        "i8",
        "max",
        "below",
        "flatten",
        "tagged",
        "extra",
        "forbid",
        "deny_unknown",
        "validate_with",
        "lifetime",
        "single_use",
        "version_of",
        "revocable",
        "format",
        "pattern",
        "contains",
        "written",
        "sensitive",
        "deprecated",
        "collides",
        "docs",
        "typ",
        "profile",
        "presence",
        "field",
    ];
    for word in words {
        assert!(written.contains(&format!("\"{word}\"")), "{word}");
    }
}
