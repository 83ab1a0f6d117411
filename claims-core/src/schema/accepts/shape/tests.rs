use super::*;

const BYTE: Shape<'static> = Shape::Integer { min: 0, max: 255 };

#[test]
fn null_is_taken_by_what_may_be_null() {
    for (read, expected) in [
        (Shape::Any, Fit::Yes),
        (Shape::Nullable(&Shape::String), Fit::Yes),
        (Shape::Unknown, Fit::Unknown),
        (Shape::String, Fit::No),
        (Shape::Array(&Shape::Any), Fit::No),
        (Shape::Map(&Shape::Any), Fit::No),
        (Shape::OneOrMany(&Shape::Any), Fit::Yes),
        (Shape::OneOrMany(&Shape::Unknown), Fit::Unknown),
        (Shape::OneOrMany(&Shape::String), Fit::No),
        (Shape::Union(&[]), Fit::No),
        (Shape::Union(&[Shape::String, BYTE]), Fit::No),
        (
            Shape::Union(&[Shape::String, Shape::Nullable(&BYTE)]),
            Fit::Yes,
        ),
        (Shape::Union(&[Shape::Unknown, Shape::String]), Fit::Unknown),
        (Shape::Union(&[Shape::Unknown, Shape::Any]), Fit::Yes),
    ] {
        assert_eq!(takes_null(read), expected, "{read:?}");
    }
}

#[test]
fn both_truth_values_are_needed_to_take_a_boolean() {
    const TRUE: Literal<'static> = Literal::Boolean(true);
    const FALSE: Literal<'static> = Literal::Boolean(false);
    for (literals, expected) in [
        (&[TRUE, FALSE][..], Fit::Yes),
        (&[FALSE, Literal::Text("x"), TRUE], Fit::Yes),
        (&[TRUE], Fit::No),
        (&[FALSE], Fit::No),
        (&[], Fit::No),
    ] {
        let read = Shape::OneOf(literals);
        assert_eq!(shape_accepts(read, Shape::Boolean), expected, "{read:?}");
    }
}

#[test]
fn an_integer_takes_the_constants_within_its_bounds() {
    let within = Shape::Integer { min: -3, max: 3 };
    for (value, expected) in [
        (Literal::Integer(-4), Fit::No),
        (Literal::Integer(-3), Fit::Yes),
        (Literal::Integer(3), Fit::Yes),
        (Literal::Integer(4), Fit::No),
        (Literal::Float(-4.0), Fit::No),
        (Literal::Float(-3.0), Fit::Yes),
        (Literal::Float(3.0), Fit::Yes),
        (Literal::Float(4.0), Fit::No),
        (Literal::Float(0.5), Fit::No),
        (Literal::Text("0"), Fit::No),
        (Literal::Boolean(true), Fit::No),
    ] {
        let written = [value];
        let fit = shape_accepts(within, Shape::OneOf(&written));
        assert_eq!(fit, expected, "{value:?}");
    }
}

/// From 2^53 on, a number with a fraction or an exponent is refused as an integer.
#[test]
fn an_integer_takes_no_constant_that_may_have_been_rounded() {
    const END: i128 = 1 << 53;
    let within = Shape::Integer {
        min: -END,
        max: END,
    };
    for (value, expected) in [
        (Literal::Integer(END), Fit::Yes),
        (Literal::Integer(-END), Fit::Yes),
        (Literal::Float(9_007_199_254_740_991.0), Fit::Yes),
        (Literal::Float(-9_007_199_254_740_991.0), Fit::Yes),
        (Literal::Float(9_007_199_254_740_992.0), Fit::No),
        (Literal::Float(-9_007_199_254_740_992.0), Fit::No),
    ] {
        let written = [value];
        let fit = shape_accepts(within, Shape::OneOf(&written));
        assert_eq!(fit, expected, "{value:?}");
    }
}
