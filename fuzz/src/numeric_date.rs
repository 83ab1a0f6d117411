//! Dates, from JSON numbers of any spelling, against exact decimals.

use std::time::Duration;

use claims_core::{Claims, Error, NumericDate, Policy};
use num_bigint::BigInt;

use crate::oracle::{Decimal, Wire, type_of};

/// A set with a date in each of the types that can hold one.
#[derive(Debug, Claims)]
struct Dates {
    #[claim(registered)]
    auth_time: NumericDate,
}

/// The same date in an integer, which is the start of its second.
#[derive(Debug, Claims)]
struct Whole {
    #[claim(registered)]
    auth_time: i64,
}

/// Tries one text of a value, and the sums that its last bytes ask for.
pub fn run(bytes: &[u8]) {
    let (text, span) = match bytes.iter().rposition(|byte| *byte == b'+') {
        Some(at) if bytes.len() - at == 13 => bytes.split_at(at),
        _ => (bytes, &[][..]),
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let Ok(value) = serde_json::from_str::<serde_json::Value>(text) else {
        return refused(text);
    };
    let text = text.trim_matches([' ', '\n', '\r', '\t']);
    let direct = serde_json::from_str::<NumericDate>(text);
    let outcome = decode::<Dates>(text);
    if !value.is_number() {
        assert!(direct.is_err() && outcome.is_err(), "{text} is no number");
        assert_ne!(type_of(text), "number");
        return;
    }
    let date = outcome
        .unwrap_or_else(|error| panic!("{text}: {error}"))
        .auth_time;
    assert_eq!(
        direct.ok(),
        Some(date),
        "serde reads another date from {text}"
    );
    exact(text, date);
    floor(text, date);
    comes_back(text, date);
    sums(date, span);
}

fn decode<T>(text: &str) -> Result<T, Error>
where
    T: claims_core::ClaimsOwned
        + Claims<
            Context: claims_core::policy::WithoutContext,
            State: claims_core::claims::WithoutStores,
        >,
{
    let policy = Policy::builder().allow_no_expiry().build();
    let policy = policy.expect("a policy that asks for nothing");
    policy.decode(format!(r#"{{"auth_time":{text}}}"#).as_bytes())
}

/// What is no JSON is refused, unless it says more than one value.
fn refused(text: &str) {
    assert!(
        serde_json::from_str::<NumericDate>(text).is_err(),
        "{text} is no JSON"
    );
    if !text.contains([',', '}', ']', ':']) {
        let refused = decode::<Dates>(text);
        assert!(
            matches!(refused, Err(Error::Malformed(_))),
            "{text} is no JSON: {refused:?}"
        );
    }
}

/// The date is the number: an integer of 64 bits exactly, any other as binary64 has it.
fn exact(text: &str, date: NumericDate) {
    let decimal = Decimal::of(text).unwrap_or_else(|| panic!("{text} has digits"));
    let nanoseconds = i128::from(date.as_secs()) * 1_000_000_000 + i128::from(date.subsec_nanos());
    match Wire::of(text) {
        Some(Wire::Integer(seconds)) => {
            assert_eq!(decimal.integer(), Some(BigInt::from(seconds)), "{text}");
            let nearest = i64::try_from(seconds).map_or(NumericDate::MAX, NumericDate::from_secs);
            assert_eq!(date, nearest, "{text}");
        }
        Some(Wire::Binary64(number)) => {
            assert!(decimal.is_nearest(number), "{text} is not {number:e}");
            let span = Wire::Binary64(number).nanoseconds(1_000_000_000);
            let ends = [NumericDate::MIN, NumericDate::MAX].map(|end| {
                i128::from(end.as_secs()) * 1_000_000_000 + i128::from(end.subsec_nanos())
            });
            let [low, high] = [span.low, span.high].map(|at| at.clamp(ends[0], ends[1]));
            assert!(
                (low..=high).contains(&nanoseconds),
                "{text}: {date:?} is not {number:e}"
            );
        }
        None => panic!("{text} is a number"),
    }
}

/// An integer field holds the start of the second, or refuses what it cannot hold.
fn floor(text: &str, date: NumericDate) {
    match decode::<Whole>(text) {
        Ok(whole) => assert_eq!(whole.auth_time, date.as_secs(), "{text}"),
        Err(Error::Claims(report)) => {
            let codes: Vec<_> = report
                .violations()
                .iter()
                .map(|it| it.code().as_str())
                .collect();
            assert_eq!(codes, ["range"], "{text}");
            let end = [i64::MIN, i64::MAX].contains(&date.as_secs());
            assert!(end, "{text} fits 64 bits");
        }
        Err(error) => panic!("{text}: {error}"),
    }
}

/// What is written is read again, and as the same date where binary64 has room for it.
fn comes_back(text: &str, date: NumericDate) {
    let written = serde_json::to_string(&date).expect("every date can be written");
    let number = |text: &str| serde_json::from_str::<f64>(text).ok();
    let shown = date.to_string();
    assert_eq!(
        number(&shown),
        number(&written),
        "{text}: shown as another number"
    );
    let again: NumericDate = serde_json::from_str(&written)
        .unwrap_or_else(|error| panic!("{text}: {written} is not read again: {error}"));
    // Until April 1970 a date can be finer than a nanosecond.
    if date.subsec_nanos() == 0 || date.as_secs() > 8_388_608 {
        assert_eq!(
            again, date,
            "{text} comes back as another date from {written}"
        );
    }
    assert!(date.floor() <= date && date.floor().as_secs() == date.as_secs());
}

/// Sums and differences saturate at the ends of the type, and are exact between them.
fn sums(date: NumericDate, span: &[u8]) {
    let Some((seconds, nanoseconds)) = span.get(1..).and_then(|span| span.split_first_chunk())
    else {
        return;
    };
    let Ok(nanoseconds) = nanoseconds.try_into().map(u32::from_le_bytes) else {
        return;
    };
    let span = Duration::new(u64::from_le_bytes(*seconds), nanoseconds % 1_000_000_000);
    let count = |date: NumericDate| {
        i128::from(date.as_secs()) * 1_000_000_000 + i128::from(date.subsec_nanos())
    };
    let (low, high) = (count(NumericDate::MIN), count(NumericDate::MAX));
    let step = i128::try_from(span.as_nanos()).expect("96 bits");
    assert_eq!(
        count(date + span),
        (count(date) + step).clamp(low, high),
        "{date:?} + {span:?}"
    );
    assert_eq!(
        count(date - span),
        (count(date) - step).clamp(low, high),
        "{date:?} - {span:?}"
    );
    let later = date + span;
    let distance = later.saturating_duration_since(date);
    assert_eq!(
        i128::try_from(distance.as_nanos()).ok(),
        Some(count(later) - count(date))
    );
    assert_eq!(date.saturating_duration_since(later), Duration::ZERO);
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    let numbers = [
        "0",
        "-0",
        "1700000000",
        "1700000000.5",
        "-1.5e-7",
        "1.7E+9",
        "9223372036854775807",
        "-9223372036854775808",
        "18446744073709551616",
        "1e300",
        "1e309",
        "5e-324",
        "0.1e1",
        "9007199254740993.0",
        "4503599627370497.5",
        "-0.000000001",
        "1e-400",
        "\"1\"",
        "null",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        " 12 ",
        "[1]",
        "123456789012345678901234567890",
    ];
    let mut seeds = numbers.map(|text| text.as_bytes().to_vec()).to_vec();
    for number in ["1700000000", "9223372036854775807", "-9e18"] {
        for span in [[0; 12], [1; 12], [0xFF; 12]] {
            seeds.push([number.as_bytes(), b"+", &span].concat());
        }
    }
    // Half a second, to which another one is added: the sum is whole.
    let mut half = [0; 12];
    half[8..].copy_from_slice(&500_000_000_u32.to_le_bytes());
    for number in ["1700000000.5", "-0.5", "9223372036854775807"] {
        seeds.push([number.as_bytes(), b"+", &half].concat());
    }
    seeds
}
