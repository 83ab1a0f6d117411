//! JSON shapes in words.

use std::borrow::Cow;

use super::literal;
use crate::schema::{Schema, Shape};

/// A piece of the wording of a shape; each format writes code and the names of sets in its own way.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::schema::export) enum Piece<'a> {
    /// Words.
    Text(Cow<'static, str>),
    /// A JSON value.
    Code(String),
    /// The name of a nested set.
    Set(&'a Schema<'a>),
}

/// How many values the words are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    /// One, with its article: "an array".
    One,
    /// One, without: "array".
    Bare,
    /// Several: "arrays".
    Many,
}

/// The shape in words that fit behind "the value is": "a string", "an array of integers".
pub(in crate::schema::export) fn shape(shape: Shape<'_>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    tell(shape, Number::One, &mut pieces);
    pieces
}

/// The same without articles, as a cell of a table: "string", "array of integers".
pub(in crate::schema::export) fn kind(shape: Shape<'_>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    tell(shape, Number::Bare, &mut pieces);
    pieces
}

fn tell<'a>(shape: Shape<'a>, number: Number, pieces: &mut Vec<Piece<'a>>) {
    let say = |pieces: &mut Vec<Piece<'a>>, one: &'static str, many: &'static str| {
        let bare = || one.strip_prefix("an ").or(one.strip_prefix("a "));
        pieces.push(Piece::Text(match number {
            Number::One => one.into(),
            Number::Bare => bare().unwrap_or(one).into(),
            Number::Many => many.into(),
        }));
    };
    match shape {
        Shape::Unknown => say(
            pieces,
            "a value of a type not described here",
            "values of a type not described here",
        ),
        Shape::Any => say(pieces, "any value", "values of any type"),
        Shape::String => say(pieces, "a string", "strings"),
        Shape::Boolean => say(pieces, "a boolean", "booleans"),
        Shape::Integer { .. } => say(pieces, "an integer", "integers"),
        Shape::Number => say(pieces, "a number", "numbers"),
        Shape::NumericDate => say(pieces, "a NumericDate", "NumericDates"),
        Shape::Array(item) => {
            say(pieces, "an array of ", "arrays of ");
            tell(*item, Number::Many, pieces);
        }
        Shape::OneOrMany(item) => {
            tell(*item, number, pieces);
            pieces.push(Piece::Text(" or ".into()));
            say(pieces, "an array of ", "arrays of ");
            tell(*item, Number::Many, pieces);
        }
        Shape::Map(Shape::Any) => say(pieces, "an object", "objects"),
        Shape::Map(value) => {
            say(
                pieces,
                "an object whose members are ",
                "objects whose members are ",
            );
            tell(*value, Number::Many, pieces);
        }
        Shape::Object(set) => {
            say(pieces, "an object ", "objects ");
            pieces.push(Piece::Set(set));
        }
        Shape::Nullable(inner) => {
            tell(*inner, number, pieces);
            pieces.push(Piece::Text(" or ".into()));
            pieces.push(Piece::Code("null".to_owned()));
        }
        Shape::Union(shapes) => {
            for (index, shape) in shapes.iter().enumerate() {
                if index > 0 {
                    pieces.push(Piece::Text(" or ".into()));
                }
                tell(*shape, number, pieces);
            }
        }
        Shape::OneOf(values) => {
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    pieces.push(Piece::Text(" or ".into()));
                }
                pieces.push(Piece::Code(literal(*value)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Literal;

    const SEAT: Schema<'static> = Schema::new("Seat");

    fn words(pieces: Vec<Piece<'_>>) -> String {
        let text = |piece| match piece {
            Piece::Text(text) => text.into_owned(),
            Piece::Code(code) => format!("`{code}`"),
            Piece::Set(set) => format!("<{}>", set.name),
        };
        pieces.into_iter().map(text).collect()
    }

    #[test]
    fn shapes_read_like_phrases() {
        let matrix = Shape::Array(&Shape::Array(&Shape::Number));
        let one_of = [Literal::Text("red"), Literal::Integer(1)];
        let cases = [
            (Shape::NumericDate, "a NumericDate"),
            (matrix, "an array of arrays of numbers"),
            (
                Shape::OneOrMany(&Shape::String),
                "a string or an array of strings",
            ),
            (Shape::Map(&Shape::Any), "an object"),
            (
                Shape::Map(&Shape::Nullable(&Shape::Boolean)),
                "an object whose members are booleans or `null`",
            ),
            (Shape::Object(&SEAT), "an object <Seat>"),
            (
                Shape::Array(&Shape::Object(&SEAT)),
                "an array of objects <Seat>",
            ),
            (
                Shape::Union(&[Shape::String, Shape::Boolean]),
                "a string or a boolean",
            ),
            (Shape::OneOf(&one_of), "`\"red\"` or `1`"),
        ];
        for (value, expected) in cases {
            assert_eq!(words(shape(value)), expected);
        }
        let any = Shape::OneOrMany(&Shape::Any);
        assert_eq!(words(kind(any)), "any value or array of values of any type");
        assert_eq!(words(kind(matrix)), "array of arrays of numbers");
    }
}
