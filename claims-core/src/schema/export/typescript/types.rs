//! Types of values.

use super::names;
use crate::schema::{
    ClaimSchema, Literal, Shape, Validator,
    export::{View, declarations::Declarations, sides::judged_shape, words},
};

/// A union of types, none of them twice. `unknown` is all there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Type(Vec<String>);

const UNKNOWN: &str = "unknown";

impl Type {
    pub(super) fn of(name: impl Into<String>) -> Self {
        Self(vec![name.into()])
    }

    pub(super) fn or(mut self, other: Self) -> Self {
        if self.is_unknown() || other.is_unknown() {
            return Self::of(UNKNOWN);
        }
        for name in other.0 {
            if !self.0.contains(&name) {
                self.0.push(name);
            }
        }
        self
    }

    pub(super) fn or_null(self) -> Self {
        self.or(Self::of("null"))
    }

    pub(super) fn without(mut self, unwanted: &str) -> Self {
        self.0.retain(|name| name != unwanted);
        self
    }

    pub(super) fn is_unknown(&self) -> bool {
        self.0.iter().any(|name| name == UNKNOWN)
    }

    fn array(&self) -> Self {
        Self::of(match self.0.as_slice() {
            [only] => format!("{only}[]"),
            _ => format!("({})[]", self.write()),
        })
    }

    pub(super) fn write(&self) -> String {
        self.0.join(" | ")
    }
}

/// The type of a claim that is there and not `null`.
pub(super) fn of_claim<'a>(
    claim: &ClaimSchema<'a>,
    view: View,
    declarations: &mut Declarations<'a>,
) -> Type {
    let shape = judged_shape(claim, view);
    // A value that must not be shown is not shown here either, and of a date that a verifier reads
    // without its fraction, more than the constant is accepted.
    let hidden = claim.sensitive || shape != claim.written;
    let constants = claim.validators.iter().find_map(|rule| match rule {
        _ if hidden => None,
        Validator::Equals(constant) => literals(std::slice::from_ref(constant), shape),
        Validator::OneOf(constants) => literals(constants, shape),
        _ => None,
    });
    constants.unwrap_or_else(|| of_shape(shape, declarations))
}

/// The type of the values of a shape.
pub(super) fn of_shape<'a>(shape: Shape<'a>, declarations: &mut Declarations<'a>) -> Type {
    let mut of = |shape: &Shape<'a>| of_shape(*shape, declarations);
    match shape {
        Shape::Unknown | Shape::Any => Type::of(UNKNOWN),
        Shape::String => Type::of("string"),
        Shape::Boolean => Type::of("boolean"),
        Shape::Integer { .. } | Shape::Number | Shape::NumericDate => Type::of("number"),
        // Of arrays, one alone is always read as several values.
        Shape::Array(inner) | Shape::OneOrMany(inner @ (Shape::Array(_) | Shape::OneOrMany(_))) => {
            of(inner).array()
        }
        Shape::OneOrMany(inner) => {
            let one = of(inner);
            let many = one.array();
            one.or(many)
        }
        // Not `Record`, which a set may be called as well.
        Shape::Map(inner) => Type::of(format!("{{ [name: string]: {} }}", of(inner).write())),
        Shape::Object(set) => Type::of(declarations.nested(set)),
        Shape::Nullable(inner) => of(inner).or_null(),
        Shape::Union(shapes) => union(shapes.iter().map(of)),
        Shape::OneOf(constants) => union(constants.iter().map(|constant| literal(*constant))),
    }
}

/// The constants as literal types, if each of them can be a value of the shape.
fn literals(constants: &[Literal<'_>], shape: Shape<'_>) -> Option<Type> {
    let fits = constants.iter().all(|constant| can_be(*constant, shape));
    fits.then(|| union(constants.iter().map(|constant| literal(*constant))))
}

fn union(types: impl Iterator<Item = Type>) -> Type {
    types.reduce(Type::or).unwrap_or_else(|| Type::of("never"))
}

fn can_be(constant: Literal<'_>, shape: Shape<'_>) -> bool {
    match shape {
        Shape::String => matches!(constant, Literal::Text(_)),
        Shape::Boolean => matches!(constant, Literal::Boolean(_)),
        Shape::Integer { .. } | Shape::Number | Shape::NumericDate => match constant {
            Literal::Integer(_) => true,
            // Anything else is no number in JSON.
            Literal::Float(float) => float.is_finite(),
            _ => false,
        },
        Shape::Union(shapes) => shapes.iter().any(|shape| can_be(constant, *shape)),
        Shape::OneOf(constants) => constants.contains(&constant),
        _ => false,
    }
}

fn literal(literal: Literal<'_>) -> Type {
    Type::of(match literal {
        Literal::Text(text) => names::text(text),
        Literal::Float(float) if !float.is_finite() => "number".to_owned(),
        other => words::literal(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;

    const ROOT: Schema<'static> = Schema::new("Root");
    const SEAT: Schema<'static> = Schema::new("Seat");

    fn written(shape: Shape<'static>) -> String {
        let mut declarations = Declarations::new(&ROOT, names::of_type, &[]);
        of_shape(shape, &mut declarations).write()
    }

    #[test]
    fn every_shape_has_a_type() {
        const HOLES: Shape<'static> = Shape::Nullable(&Shape::Boolean);
        let cases = [
            (Shape::OneOrMany(&Shape::String), "string | string[]"),
            (
                Shape::OneOrMany(&Shape::Array(&Shape::String)),
                "string[][]",
            ),
            (Shape::Array(&HOLES), "(boolean | null)[]"),
            (Shape::Map(&HOLES), "{ [name: string]: boolean | null }"),
            (Shape::Nullable(&Shape::Any), "unknown"),
            (Shape::Array(&Shape::Object(&SEAT)), "Seat[]"),
            (Shape::Object(&ROOT), "Root2"),
            (
                Shape::Union(&[Shape::String, Shape::NumericDate, Shape::Number]),
                "string | number",
            ),
            (Shape::Union(&[]), "never"),
            (
                Shape::OneOf(&[Literal::Text("a\"b"), Literal::Integer(-5)]),
                r#""a\"b" | -5"#,
            ),
        ];
        for (shape, expected) in cases {
            assert_eq!(written(shape), expected);
        }
    }

    #[test]
    fn constants_are_literal_types_where_the_value_can_be_one() {
        const TEXT: Validator<'static> = Validator::Equals(Literal::Text("1"));
        const EITHER: Validator<'static> =
            Validator::OneOf(&[Literal::Integer(1), Literal::Float(1.5)]);
        let of = |shape, rules: &'static [Validator<'static>]| {
            let claim = ClaimSchema::new("a", "a", shape).validators(rules);
            let hidden = claim.sensitive();
            let mut declarations = Declarations::new(&ROOT, names::of_type, &[]);
            let shown = of_claim(&claim, View::Produce, &mut declarations).write();
            let hidden = of_claim(&hidden, View::Produce, &mut declarations).write();
            (shown, hidden)
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(of(Shape::String, &[TEXT]), pair("\"1\"", "string"));
        assert_eq!(of(Shape::Number, &[EITHER]), pair("1 | 1.5", "number"));
        assert_eq!(of(Shape::Number, &[TEXT]), pair("number", "number"));
        let list = Shape::Array(&Shape::String);
        assert_eq!(of(list, &[TEXT]), pair("string[]", "string[]"));
    }

    #[test]
    fn a_date_that_is_cut_off_is_more_than_a_constant() {
        let claim = ClaimSchema::new("iat", "iat", Shape::Integer { min: 0, max: 9 })
            .read_as(Shape::NumericDate)
            .validators(&[Validator::Equals(Literal::Integer(5))]);
        let mut declarations = Declarations::new(&ROOT, names::of_type, &[]);
        let read = of_claim(&claim, View::Consume, &mut declarations).write();
        let written = of_claim(&claim, View::Produce, &mut declarations).write();
        assert_eq!([read, written], ["number", "5"]);
    }

    #[test]
    fn a_constant_is_a_value_of_a_choice_if_one_of_the_choices_has_it() {
        let (one, text) = (Literal::Integer(1), Literal::Text("1"));
        for (shape, is_one, is_text) in [
            (Shape::Union(&[Shape::Boolean, Shape::Number]), true, false),
            (Shape::Union(&[Shape::Boolean, Shape::String]), false, true),
            (Shape::Union(&[]), false, false),
            (Shape::OneOf(&[Literal::Integer(1)]), true, false),
            (Shape::OneOf(&[Literal::Text("1")]), false, true),
        ] {
            assert_eq!(can_be(one, shape), is_one, "{shape:?}");
            assert_eq!(can_be(text, shape), is_text, "{shape:?}");
        }
        assert_eq!(literal(Literal::Float(f64::NAN)).write(), "number");
    }
}
