//! The Type column: the words of generators of API documentation (`string`, `int`, `string[]`).

use super::escape::{Place, code, text};
use crate::schema::{
    Schema, Shape,
    export::{
        sections::{Section, anchor_of},
        words::literal,
    },
};

/// The type of a claim. A nested set is a link to its section.
pub(super) fn of(shape: Shape<'_>, sections: &[Section<'_>]) -> String {
    render(shape, "", sections)
}

/// `brackets` is one pair for each array around the shape.
fn render(shape: Shape<'_>, brackets: &str, sections: &[Section<'_>]) -> String {
    let word = |word: &str| format!("**{word}{brackets}**");
    match shape {
        Shape::Unknown => format!("{} (not described)", word("any")),
        Shape::Any => word("any"),
        Shape::String => word("string"),
        Shape::Boolean => word("bool"),
        Shape::Integer { .. } => word("int"),
        Shape::Number => word("number"),
        Shape::NumericDate => format!("{} (NumericDate)", word("int")),
        Shape::Map(Shape::Any) => word("object"),
        Shape::Map(value) => format!("{} of {}", word("object"), render(*value, "", sections)),
        Shape::Object(set) => link(set, brackets, sections),
        Shape::Array(item) => render(*item, &format!("[]{brackets}"), sections),
        Shape::OneOrMany(item) => {
            let one = render(*item, "", sections);
            let many = render(*item, "[]", sections);
            grouped(&[one, many], brackets)
        }
        Shape::Nullable(inner) => grouped(
            &[render(*inner, "", sections), "`null`".to_owned()],
            brackets,
        ),
        Shape::Union(shapes) => {
            let shapes = shapes.iter().map(|shape| render(*shape, "", sections));
            grouped(&shapes.collect::<Vec<_>>(), brackets)
        }
        Shape::OneOf(values) => {
            let values = values
                .iter()
                .map(|value| code(&literal(*value), Place::Cell));
            grouped(&values.collect::<Vec<_>>(), brackets)
        }
    }
}

/// Alternatives, in parentheses if they are the items of an array.
fn grouped(alternatives: &[String], brackets: &str) -> String {
    let alternatives = alternatives.join(" or ");
    match brackets {
        "" => alternatives,
        brackets => format!("({alternatives})**{brackets}**"),
    }
}

fn link(set: &Schema<'_>, brackets: &str, sections: &[Section<'_>]) -> String {
    let name = format!("**{}{brackets}**", text(set.name, Place::Cell));
    match anchor_of(sections, set) {
        Some(anchor) => format!("[{name}](#{anchor})"),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ClaimSchema, Literal, export::sections::sections};

    const SEAT: Schema<'static> = Schema::new("Seat");
    const SET: Schema<'static> =
        Schema::new("Set").claims(&[ClaimSchema::new("seat", "seat", Shape::Object(&SEAT))]);

    #[test]
    fn types_in_the_manner_of_generators() {
        let integer = Shape::Integer { min: 0, max: 255 };
        let cases = [
            (Shape::String, "**string**"),
            (Shape::NumericDate, "**int** (NumericDate)"),
            (Shape::Array(&Shape::Array(&integer)), "**int[][]**"),
            (
                Shape::OneOrMany(&Shape::String),
                "**string** or **string[]**",
            ),
            (
                Shape::Array(&Shape::Nullable(&Shape::Boolean)),
                "(**bool** or `null`)**[]**",
            ),
            (Shape::Map(&integer), "**object** of **int**"),
            (Shape::Array(&Shape::Object(&SEAT)), "[**Seat[]**](#seat)"),
            (
                Shape::OneOf(&[Literal::Text("a|b"), Literal::Integer(1)]),
                r#"`"a\|b"` or `1`"#,
            ),
        ];
        for (shape, expected) in cases {
            assert_eq!(of(shape, &sections(&SET)), expected);
        }
    }
}
