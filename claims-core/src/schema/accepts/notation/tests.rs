use super::*;
use crate::schema::Schema;

const INTEGER: Shape<'static> = Shape::Integer {
    min: i128::MIN,
    max: i128::MAX,
};
const NULLABLE: Shape<'static> = Shape::Nullable(&Shape::String);
const UNION: Shape<'static> = Shape::Union(&[Shape::String, INTEGER, Shape::Boolean]);
const ONE_OF: Shape<'static> = Shape::OneOf(&[
    Literal::Text("free"),
    Literal::Integer(-1),
    Literal::Boolean(true),
    Literal::Boolean(false),
]);

#[test]
fn shapes_are_written_as_readers_of_json_know_them() {
    for (shaped, expected) in [
        (Shape::Unknown, "unknown JSON"),
        (Shape::Any, "any JSON"),
        (Shape::String, "string"),
        (Shape::Boolean, "boolean"),
        (Shape::Number, "number"),
        (Shape::NumericDate, "NumericDate"),
        (Shape::Array(&Shape::String), "string[]"),
        (Shape::Array(&Shape::Array(&Shape::String)), "string[][]"),
        (Shape::OneOrMany(&Shape::String), "string or string[]"),
        (Shape::Map(&Shape::String), "{ *: string }"),
        (Shape::Object(&Schema::new("User")), "`User`"),
        (NULLABLE, "string or null"),
        (UNION, "string or integer or boolean"),
        (ONE_OF, "\"free\" or -1 or true or false"),
        (Shape::Union(&[]), ""),
        (Shape::OneOf(&[]), ""),
    ] {
        assert_eq!(shape(Message::new(), shaped).as_str(), expected);
    }
}

#[test]
fn elements_that_are_a_choice_stand_in_parentheses() {
    for (element, expected) in [
        (NULLABLE, "(string or null)[]"),
        (UNION, "(string or integer or boolean)[]"),
        (ONE_OF, "(\"free\" or -1 or true or false)[]"),
        (Shape::OneOrMany(&Shape::String), "(string or string[])[]"),
    ] {
        assert_eq!(
            shape(Message::new(), Shape::Array(&element)).as_str(),
            expected
        );
    }
}

#[test]
fn what_lies_too_deep_is_left_out() {
    const THREE: Shape<'static> = Shape::Array(&Shape::Array(&Shape::Array(&Shape::String)));
    let five = Shape::Array(&Shape::Array(&THREE));
    let six = Shape::Array(&five);
    assert_eq!(shape(Message::new(), five).as_str(), "string[][][][][]");
    assert_eq!(shape(Message::new(), six).as_str(), "...[][][][][][]");
}

#[test]
fn integers_are_written_as_the_type_of_their_bounds() {
    for (min, max, expected) in [
        (i128::MIN, i128::MAX, "integer"),
        (0, u8::MAX.into(), "`u8`"),
        (0, u16::MAX.into(), "`u16`"),
        (0, u32::MAX.into(), "`u32`"),
        (0, u64::MAX.into(), "`u64`"),
        (i8::MIN.into(), i8::MAX.into(), "`i8`"),
        (i16::MIN.into(), i16::MAX.into(), "`i16`"),
        (i32::MIN.into(), i32::MAX.into(), "`i32`"),
        (i64::MIN.into(), i64::MAX.into(), "`i64`"),
        (0, 254, "integer 0..=254"),
        (1, 255, "integer 1..=255"),
        (
            i128::MIN,
            0,
            "integer -170141183460469231731687303715884105728..=0",
        ),
        (
            0,
            i128::MAX,
            "integer 0..=170141183460469231731687303715884105727",
        ),
    ] {
        assert_eq!(
            shape(Message::new(), Shape::Integer { min, max }).as_str(),
            expected
        );
    }
}

#[test]
fn a_date_in_whole_seconds_is_written_with_its_bounds() {
    for (written, expected) in [
        (Shape::NumericDate, "NumericDate"),
        (
            Shape::Integer {
                min: 0,
                max: u64::MAX.into(),
            },
            "NumericDate from 1970 on",
        ),
        (
            Shape::Integer {
                min: i64::MIN.into(),
                max: i64::MAX.into(),
            },
            "NumericDate within `i64`",
        ),
    ] {
        let claim = ClaimSchema::new("exp", "exp", written).read_as(Shape::NumericDate);
        assert_eq!(read(Message::new(), &claim).as_str(), expected);
    }
}

#[test]
fn validators_are_written_as_in_the_attribute() {
    let length = |min, max| Validator::Length { min, max };
    let within = |min, max, max_exclusive| {
        Validator::Range(Bounds {
            min,
            max,
            max_exclusive,
        })
    };
    let (one, nine) = (Some(Literal::Integer(1)), Some(Literal::Integer(9)));
    for (written, expected) in [
        (length(3, Some(3)), "len(3)"),
        (length(1, Some(3)), "len(1..=3)"),
        (length(0, Some(3)), "len(..=3)"),
        (length(3, None), "len(3..)"),
        (length(0, None), "len(0..)"),
        (within(one, nine, false), "range(1..=9)"),
        (within(one, nine, true), "range(1..9)"),
        (within(one, None, false), "range(1..)"),
        (within(None, nine, false), "range(..=9)"),
        (within(None, nine, true), "range(..9)"),
        (Validator::NotEmpty, "not_empty"),
        (Validator::Pattern("[a-z]+"), "pattern = \"[a-z]+\""),
        (Validator::Format(Format::Uri), "format = \"uri\""),
        (Validator::Format(Format::Email), "format = \"email\""),
        (Validator::Format(Format::Uuid), "format = \"uuid\""),
        (Validator::Format(Format::Date), "format = \"date\""),
        (
            Validator::Format(Format::StringOrUri),
            "format = \"string_or_uri\"",
        ),
        (
            Validator::Lifetime(LifetimeUnit::Millis),
            "lifetime(millis)",
        ),
        (
            Validator::Lifetime(LifetimeUnit::Seconds),
            "lifetime(seconds)",
        ),
        (Validator::Online(OnlineCheck::SingleUse), "single_use"),
        (
            Validator::Online(OnlineCheck::VersionOf("sub")),
            "version_of = \"sub\"",
        ),
        (Validator::Online(OnlineCheck::Revocable), "revocable"),
        (Validator::Function("checks::one"), "validate = checks::one"),
        (
            Validator::FunctionWithContext("checks::two"),
            "validate_with = checks::two",
        ),
    ] {
        for hidden in [false, true] {
            assert_eq!(
                validator(Message::new(), written, hidden).as_str(),
                expected
            );
        }
    }
}

#[test]
fn constants_that_are_nobodys_business_are_left_out() {
    const VALUES: [Literal<'static>; 2] = [Literal::Text("a"), Literal::Integer(7)];
    for (written, shown, hidden) in [
        (Validator::Equals(VALUES[0]), "equals = \"a\"", "equals"),
        (Validator::OneOf(&VALUES), "one_of(\"a\", 7)", "one_of"),
        (
            Validator::Contains(VALUES[0]),
            "contains = \"a\"",
            "contains",
        ),
    ] {
        assert_eq!(validator(Message::new(), written, false).as_str(), shown);
        assert_eq!(validator(Message::new(), written, true).as_str(), hidden);
    }
}

#[test]
fn numbers_with_a_fraction_are_written_exactly_or_not_at_all() {
    for (number, expected) in [
        (0.0, "0.0"),
        (-0.0, "0.0"),
        (1.0, "1.0"),
        (0.5, "0.5"),
        (-0.5, "-0.5"),
        (1.05, "1.05"),
        (-2.25, "-2.25"),
        (0.000_001, "0.000001"),
        (0.000_000_1, "..."),
        (123.456_789, "123.456789"),
        (123.456_789_1, "..."),
        (0.999_999_9, "..."),
        (1e12, "1000000000000.0"),
        (12_345_678_901.3, "12345678901.3"),
        (99_999_999_999.7, "99999999999.7"),
        (123_456_789_012.05, "123456789012.05"),
        (2.000_5, "2.0005"),
        (1_700_000_000_001.0, "1700000000001.0"),
        (-1_700_000_000_001.5, "-1700000000001.5"),
        (1e15, "..."),
        (-1e15, "..."),
        (1e300, "..."),
        (f64::NAN, "..."),
        (f64::INFINITY, "..."),
        (f64::NEG_INFINITY, "..."),
    ] {
        let written = literal(Message::new(), Literal::Float(number));
        assert_eq!(written.as_str(), expected, "{number}");
    }
}

#[test]
fn a_shape_is_unknown_if_a_part_of_it_is() {
    for (shape, expected) in [
        (Shape::Unknown, true),
        (Shape::Array(&Shape::Unknown), true),
        (Shape::OneOrMany(&Shape::Unknown), true),
        (Shape::Map(&Shape::Unknown), true),
        (Shape::Nullable(&Shape::Unknown), true),
        (Shape::Union(&[Shape::String, Shape::Unknown]), true),
        (Shape::Array(&Shape::Map(&Shape::Unknown)), true),
        (Shape::Any, false),
        (Shape::Array(&Shape::String), false),
        (Shape::Union(&[]), false),
        (Shape::Union(&[Shape::String, Shape::Boolean]), false),
    ] {
        assert_eq!(is_unknown(shape), expected, "{shape:?}");
    }
}
