//! Which sections and rows a page has, and their addresses.

use crate::schema::{
    Schema,
    export::{
        members::{Member, members},
        sections::{Anchors, Section, sections},
        words,
    },
};

/// A section and its rows.
pub(super) struct Part<'a> {
    pub(super) section: Section<'a>,
    pub(super) rows: Vec<Row<'a>>,
}

/// A row of a table.
pub(super) struct Row<'a> {
    /// Unique on the page.
    pub(super) anchor: String,
    /// The name as it is shown.
    pub(super) name: &'a str,
    pub(super) subject: Subject<'a>,
}

/// What a row is about.
pub(super) enum Subject<'a> {
    Tag,
    Claim(Member<'a>),
}

/// What the page has, from top to bottom.
pub(super) fn outline<'a>(schema: &'a Schema<'a>) -> Vec<Part<'a>> {
    let parts = sections(schema).into_iter().map(|section| {
        let rows = rows(&section);
        Part { section, rows }
    });
    parts.collect()
}

/// The tag of an enum, and the claims.
fn rows<'a>(section: &Section<'a>) -> Vec<Row<'a>> {
    // Sections have no dot in their anchors, so the rows of one never meet those of another.
    let mut anchors = Anchors::default();
    let mut row = |name: &'a str, subject| Row {
        anchor: anchors.reserve(&format!("{}.{}", section.anchor, plain(name))),
        name: words::name(name),
        subject,
    };
    let mut rows = Vec::new();
    let tagged = section.schema.tagged;
    rows.extend(tagged.map(|tagged| row(tagged.tag, Subject::Tag)));
    for member in members(section.schema) {
        rows.push(row(member.claim.name, Subject::Claim(member)));
    }
    rows
}

/// A name without what may not stand in an address.
fn plain(name: &str) -> String {
    let letters = name.chars().map(|c| match c {
        c if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') => c,
        _ => '-',
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ClaimSchema, Shape};

    #[test]
    fn every_row_has_its_own_address() {
        const fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
            ClaimSchema::new(name, name, shape)
        }
        const INNER: Schema<'static> = Schema::new("Inner").claims(&[claim("exp", Shape::String)]);
        const SET: Schema<'static> = Schema::new("Set").claims(&[
            claim("exp", Shape::Object(&INNER)),
            claim("https://a.example/b c", Shape::String),
            claim("https://a.example/b/c", Shape::String),
            claim("", Shape::String),
        ]);
        let parts = outline(&SET);
        let rows = parts.iter().flat_map(|part| &part.rows);
        let anchors: Vec<_> = rows.map(|row| &*row.anchor).collect();
        assert_eq!(
            anchors,
            [
                "claims.exp",
                "claims.https---a.example-b-c",
                "claims.https---a.example-b-c-1",
                "claims.",
                "inner.exp",
            ]
        );
    }
}
