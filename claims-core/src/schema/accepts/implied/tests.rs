use super::*;
use crate::schema::LifetimeUnit;

const INTEGER: Shape<'static> = Shape::Integer { min: 0, max: 255 };

/// Whether `wanted` of a claim that reads `read` follows from `promised` of one that writes `written`.
fn follows(
    (read, wanted): (Shape<'_>, Validator<'_>),
    (written, promised): (Shape<'_>, &[Validator<'_>]),
) -> bool {
    let producer = ClaimSchema::new("claim", "field", written).validators(promised);
    implied(wanted, read, &producer)
}

const fn length(min: usize, max: Option<usize>) -> Validator<'static> {
    Validator::Length { min, max }
}

const fn range(min: i128, max: i128, max_exclusive: bool) -> Validator<'static> {
    Validator::Range(Bounds {
        min: Some(Literal::Integer(min)),
        max: Some(Literal::Integer(max)),
        max_exclusive,
    })
}

const A: Literal<'static> = Literal::Text("a");
const ONE: Literal<'static> = Literal::Integer(1);

/// No two of them are the same.
const DIFFERENT: &[Validator<'static>] = &[
    Validator::Equals(A),
    Validator::Equals(ONE),
    Validator::Contains(A),
    Validator::Contains(ONE),
    Validator::OneOf(&[A]),
    Validator::OneOf(&[A, ONE]),
    Validator::OneOf(&[A, ONE, Literal::Boolean(true)]),
    length(0, None),
    length(1, None),
    length(0, Some(4)),
    length(1, Some(4)),
    length(0, Some(5)),
    Validator::Range(UNBOUNDED),
    range(0, 4, false),
    range(0, 4, true),
    range(1, 4, false),
    range(0, 5, false),
    Validator::NotEmpty,
    Validator::Pattern("a"),
    Validator::Pattern("b"),
    Validator::Format(Format::Uri),
    Validator::Format(Format::Email),
    Validator::Format(Format::Uuid),
    Validator::Format(Format::Date),
    Validator::Format(Format::StringOrUri),
    Validator::Function("a"),
    Validator::Function("b"),
    Validator::Lifetime(LifetimeUnit::Millis),
    Validator::Lifetime(LifetimeUnit::Seconds),
];

#[test]
fn a_validator_of_values_of_any_kind_follows_from_itself_alone() {
    for (i, wanted) in DIFFERENT.iter().enumerate() {
        for (j, promised) in DIFFERENT.iter().enumerate() {
            assert_eq!(
                follows((Shape::Any, *wanted), (Shape::Any, &[*promised])),
                i == j,
                "{wanted:?} {promised:?}"
            );
        }
        assert!(!follows((Shape::Any, *wanted), (Shape::Any, &[])));
        assert!(follows((Shape::Any, *wanted), (Shape::Any, DIFFERENT)));
    }
}

#[test]
fn validators_that_say_the_same_of_values_of_any_kind_are_one() {
    let float = Validator::Range(Bounds {
        min: Some(Literal::Float(0.0)),
        max: Some(Literal::Float(4.0)),
        max_exclusive: true,
    });
    for (wanted, promised) in [
        (
            Validator::Equals(ONE),
            Validator::Equals(Literal::Float(1.0)),
        ),
        (Validator::OneOf(&[A, ONE]), Validator::OneOf(&[ONE, A])),
        (range(0, 4, true), float),
    ] {
        assert!(follows((Shape::Any, wanted), (Shape::Any, &[promised])));
        assert!(follows((Shape::Any, promised), (Shape::Any, &[wanted])));
    }
}

/// The elements of an array, say, are no characters.
#[test]
fn a_validator_says_nothing_of_values_of_another_kind() {
    let array = Shape::Array(&Shape::Any);
    let kinds = [Shape::String, INTEGER, Shape::Boolean, array, Shape::Any];
    for wanted in [
        length(0, Some(4)),
        Validator::NotEmpty,
        range(0, 4, false),
        Validator::Equals(A),
        Validator::OneOf(&[A]),
        Validator::Pattern("a"),
        Validator::Format(Format::Uuid),
    ] {
        for (i, read) in kinds.into_iter().enumerate() {
            for (j, written) in kinds.into_iter().enumerate() {
                // A lone value is the one element of an array.
                let lone = matches!(read, Shape::Array(_)) && j < 3;
                let counted = matches!(wanted, Validator::Length { .. } | Validator::NotEmpty);
                assert_eq!(
                    follows((read, wanted), (written, &[wanted])),
                    i == j || (lone && counted),
                    "{wanted:?} {read:?} {written:?}"
                );
            }
        }
    }
}

#[test]
fn constants_of_one_kind_are_of_that_kind_and_others_of_any() {
    let texts = Shape::OneOf(&[A, Literal::Text("bc")]);
    assert!(follows((texts, Validator::NotEmpty), (texts, &[])));
    assert!(follows((texts, length(1, Some(2))), (texts, &[])));

    let values = &[A, ONE];
    let mixed = Shape::OneOf(values);
    let wanted = Validator::OneOf(values);
    assert!(!follows((mixed, wanted), (mixed, &[])));
    assert!(follows((mixed, wanted), (mixed, &[wanted])));
}

#[test]
fn a_boolean_is_one_of_two_values_if_both_are_listed() {
    const BOTH: &[Literal<'_>] = &[Literal::Boolean(true), Literal::Boolean(false)];
    let boolean = Shape::Boolean;
    assert!(follows((boolean, Validator::OneOf(BOTH)), (boolean, &[])));
    for value in BOTH {
        let wanted = Validator::OneOf(slice::from_ref(value));
        assert!(!follows((boolean, wanted), (boolean, &[])), "{value:?}");
        let promised = Validator::Equals(*value);
        assert!(follows((boolean, wanted), (boolean, &[promised])));
    }
}

#[test]
fn a_length_follows_from_the_longest_lower_end_and_the_shortest_upper_one() {
    let texts: &[Literal<'_>] = &[
        Literal::Text("abc"),
        Literal::Text("a"),
        Literal::Text("abcde"),
        Literal::Text("ab"),
    ];
    let uuid = Validator::Format(Format::Uuid);
    for (promised, shortest, longest) in [
        (&[][..], 0, None),
        (&[length(2, Some(5))], 2, Some(5)),
        (&[length(2, Some(5)), length(1, Some(3))], 2, Some(3)),
        (&[length(1, Some(3)), length(2, Some(5))], 2, Some(3)),
        (&[length(1, None), length(2, Some(5))], 2, Some(5)),
        (&[length(2, Some(5)), Validator::NotEmpty], 2, Some(5)),
        (&[Validator::OneOf(texts)], 1, Some(5)),
        (&[Validator::OneOf(texts), length(2, Some(4))], 2, Some(4)),
        (&[Validator::Equals(Literal::Text("\u{e4}b"))], 2, Some(2)),
        (&[uuid], 36, Some(36)),
        (&[Validator::Format(Format::Date)], 10, Some(10)),
    ] {
        let wants =
            |min, max| follows((Shape::String, length(min, max)), (Shape::String, promised));
        assert!(wants(shortest, longest), "{promised:?}");
        assert!(!wants(shortest + 1, None), "{promised:?}");
        if let Some(longest) = longest {
            assert!(!wants(0, Some(longest - 1)), "{promised:?}");
        } else {
            assert!(!wants(0, Some(usize::MAX)), "{promised:?}");
        }
        assert_eq!(
            follows(
                (Shape::String, Validator::NotEmpty),
                (Shape::String, promised)
            ),
            shortest > 0,
            "{promised:?}"
        );
    }
}

#[test]
fn a_range_follows_from_the_numbers_that_are_left() {
    let values: &[Literal<'_>] = &[
        Literal::Integer(3),
        Literal::Integer(1),
        Literal::Integer(5),
        Literal::Integer(4),
    ];
    for (promised, first, last) in [
        (&[][..], 0, 255),
        // Of whole numbers the last below an end is known.
        (&[range(0, 10, true)], 0, 9),
        (&[range(2, 10, false), range(1, 8, true)], 2, 7),
        (&[range(-5, 1000, false)], 0, 255),
        (&[Validator::OneOf(values)], 1, 5),
        (&[Validator::OneOf(values), range(2, 10, true)], 2, 5),
        (&[Validator::Equals(Literal::Integer(7))], 7, 7),
    ] {
        let wants = |wanted| follows((INTEGER, wanted), (INTEGER, promised));
        assert!(wants(range(first, last, false)), "{promised:?}");
        assert!(wants(range(first, last + 1, true)), "{promised:?}");
        assert!(!wants(range(first, last, true)), "{promised:?}");
        assert!(!wants(range(first + 1, 1000, false)), "{promised:?}");
    }
}
