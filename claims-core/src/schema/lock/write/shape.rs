//! Shapes and constants.

use crate::schema::{Json, Literal, Shape, lock::integer};

pub(in crate::schema::lock) fn shape(shape: &Shape<'_>) -> Json {
    let (name, inner) = match shape {
        Shape::Unknown => return Json::text("unknown"),
        Shape::Any => return Json::text("any"),
        Shape::String => return Json::text("string"),
        Shape::Boolean => return Json::text("boolean"),
        Shape::Number => return Json::text("number"),
        Shape::NumericDate => return Json::text("numeric_date"),
        Shape::Integer { min, max } => match integer::name(*min, *max) {
            Some(name) => return Json::text(name),
            None => (
                "integer",
                Json::object().with("min", *min).with("max", *max),
            ),
        },
        Shape::Array(items) => ("array", self::shape(items)),
        Shape::OneOrMany(items) => ("one_or_many", self::shape(items)),
        Shape::Map(values) => ("map", self::shape(values)),
        Shape::Object(schema) => ("object", super::set::set(schema)),
        Shape::Nullable(inner) => ("nullable", self::shape(inner)),
        Shape::Union(shapes) => ("union", shapes.iter().map(self::shape).collect()),
        Shape::OneOf(values) => ("one_of", values.iter().map(literal).collect()),
    };
    Json::object().with(name, inner)
}

pub(in crate::schema::lock) fn literal(literal: &Literal<'_>) -> Json {
    match literal {
        Literal::Text(text) => Json::from(*text),
        Literal::Integer(value) => Json::Integer(*value),
        Literal::Float(value) => Json::Float(*value),
        Literal::Boolean(value) => Json::Boolean(*value),
    }
}
