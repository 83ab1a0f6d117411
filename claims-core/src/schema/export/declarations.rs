//! The sets that a source file declares, each once, and their names.

use super::names;
use crate::schema::{Schema, Variant};

/// One set, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Declared<'a> {
    pub(super) schema: &'a Schema<'a>,
    /// The tag of the enum that the set is a variant of, and its value.
    pub(super) tag: Option<(&'a str, &'a str)>,
    /// Whether the members of the object are the claims of a token.
    pub(super) is_token: bool,
}

impl<'a> Declared<'a> {
    fn outermost(schema: &'a Schema<'a>) -> Self {
        Self {
            schema,
            tag: None,
            is_token: true,
        }
    }
}

/// What a file declares, in the order of first use.
#[derive(Debug)]
pub(super) struct Declarations<'a> {
    /// The name of a type in the language of the file.
    spell: fn(&str) -> String,
    /// Names that the file needs for something else.
    reserved: &'static [&'static str],
    sets: Vec<(Declared<'a>, String)>,
    written: usize,
}

impl<'a> Declarations<'a> {
    /// The outermost set, which has the first choice of names.
    pub(super) fn new(
        schema: &'a Schema<'a>,
        spell: fn(&str) -> String,
        reserved: &'static [&'static str],
    ) -> Self {
        let mut declarations = Self {
            spell,
            reserved,
            sets: Vec::new(),
            written: 0,
        };
        declarations.declare(Declared::outermost(schema), &[schema.name]);
        declarations
    }

    /// The name of the outermost set.
    pub(super) fn root(&self) -> &str {
        self.sets.first().map_or("", |(_, name)| name)
    }

    /// The next set to be written, with its name.
    pub(super) fn next(&mut self) -> Option<(Declared<'a>, String)> {
        let next = self.sets.get(self.written).cloned()?;
        self.written += 1;
        Some(next)
    }

    /// The name of a set that is the value of a claim.
    pub(super) fn nested(&mut self, schema: &'a Schema<'a>) -> String {
        let nested = Declared {
            is_token: false,
            ..Declared::outermost(schema)
        };
        self.declare(nested, &[schema.name])
    }

    /// The name of a variant's set.
    pub(super) fn variant(
        &mut self,
        of: Declared<'a>,
        tag: &'a str,
        variant: &Variant<'a>,
    ) -> String {
        let set = Declared {
            schema: variant.schema,
            tag: Some((tag, variant.value)),
            ..of
        };
        let qualified = format!("{}{}", of.schema.name, variant.name);
        self.declare(set, &[variant.schema.name, &qualified])
    }

    /// Equal sets share one declaration.
    fn declare(&mut self, set: Declared<'a>, wished: &[&str]) -> String {
        if let Some((_, name)) = self.sets.iter().find(|(known, _)| *known == set) {
            return name.clone();
        }
        let wished: Vec<_> = wished.iter().map(|name| (self.spell)(name)).collect();
        let name = names::choose(&wished, |name| {
            self.reserved.contains(&name) || self.sets.iter().any(|(_, known)| known == name)
        });
        self.sets.push((set, name.clone()));
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ClaimSchema, Shape};

    const SEAT: Schema<'static> = Schema::new("Seat");
    const ROW: ClaimSchema<'static> = ClaimSchema::new("row", "row", Shape::String);
    const OTHER: Schema<'static> = Schema::new("Seat").claims(&[ROW]);

    #[test]
    fn equal_sets_share_a_name_and_others_get_their_own() {
        let mut declarations = Declarations::new(&OTHER, str::to_owned, &["Seat2"]);
        assert_eq!(declarations.root(), "Seat");
        assert_eq!(declarations.nested(&SEAT), "Seat3");
        assert_eq!(declarations.nested(&const { Schema::new("Seat") }), "Seat3");
        let variant = Variant::new("a", "A", "", &SEAT);
        let of = Declared::outermost(&OTHER);
        assert_eq!(declarations.variant(of, "kind", &variant), "SeatA");
        let written: Vec<_> = std::iter::from_fn(|| declarations.next())
            .map(|(_, name)| name)
            .collect();
        assert_eq!(written, ["Seat", "Seat3", "SeatA"]);
    }
}
