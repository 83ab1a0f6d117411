//! Types of values.

use super::{File, Support};
use crate::schema::{Literal, Shape};

/// A type of Go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Type {
    pub(super) name: String,
    /// Whether it has `nil` for a value that is not there.
    pub(super) nilable: bool,
}

pub(super) const RAW: &str = "json.RawMessage";

impl Type {
    fn plain(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            nilable: false,
        }
    }

    fn nilable(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            nilable: true,
        }
    }

    /// The same with room for a value that is not there.
    pub(super) fn or_nil(self) -> Self {
        if self.nilable {
            self
        } else {
            Self::nilable(format!("*{}", self.name))
        }
    }
}

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Field,
    /// In a slice, of which `[]uint8` would be read as text.
    Item,
}

/// The type of the values of a shape.
pub(super) fn of<'a>(shape: Shape<'a>, file: &mut File<'a>) -> Type {
    of_place(shape, Place::Field, file)
}

fn of_place<'a>(shape: Shape<'a>, place: Place, file: &mut File<'a>) -> Type {
    match shape {
        Shape::String => Type::plain("string"),
        Shape::Boolean => Type::plain("bool"),
        Shape::Integer { min, max } => integer(min, max, place, file),
        Shape::Number => Type::plain("float64"),
        Shape::NumericDate => {
            file.need(Support::NumericDate);
            Type::plain("NumericDate")
        }
        // Of arrays, one alone is always read as several values.
        Shape::Array(inner) | Shape::OneOrMany(inner @ (Shape::Array(_) | Shape::OneOrMany(_))) => {
            Type::nilable(format!("[]{}", of_place(*inner, Place::Item, file).name))
        }
        Shape::OneOrMany(inner) => {
            file.need(Support::OneOrMany);
            let inner = of_place(*inner, Place::Item, file).name;
            Type::nilable(format!("OneOrMany[{inner}]"))
        }
        Shape::Map(inner) => {
            let inner = of_place(*inner, Place::Field, file).name;
            Type::nilable(format!("map[string]{inner}"))
        }
        Shape::Object(set) => Type::plain(&file.declarations.nested(set)),
        Shape::Nullable(inner) => of_place(*inner, place, file).or_nil(),
        Shape::OneOf(constants) => constant(constants, place, file),
        Shape::Unknown | Shape::Any | Shape::Union(_) => Type::nilable(RAW),
    }
}

/// The narrowest type that holds the integers.
fn integer(min: i128, max: i128, place: Place, file: &mut File<'_>) -> Type {
    let fits = |low: i128, high: i128| min >= low && max <= high;
    let name = if fits(0, u8::MAX.into()) && place == Place::Field {
        "uint8"
    } else if fits(i8::MIN.into(), i8::MAX.into()) {
        "int8"
    } else if fits(0, u16::MAX.into()) {
        "uint16"
    } else if fits(i16::MIN.into(), i16::MAX.into()) {
        "int16"
    } else if fits(0, u32::MAX.into()) {
        "uint32"
    } else if fits(i32::MIN.into(), i32::MAX.into()) {
        "int32"
    } else if fits(0, u64::MAX.into()) {
        "uint64"
    } else if fits(i64::MIN.into(), i64::MAX.into()) {
        "int64"
    } else {
        file.big = true;
        return Type::nilable("*big.Int");
    };
    Type::plain(name)
}

/// The type that all of the constants have.
fn constant(constants: &[Literal<'_>], place: Place, file: &mut File<'_>) -> Type {
    let all = |is: fn(&Literal<'_>) -> bool| constants.iter().all(is);
    let integers = constants.iter().filter_map(|constant| match constant {
        Literal::Integer(integer) => Some(*integer),
        _ => None,
    });
    if constants.is_empty() {
        Type::nilable(RAW)
    } else if all(|constant| matches!(constant, Literal::Text(_))) {
        Type::plain("string")
    } else if all(|constant| matches!(constant, Literal::Boolean(_))) {
        Type::plain("bool")
    } else if all(|constant| matches!(constant, Literal::Integer(_))) {
        let (min, max) = integers.fold((0, 0), |(min, max): (i128, i128), integer| {
            (min.min(integer), max.max(integer))
        });
        integer(min, max, place, file)
    } else if all(|constant| matches!(constant, Literal::Integer(_) | Literal::Float(_))) {
        Type::plain("float64")
    } else {
        Type::nilable(RAW)
    }
}
