//! The parts of a page about a set: the set itself, the variants of an enum, and every nested set
//! once.

use std::collections::BTreeSet;

use crate::schema::{ClaimSchema, Schema, Shape, Variant};

/// One part of a page.
#[derive(Debug)]
pub(super) struct Section<'a> {
    /// What a link to it ends in. Unique on the page, and what GitHub makes of the title.
    pub(super) anchor: String,
    pub(super) schema: &'a Schema<'a>,
    pub(super) role: Role<'a>,
    /// The name of each variant of the set, and the anchor of its section.
    pub(super) variants: Vec<(&'a str, String)>,
}

/// What a set is on the page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role<'a> {
    /// What the page is about.
    Outermost,
    /// A variant of an enum.
    Variant {
        /// Wire name of the tag.
        tag: &'a str,
        variant: &'a Variant<'a>,
        /// Which set it is a variant of, as an index.
        parent: usize,
        /// Whether it is a variant of the outermost set, or of one of its variants.
        outermost: bool,
    },
    /// The value of a claim, or of the members or items of one.
    Nested,
}

impl<'a> Section<'a> {
    /// The title, in the notation of doc comments.
    pub(super) fn title(&self) -> String {
        match self.role {
            Role::Outermost => "Claims".to_owned(),
            Role::Variant { variant, .. } => {
                format!("Variant {}", super::words::code(variant.value))
            }
            Role::Nested => self.schema.name.to_owned(),
        }
    }

    /// Whether the set is a whole token.
    pub(super) fn is_token(&self) -> bool {
        match self.role {
            Role::Outermost => true,
            Role::Variant { outermost, .. } => outermost,
            Role::Nested => false,
        }
    }

    /// The tag and its value, for a variant.
    pub(super) fn tag(&self) -> Option<(&'a str, &'a str)> {
        match self.role {
            Role::Variant { tag, variant, .. } => Some((tag, variant.value)),
            Role::Outermost | Role::Nested => None,
        }
    }
}

/// The parts of the page about a set, in the order of the page.
pub(super) fn sections<'a>(schema: &'a Schema<'a>) -> Vec<Section<'a>> {
    let mut found = Found::default();
    found.push(schema, Role::Outermost);
    let mut next = 0;
    // Nested sets come behind what they are nested in, and are searched in their turn.
    while let Some((schema, _)) = found.sets.get(next).copied() {
        found.search(schema);
        next += 1;
    }
    let mut anchors = Anchors::default();
    anchors.unique(schema.name);
    let mut sections: Vec<Section<'a>> = Vec::new();
    for (schema, role) in found.sets {
        let mut section = Section {
            anchor: String::new(),
            schema,
            role,
            variants: Vec::new(),
        };
        section.anchor = anchors.unique(&section.title());
        if let Role::Variant {
            variant, parent, ..
        } = role
            && let Some(parent) = sections.get_mut(parent)
        {
            parent
                .variants
                .push((variant.value, section.anchor.clone()));
        }
        sections.push(section);
    }
    sections
}

/// The anchor of the section about a nested set.
pub(super) fn anchor_of<'s>(
    sections: impl IntoIterator<Item = &'s Section<'s>>,
    schema: &Schema<'_>,
) -> Option<&'s str> {
    let is_it =
        |section: &&Section<'_>| matches!(section.role, Role::Nested) && section.schema == schema;
    let found = sections.into_iter().find(is_it);
    found.map(|section| &*section.anchor)
}

#[derive(Default)]
struct Found<'a> {
    sets: Vec<(&'a Schema<'a>, Role<'a>)>,
}

impl<'a> Found<'a> {
    /// A set, directly followed by its variants.
    fn push(&mut self, schema: &'a Schema<'a>, role: Role<'a>) {
        let parent = self.sets.len();
        self.sets.push((schema, role));
        let Some(tagged) = schema.tagged else {
            return;
        };
        let outermost = match role {
            Role::Outermost => true,
            Role::Variant { outermost, .. } => outermost,
            Role::Nested => false,
        };
        for variant in tagged.variants {
            let role = Role::Variant {
                tag: tagged.tag,
                variant,
                parent,
                outermost,
            };
            self.push(variant.schema, role);
        }
    }

    fn search(&mut self, schema: &'a Schema<'a>) {
        let mut shapes = Vec::new();
        claims(schema, &mut |claim| {
            shapes.extend([claim.shape, claim.written]);
        });
        shapes.extend(super::members::extra(schema).map(|extra| extra.shape));
        for shape in shapes {
            self.search_shape(shape);
        }
    }

    fn search_shape(&mut self, shape: Shape<'a>) {
        match shape {
            Shape::Object(schema) => {
                let is_known = |(known, role): &(&Schema<'_>, Role<'_>)| {
                    *known == schema && matches!(role, Role::Nested)
                };
                if !self.sets.iter().any(is_known) {
                    self.push(schema, Role::Nested);
                }
            }
            Shape::Array(inner)
            | Shape::OneOrMany(inner)
            | Shape::Map(inner)
            | Shape::Nullable(inner) => self.search_shape(*inner),
            Shape::Union(shapes) => {
                for shape in shapes {
                    self.search_shape(*shape);
                }
            }
            _ => {}
        }
    }
}

/// Every claim, own and embedded.
fn claims<'a>(schema: &'a Schema<'a>, see: &mut impl FnMut(&'a ClaimSchema<'a>)) {
    for member in super::members::members(schema) {
        see(member.claim);
    }
}

/// Anchors made from titles the way GitHub does it, so that links work there too.
#[derive(Default)]
pub(super) struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    /// The anchor of a title: lower case, `-` for a space, without punctuation.
    pub(super) fn unique(&mut self, title: &str) -> String {
        let letters = title.chars().filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || matches!(c, '-' | '_') => Some(c),
            _ => None,
        });
        let slug: String = letters.flat_map(char::to_lowercase).collect();
        self.reserve(if slug.is_empty() { "section" } else { &slug })
    }

    /// The anchor itself, or with a number behind it.
    pub(super) fn reserve(&mut self, anchor: &str) -> String {
        let mut unique = anchor.to_owned();
        let mut count = 0_usize;
        while !self.taken.insert(unique.clone()) {
            count += 1;
            unique = format!("{anchor}-{count}");
        }
        unique
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: ClaimSchema<'static> = ClaimSchema::new("row", "row", Shape::String);
    const SEAT: Schema<'static> = Schema::new("Seat").claims(&[ROW]);
    const OTHER_SEAT: Schema<'static> = Schema::new("Seat");
    const fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
        ClaimSchema::new(name, name, shape)
    }
    const PERSON: Schema<'static> = Schema::new("Person").claims(&[
        claim("seat", Shape::Object(&SEAT)),
        claim(
            "seats",
            Shape::Nullable(&Shape::Array(&Shape::Object(&SEAT))),
        ),
        claim("other", Shape::Map(&Shape::Object(&OTHER_SEAT))),
    ]);
    const VARIANTS: &[Variant<'static>] = &[
        Variant::new("person", "Person", "", &PERSON),
        Variant::new("m2m", "Machine", "", &SEAT),
    ];
    const TAGGED: Schema<'static> =
        Schema::new("Seat").tagged("kind", &["person", "m2m"], VARIANTS);

    #[test]
    fn every_set_has_one_section_and_its_own_anchor() {
        let sections = sections(&TAGGED);
        let anchors: Vec<_> = sections.iter().map(|section| &*section.anchor).collect();
        assert_eq!(
            anchors,
            [
                "claims",
                "variant-person",
                "variant-m2m",
                "seat-1",
                "seat-2"
            ]
        );
        assert_eq!(anchor_of(&sections, &SEAT), Some("seat-1"));
        assert_eq!(anchor_of(&sections, &OTHER_SEAT), Some("seat-2"));
        assert_eq!(anchor_of(&sections, &Schema::new("Unknown")), None);
        assert_eq!(sections[2].tag(), Some(("kind", "m2m")));
        let variants = [("person", "variant-person"), ("m2m", "variant-m2m")];
        assert_eq!(
            sections[0].variants,
            variants.map(|(value, anchor)| (value, anchor.to_owned()))
        );
    }

    #[test]
    fn anchors_hold_no_space_and_are_never_empty() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.unique("Variant `a b/C`"), "variant-a-bc");
        assert_eq!(anchors.unique("!"), "section");
        assert_eq!(anchors.unique("?"), "section-1");
    }

    #[test]
    fn a_set_among_alternatives_has_a_section() {
        const EITHER: &[Shape<'static>] = &[Shape::String, Shape::Object(&SEAT)];
        let claims = [claim("either", Shape::Union(EITHER))];
        let outer = Schema::new("Outer").claims(&claims);
        assert!(anchor_of(&sections(&outer), &SEAT).is_some());
    }
}
