use super::*;
use crate::schema::{Format, LifetimeUnit, OnlineCheck};

const fn claim(shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new("claim", "field", shape)
}

const TEXT: ClaimSchema<'static> = claim(Shape::String);
const BYTE: ClaimSchema<'static> = claim(Shape::Integer { min: 0, max: 255 });
const WORD: ClaimSchema<'static> = claim(Shape::Integer { min: 0, max: 65535 });

fn gaps<'a>(consumer: &'a ClaimSchema<'a>, producer: &'a ClaimSchema<'a>) -> Vec<Gap<'a>> {
    claim_gaps(consumer, producer).collect()
}

/// Every presence against every other one.
#[test]
fn what_is_needed_must_be_written_and_what_is_refused_must_not() {
    use Presence::{Default, Nullable, Optional, Required};
    let expected = [
        (Required, Required, &[][..]),
        (Required, Optional, &[Gap::Absent]),
        (Required, Nullable, &[Gap::Null]),
        (Required, Default, &[]),
        (Optional, Required, &[]),
        (Optional, Optional, &[]),
        (Optional, Nullable, &[]),
        (Optional, Default, &[]),
        (Nullable, Required, &[]),
        (Nullable, Optional, &[Gap::Absent]),
        (Nullable, Nullable, &[]),
        (Nullable, Default, &[]),
        (Default, Required, &[]),
        (Default, Optional, &[]),
        (Default, Nullable, &[Gap::Null]),
        (Default, Default, &[]),
    ];
    for (consumer, producer, found) in expected {
        assert_eq!(
            gaps(&TEXT.presence(consumer), &TEXT.presence(producer)),
            found,
            "{consumer:?} {producer:?}"
        );
    }
}

#[test]
fn constants_can_ask_too() {
    const GAP: Option<Gap<'_>> = claim_gaps(&BYTE, &WORD).next_gap();
    const NONE: Option<Gap<'_>> = claim_gaps(&WORD, &BYTE).next_gap();
    assert_eq!((GAP, NONE), (Some(Gap::Shape), None));
}

#[test]
fn validators_of_the_producer_narrow_its_shape() {
    const HUNDRED: &[Validator<'_>] = &[Validator::Range(Bounds {
        min: None,
        max: Some(Literal::Integer(256)),
        max_exclusive: true,
    })];
    const NATURAL: &[Validator<'_>] = &[Validator::Range(Bounds {
        min: Some(Literal::Integer(0)),
        max: None,
        max_exclusive: false,
    })];
    const SEVEN: &[Validator<'_>] = &[Validator::Equals(Literal::Integer(7))];
    assert_eq!(gaps(&BYTE, &WORD), [Gap::Shape]);
    assert_eq!(gaps(&BYTE, &WORD.validators(HUNDRED)), []);
    let signed = claim(Shape::Integer {
        min: -128,
        max: 127,
    });
    assert_eq!(gaps(&BYTE, &signed), [Gap::Shape]);
    assert_eq!(gaps(&BYTE, &signed.validators(NATURAL)), []);
    assert_eq!(gaps(&BYTE, &claim(Shape::Number).validators(SEVEN)), []);
    assert_eq!(
        gaps(&BYTE, &claim(Shape::Number).validators(HUNDRED)),
        [Gap::Shape]
    );
}

#[test]
fn a_date_in_whole_seconds_holds_what_lies_in_its_range() {
    const NEAR: &[Validator<'_>] = &[Validator::Range(Bounds {
        min: Some(Literal::Integer(-10)),
        max: Some(Literal::Integer(10)),
        max_exclusive: false,
    })];
    const EARLIER: &[Validator<'_>] = &[Validator::Range(Bounds {
        min: Some(Literal::Integer(-11)),
        max: Some(Literal::Integer(10)),
        max_exclusive: false,
    })];
    let date = claim(Shape::NumericDate);
    let seconds = |min, max| claim(Shape::Integer { min, max }).read_as(Shape::NumericDate);
    let near = seconds(-10, 10);
    assert_eq!(gaps(&date, &near), []);
    assert_eq!(gaps(&near, &near), []);
    assert_eq!(gaps(&near, &date), [Gap::Shape]);
    assert_eq!(gaps(&near, &date.validators(NEAR)), []);
    assert_eq!(gaps(&near, &date.validators(EARLIER)), [Gap::Shape]);
    // A date holds the seconds of an `i64`, and the fractions of the last one.
    let last = i128::from(i64::MAX);
    assert_eq!(gaps(&seconds(i64::MIN.into(), last), &date), []);
    assert_eq!(
        gaps(&seconds(i64::MIN.into(), last - 1), &date),
        [Gap::Shape]
    );
    // No token is older than 1970.
    let unsigned = seconds(0, u64::MAX.into());
    assert_eq!(gaps(&unsigned, &date), []);
    assert_eq!(gaps(&seconds(0, 10), &date), [Gap::Shape]);
}

#[test]
fn a_registered_claim_and_a_private_one_have_nothing_in_common() {
    let registered = claims_registry::find("roles").unwrap();
    let registered = claim(Shape::Unknown).registered(registered);
    let private = claim(Shape::Array(&Shape::Any)).collides("job titles");
    assert_eq!(gaps(&registered, &private), [Gap::Meaning]);
    assert_eq!(gaps(&private, &registered), [Gap::Meaning]);
    assert_eq!(gaps(&registered, &registered), []);
}

#[test]
fn what_is_not_known_cannot_be_told() {
    let unknown = claim(Shape::Unknown);
    assert_eq!(gaps(&unknown, &TEXT), [Gap::Unknown]);
    assert_eq!(gaps(&TEXT, &unknown), [Gap::Unknown]);
    assert_eq!(gaps(&unknown, &unknown), [Gap::Unknown]);
    assert_eq!(gaps(&claim(Shape::Any), &unknown), []);
}

#[test]
fn every_validator_that_does_not_follow_is_a_gap() {
    const LOOSE: &[Validator<'_>] = &[
        Validator::NotEmpty,
        Validator::FunctionWithContext("own_app"),
        Validator::Lifetime(LifetimeUnit::Seconds),
    ];
    const NEEDS: &[Validator<'_>] = &[
        Validator::NotEmpty,
        Validator::Format(Format::Uri),
        Validator::FunctionWithContext("other"),
        Validator::Online(OnlineCheck::Revocable),
        Validator::Function("check"),
        Validator::Lifetime(LifetimeUnit::Millis),
    ];
    assert_eq!(
        gaps(&TEXT.validators(NEEDS), &TEXT.validators(LOOSE)),
        [NEEDS[1], NEEDS[4], NEEDS[5]].map(Gap::Validator)
    );
    assert_eq!(gaps(&TEXT.validators(NEEDS), &TEXT.validators(NEEDS)), []);
}
